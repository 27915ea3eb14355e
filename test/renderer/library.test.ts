import { expect, it, vi } from "vitest";
import { type Line, LibraryLines } from "../../renderer/model/libraryLines.ts";
import {
  arranged,
  type LibraryFilter,
  type LibrarySort,
  wholeLibrary,
} from "../../renderer/model/libraryView.ts";
import { sortedBy } from "../../renderer/model/sorting.ts";
import { type Change, type Commit, plan } from "../../shared/changes.ts";
import { makeId } from "../../shared/ids.ts";
import { type AnyRecord, type Draft, draftOf } from "../../shared/records/index.ts";
import { documentState } from "../../shared/review/signoff.ts";
import { stepOf } from "../../shared/undo.ts";
import { Workspace } from "../../shared/workspace.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeClaim,
  makeDecision,
  makeDocument,
  makeReading,
  makeSignoff,
  makeSource,
  marked,
  put,
} from "../support/records.ts";

const { text, spans } = marked("[The minister said] crime fell, [by half].");
const [one = { start: 0, end: 1 }, two = { start: 0, end: 1 }] = spans;
const by = makeId("author", "00000000-0000-4000-8000-000000000001");

/** A workspace and its lines, which follow every list of changes. */
function followed() {
  const workspace = new Workspace();
  const lines = new LibraryLines(workspace);
  let minute = 10;
  const commit = (changes: readonly Change[]): Commit => {
    const made = plan(workspace, changes, { at: `2026-03-04T10:${minute++}:00.000Z`, by });
    const step = stepOf("", workspace, made);
    workspace.receive(made);
    lines.receive(step);
    return made;
  };
  return { workspace, lines, commit };
}

it("counts by commits what it would count from the beginning", () => {
  const { workspace, lines, commit } = followed();
  const document = makeDocument(text);
  const source = makeSource();
  const claim = makeAnnotation(document, text, one);
  const quote = makeAnnotation(document, text, two, { label: "quote", sourceId: source.id });
  const check = () => expect(lines.all).toEqual(new LibraryLines(workspace).all);
  commit(put(document, source));
  commit(put(claim, quote));
  expect(lines.get(document.id)).toMatchObject({ total: 2, sourced: 1, counts: { claim: 1, quote: 1 } });
  check();
  const { revision = 0 } = workspace.get(claim.id) ?? {};
  commit(put({ ...claim, revision, sourceId: source.id }));
  expect(lines.get(document.id)?.sourced).toBe(2);
  check();
  commit([{ op: "remove", id: quote.id, revision: workspace.get(quote.id)?.revision ?? 0 }]);
  expect(lines.get(document.id)).toMatchObject({ total: 1, sourced: 1 });
  commit(
    [claim.id, document.id].map((id) => ({
      op: "remove" as const,
      id,
      revision: workspace.get(id)?.revision ?? 0,
    })),
  );
  expect(lines.all).toEqual([]);
});

it("keeps the very line of a document in which nothing changed", () => {
  const { lines, commit } = followed();
  const [a, b] = [makeDocument(text), makeDocument(text)];
  commit(put(a, b));
  const before = lines.get(a.id);
  commit(put(makeAnnotation(b, text, one)));
  expect(lines.get(a.id)).toBe(before);
  expect(lines.get(b.id)?.changed).toBe("2026-03-04T10:11:00.000Z");
});

it("says how far a document is reviewed and whether it is signed off, as it would from the beginning", () => {
  const { workspace, lines, commit } = followed();
  const document = makeDocument(text);
  const mark = makeAnnotation(document, text, one);
  const me = makeAuthor({ id: by });
  const other = makeAuthor();
  commit(put(me, document, mark, makeAnnotation(document, text, two)));
  commit(put(makeDecision(mark, me, { verdict: "needs-work" })));
  expect(lines.get(document.id)).toMatchObject({ review: { "needs-work": 1 }, toReview: 2 });
  commit(put(makeSignoff(document, me, { state: documentState(workspace, document.id) })));
  expect(lines.get(document.id)?.signed).toBe("signed");
  commit(put({ ...mark, revision: workspace.get(mark.id)?.revision ?? 0, note: "Mended." }));
  expect(lines.get(document.id)).toMatchObject({ review: { outdated: 1 }, signed: "changed" });
  // Now that there are two, nobody's decision on their own mark counts.
  commit(put(other));
  expect(lines.get(document.id)?.review.outdated).toBe(0);
  // What another reader marked waits until something is agreed on.
  commit(put(makeReading(document, me), makeReading(document, other)));
  expect(lines.all).toEqual(new LibraryLines(workspace).all);
});

it("holds a sign-off against its document once, and only where something else is said of what its marks name", () => {
  const { workspace, lines, commit } = followed();
  const [me, bea] = [makeAuthor({ id: by }), makeAuthor({ name: "Bea" })];
  const [vera, merged] = [makeSource(), makeSource({ name: "L. Vera" })];
  const claim = makeClaim();
  const shelf = [makeDocument(text), makeDocument(text), makeDocument(text), makeDocument(text)];
  const [first = never(), second = never(), third = never(), unsigned = never()] = shelf;
  commit(put(me, bea, vera, claim, ...shelf));
  commit(put({ ...merged, mergedInto: vera.id }));
  commit(
    put(
      makeAnnotation(first, text, one, { sourceId: vera.id }),
      makeAnnotation(second, text, one, { restsOn: [merged.id] }),
      makeAnnotation(third, text, one, { claimId: claim.id }),
      makeAnnotation(unsigned, text, one, { sourceId: vera.id }),
    ),
  );
  for (const document of [first, second, third])
    for (const author of [me, bea])
      commit(put(makeSignoff(document, author, { state: documentState(workspace, document.id) })));
  const asked = vi.spyOn(workspace, "referring");
  const alter = (id: AnyRecord["id"], fields: object) =>
    commit(put({ ...draftOf(workspace.get(id) ?? never()), ...fields } as Draft)); // as named below
  /** The documents whose fingerprints `change` has made, each as often as it does, and those whose lines it has made anew. */
  const made = (change: () => unknown) => {
    asked.mockClear();
    const before = shelf.map(({ id }) => lines.get(id));
    change();
    const fingerprints = asked.mock.calls.flatMap(([kind, id]) => (kind === "check" ? [id] : []));
    const anew = shelf.filter(({ id }, i) => lines.get(id) !== before[i]).map(({ id }) => id);
    expect(fingerprints.toSorted()).toEqual(anew.toSorted());
    expect(lines.all).toEqual(new LibraryLines(workspace).all);
    return new Set(anew);
  };
  const none = new Set();
  expect(made(() => commit(put(makeSource({ name: "Nobody's" }), makeClaim())))).toEqual(none);
  expect(made(() => alter(vera.id, { variants: ["Mr Vera"] }))).toEqual(none);
  expect(made(() => alter(claim.id, { status: "in-progress" }))).toEqual(none);
  expect(made(() => alter(vera.id, { name: "Luisa Vera" }))).toEqual(new Set([first.id, second.id]));
  expect([first, second, third].map(({ id }) => lines.get(id)?.signed)).toEqual([
    "changed",
    "changed",
    "signed",
  ]);
  expect(made(() => alter(merged.id, { mergedInto: undefined }))).toEqual(new Set([second.id]));
  expect(made(() => alter(claim.id, { statement: "Seven boats." }))).toEqual(new Set([third.id]));
});

const never = (): never => {
  throw new Error("It is there.");
};

const { lines: shelf, commit } = followed();
const documents = [
  makeDocument(text, { title: "Órganos", outlet: "El Universo", language: "es", published: "2026-03" }),
  makeDocument(text, { title: "boats", byline: "Ana Ruiz", language: "en", tags: ["coast guard"] }),
  makeDocument(text, { title: "Crime 10", language: "en" }),
  makeDocument(text, { title: "Crime 9", language: "en" }),
];
commit(put(...documents));
const [organos, boats] = documents;
if (boats && organos)
  commit(put(makeAnnotation(boats, text, one), makeAnnotation(organos, text, one, { label: "quote" })));

it("lets only documents through that the filter's author worked on", () => {
  const author = makeAuthor().id;
  const shown = arranged(
    shelf.all,
    { ...wholeLibrary, author, language: "en" },
    { column: "title", isDescending: true },
    new Set([documents[0], documents[1], documents[3]].flatMap((each) => each?.id ?? [])),
  );
  expect(shown.map(({ title }) => title)).toEqual(["Crime 9", "boats"]);
});

const titles = (filter: Partial<LibraryFilter>, sort: Partial<LibrarySort> = {}): string[] =>
  arranged(shelf.all, { ...wholeLibrary, ...filter }, { column: "title", isDescending: false, ...sort }).map(
    ({ title }: Line) => title,
  );

it("sorts as people do, and descending the other way", () => {
  expect(titles({})).toEqual(["boats", "Crime 9", "Crime 10", "Órganos"]);
  expect(titles({}, { isDescending: true })).toEqual(["Órganos", "Crime 10", "Crime 9", "boats"]);
  expect(titles({}, { column: "quote", isDescending: true })[0]).toBe("Órganos");
});

it.each<[string, Partial<LibraryFilter>, string[]]>([
  ["words in any order, without case and accents", { text: "universo ORGANOS" }, ["Órganos"]],
  ["the byline", { text: "ruiz" }, ["boats"]],
  ["tags", { text: "coast" }, ["boats"]],
  ["a label", { labels: new Set(["claim"]) }, ["boats"]],
  ["two labels, which are both wanted", { labels: new Set(["claim", "quote"]) }, []],
  ["no annotations", { isBare: true }, ["Crime 9", "Crime 10"]],
  ["a language", { language: "es" }, ["Órganos"]],
])("filters by %s", (_by, filter, expected) => expect(titles(filter)).toEqual(expected));

it("a click on the head that sorts turns the order round; on another one it begins anew", () => {
  const byTitle: LibrarySort = { column: "title", isDescending: false };
  expect(sortedBy(byTitle, "title")).toEqual({ column: "title", isDescending: true });
  expect(sortedBy({ ...byTitle, isDescending: true }, "length")).toEqual({
    column: "length",
    isDescending: false,
  });
});
