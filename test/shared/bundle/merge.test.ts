import { beforeEach, describe, expect, it } from "vitest";
import type { Id } from "../../../shared/ids.ts";
import { type AnyRecord, type DraftOf, type RecordOf, draftOf } from "../../../shared/records/index.ts";
import { english } from "../../../shared/words/sentence.ts";
import type { Item } from "../../../shared/bundle/items.ts";
import {
  hashOf,
  makeAnnotation,
  makeAuthor,
  makeClaim,
  makeComment,
  makeDocument,
  makeEvidence,
  makeSource,
  put,
} from "../../support/records.ts";
import { Machine, prefer } from "./machine.ts";

const text = "The minister said six boats were struck off the coast.";
const textOf = (hash: string) => (hash === hashOf(text) ? text : undefined);
const [ana, bea] = [makeAuthor(), makeAuthor({ name: "Bea Ortiz" })];
const document = makeDocument(text);
const source = makeSource({ title: "minister" });
const annotation = makeAnnotation(document, text, { start: 0, end: 12 }, { note: "first" });
const claim = makeClaim();

let here: Machine;
let there: Machine;

beforeEach(() => {
  here = new Machine(textOf, ana.id);
  here.commit(put(ana, bea, document, source, annotation, claim));
  there = here.copy(bea.id);
});

function edit<T extends AnyRecord>(machine: Machine, id: Id, fields: Partial<T>): void {
  const record = machine.workspace.get(id);
  if (!record) throw new Error(`No ${id}`);
  machine.commit([{ op: "put", record: { ...draftOf(record), ...fields } as DraftOf<"source"> }]);
}

const itemOf = (items: readonly Item[], id: Id) => items.find((item) => item.id === id);
const categoryOf = (id: Id) => itemOf(here.items(there.bundle()), id)?.category;
const fieldsOf = (id: Id) =>
  Object.fromEntries(
    (itemOf(here.items(there.bundle()), id)?.fields ?? [])
      .filter(({ state }) => state !== "same")
      .map(({ field, state }) => [field, state]),
  );

describe("what becomes of a record", () => {
  it("is taken as it is there where only the other side changed it, with its stamps", () => {
    edit(there, source.id, { title: "minister of the interior" });
    expect(categoryOf(source.id)).toBe("changed-there");
    here.merge(there.bundle());
    expect(here.workspace.get(source.id)).toMatchObject({
      title: "minister of the interior",
      updatedBy: bea.id,
      createdBy: ana.id,
    });
    expect(here.content()).toEqual(there.content());
  });

  it("is kept where only this side changed it", () => {
    edit(here, source.id, { title: "interior minister" });
    expect(categoryOf(source.id)).toBe("changed-here");
    expect(here.merge(there.bundle()).held.wanted.size).toBe(0);
  });

  it("comes where it is new, and goes where it was removed", () => {
    const fresh = makeComment(annotation);
    there.commit(put(fresh));
    there.remove(claim.id);
    expect(categoryOf(fresh.id)).toBe("new");
    expect(categoryOf(claim.id)).toBe("removed-there");
    here.merge(there.bundle());
    expect(here.workspace.get(fresh.id)).toMatchObject({ body: fresh.body, createdBy: bea.id });
    expect(here.workspace.get(claim.id)).toBeUndefined();
    expect(here.items(there.bundle()).every(({ category }) => category === "same")).toBe(true);
  });

  it("is merged field by field where the sides changed different ones", () => {
    edit(here, annotation.id, { note: "second" });
    edit(there, annotation.id, { attributes: { hedge: "said" } });
    expect(categoryOf(annotation.id)).toBe("changed-both");
    expect(fieldsOf(annotation.id)).toEqual({ note: "here", "attributes.hedge": "there" });
    here.merge(there.bundle());
    expect(here.workspace.get(annotation.id)).toMatchObject({
      note: "second",
      attributes: { hedge: "said" },
      updatedBy: bea.id,
    });
  });

  it("is a conflict where both changed one field differently, and none where they changed it alike", () => {
    edit(here, source.id, { title: "one", side: "government" });
    edit(there, source.id, { title: "other", side: "government" });
    expect(categoryOf(source.id)).toBe("conflict");
    expect(fieldsOf(source.id)).toEqual({ title: "both" });
    here.merge(there.bundle(), () => ({ [source.id]: { title: "there" } }));
    expect(here.workspace.get(source.id)).toMatchObject({ title: "other", side: "government" });
  });

  it("is one choice about spans and quotes, and about label and attributes where labels differ", () => {
    const moved = makeAnnotation(document, text, { start: 4, end: 12 });
    edit(here, annotation.id, { spans: moved.spans, quotes: moved.quotes, attributes: { hedge: "said" } });
    const other = makeAnnotation(document, text, { start: 4, end: 17 });
    const { spans, quotes } = other;
    edit(there, annotation.id, { spans, quotes, label: "quote", attributes: { cue: "said" } });
    expect(fieldsOf(annotation.id)).toEqual({ place: "both", label: "both" });
    here.merge(there.bundle(), () => ({ [annotation.id]: { place: "here", label: "there" } }));
    expect(here.workspace.get(annotation.id)).toMatchObject({
      spans: moved.spans,
      label: "quote",
      attributes: { cue: "said" },
    });
  });

  it("is a conflict where one side removed what the other changed", () => {
    edit(here, claim.id, { statement: "Seven boats were struck." });
    there.remove(claim.id);
    expect(categoryOf(claim.id)).toBe("conflict");
    const kept = here.copy();
    kept.merge(there.bundle(), prefer("here"));
    expect(kept.workspace.get(claim.id)).toMatchObject({ statement: "Seven boats were struck." });
    expect(kept.conflicts(there.bundle())).toEqual([]);
    // Whoever removed it sees that it was kept knowingly.
    there.merge(kept.bundle());
    expect(there.workspace.get(claim.id)).toMatchObject({ statement: "Seven boats were struck." });
    here.merge(there.bundle(), prefer("there"));
  });

  it("stays removed for good where that was chosen", () => {
    here.remove(claim.id);
    edit(there, claim.id, { statement: "Seven boats were struck." });
    expect(categoryOf(claim.id)).toBe("conflict");
    here.merge(there.bundle(), prefer("here"));
    expect(here.workspace.get(claim.id)).toBeUndefined();
    expect(categoryOf(claim.id)).toBe("removed-here");
    there.merge(here.bundle());
    expect(there.workspace.get(claim.id)).toBeUndefined();
  });

  it("is a conflict in every field that differs where there is nothing in common", () => {
    const stranger = new Machine(textOf, bea.id);
    stranger.commit(put(ana, bea, { ...source, title: "other" }));
    const item = itemOf(here.items(stranger.bundle()), source.id);
    expect(item).toMatchObject({ category: "conflict", bases: [] });
    expect(item?.fields.filter(({ state }) => state === "both")).toEqual([{ field: "title", state: "both" }]);
  });

  it("is the same where it says the same, and known together from then on", () => {
    edit(here, source.id, { title: "same" });
    edit(there, source.id, { title: "same" });
    expect(categoryOf(source.id)).toBe("same");
    here.merge(there.bundle());
    there.merge(here.bundle());
    expect(here.workspace.get(source.id)?.ancestry?.known).toEqual(
      there.workspace.get(source.id)?.ancestry?.known,
    );
    expect(here.content()).toEqual(there.content());
    edit(there, source.id, { title: "later" });
    expect(categoryOf(source.id)).toBe("changed-there");
  });
});

describe("bringing back what went with a merge", () => {
  const ways: readonly [string, (record: AnyRecord) => Parameters<Machine["commit"]>[0]][] = [
    ["anew", () => put(source)],
    ["with its stamps", (record) => [{ op: "restore", record }]],
  ];
  it.each(ways)("stays, and comes back for others: %s", (_, back) => {
    const was = here.workspace.get(source.id);
    there.remove(source.id);
    here.merge(there.bundle());
    here.commit(back(was as AnyRecord));
    edit(there, claim.id, { statement: "later" });
    const item = itemOf(here.items(there.bundle()), source.id);
    expect(item).toMatchObject({ category: "changed-here", usual: "here" });
    expect(itemOf(there.items(here.bundle()), source.id)).toMatchObject({ category: "new", usual: "there" });
    here.merge(there.bundle());
    there.merge(here.bundle());
    expect(here.workspace.get(source.id)).toBeDefined();
    expect(there.content()).toEqual(here.content());
  });

  it("stays where it had come from elsewhere and was removed here, for those who had merged that", () => {
    const third = here.copy();
    edit(there, source.id, { title: "theirs" });
    here.merge(there.bundle());
    here.remove(source.id);
    third.merge(here.bundle());
    here.commit(put(source));
    expect(itemOf(third.items(here.bundle()), source.id)).toMatchObject({ category: "new", usual: "there" });
    expect(itemOf(here.items(third.bundle()), source.id)).toMatchObject({ category: "changed-here" });
  });
});

describe("bringing back what others removed by themselves", () => {
  it("is asked about, though it says what it did before", () => {
    const third = here.copy();
    there.remove(source.id);
    third.remove(source.id);
    here.merge(there.bundle());
    here.commit(put(source));
    expect(itemOf(here.items(third.bundle()), source.id)?.category).toBe("conflict");
    expect(itemOf(third.items(here.bundle()), source.id)?.category).toBe("conflict");
    third.merge(here.bundle(), prefer("there"));
    expect(itemOf(here.items(third.bundle()), source.id)?.category).toBe("same");
  });

  it("is known where both had removed it and one then brought it back", () => {
    there.remove(source.id);
    here.remove(source.id);
    here.merge(there.bundle());
    here.commit(put(source));
    expect(itemOf(here.items(there.bundle()), source.id)?.category).toBe("changed-here");
    expect(itemOf(there.items(here.bundle()), source.id)?.category).toBe("new");
  });
});

describe("what holds together", () => {
  it("keeps what something here points to, and says what", () => {
    const own = makeComment(claim);
    here.commit(put(own));
    there.remove(claim.id);
    const { outcomes } = here.merge(there.bundle());
    expect(outcomes.find(({ item }) => item.id === claim.id)).toMatchObject({
      went: "kept",
      neededBy: { id: own.id },
    });
    there.merge(here.bundle());
    expect(there.content()).toEqual(here.content());
  });

  it("brings back what something that comes points to", () => {
    here.remove(claim.id);
    const fresh = makeComment(claim);
    there.commit(put(fresh));
    const { outcomes } = here.merge(there.bundle());
    expect(outcomes.find(({ item }) => item.id === claim.id)).toMatchObject({
      went: "taken",
      neededBy: { id: fresh.id },
    });
  });

  it("does not write what breaks a rule here, and says which", () => {
    const other = makeSource({ name: "General Vera" });
    here.commit(put(other));
    there.merge(here.bundle());
    edit(here, source.id, { mergedInto: other.id });
    edit(there, other.id, { mergedInto: source.id });
    const { outcomes } = here.merge(there.bundle());
    const outcome = outcomes.find(({ item }) => item.id === other.id);
    expect(outcome).toMatchObject({ went: "kept" });
    expect(outcome?.refused).toBeDefined();
    expect(here.workspace.get(other.id)).not.toHaveProperty("mergedInto");
  });
});

describe("after taking it back", () => {
  it("offers what was merged again as known, and takes it where that is chosen", () => {
    edit(there, source.id, { title: "minister of the interior" });
    const fresh = makeComment(annotation);
    there.commit(put(fresh));
    const bundle = there.bundle();
    here.merge(bundle);
    here.undo();
    expect(here.workspace.get(source.id)).toMatchObject({ title: "minister" });
    expect(categoryOf(source.id)).toBe("changed-here");
    expect(categoryOf(fresh.id)).toBe("removed-here");
    expect(here.merge(bundle).held.wanted.size).toBe(0);
    here.merge(bundle, () => ({ [source.id]: "there", [fresh.id]: "there" }));
    expect(here.workspace.get(source.id)).toMatchObject({ title: "minister of the interior" });
    expect(here.workspace.get(fresh.id)).toBeDefined();
  });
});

it("builds later merges on what was merged before, whoever decided what", () => {
  edit(here, source.id, { title: "one" });
  edit(there, source.id, { title: "other", side: "government" });
  here.merge(there.bundle(), prefer("here"));
  expect(here.workspace.get(source.id)).toMatchObject({ title: "one" });
  // The other side goes on without having seen that; only what it changed since is to be looked at.
  edit(there, source.id, { side: "opposition" });
  expect(fieldsOf(source.id)).toEqual({ title: "here", side: "both" });
});

it("asks again where both sides had decided the same conflict differently", () => {
  edit(here, source.id, { title: "one" });
  edit(there, source.id, { title: "other" });
  const [first, second] = [here.bundle(), there.bundle()];
  here.merge(second, prefer("here"));
  there.merge(first, prefer("here"));
  expect(categoryOf(source.id)).toBe("conflict");
});

it("knows from then on that a change was taken back, wherever it comes from later", () => {
  edit(there, source.id, { title: "other" });
  const third = here.copy();
  third.merge(there.bundle());
  there.undo();
  edit(here, source.id, { side: "government" });
  here.merge(there.bundle());
  here.merge(third.bundle());
  expect(here.workspace.get(source.id)).toMatchObject({ title: "minister", side: "government" });
});

it("asks where two of one number differ, as after a file was edited by another program", () => {
  const edited = there.bundle();
  const records = new Map(edited.records);
  records.set(source.id, { ...source, ...there.workspace.get(source.id), title: "edited" } as AnyRecord);
  const items = here.items({ ...edited, records });
  expect(itemOf(items, source.id)).toMatchObject({ category: "conflict", bases: [] });
});

describe("the rules of claims", () => {
  const evidence = makeEvidence(claim, { stance: "supports" });

  /** Both have the evidence, the other side takes it away, and here the claim has its verdict. */
  function disputed(): void {
    here.commit(put(evidence));
    there = here.copy(bea.id);
    edit<RecordOf<"claim">>(here, claim.id, { verdict: "supported", checkerId: ana.id });
    there.remove(evidence.id);
  }

  it("keep the evidence of a verdict, on whichever side it was removed", () => {
    disputed();
    const again = there.copy();
    const { outcomes } = here.merge(there.bundle());
    expect(here.workspace.get(evidence.id)).toBeDefined();
    expect(outcomes.find(({ item }) => item.id === evidence.id)?.neededBy).toMatchObject({ id: claim.id });
    again.merge(here.bundle());
    there.merge(here.bundle());
    for (const machine of [again, there]) expect(machine.content()).toEqual(here.content());
  });

  it("take no verdict whose evidence cannot be had, and say why", () => {
    disputed();
    const { records, versions, removed } = here.bundle();
    const lacking = new Map([...records].filter(([id]) => id !== evidence.id));
    const { outcomes } = there.merge({ records: lacking, versions, removed });
    expect(there.workspace.get(claim.id)).toMatchObject({ verdict: "none-yet" });
    expect(outcomes.find(({ item }) => item.id === claim.id)?.refused).toBeDefined();
  });

  it("do not bring new evidence onto a claim closed here, until that is opened again", () => {
    edit<RecordOf<"claim">>(here, claim.id, { status: "done" });
    there.commit(put(evidence));
    const { outcomes } = here.merge(there.bundle());
    expect(here.workspace.get(evidence.id)).toBeUndefined();
    const why = outcomes.find(({ item }) => item.id === evidence.id)?.refused;
    expect(why?.(english)).toBe(english.host.rights.claims.closed);
    edit<RecordOf<"claim">>(here, claim.id, { status: "in-progress" });
    here.merge(there.bundle());
    expect(here.workspace.get(evidence.id)).toBeDefined();
  });

  it("bring what somebody opened, went on with and closed again", () => {
    edit<RecordOf<"claim">>(here, claim.id, { status: "done" });
    there.merge(here.bundle());
    edit<RecordOf<"claim">>(there, claim.id, { status: "in-progress" });
    there.commit(put(evidence));
    edit<RecordOf<"claim">>(there, claim.id, { status: "done", conclusion: "It holds." });
    here.merge(there.bundle());
    expect(here.content()).toEqual(there.content());
  });

  it("ask where one closed what the other worded anew", () => {
    edit<RecordOf<"claim">>(here, claim.id, { status: "done" });
    edit<RecordOf<"claim">>(there, claim.id, { statement: "another" });
    expect([categoryOf(claim.id), fieldsOf(claim.id)]).toEqual(["conflict", { status: "both" }]);
  });
});
