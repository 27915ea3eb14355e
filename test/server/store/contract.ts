import { afterEach, describe, expect, it } from "vitest";
import type { Commit } from "../../../shared/changes.ts";
import { AppError, type ErrorCode } from "../../../shared/errors.ts";
import { type AnyRecord, draftOf } from "../../../shared/records/index.ts";
import type { Store } from "../../../server/store/store.ts";
import {
  hashOf,
  makeAnnotation,
  makeAuthor,
  makeClaim,
  makeComment,
  makeDecision,
  makeDocument,
  makeEvidence,
  makeSource,
  marked,
  put,
  remove,
} from "../../support/records.ts";

/** Somewhere a workspace can be kept: opened as often as wanted, one store at a time. */
export type Place = { readonly open: () => Promise<Store>; readonly remove: () => Promise<void> };

const author = makeAuthor();
const { text, spans } = marked("The [minister] said [six boats] were struck.");
const [minister, boats] = spans as [(typeof spans)[0], (typeof spans)[0]];

/** Everything a workspace holds, for comparison. */
export function contentOf(store: Store): Map<string, AnyRecord> {
  return new Map([...store.workspace.records()].map((record) => [record.id, record]));
}

/** That the promise is refused with an AppError of this code, in a full sentence; gives the sentence. */
export async function refusal(promise: Promise<unknown>, code: ErrorCode): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  if (!(error instanceof AppError)) throw new Error("unreachable");
  expect(error.code, error.message).toBe(code);
  expect(error.message).toMatch(/\S \S.*\.$/s);
  return error.message;
}

/** Hears the next error nobody caught, in place of Vitest, which would count it as a failure. */
function caughtOnce(listener: (error: unknown) => void): void {
  const others = process.listeners("uncaughtException");
  process.removeAllListeners("uncaughtException");
  process.once("uncaughtException", (error) => {
    for (const other of others) process.on("uncaughtException", other);
    listener(error);
  });
}

/** What every implementation of `Store` has to do. */
export function storeContract(name: string, newPlace: () => Promise<Place>): void {
  let place: Place | undefined;
  let current: Store | undefined;

  async function open(): Promise<Store> {
    place ??= await newPlace();
    current = await place.open();
    return current;
  }

  async function reopen(): Promise<Store> {
    await current?.close();
    return await open();
  }

  /** A store with an author and a document. */
  async function filled(): Promise<{ store: Store; document: ReturnType<typeof makeDocument> }> {
    const store = await open();
    const document = makeDocument(text);
    await store.putText(text);
    await store.commit(put(author, document), author.id);
    return { store, document };
  }

  afterEach(async () => {
    await current?.close();
    await place?.remove();
    current = place = undefined;
  });

  describe(`${name}: commits`, () => {
    it("starts empty, before the first commit", async () => {
      const store = await open();
      expect([store.workspace.seq, store.workspace.size, store.problems]).toEqual([0, 0, []]);
    });

    it("stamps what it stores with time, author and the number of the commit", async () => {
      const store = await open();
      const commit = await store.commit(put(author), author.id);
      expect(commit).toMatchObject({ seq: 1, by: author.id, removes: [] });
      expect(commit.puts).toEqual([
        {
          ...author,
          revision: 1,
          createdAt: commit.at,
          createdBy: author.id,
          updatedAt: commit.at,
          updatedBy: author.id,
        },
      ]);
    });

    it("shows a commit in the workspace when it resolves", async () => {
      const store = await open();
      await store.commit(put(author), author.id);
      expect(store.workspace.get(author.id)?.name).toBe(author.name);
    });

    it("holds the same records after it was closed and opened again", async () => {
      const { store, document } = await filled();
      const annotation = makeAnnotation(document, text, minister);
      await store.commit(put(annotation, makeSource(), makeClaim()), author.id);
      await store.commit([remove({ id: annotation.id, revision: 2 })], author.id);
      const before = contentOf(store);
      const after = await reopen();
      expect(contentOf(after)).toEqual(before);
      expect(after.workspace.seq).toBe(3);
    });

    it("goes on counting after it was opened again", async () => {
      await filled();
      const store = await reopen();
      expect((await store.commit(put(makeClaim()), author.id)).seq).toBe(2);
    });

    it("keeps who created a record when somebody else changes it", async () => {
      const { store } = await filled();
      const other = makeAuthor();
      const claim = makeClaim();
      await store.commit(put(other, claim), author.id);
      await store.commit(put({ ...claim, revision: 2, status: "done" }), other.id);
      expect(store.workspace.get(claim.id)).toMatchObject({
        createdBy: author.id,
        updatedBy: other.id,
        revision: 3,
      });
    });

    it("brings a record back with its own stamps", async () => {
      const { store } = await filled();
      const stamps = {
        createdAt: "2020-01-02T03:04:05.678Z",
        createdBy: author.id,
        updatedAt: "2021-01-02T03:04:05.678Z",
        updatedBy: author.id,
      };
      const record = { ...makeClaim(), ...stamps, revision: 99 };
      await store.commit([{ op: "restore", record }], author.id);
      expect(store.workspace.get(record.id)).toEqual({ ...record, revision: 2 });
    });

    it("remembers, after it was opened again, what was removed, by whom, and how it was then", async () => {
      const { store, document } = await filled();
      const annotation = makeAnnotation(document, text, minister);
      await store.commit(put(annotation), author.id);
      const decision = makeDecision(annotation, author);
      const stale = makeComment(annotation);
      await store.commit(put(decision, stale), author.id);
      await store.commit(put({ ...stale, revision: 3, body: "Who says so?" }), author.id);
      const other = makeAuthor({ name: "Bea Ortiz" });
      await store.commit(put(other), other.id);
      const gone = [annotation, decision, stale].flatMap(({ id }) => store.workspace.get(id) ?? []);
      await store.commit(gone.map(remove), other.id);

      const after = await reopen();
      const found = await after.removals([...gone.map(({ id }) => id), document.id, makeClaim().id]);
      expect([...found.values()].map(({ record }) => record)).toEqual(gone);
      expect([...found.values()].map(({ by }) => by)).toEqual(gone.map(() => other.id));
    });

    it("tells what happened to a record, newest first, also once it is gone and the store was opened again", async () => {
      const { store } = await filled();
      const claim = makeClaim();
      const first = await store.commit(put(claim, makeClaim()), author.id);
      const other = makeAuthor({ name: "Bea Ortiz" });
      await store.commit(put(other), other.id);
      const second = await store.commit(put({ ...claim, revision: 2, statement: "Seven boats." }), other.id);
      await store.commit(put({ ...makeSource(), name: claim.id }), author.id);
      const third = await store.commit([remove({ id: claim.id, revision: 4 })], author.id);
      const before = await store.history([claim.id]);
      const [made, changed] = [first.puts[0], second.puts[0]];
      expect(before).toEqual({
        entries: [
          { seq: third.seq, at: third.at, by: author.id, before: changed },
          { seq: second.seq, at: second.at, by: other.id, before: made, after: changed },
          { seq: first.seq, at: first.at, by: author.id, after: made },
        ],
      });
      expect(await (await reopen()).history([claim.id])).toEqual(before);
    });

    it("tells of several records in one list, and nothing of one that never was", async () => {
      const { store, document } = await filled();
      const claim = makeClaim();
      const evidence = makeEvidence(claim);
      await store.commit(put(claim, evidence), author.id);
      await store.commit(put({ ...evidence, revision: 2, stance: "refutes" }), author.id);
      const { entries } = await store.history([evidence.id, claim.id, makeClaim().id]);
      expect(entries.map(({ seq, after }) => [seq, after?.id])).toEqual([
        [3, evidence.id],
        [2, evidence.id],
        [2, claim.id],
      ]);
      expect((await store.history([document.id])).entries.map(({ seq }) => seq)).toEqual([1]);
      expect(await store.history([makeClaim().id])).toEqual({ entries: [] });
    });

    it("numbers lists that come at once in the order of the calls, without gaps", async () => {
      const { store } = await filled();
      const claims = Array.from({ length: 40 }, (_, i) => makeClaim({ statement: `Claim ${i}.` }));
      const commits = await Promise.all(claims.map((claim) => store.commit(put(claim), author.id)));
      expect(commits.map(({ seq }) => seq)).toEqual(claims.map((_, i) => i + 2));
      expect(commits.map(({ puts }) => puts[0]?.id)).toEqual(claims.map(({ id }) => id));
    });

    it("finishes the lists that are under way when it is closed", async () => {
      const { store } = await filled();
      const claims = Array.from({ length: 10 }, () => makeClaim());
      const commits = claims.map((claim) => store.commit(put(claim), author.id));
      const after = await reopen();
      await Promise.all(commits);
      expect(after.workspace.count("claim")).toBe(10);
    });

    it("takes no more lists once it is closed", async () => {
      const { store } = await filled();
      await store.close();
      expect(await refusal(store.commit(put(makeClaim()), author.id), "unavailable")).toMatch(/is closed/);
    });

    it("can be closed twice", async () => {
      const store = await open();
      await Promise.all([store.close(), store.close()]);
      await store.close();
    });
  });

  describe(`${name}: refusals`, () => {
    it("refuses a change to a revision that is no longer the newest", async () => {
      const { store } = await filled();
      const claim = makeClaim();
      await store.commit(put(claim), author.id);
      await store.commit(put({ ...claim, revision: 2, statement: "Seven boats." }), author.id);
      await refusal(
        store.commit(put({ ...claim, revision: 2, statement: "Eight boats." }), author.id),
        "conflict",
      );
      expect(store.workspace.get(claim.id)?.statement).toBe("Seven boats.");
    });

    it("refuses to create what is there, and to change or remove what is not", async () => {
      const { store } = await filled();
      await refusal(store.commit(put(author), author.id), "conflict");
      await refusal(store.commit(put({ ...makeClaim(), revision: 1 }), author.id), "conflict");
      await refusal(store.commit([remove({ ...makeClaim(), revision: 1 })], author.id), "conflict");
      await refusal(store.commit([remove(makeClaim())], author.id), "conflict");
      expect(store.workspace.seq).toBe(1);
    });

    it("gives one of two who change the same revision at once the refusal", async () => {
      const { store } = await filled();
      const claim = makeClaim();
      await store.commit(put(claim), author.id);
      const results = await Promise.allSettled(
        ["Seven boats.", "Eight boats."].map((statement) =>
          store.commit(put({ ...claim, revision: 2, statement }), author.id),
        ),
      );
      expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
      expect(store.workspace.get(claim.id)?.statement).toBe("Seven boats.");
    });

    it("changes nothing when one change of a list is refused", async () => {
      const { store } = await filled();
      const claim = makeClaim();
      await refusal(store.commit(put(claim, author), author.id), "conflict");
      expect(store.workspace.get(claim.id)).toBeUndefined();
      expect((await reopen()).workspace.get(claim.id)).toBeUndefined();
    });

    it("takes the next list after a refused one", async () => {
      const { store } = await filled();
      const [refused, taken] = await Promise.allSettled([
        store.commit(put(author), author.id),
        store.commit(put(makeClaim()), author.id),
      ]);
      expect([refused.status, taken.status]).toEqual(["rejected", "fulfilled"]);
    });

    it("refuses an empty list", async () => {
      const { store } = await filled();
      await refusal(store.commit([], author.id), "invalid");
    });

    it("refuses a link to what is not there", async () => {
      const { store } = await filled();
      await refusal(store.commit(put(makeComment(makeClaim())), author.id), "invalid");
    });

    it("refuses to remove what is still pointed to, unless that goes too", async () => {
      const { store } = await filled();
      const claim = makeClaim();
      const comment = makeComment(claim);
      await store.commit(put(claim, comment), author.id);
      await refusal(store.commit([remove({ ...claim, revision: 2 })], author.id), "invalid");
      await store.commit(
        [{ ...claim }, { ...comment }].map((r) => remove({ ...r, revision: 2 })),
        author.id,
      );
      expect(store.workspace.get(claim.id)).toBeUndefined();
    });

    it("refuses a quote the text does not have", async () => {
      const { store, document } = await filled();
      const annotation = makeAnnotation(document, text, minister);
      const quotes = makeAnnotation(document, text, boats).quotes;
      await refusal(store.commit(put({ ...annotation, quotes }), author.id), "invalid");
    });

    it("refuses a document whose text it was not given", async () => {
      const { store } = await filled();
      await refusal(store.commit(put(makeDocument("Another text.")), author.id), "invalid");
    });

    it("refuses a document that states another length than its text has", async () => {
      const { store } = await filled();
      await refusal(store.commit(put(makeDocument(text, { length: 3 })), author.id), "invalid");
    });

    it("takes a document and its annotations in one list", async () => {
      const store = await open();
      await store.putText(text);
      const document = makeDocument(text);
      await store.commit(put(makeAnnotation(document, text, [minister, boats]), document, author), author.id);
      expect(store.workspace.count("annotation")).toBe(1);
    });

    it("refuses a decision under another author's name", async () => {
      const { store, document } = await filled();
      const annotation = makeAnnotation(document, text, minister);
      const other = makeAuthor();
      await store.commit(put(annotation, other), author.id);
      await refusal(store.commit(put(makeDecision(annotation, other)), author.id), "invalid");
    });
  });

  describe(`${name}: listeners`, () => {
    it("tells every commit, in order, with what its sender is answered", async () => {
      const { store } = await filled();
      const heard: Commit[] = [];
      store.onCommit((commit) => heard.push(commit));
      const sent = await Promise.all(
        [makeClaim(), makeClaim(), makeClaim()].map((claim) => store.commit(put(claim), author.id)),
      );
      expect(heard).toEqual(sent);
    });

    it("has moved the workspace on when it tells a commit", async () => {
      const { store } = await filled();
      const claim = makeClaim();
      let seen: string | undefined;
      store.onCommit(() => (seen = store.workspace.get(claim.id)?.statement));
      await store.commit(put(claim), author.id);
      expect(seen).toBe(claim.statement);
    });

    it("tells nothing of a refused list", async () => {
      const { store } = await filled();
      const heard: Commit[] = [];
      store.onCommit((commit) => heard.push(commit));
      await refusal(store.commit(put(author), author.id), "conflict");
      expect(heard).toEqual([]);
    });

    it("keeps a commit, tells the others and answers its sender when a listener throws", async () => {
      const { store } = await filled();
      const heard: Commit[] = [];
      const thrown = new Promise<unknown>((resolve) => caughtOnce(resolve));
      const stop = store.onCommit(() => {
        stop();
        throw new Error("a bug of the listener");
      });
      store.onCommit((commit) => heard.push(commit));
      const commit = await store.commit(put(makeClaim()), author.id);
      expect(heard).toEqual([commit]);
      expect(await thrown).toMatchObject({ message: "a bug of the listener" });
      expect((await store.commit(put(makeClaim()), author.id)).seq).toBe(3);
    });

    it("no longer tells a listener that was removed", async () => {
      const { store } = await filled();
      const heard: Commit[] = [];
      store.onCommit((commit) => heard.push(commit))();
      await store.commit(put(makeClaim()), author.id);
      expect(heard).toEqual([]);
    });
  });

  describe(`${name}: texts and originals`, () => {
    it("gives back every text as it was, by its hash", async () => {
      const texts = ["", "a\n", "Año 👩‍👩‍👧 漢字 مرحبا\u0301\n\n", "\u{FEFF}x", "x".repeat(300_000)];
      const store = await open();
      for (const each of texts) expect(await store.putText(each)).toBe(hashOf(each));
      const after = await reopen();
      for (const each of texts) expect(await after.text(hashOf(each))).toBe(each);
    });

    it("keeps a text once, however often it is given, also at once", async () => {
      const store = await open();
      const hashes = await Promise.all([store.putText(text), store.putText(text), store.putText(text)]);
      expect(new Set(hashes)).toEqual(new Set([hashOf(text)]));
      expect(await store.text(hashOf(text))).toBe(text);
    });

    it("knows no text it was not given", async () => {
      const store = await open();
      await refusal(store.text(hashOf("never")), "not-found");
      await refusal(store.text("../records"), "not-found");
    });

    it("refuses texts that would not come back the same", async () => {
      const store = await open();
      await refusal(store.putText("one\r\ntwo"), "invalid");
      await refusal(store.putText("half a \uD83D"), "invalid");
    });

    it("gives back an imported file byte by byte", async () => {
      const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 256);
      const hash = await (await open()).putOriginal(bytes, ".txt");
      const kept = await (await reopen()).original(hash);
      expect(kept && [...kept]).toEqual([...bytes]);
    });

    it("keeps an imported file whatever its extension claims to be", async () => {
      const store = await open();
      const bytes = Buffer.from("x");
      const hash = await store.putOriginal(bytes, "/../../evil");
      expect(await (await reopen()).original(hash)).toEqual(bytes);
    });

    it("has no imported file it was not given", async () => {
      expect(await (await open()).original(hashOf("never"))).toBeUndefined();
    });
  });

  describe(`${name}: check`, () => {
    it("finds nothing wrong with what it stored itself", async () => {
      const { store, document } = await filled();
      const annotation = makeAnnotation(document, text, minister);
      await store.commit(put(annotation), author.id);
      await store.commit(put(makeDecision(annotation, author)), author.id);
      expect(await store.check()).toEqual({ commits: 3, problems: [], notes: [] });
    });

    it("goes on taking commits while it checks", async () => {
      const { store } = await filled();
      const check = store.check();
      await store.commit(put(makeClaim()), author.id);
      expect((await check).problems).toEqual([]);
    });

    it("counts a text of no document as a note, not a problem", async () => {
      const { store } = await filled();
      await store.putText("Nobody's text.");
      const { problems, notes } = await store.check();
      expect([problems, notes.length]).toEqual([[], 1]);
    });

    it("finds nothing wrong after an undo, a removal and a second opening", async () => {
      const { store, document } = await filled();
      const annotation = makeAnnotation(document, text, boats);
      await store.commit(put(annotation), author.id);
      const stored = store.workspace.get(annotation.id);
      await store.commit([remove({ id: annotation.id, revision: 2 })], author.id);
      if (stored) await store.commit(put({ ...draftOf(stored), revision: 0 }), author.id);
      expect((await (await reopen()).check()).problems).toEqual([]);
    });
  });
}
