import { threadsOf } from "../../../shared/review/threads.ts";
import { expect, it } from "vitest";
import { newComment, removeComment, resolve, reword } from "../../../renderer/model/commentActions.ts";
import {
  type CommentFilter,
  commentLines,
  commentRows,
  isNarrowed,
  openComments,
} from "../../../renderer/model/commentList.ts";
import { ReadMarks, seenIn } from "../../../renderer/model/readMarks.ts";
import { type Change, plan } from "../../../shared/changes.ts";
import { type Id, makeId } from "../../../shared/ids.ts";
import { readAlone, Threads } from "../../../shared/review/commented.ts";
import { type Thread, unreadIn } from "../../../shared/review/threads.ts";
import { Workspace } from "../../../shared/workspace.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeClaim,
  makeComment,
  makeDocument,
  makeEvidence,
  makeReading,
  makeSource,
  marked,
  put,
} from "../../support/records.ts";
import { withStorage } from "../../support/storage.ts";

const { text, spans } = marked("[The minister] said crime fell, [by half].");
const [early = { start: 0, end: 1 }, late = { start: 0, end: 1 }] = spans;
const [ana, bea] = [makeAuthor({ name: "Ana" }), makeAuthor({ name: "Bea" })];

/** A workspace that takes changes of anybody. */
function desk() {
  const workspace = new Workspace();
  let minute = 10;
  const commit = (changes: readonly Change[], by: Id<"author"> = ana.id) =>
    workspace.receive(plan(workspace, changes, { at: `2026-03-04T10:${minute++}:00.000Z`, by }));
  commit(put(ana, bea));
  const lines = (filter: Partial<CommentFilter> = {}, marks = new ReadMarks("x").marks) =>
    commentLines(new Threads(workspace).all, {
      workspace,
      filter: { ...openComments, ...filter },
      me: ana.id,
      marks,
    });
  const bodies = (filter: Partial<CommentFilter> = {}) => lines(filter).map(({ thread }) => thread.root.body);
  return { workspace, commit, lines, bodies };
}

/** Two documents, a claim and a source, with comments on all of them in no order. */
function commented() {
  const made = desk();
  const [zebra, apple] = [makeDocument(text, { title: "Zebra" }), makeDocument(text, { title: "Apple" })];
  const claim = makeClaim();
  const merged = makeClaim({ statement: "The same", mergedInto: claim.id });
  const source = makeSource();
  const [first, second] = [makeAnnotation(apple, text, early), makeAnnotation(apple, text, late)];
  const evidence = makeEvidence(claim);
  made.commit(put(zebra, apple, claim, source, first, second));
  made.commit(put(merged, evidence));
  const on = (target: { id: Id }, body: string, fields = {}, by = ana.id) => {
    const comment = makeComment(target, { body, ...fields });
    made.commit(put(comment), by);
    return comment;
  };
  on(source, "source");
  on(merged, "merged");
  on(evidence, "evidence", {}, bea.id);
  on(second, "second", {}, bea.id);
  on(first, "first");
  on(zebra, "zebra");
  const root = on(apple, "apple");
  on(apple, "reply with a Ñandú", { parentId: root.id }, bea.id);
  on(claim, "claim", { resolved: true });
  return { ...made, apple, first };
}

it("stands by place: documents by title, each in the order of its text, then claims, then sources", () => {
  const { bodies, lines } = commented();
  expect(bodies()).toEqual(["apple", "first", "second", "zebra", "merged", "evidence", "source"]);
  const rows = commentRows(lines());
  expect(rows.map((row) => (row.type === "place" ? `${row.name} ${row.count}` : row.at))).toEqual([
    "Apple 3",
    0,
    1,
    2,
    "Zebra 1",
    3,
    "Claims 2",
    4,
    5,
    "Sources 1",
    6,
  ]);
});

it("is narrowed by what became of it, author, kind, document and words of any of its comments", () => {
  withStorage();
  const { bodies, lines, apple } = commented();
  expect(bodies({ show: "resolved" })).toEqual(["claim"]);
  expect(bodies({ show: "all" })).toHaveLength(8);
  expect(bodies({ show: "unread" })).toEqual(["apple", "second", "evidence"]);
  expect(bodies({ show: "mine", kind: "annotation" })).toEqual(["first"]);
  expect(bodies({ author: bea.id })).toEqual(["apple", "second", "evidence"]);
  expect(bodies({ kind: "claim" })).toEqual(["merged", "evidence"]);
  expect(bodies({ documentId: apple.id, text: "second" })).toEqual(["second"]);
  expect(bodies({ text: "nandu" })).toEqual(["apple"]);
  expect(bodies({ text: "minister" })).toEqual(["first"]); // what it is on
  const read = new ReadMarks("me");
  read.read(lines().map(({ thread }) => thread));
  expect(lines({ show: "unread" }, read.marks)).toEqual([]);
  expect(isNarrowed({ ...openComments, show: "all" })).toBe(false);
  expect(isNarrowed({ ...openComments, kind: "claim" })).toBe(true);
});

it("a reply is on what its comment is on; wordings and resolving touch nothing else", () => {
  const { workspace, commit, first } = commented();
  const [id, reply] = [makeId("comment", crypto.randomUUID()), makeId("comment", crypto.randomUUID())];
  commit(newComment(workspace, id, first.id, " Who says so? "));
  commit(newComment(workspace, reply, id, "He.", id), bea.id);
  expect(workspace.get(id)).toMatchObject({ body: "Who says so?", resolved: false });
  expect(workspace.get(reply)).toMatchObject({ targetId: first.id, parentId: id });
  expect(reword(workspace, id, "Who says so?", "Who says so?")).toEqual([]);
  commit(reword(workspace, id, "Who says so?", "Who says that?"));
  expect(workspace.get(id)).toMatchObject({ body: "Who says that?", edited: true });
  expect(() => reword(workspace, id, "Who says so?", "Who?")).toThrow("edited in another window");
  commit(resolve(workspace, id, true), bea.id);
  expect(workspace.get(id)).toMatchObject({ resolved: true, body: "Who says that?" });
  expect(resolve(workspace, id, true)).toEqual([]);
});

it("a comment goes with one's own replies; where others have answered, only what it says goes", () => {
  const { workspace, commit, first } = commented();
  const [id, own, theirs] = [1, 2, 3].map(() => makeId("comment", crypto.randomUUID())) as [
    Id<"comment">,
    Id<"comment">,
    Id<"comment">,
  ];
  commit(newComment(workspace, id, first.id, "Who?"));
  commit(newComment(workspace, own, id, "And when?", id));
  commit(newComment(workspace, theirs, id, "In March.", own), bea.id);
  commit(reword(workspace, own, "And when?", "And when exactly?"));
  commit(removeComment(workspace, own, ana.id));
  expect(workspace.get(own)).toMatchObject({ body: "", deleted: true, parentId: id });
  expect(workspace.get(own)).not.toHaveProperty("edited");
  expect(() => reword(workspace, own, "", "Still here.")).toThrow("deleted meanwhile");
  expect(threadsOf(workspace.all("comment")).find((thread) => thread.id === id)?.replies).toHaveLength(2);
  commit(removeComment(workspace, id, ana.id));
  expect(workspace.get(id)).toMatchObject({ body: "", deleted: true });
  // With the last answer, what was kept for its sake is nothing to be shown any more; Ana's next deletion takes it along.
  commit(removeComment(workspace, theirs, bea.id), bea.id);
  expect(threadsOf(workspace.all("comment")).map((thread) => thread.id)).not.toContain(id);
  const again = makeId("comment", crypto.randomUUID());
  commit(newComment(workspace, again, id, "Once more.", own));
  commit(removeComment(workspace, again, ana.id));
  expect([id, own, theirs].map((each) => workspace.get(each))).toEqual([undefined, undefined, undefined]);
  expect(() => removeComment(workspace, id, ana.id)).toThrow("deleted meanwhile");
  expect(() => newComment(workspace, id, makeClaim().id, "Gone.")).toThrow("Your text is kept");
});

it("counts the open threads of a document for the library", async () => {
  const { LibraryLines } = await import("../../../renderer/model/libraryLines.ts");
  const { workspace, apple } = commented();
  expect(new LibraryLines(workspace).get(apple.id)?.comments).toBe(3);
});

it("replies written while somebody read on their own are unread once they have finished, what they had read stays read", () => {
  withStorage();
  const { workspace, commit, lines } = desk();
  const document = makeDocument(text);
  commit(put(document));
  const [root, known] = [makeComment(document), makeComment(document)];
  commit(put(root));
  commit(put({ ...known, parentId: root.id }), bea.id);
  const read = new ReadMarks("x");
  const alone = (thread: Thread) => readAlone(workspace, thread, ana.id);
  const readAll = () => read.read(new Threads(workspace).all, alone);
  readAll();
  const reading = makeReading(document, ana);
  commit(put(reading), bea.id);
  const hidden = makeComment(document, { parentId: root.id });
  commit(put(hidden), bea.id);
  commit(put(makeComment(document, { parentId: root.id }))); // one's own, seen after it
  readAll();
  expect(lines({ show: "unread" }, read.marks)).toEqual([]);
  const { revision } = workspace.get(reading.id) ?? { revision: 0 };
  commit(put({ ...reading, revision, state: "finished" }));
  const [line] = lines({ show: "unread" }, read.marks);
  if (!line) throw new Error("Nothing is unread.");
  const { thread } = line;
  const unread = unreadIn(thread, seenIn(read.marks, thread), ana.id, alone(thread));
  expect(unread.map(({ id }) => id)).toEqual([hidden.id]);
  readAll();
  expect(lines({ show: "unread" }, read.marks)).toEqual([]);
});
