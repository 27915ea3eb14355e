import { expect, it } from "vitest";
import { type Id, isId, kindOf } from "../../../shared/ids.ts";
import { type Verdict, decide, resolutionsBetween } from "../../../shared/review/adjudicate.ts";
import { counted, replacedBy } from "../../../shared/review/agreed.ts";
import { type ComparedItem, compare } from "../../../shared/review/compare.ts";
import type { Workspace } from "../../../shared/workspace.ts";
import {
  hashOf,
  makeAnnotation,
  makeAuthor,
  makeComment,
  makeDocument,
  makeReading,
  marked,
  put,
} from "../../support/records.ts";
import { Machine, prefer } from "../bundle/machine.ts";

const { text, spans } = marked("[Six boats] were [struck] on Monday.");
const [boats = { start: 0, end: 1 }, struck = boats] = spans;
const [ana, bea, cyd, dan] = ["Ana", "Bea", "Cyd", "Dan"].map((name) => makeAuthor({ name })) as [
  ReturnType<typeof makeAuthor>,
  ReturnType<typeof makeAuthor>,
  ReturnType<typeof makeAuthor>,
  ReturnType<typeof makeAuthor>,
]; // four names

type Author = { readonly id: Id<"author"> };

/** A document that three have read, with what is to be marked by whom in it. */
function begun(marks: readonly (readonly [Author, ReturnType<typeof makeAnnotation>])[], document: Doc) {
  const machine = new Machine((hash) => (hash === hashOf(text) ? text : undefined), dan.id);
  machine.commit(put(ana, bea, cyd, dan, document));
  for (const who of [ana, bea, cyd]) machine.commit(put(makeReading(document, who, { state: "finished" })));
  for (const [who, mark] of marks) machine.commit(put(mark), who.id);
  return machine;
}

type Doc = ReturnType<typeof makeDocument>;

const marksOf = (workspace: Workspace, by: Author) =>
  [...workspace.all("annotation")].filter(
    ({ createdBy, resolutionId }) => createdBy === by.id && resolutionId === undefined,
  );

const all = (take: "a" | "b" | "both" | "neither") => (): Verdict => ({ take });

/** Decides all between two people the same way. */
function settle(
  machine: Machine,
  document: Doc,
  pair: readonly [Author, Author],
  verdict: (item: ComparedItem) => Verdict = all("a"),
) {
  const { workspace } = machine;
  const [a, b] = [marksOf(workspace, pair[0]), marksOf(workspace, pair[1])];
  const decided = compare(a, b).map((item) => ({ item, verdict: verdict(item) }));
  const between = [pair[0].id, pair[1].id] as const;
  return machine.commit(decide(workspace, decided, { documentId: document.id, between, text }));
}

const countedIn = ({ workspace }: Machine) => [...counted(workspace, workspace.all("annotation"))];
const agreedIn = ({ workspace }: Machine) =>
  [...workspace.all("annotation")].filter(({ resolutionId }) => resolutionId !== undefined);

it("counts a passage once that three marked alike and two pairs decided about, as it was decided last", () => {
  const document = makeDocument(text);
  const mark = () => makeAnnotation(document, text, boats);
  const machine = begun([[ana, mark()], [bea, mark()], [cyd, mark()]], document); // prettier-ignore
  settle(machine, document, [ana, bea]);
  expect(countedIn(machine)).toHaveLength(1);
  settle(machine, document, [cyd, ana]);
  const [earlier] = resolutionsBetween(machine.workspace, document.id, [ana.id, bea.id]);
  const [later] = resolutionsBetween(machine.workspace, document.id, [ana.id, cyd.id]);
  expect(countedIn(machine).map(({ resolutionId }) => resolutionId)).toEqual([later?.id]);
  expect(earlier && replacedBy(machine.workspace, earlier)?.id).toBe(later?.id);
  expect(later && replacedBy(machine.workspace, later)).toBeUndefined();
  settle(machine, document, [ana, bea], all("neither"));
  expect(countedIn(machine)).toEqual([]);
  settle(machine, document, [ana, bea]);
  expect(countedIn(machine).map(({ resolutionId }) => resolutionId)).toEqual([earlier?.id]);
});

it("meets in one record where two windows or copies decide the same, whichever side is called A", () => {
  const document = makeDocument(text);
  const mark = (span = boats, fields = {}) => makeAnnotation(document, text, span, fields);
  const machine = begun([[ana, mark()], [bea, mark()], [bea, mark(struck)]], document); // prettier-ignore
  const copy = machine.copy(cyd.id);
  settle(machine, document, [ana, bea], () => ({ take: "b" }));
  settle(copy, document, [bea, ana], () => ({ take: "a" }));
  const ids = (each: Machine) => agreedIn(each).map(({ id }) => id).toSorted(); // prettier-ignore
  expect(ids(machine)).toEqual(ids(copy));
  expect(ids(machine).every(isId)).toBe(true);
  machine.merge(copy.bundle(), prefer("there"));
  expect(machine.workspace.count("resolution")).toBe(2);
  expect(countedIn(machine)).toHaveLength(2);
});

it("asks about the decision alone where two copies took one mark and both, or the one and the other", () => {
  for (const [here, there] of [
    ["a", "both"],
    ["both", "b"],
    ["a", "b"],
  ] as const) {
    const document = makeDocument(text);
    const [one, other] = [boats, { ...boats, end: 7 }].map((span) => makeAnnotation(document, text, span));
    if (!one || !other) throw new Error("There are two.");
    const machine = begun([[ana, one], [bea, other]], document); // prettier-ignore
    const copy = machine.copy(cyd.id);
    settle(machine, document, [ana, bea], all(here));
    settle(copy, document, [ana, bea], all(there));
    const conflicts = machine.conflicts(copy.bundle());
    expect(conflicts.map(({ id }) => kindOf(id))).toEqual(["resolution"]);
    machine.merge(copy.bundle(), prefer("there"));
    const taken = { a: [one], b: [other], both: [one, other] }[there];
    expect(countedIn(machine).map(({ spans }) => spans)).toEqual(
      expect.arrayContaining(taken.map(({ spans }) => spans)),
    );
    expect(countedIn(machine)).toHaveLength(taken.length);
  }
});

it("counts nothing where one copy dropped the only mark and the other took it, and dropping it stands", () => {
  const document = makeDocument(text);
  const machine = begun([[bea, makeAnnotation(document, text, boats)]], document);
  const copy = machine.copy(cyd.id);
  settle(machine, document, [ana, bea], all("a"));
  settle(copy, document, [ana, bea], all("b"));
  machine.merge(copy.bundle(), prefer("here"));
  expect(countedIn(machine)).toEqual([]);
  settle(machine, document, [ana, bea], all("b"));
  expect(countedIn(machine)).toHaveLength(1);
});

it("counts what the resolution says that stands after a merge, where two copies decided otherwise", () => {
  for (const [here, there] of [
    ["neither", "a"],
    ["a", "both"],
    ["both", "neither"],
  ] as const)
    // prettier-ignore
    for (const side of ["here", "there"] as const) {
      const document = makeDocument(text);
      const [one, other] = [makeAnnotation(document, text, boats), makeAnnotation(document, text, { ...boats, end: 7 })];
      const machine = begun([[ana, one], [bea, other]], document); // prettier-ignore
      const copy = machine.copy(cyd.id);
      settle(machine, document, [ana, bea], all(here));
      settle(copy, document, [ana, bea], all(there));
      expect(machine.conflicts(copy.bundle()).length).toBeGreaterThan(0);
      machine.merge(copy.bundle(), prefer(side));
      const [{ outcome } = { outcome: undefined }] = machine.workspace.all("resolution");
      expect(outcome).toBe(side === "here" ? here : there);
      const most = { neither: 0, a: 1, both: 2 }[outcome === "a" || outcome === "both" ? outcome : "neither"];
      expect(countedIn(machine)).toHaveLength(most);
    }
});

it("changes the same record when it is decided again, and keeps what was said of it", () => {
  const document = makeDocument(text);
  const [one, other] = [
    makeAnnotation(document, text, boats),
    makeAnnotation(document, text, { ...boats, end: 7 }),
  ];
  const machine = begun([[ana, one], [bea, other]], document); // prettier-ignore
  settle(machine, document, [ana, bea]);
  const [agreed] = agreedIn(machine);
  if (!agreed) throw new Error("One is agreed.");
  machine.commit(put(makeComment(agreed)));
  settle(machine, document, [ana, bea], all("b"));
  expect(agreedIn(machine)).toMatchObject([{ id: agreed.id, spans: other.spans }]);
  expect(machine.workspace.count("comment")).toBe(1);
  settle(machine, document, [ana, bea], all("both"));
  expect(countedIn(machine)).toHaveLength(2);
  settle(machine, document, [ana, bea], all("neither"));
  expect([countedIn(machine), machine.workspace.count("comment")]).toEqual([[], 0]);
});

it("lets go of an agreed quote that others continue when it is decided to be none", () => {
  const document = makeDocument(text);
  const quote = makeAnnotation(document, text, boats, { label: "quote" });
  const next = makeAnnotation(document, text, struck, {
    label: "quote",
    attributes: { continues: quote.id },
  });
  const claim = makeAnnotation(document, text, boats);
  const machine = begun([], document);
  machine.commit(put(quote, next), ana.id);
  machine.commit(put(claim), bea.id);
  settle(machine, document, [ana, bea]);
  const continued = () =>
    agreedIn(machine).flatMap((each) => (each.label === "quote" ? [each.attributes.continues] : []));
  const first = agreedIn(machine).find(({ spans: [span] }) => span?.start === boats.start);
  expect(continued()).toEqual([undefined, first?.id]);
  const items = compare(marksOf(machine.workspace, ana), marksOf(machine.workspace, bea));
  const item = items.find(({ b }) => b !== undefined);
  if (!item) throw new Error("Two belong together.");
  const asked = { documentId: document.id, between: [ana.id, bea.id] as const, text };
  machine.commit(decide(machine.workspace, [{ item, verdict: { take: "b" } }], asked));
  expect(first && machine.workspace.get(first.id)?.label).toBe("claim");
  expect(continued()).toEqual([quote.id]);
});
