import { describe, expect, it, onTestFinished } from "vitest";
import type { SearchAnswer } from "../../shared/search.ts";
import { fitted } from "../../shared/spans.ts";
import { FoldedTexts } from "../../server/search/foldedTexts.ts";
import { Searches } from "../../server/search/searches.ts";
import { openFolderStore } from "../../server/store/folder.ts";
import type { Store } from "../../server/store/store.ts";
import {
  makeAnnotation,
  makeAnonymousSource,
  makeAuthor,
  makeClaim,
  makeDocument,
  makeEvidence,
  makeSource,
  put,
} from "../support/records.ts";
import { done, failed, imported, openTestHost, temporaryFolder } from "./support.ts";

const query = (text: string, window = "one") => ({ query: text, window });

/** What was found, as it would be read: groups with their hits, the match in brackets. */
function shown({ groups }: SearchAnswer): Record<string, string[]> {
  return Object.fromEntries(
    groups.map(({ of, hits }) => [
      of.kind === "document" ? of.title : of.kind,
      hits.map(({ kind, snippet }) => `${kind}: ${snippet.before}[${snippet.match}]${snippet.after}`),
    ]),
  );
}

/** A store with these texts as documents, by title. */
async function storeOf(texts: Readonly<Record<string, string>>) {
  const store = await openFolderStore(await temporaryFolder(), { app: "test" });
  onTestFinished(() => store.close());
  const author = makeAuthor();
  await store.commit(put(author), author.id);
  const documents = Object.entries(texts).map(([title, text]) => makeDocument(text, { title }));
  for (const text of Object.values(texts)) await store.putText(text);
  await store.commit(put(...documents), author.id);
  return { store, author, documents };
}

describe("a search", () => {
  it("counts a passage once that names a source and one merged into it", async () => {
    const host = await openTestHost();
    const text = "Six boats were struck.";
    const id = await imported(host, text, "Strikes");
    const vera = makeSource();
    const general = makeSource({ name: "Gen. Vera", mergedInto: vera.id });
    const both = { sourceId: vera.id, restsOn: [general.id] };
    const annotation = makeAnnotation({ id }, text, { start: 0, end: 9 }, both);
    await done(host, "commit", { changes: put(vera, general, annotation) });
    const { groups } = await done(host, "search", query("vera"));
    expect(groups.flatMap(({ hits }) => hits)).toMatchObject([{ mentions: { count: 1 } }]);
  });

  it("finds texts, quotes, notes, titles, sources and claims, without regard to case and accents", async () => {
    const host = await openTestHost();
    const text = "The Café said boats were struck. Another boat came.";
    const id = await imported(host, text, "Boats at the cafe");
    const document = { id };
    const source = makeSource({ name: "Boat Café Ltd." });
    const unnamed = makeAnonymousSource({ descriptor: "a cook of the café" });
    const claim = makeClaim({ statement: "No café was hit." });
    const span = { start: 4, end: 31 };
    const annotation = makeAnnotation(document, text, span, {
      note: "Which CAFE?",
      sourceId: source.id,
      claimId: claim.id,
    });
    await done(host, "commit", { changes: put(source, unnamed, claim, annotation) });

    const found = await done(host, "search", query("café"));
    expect(shown(found)).toEqual({
      "Boats at the cafe": [
        "title: Boats at the [cafe]",
        "quote: The [Café] said boats were struck. Another boat came.",
        "note: Which [CAFE]?",
      ],
      sources: ["source: Boat [Café] Ltd.", "source: a cook of the [café]"],
      claims: ["claim: No [café] was hit."],
    });
    expect(found).toMatchObject({ documents: 1, matches: 6, isMinimum: false, unread: 0, texts: 1 });
    const hits = found.groups.flatMap((group) => group.hits);
    expect(hits[1]).toMatchObject({
      span: { start: 4, end: 8 },
      annotationId: annotation.id,
      label: "claim",
    });
    expect(hits[3]).toMatchObject({
      id: source.id,
      mentions: { count: 1, one: { documentId: id, annotationId: annotation.id } },
    });
    expect(hits[4]).toMatchObject({ mentions: { count: 0 } });
    expect(shown(await done(host, "search", query("another")))).toEqual({
      "Boats at the cafe": ["text: The Café said boats were struck. [Another] boat came."],
    });
  });

  it("finds what was concluded of a claim and the evidence on it, in the claim they count for", async () => {
    const host = await openTestHost();
    const claim = makeClaim({ statement: "Six boats.", conclusion: "The register has four." });
    const twin = makeClaim({ statement: "Half a dozen boats.", mergedInto: claim.id });
    const target = { type: "web", url: "https://example.org/a", title: "The register, in full" } as const;
    const titled = makeEvidence(claim, { target, passage: "Four.", note: "Seen in March." });
    const noted = makeEvidence(twin, { note: "Not in the REGISTER of boats." });
    await done(host, "commit", { changes: put(claim, twin, titled, noted) });
    const found = await done(host, "search", query("register"));
    expect(shown(found)).toEqual({
      claims: [
        "conclusion: The [register] has four.",
        "evidence: The [register], in full · Four. · Seen in March.",
        "evidence: Not in the [REGISTER] of boats.",
      ],
    });
    expect(found.groups[0]).toMatchObject({
      count: 3,
      hits: [{ claimId: claim.id }, { claimId: claim.id, evidenceId: titled.id }, { claimId: claim.id }],
    });
    // What was merged is found under its own words too, and is the one it was merged into, once.
    const boats = await done(host, "search", query("boats"));
    expect(boats.groups[0]?.hits.map(({ kind }) => kind)).toEqual(["claim", "evidence"]);
    expect(await done(host, "search", query("four"))).toMatchObject({ matches: 2 });
  });

  it("takes a match for part of the shortest annotation that holds all of it", async () => {
    const { store, author, documents } = await storeOf({ A: "one two three four" });
    const [document] = documents;
    if (!document) throw new Error("There is no document.");
    const at = (start: number, end: number) =>
      makeAnnotation(document, "one two three four", fitted("one two three four", { start, end }) ?? []);
    const [long, short] = [at(0, 18), at(4, 13)];
    await store.commit(put(long, short), author.id);
    const searches = new Searches(store);
    const hitsOf = async (text: string) =>
      (await searches.search({ authorId: author.id }, query(text), store.workspace)).groups[0]?.hits[0];
    expect(await hitsOf("three")).toMatchObject({ annotationId: short.id });
    expect(await hitsOf("three four")).toMatchObject({ annotationId: long.id });
  });

  it("lists documents whose title matches first, then those with most matches, and counts what it leaves out", async () => {
    const { store, author } = await storeOf({
      Few: "a boat",
      Many: "a boat, ".repeat(20),
      "A boat": "nothing",
      None: "nothing at all",
    });
    const found = await new Searches(store).search({ authorId: author.id }, query("boat"), store.workspace);
    expect(Object.keys(shown(found))).toEqual(["A boat", "Many", "Few"]);
    expect(found.groups.map(({ count, hits }) => [count, hits.length])).toEqual([
      [1, 1],
      [20, 5],
      [1, 1],
    ]);
    expect(found).toMatchObject({ matches: 22, documents: 3 });
  });

  it("counts no further than it must, and says so", async () => {
    const { store, author } = await storeOf({ Long: "boat ".repeat(2_000) });
    const found = await new Searches(store).search({ authorId: author.id }, query("boat"), store.workspace);
    expect(found).toMatchObject({ matches: 1_000, isMinimum: true });
    expect(found.groups[0]).toMatchObject({ count: 1_000, isMinimum: true });
  });

  it("finds what was imported and changed since the last one", async () => {
    const host = await openTestHost();
    expect(await done(host, "search", query("boats"))).toMatchObject({ matches: 0, texts: 0 });
    await imported(host, "Boats.", "One");
    expect(await done(host, "search", query("boats"))).toMatchObject({ matches: 1 });
    const source = makeSource({ name: "Boats" });
    await done(host, "commit", { changes: put(source) });
    expect(await done(host, "search", query("boats"))).toMatchObject({ matches: 2 });
    await done(host, "commit", { changes: [{ op: "remove", id: source.id, revision: 2 + 1 }] });
    expect(await done(host, "search", query("boats"))).toMatchObject({ matches: 1 });
  });

  it("answers soon with what is read by then, and goes on when it is asked again", async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`Text ${i}`, `${i} boats. ${"word ".repeat(500)}`]),
    );
    const { store, author } = await storeOf(texts);
    const searches = new Searches(slow(store, 20));
    const answers: SearchAnswer[] = [];
    do answers.push(await searches.search({ authorId: author.id }, query("boats"), store.workspace));
    while ((answers.at(-1)?.unread ?? 0) > 0);
    expect(answers.length).toBeGreaterThan(1);
    const read = answers.map(({ matches }) => matches);
    expect(read).toEqual(read.toSorted((a, b) => a - b));
    expect(answers.at(-1)).toMatchObject({ matches: 40, texts: 40, unread: 0 });
  });

  it("reads texts for which there is no room anew, and still answers in full", async () => {
    const { store, author } = await storeOf({ A: "boats ".repeat(50), B: "boats ".repeat(51), C: "boats" });
    const searches = new Searches(store, new FoldedTexts(store, 310));
    for (let time = 0; time < 2; time++)
      expect(await searches.search({ authorId: author.id }, query("boats"), store.workspace)).toMatchObject({
        matches: 102,
        unread: 0,
      });
  });

  it("gives up when the same window searches for something else; other windows go on", async () => {
    const texts = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`Text ${i}`, `boats ${i}`]));
    const { store, author } = await storeOf(texts);
    const searches = new Searches(slow(store, 5));
    const first = searches.search({ authorId: author.id }, query("boats"), store.workspace);
    const other = searches.search({ authorId: author.id }, query("boats", "two"), store.workspace);
    const second = searches.search({ authorId: author.id }, query("boat"), store.workspace);
    await expect(first).rejects.toMatchObject({ code: "busy" });
    expect((await second).matches).toBeGreaterThan(0);
    expect((await other).matches).toBeGreaterThan(0);
  });

  it("finds the rest where a text cannot be read, and says that one is missing", async () => {
    const { store, author } = await storeOf({ Good: "boats", Bad: "other boats" });
    const { unlink } = await import("node:fs/promises");
    const bad = [...store.workspace.all("document")].find(({ title }) => title === "Bad");
    const folder = (store as unknown as { folder: string }).folder; // a folder store has one
    await unlink(`${folder}/texts/${bad?.textHash}.txt`);
    await store.close();
    const again = await openFolderStore(folder, { app: "test" });
    onTestFinished(() => again.close());
    const found = await new Searches(again).search({ authorId: author.id }, query("boats"), store.workspace);
    expect(found).toMatchObject({ matches: 1, unread: 0, unreadable: 1 });
  });

  it("lets the host answer others meanwhile, also while it reads a text of five megabytes", async () => {
    const { store, author } = await storeOf({ Long: "The minister said “no” to 14 boats. ".repeat(140_000) });
    let turns = 0;
    let isOver = false;
    const watch = () => {
      turns++;
      if (!isOver) setImmediate(watch);
    };
    const searches = new Searches(store);
    await store.text([...store.workspace.all("document")][0]?.textHash ?? ""); // reading the file gives turns as well
    watch();
    const found = await searches.search({ authorId: author.id }, query("boats"), store.workspace);
    isOver = true;
    expect(found.isMinimum).toBe(true);
    // In one go there would be two or three, whatever the machine; how long each takes depends on what else it does.
    expect(turns).toBeGreaterThan(6);
  });
});

describe("the input of a search", () => {
  it.each([
    ["one character", query("a")],
    ["blanks", query("   ")],
    ["a letter and what does not count", query("e\u0301 \u00AD")],
    ["more than 200 characters", query("a".repeat(201))],
    ["no window", { query: "boats" }],
    ["a window that is no name", query("boats", "../x")],
    ["a field nobody asked for", { ...query("boats"), path: "/" }],
  ])("is refused when it is %s", async (_what, input) => {
    const host = await openTestHost();
    expect((await failed(host, "search", input)).code).toBe("invalid");
  });

  it("may be one character where that is a word", async () => {
    const host = await openTestHost();
    await imported(host, "日本語の船。", "船");
    expect(await done(host, "search", query("船"))).toMatchObject({ matches: 2 });
  });
});

/** The same store, which takes its time over texts. */
function slow(store: Store, ms: number): Store {
  return new Proxy(store, {
    get: (target, key) => {
      if (key === "text")
        return async (hash: string) => {
          await new Promise((resolve) => setTimeout(resolve, ms));
          return target.text(hash);
        };
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
