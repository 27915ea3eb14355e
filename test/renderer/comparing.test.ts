import { expect, it } from "vitest";
import { plan } from "../../shared/changes.ts";
import { decide } from "../../shared/review/adjudicate.ts";
import { readingId } from "../../shared/ids.ts";
import type { AnyRecord, RecordOf } from "../../shared/records/index.ts";
import { openSame } from "../../shared/review/standing.ts";
import { Workspace } from "../../shared/workspace.ts";
import { changedAfterFinishing } from "../../renderer/model/afterFinishing.ts";
import { annotationsAt } from "../../renderer/model/comparePast.ts";
import { allDifferences } from "../../renderer/model/compareFilter.ts";
import { Comparing } from "../../renderer/model/comparing.ts";
import { comparables } from "../../renderer/model/comparison.ts";
import { countedOf, figureMarks } from "../../renderer/model/figures.ts";
import { makeDocument } from "../support/records.ts";
import { mark, nth, span } from "../support/readings.ts";

const [ana, bea, cem] = [nth("author", 1), nth("author", 2), nth("author", 3)];
const stamp = { at: "2026-03-20T10:00:00.000Z", by: cem };
const text = "Six boats were struck on Monday, and three more were seen near the coast.";

function begin() {
  const documents = [1, 2].map((n) => ({
    ...makeDocument(text, { id: nth("document", n), title: `Text ${n}` }),
    revision: 1,
    createdAt: stamp.at,
    createdBy: ana,
    updatedAt: stamp.at,
    updatedBy: ana,
  })) as RecordOf<"document">[];
  const by = (n: number, who: typeof ana, from: number, to: number, document = 1) =>
    mark(n, "claim", [span(from, to)], { createdBy: who, documentId: nth("document", document) });
  const records = [
    ...documents,
    by(1, ana, 0, 9),
    by(2, ana, 10, 20),
    by(3, ana, 40, 50, 2),
    by(11, bea, 0, 9),
    by(12, bea, 10, 14),
    by(13, bea, 60, 70),
    by(21, cem, 30, 35),
  ];
  const workspace = new Workspace(0, records);
  const comparing = new Comparing(
    () => workspace,
    () => cem,
    () => {},
  );
  return { workspace, comparing };
}

it("compares the first two who marked something, in a document where there are two", () => {
  const { comparing } = begin();
  const { compared } = comparing;
  expect([compared?.document.title, compared?.a, compared?.b]).toEqual(["Text 1", ana, bea]);
  expect(compared?.document.sides).toEqual([ana, bea, cem]);
  expect(comparing.shown.map(({ kinds }) => kinds[0])).toEqual(["boundary", "only-b"]);
  comparing.filterBy({ ...allDifferences, kinds: new Set(["same"]) });
  expect(comparing.shown).toHaveLength(1);
});

it("has the other side move over where both would be the same", () => {
  const { comparing } = begin();
  comparing.choose({ a: bea });
  expect([comparing.compared?.a, comparing.compared?.b]).toEqual([bea, ana]);
  comparing.choose({ b: cem });
  expect([comparing.compared?.a, comparing.compared?.b]).toEqual([bea, cem]);
});

it("goes on to what nobody decided about, and compares nothing anew for a decision", () => {
  const { workspace, comparing } = begin();
  const before = comparing.compared;
  const [item] = comparing.shown;
  if (!item || !before) throw new Error("They differ.");
  const asked = {
    documentId: before.document.id,
    between: [ana, bea] as const,
    text,
  };
  comparing.go(0);
  workspace.receive(plan(workspace, decide(workspace, [{ item, verdict: { take: "b" } }], asked), stamp));
  comparing.goOn();
  expect(comparing.current?.kinds).toEqual(["only-b"]);
  expect(comparing.compared?.items).toBe(before.items);
  expect(comparing.compared?.decided).toEqual({ open: 2, decided: 1, changed: 0 });
  expect(comparing.compared?.document.sides).toContain("agreed");
  comparing.filterBy({ ...allDifferences, state: "open" });
  expect(comparing.shown).toHaveLength(1);
});

it("leaves what was decided by hand out of taking all identical marks, also once the marks have become identical", () => {
  const { workspace, comparing } = begin();
  const { compared: before } = comparing;
  const [item] = comparing.shown;
  if (!item?.a || !before) throw new Error("They differ.");
  expect(openSame(before.items, before.standings)).toHaveLength(1);
  const asked = {
    documentId: before.document.id,
    between: [ana, bea] as const,
    text,
  };
  const verdict = { take: "b" } as const;
  workspace.receive(plan(workspace, decide(workspace, [{ item, verdict }], asked), stamp));
  const alike = { ...item.a, revision: workspace.seq + 1, spans: [span(10, 14)] };
  workspace.receive({ seq: workspace.seq + 1, ...stamp, puts: [alike], removes: [] });
  const { compared } = comparing;
  expect(compared?.counts.same).toBe(2);
  expect(compared?.decided).toMatchObject({ changed: 1 });
  expect(compared && openSame(compared.items, compared.standings).map(({ key }) => key)).toEqual(
    openSame(before.items, before.standings).map(({ key }) => key),
  );
});

it("compares somebody with themselves before a day, once the history is known", () => {
  const { comparing } = begin();
  comparing.choose({ a: `past:${ana}`, b: ana });
  expect([comparing.compared?.isWaiting, comparing.compared?.between]).toEqual([true, undefined]);
  const then = mark(1, "claim", [span(0, 5)], { createdBy: ana });
  const past = { documentId: nth("document", 1), date: comparing.date, isWhole: true };
  comparing.knowPast({ ...past, marks: [then, mark(11, "claim", [span(0, 9)], { createdBy: bea })] });
  expect(comparing.compared?.isWaiting).toBe(false);
  expect(comparing.shown.map(({ kinds }) => kinds[0])).toEqual(["boundary", "only-b"]);
  comparing.chooseDate("2026-01-01");
  expect(comparing.compared?.isWaiting).toBe(true);
});

it("goes back through what happened since a moment: changed, made, and deleted", () => {
  const [kept, changed, made, gone] = [1, 2, 3, 4].map((n) => mark(n, "claim", [span(0, n)]));
  if (!kept || !changed || !made || !gone) throw new Error("There are four.");
  const was = { ...changed, spans: [span(1, 2)] };
  const early = { ...was, spans: [span(1, 3)] };
  const entries = [
    { seq: 9, at: "2026-03-09", after: made },
    { seq: 8, at: "2026-03-08", before: gone },
    { seq: 7, at: "2026-03-07", before: was, after: changed },
    { seq: 2, at: "2026-03-02", before: early, after: was },
  ];
  expect(annotationsAt([kept, changed, made], entries, "2026-03-05")).toEqual([kept, was, gone]);
});

/** A reading as it was finished in the minute, or as far as it is. */
const reading = (who: typeof ana, minute: number, document = 1, state = "finished") =>
  ({
    kind: "reading",
    id: readingId(nth("document", document), who),
    revision: 1,
    createdAt: stamp.at,
    createdBy: cem,
    updatedAt: `2026-03-20T10:${minute}:00.000Z`,
    updatedBy: who,
    documentId: nth("document", document),
    authorId: who,
    state,
  }) as RecordOf<"reading">; // as a test names its state

it("counts the documents that both have finished, with marks or without, and names the others", () => {
  const { workspace, comparing } = begin();
  const receive = (...puts: AnyRecord[]) =>
    workspace.receive({ seq: workspace.seq + 1, ...stamp, puts, removes: [] });
  const { compared } = comparing;
  if (!compared) throw new Error("There is something to compare.");
  const [first, second] = [nth("document", 1), nth("document", 2)];
  const counts = (scope: "here" | "all") => countedOf(workspace, compared, scope, cem);
  receive(mark(31, "claim", [span(0, 9)], { createdBy: cem, documentId: second }));
  expect(counts("all")).toEqual({ documents: [first], excluded: [second] });
  receive(reading(bea, 20, 2, "in-progress"));
  expect(counts("all").excluded).toEqual([second]);
  receive(reading(bea, 20, 2));
  expect(counts("all")).toEqual({ documents: [first, second], excluded: [] });
  expect(counts("here").documents).toEqual([first]);
  comparing.choose({ documentId: second, a: ana, b: bea });
  expect([comparing.compared?.b, comparing.compared?.counts["only-a"]]).toEqual([bea, 1]);
});

it("does not take who has finished for one who found nothing, where what they marked is out of sight", () => {
  const { workspace } = begin();
  const puts = [reading(ana, 20, 2), reading(cem, 20, 2, "in-progress")];
  workspace.receive({ seq: workspace.seq + 1, ...stamp, puts, removes: [nth("annotation", 3)] });
  const of = (actor: typeof ana) => comparables(workspace, actor).find(({ id }) => id === nth("document", 2));
  expect(of(cem)).toBeUndefined();
  expect(of(bea)?.sides).toEqual([ana]);
});

it("computes figures of what was before a day from the marks of then, of this document alone", () => {
  const { workspace, comparing } = begin();
  comparing.choose({ a: `past:${ana}`, b: ana });
  const counts = () => comparing.compared && countedOf(workspace, comparing.compared, "all", cem).documents;
  expect(counts()).toEqual([]);
  const then = mark(1, "claim", [span(0, 5)], { createdBy: ana });
  comparing.knowPast({ documentId: nth("document", 1), date: comparing.date, isWhole: true, marks: [then] });
  const { compared } = comparing;
  if (!compared) throw new Error("There is something to compare.");
  expect(counts()).toEqual([nth("document", 1)]);
  expect(figureMarks(workspace, compared, nth("document", 1), "a")).toEqual([then]);
  expect(figureMarks(workspace, compared, nth("document", 1), "b")).toHaveLength(2);
});

it("says how many marks were made or changed after their reader had finished", () => {
  const { workspace, comparing } = begin();
  const later = (n: number) =>
    mark(n, "claim", [span(0, 9)], { createdBy: bea, updatedAt: "2026-03-20T10:30:00.000Z" });
  const puts = [reading(bea, 20), reading(ana, 40), later(11), later(14)];
  workspace.receive({ seq: workspace.seq + 1, ...stamp, puts, removes: [] });
  const { compared } = comparing;
  if (!compared) throw new Error("There is something to compare.");
  const documents = [compared.document.id];
  expect(changedAfterFinishing(workspace, compared, documents, "b")).toBe(2);
  expect(changedAfterFinishing(workspace, compared, documents, "a")).toBe(0);
});

it("compares in turns what takes longer, and says so until it is done", async () => {
  const { workspace } = begin();
  let now = 0;
  let resume = () => {};
  let changes = 0;
  // Every look at the clock finds another second gone.
  const turns = {
    now: () => (now += 1_000),
    mostMs: 10,
    pause: () => new Promise<void>((resolve) => (resume = resolve)),
  };
  const comparing = new Comparing(
    () => workspace,
    () => cem,
    () => changes++,
    turns,
  );
  expect(comparing.compared).toMatchObject({ isComputing: true, items: [] });
  const seen = changes;
  while (changes === seen) {
    resume();
    await Promise.resolve();
  }
  expect(comparing.compared?.isComputing).toBe(false);
  expect(comparing.shown.map(({ kinds }) => kinds[0])).toEqual(["boundary", "only-b"]);
  const before = comparing.compared?.items;
  workspace.receive({
    seq: 1,
    ...stamp,
    puts: [mark(31, "claim", [span(22, 26)], { createdBy: ana, revision: 1 })],
    removes: [],
  });
  expect([comparing.compared?.isComputing, comparing.compared?.items]).toEqual([true, before]);
});
