import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, plan } from "../../../shared/changes.ts";
import type { RecordOf } from "../../../shared/records/index.ts";
import {
  type Asked,
  type Decided,
  type Verdict,
  canTake,
  decide,
  marksOf,
  resolutionsBetween,
} from "../../../shared/review/adjudicate.ts";
import { type ComparedItem, compare } from "../../../shared/review/compare.ts";
import { endsChoices, endsOf } from "../../../shared/review/ownEnds.ts";
import { countStandings, standingsOf } from "../../../shared/review/standing.ts";
import { withdrawn } from "../../../shared/review/withdraw.ts";
import { Workspace } from "../../../shared/workspace.ts";
import { anyMarks, mark, nth, span } from "../../support/readings.ts";

type Annotation = RecordOf<"annotation">;

const text = "It was said that six boats were struck on Monday, near the coast. ".repeat(2);
const [ana, bea] = [nth("author", 1), nth("author", 2)];
const documentId = nth("document", 1);
const stamp = { at: "2026-03-20T10:00:00.000Z", by: nth("author", 3) };

function asked(between: Asked["between"] = [ana, bea]): Asked {
  return { documentId, between, text };
}

const ofBea = (marks: readonly Annotation[]) => marks.map((each) => ({ ...each, createdBy: bea }));

function receive(workspace: Workspace, changes: readonly Change[]): void {
  if (changes.length > 0) workspace.receive(plan(workspace, changes, stamp));
}

const agreedIn = (workspace: Workspace) =>
  [...workspace.all("annotation")].filter(({ resolutionId }) => resolutionId !== undefined);

const take = (item: ComparedItem, taken: "a" | "b" | "both" | "neither"): Decided => ({
  item,
  verdict: { take: taken },
});

const anyVerdict = fc.oneof(
  fc.constantFrom("a", "b", "both", "neither").map((taken) => ({ take: taken }) as Verdict),
  fc
    .record({
      take: fc.constant("own" as const),
      from: fc.constantFrom("a" as const, "b" as const),
      ends: fc.constantFrom(...endsChoices),
    })
    .map(({ ends, ...own }) => ({ ...own, ends, spans: [] }) as Verdict),
);

/** The verdict with what can be taken of this difference, and with spans where it asks for its own. */
function fitting(item: ComparedItem, verdict: Verdict & { ends?: (typeof endsChoices)[number] }): Decided {
  if (verdict.take === "own") {
    const spans = endsOf(verdict.ends ?? "union", text, item.a, item.b);
    return {
      item,
      verdict: { take: "own", from: verdict.from, spans: spans.length > 0 ? spans : [span(0, 2)] },
    };
  }
  return canTake(item, verdict.take) ? { item, verdict } : take(item, "a");
}

/** How many annotations a decision leads to. */
function expected({ item, verdict }: Decided): number {
  if (verdict.take === "neither") return 0;
  if (verdict.take === "own" || item.kinds[0] === "same") return 1;
  const has = { a: item.a ? 1 : 0, b: item.b ? 1 : 0 };
  return verdict.take === "both" ? 2 : has[verdict.take];
}

const anyPair = fc.record({ a: anyMarks(120, 1), b: anyMarks(120, 500).map(ofBea) });

describe("deciding", () => {
  it("decides every difference exactly once, adds what was taken of it, and touches no mark", () => {
    fc.assert(
      fc.property(anyPair, fc.infiniteStream(anyVerdict), ({ a, b }, verdicts) => {
        const workspace = new Workspace(0, [...a, ...b]);
        const items = compare(a, b);
        const decided = items.map((item) => fitting(item, verdicts.next().value));
        const changes = decide(workspace, decided, asked());
        const marks = new Set<string>([...a, ...b].map(({ id }) => id));
        expect(changes.some((change) => marks.has(change.op === "put" ? change.record.id : change.id))).toBe(
          false,
        );
        receive(workspace, changes);
        const resolutions = resolutionsBetween(workspace, documentId, [bea, ana]);
        const { of, stray } = standingsOf(items, resolutions);
        expect([countStandings(of), stray]).toEqual([{ open: 0, decided: items.length, changed: 0 }, []]);
        const named = resolutions.flatMap((each) => each.of.map(({ id }) => id));
        expect(named.toSorted()).toEqual([...marks].toSorted());
        expect(agreedIn(workspace)).toHaveLength(decided.reduce((sum, each) => sum + expected(each), 0));
        for (const { id } of [...a, ...b]) expect(workspace.get(id)).toBeDefined();
      }),
    );
  });

  it("decides again in place of what was decided, and taking all of it back leaves what there was", () => {
    fc.assert(
      fc.property(anyPair, fc.infiniteStream(anyVerdict), ({ a, b }, verdicts) => {
        const workspace = new Workspace(0, [...a, ...b]);
        const items = compare(a, b);
        const once = () => items.map((item) => fitting(item, verdicts.next().value));
        receive(workspace, decide(workspace, once(), asked()));
        const second = once();
        receive(workspace, decide(workspace, second, asked([bea, ana])));
        const resolutions = resolutionsBetween(workspace, documentId, [ana, bea]);
        expect(resolutions).toHaveLength(items.length);
        expect(agreedIn(workspace)).toHaveLength(second.reduce((sum, each) => sum + expected(each), 0));
        receive(workspace, withdrawn(workspace, resolutions.map(({ id }) => id))); // prettier-ignore
        expect([...workspace.records()]).toEqual([...a, ...b]);
      }),
    );
  });

  it("agrees once on what both marked alike, whichever side is taken", () => {
    for (const taken of ["a", "b", "both"] as const) {
      const [a, b] = [
        [mark(1, "claim", [span(0, 10)])],
        ofBea([mark(2, "claim", [span(0, 10)], { note: "hm" })]),
      ];
      const workspace = new Workspace(0, [...a, ...b]);
      const [item] = compare(a, b);
      if (!item) throw new Error("They share one.");
      receive(workspace, decide(workspace, [take(item, taken)], asked()));
      expect(agreedIn(workspace)).toMatchObject([{ note: "hm", spans: [span(0, 10)], origin: "human" }]);
      expect([...workspace.all("resolution")]).toMatchObject([{ outcome: "same", between: [ana, bea] }]);
    }
  });

  it("shows a decision as changed once a mark says something else, and keeps it", () => {
    const [a, b] = [[mark(1, "claim", [span(0, 10)])], ofBea([mark(2, "claim", [span(0, 12)])])];
    const workspace = new Workspace(0, [...a, ...b]);
    receive(workspace, decide(workspace, compare(a, b).map((item) => take(item, "b")), asked())); // prettier-ignore
    const later = [{ ...mark(1, "claim", [span(0, 11)]), revision: 2 }];
    const [item] = compare(later, b);
    const resolutions = resolutionsBetween(workspace, documentId, [ana, bea]);
    expect(standingsOf([...compare(later, b)], resolutions).of.get(item?.key ?? "")).toEqual({
      state: "changed",
      by: resolutions,
    });
    expect(standingsOf(compare([], b), resolutions).of.values().next().value?.state).toBe("changed");
    expect(standingsOf([], resolutions).stray).toEqual(resolutions);
  });

  it("goes on from the agreed quote where the mark went on from what that one was copied from", () => {
    const first = mark(1, "quote", [span(0, 5)]);
    const second = mark(2, "quote", [span(10, 15)], { attributes: { continues: first.id } });
    const workspace = new Workspace(0, [first, second]);
    const [one, other] = compare([first, second], []);
    if (!one || !other) throw new Error("There are two.");
    const continued = () =>
      agreedIn(workspace).map((each) => (each.label === "quote" ? each.attributes.continues : undefined));
    receive(workspace, decide(workspace, [take(other, "a")], asked()));
    expect(continued()).toEqual([first.id]);
    receive(workspace, decide(workspace, [take(one, "a")], asked()));
    const [later, earlier] = agreedIn(workspace);
    expect(continued()).toEqual([earlier?.id, undefined]);
    expect(later?.spans).toEqual([span(10, 15)]);
    receive(workspace, decide(workspace, [take(one, "neither")], asked()));
    expect(continued()).toEqual([first.id]);
  });
});

it("own ends are those of one mark, of either, or of both, without white space", () => {
  const words = "one two three four";
  const [a, b] = [{ spans: [span(0, 8)] }, { spans: [span(3, 13)] }];
  expect(endsChoices.map((choice) => endsOf(choice, words, a, b))).toEqual([
    [span(0, 8)],
    [span(3, 13)],
    [span(0, 13)],
    [span(4, 7)],
  ]);
  expect(endsOf("intersection", words, a, { spans: [span(14, 18)] })).toEqual([]);
  expect(endsOf("b", words, a, undefined)).toEqual(a.spans);
  expect(
    marksOf({ key: "", kinds: ["only-a"], a: mark(1, "claim", a.spans), extent: span(0, 8) }),
  ).toHaveLength(1);
});
