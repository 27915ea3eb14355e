import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { nativeSchema } from "../../shared/formats/native.ts";
import { type Withheld, withhold, withholdable } from "../../shared/protection.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import { nativeFiles, someFile } from "../server/world.ts";
import { inOrder } from "../../shared/records/order.ts";

const masks = { source: (n: number) => `Unnamed source ${n}`, author: (n: number) => `Person ${n}` };
const all = new Set<Withheld>(withholdable);

/** A workspace with something of each kind that can be withheld; every secret starts with `zq`. */
function secrets(): AnyRecord[] {
  const anonymity = { count: "zq one", howTheyKnow: "zq was there", reason: "zq fear", toldTo: "zq editor" };
  return someFile().records.map((record): AnyRecord => {
    switch (record.kind) {
      case "author":
        return { ...record, name: `zq ${record.name}`, initials: "zq" };
      case "source":
        return record.type === "anonymous"
          ? {
              ...record,
              descriptor: "zq aide",
              title: "zq T",
              organisation: "zq O",
              variants: ["zq v"],
              anonymity,
              relayedBy: "zq wire",
            }
          : record;
      case "comment":
        return { ...record, body: "zq remark" };
      case "annotation": {
        const secret = { claim: { checkWorthyReason: "zq why" }, "anonymous-source": { toldTo: "zq desk" } };
        const more = Object.entries(secret).find(([label]) => label === record.label)?.[1];
        return { ...record, note: "zq note", attributes: { ...record.attributes, ...more } } as AnyRecord; // as its label has it
      }
      case "evidence":
      case "check":
      case "resolution":
      case "signoff":
        return { ...record, note: "zq note" };
      case "decision":
        return { ...record, reason: "zq reason" };
      case "claim":
        return { ...record, statusReason: "zq back" };
      case "document":
      case "reading":
        return record;
      default:
        return record satisfies never;
    }
  });
}

describe("what leaves without what is withheld", () => {
  it("holds none of it, and tells each thing with what it was and is", () => {
    const { records, withheld } = withhold(secrets(), all, masks);
    expect(JSON.stringify(records)).not.toContain("zq");
    expect(new Set(withheld.map(({ what }) => what))).toEqual(all);
    for (const { was } of withheld) expect(was).toContain("zq");
    const is = withheld.flatMap((each) => each.is ?? []);
    expect(is).toEqual(expect.arrayContaining(["Unnamed source 1", "Person 1", "Person 2"]));
  });

  it("loses nothing else, each alone and all together, and nothing where nothing is withheld", () => {
    const before = secrets();
    expect(withhold(before, new Set(), masks)).toEqual({ records: inOrder(before), withheld: [] });
    for (const what of withholdable) {
      const { records, withheld } = withhold(before, new Set([what]), masks);
      const changed = new Set(withheld.map(({ record }) => record.id));
      const left = new Map(records.map((record) => [record.id, record]));
      expect(withheld.every((each) => each.what === what)).toBe(true);
      for (const record of before) if (!changed.has(record.id)) expect(left.get(record.id)).toBe(record);
      expect(before.length - records.length).toBe(what === "comments" ? withheld.length : 0);
    }
  });

  it("numbers an unnamed source the same whatever else is withheld, and named sources keep their names", () => {
    const some = withhold(secrets(), new Set<Withheld>(["descriptors"]), masks).records;
    const more = withhold(secrets(), all, masks).records;
    const names = (records: readonly AnyRecord[]) =>
      records.flatMap((record) =>
        record.kind === "source" ? ["name" in record ? record.name : record.descriptor] : [],
      );
    expect(names(more)).toEqual(names(some));
    expect(names(more)).toContain("Luis Vera");
  });

  it("leaves a deleted comment out and tells of none: it says nothing that could be withheld", () => {
    const deleted = secrets().map((record): AnyRecord =>
      record.kind === "comment" ? { ...record, body: "", deleted: true } : record,
    );
    expect(deleted.some(({ kind }) => kind === "comment")).toBe(true);
    const { records, withheld } = withhold(deleted, new Set(["comments"]), masks);
    expect(withheld).toEqual([]);
    expect(records.filter(({ kind }) => kind === "comment")).toEqual([]);
  });

  it("is an export like any other", () => {
    fc.assert(
      fc.property(nativeFiles, fc.subarray([...withholdable]), (file, wanted) => {
        const { records } = withhold(file.records, new Set(wanted), masks);
        return v.safeParse(nativeSchema, { ...file, records }).success;
      }),
      { numRuns: 30 },
    );
  });
});
