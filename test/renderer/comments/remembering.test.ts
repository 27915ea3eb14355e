import { expect, it, onTestFinished, vi } from "vitest";
import { CommentDrafts } from "../../../renderer/model/commentDrafts.ts";
import { isUnread, ReadMarks } from "../../../renderer/model/readMarks.ts";
import { makeId } from "../../../shared/ids.ts";
import type { Comment, Thread } from "../../../shared/review/threads.ts";
import { withStorage } from "../../support/storage.ts";

const numbered = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
const [me, bea] = [makeId("author", numbered(1)), makeId("author", numbered(2))];

/** A thread of Bea's, last written by commit `revision`. */
function thread(at: number, revision: number): Thread {
  const time = "2026-03-04T10:00:00.000Z";
  const id = makeId("comment", numbered(at));
  const stamps = { createdAt: time, createdBy: bea, updatedAt: time, updatedBy: bea };
  const targetId = makeId("document", numbered(1));
  const root: Comment = { kind: "comment", id, revision, targetId, body: "–", resolved: false, ...stamps };
  return { id, root, replies: [] };
}

it("what was read stays read over a start, for this workspace and author alone", () => {
  withStorage();
  const read = new ReadMarks("desk me");
  expect(isUnread(read.marks, thread(1, 5), me)).toBe(true);
  expect(read.read([thread(1, 5)])).toBe(true);
  expect(read.read([thread(1, 5)])).toBe(false);
  const again = new ReadMarks("desk me").marks;
  expect(isUnread(again, thread(1, 5), me)).toBe(false);
  expect(isUnread(again, thread(1, 6), me)).toBe(true);
  expect(isUnread(again, thread(2, 5), me)).toBe(true);
  expect(isUnread(new ReadMarks("desk other").marks, thread(1, 5), me)).toBe(true);
});

it("what two windows read is read in both, and neither takes it from the other", () => {
  withStorage();
  const [one, other] = [new ReadMarks("desk me"), new ReadMarks("desk me")];
  one.read([thread(1, 5)]);
  other.read([thread(2, 7), thread(1, 3)]);
  one.follow();
  for (const marks of [one.marks, new ReadMarks("desk me").marks]) {
    expect(isUnread(marks, thread(1, 5), me)).toBe(false);
    expect(isUnread(marks, thread(2, 7), me)).toBe(false);
  }
});

it("the memory of what was read is bounded: what was read longest ago goes first", () => {
  const kept = withStorage();
  const read = new ReadMarks("desk me");
  read.read(Array.from({ length: 10_000 }, (_, at) => thread(at, 1)));
  read.read([thread(0, 2), thread(10_000, 1)]);
  expect(read.marks.size).toBe(10_000);
  expect(isUnread(read.marks, thread(0, 2), me)).toBe(false);
  expect(isUnread(read.marks, thread(1, 1), me)).toBe(true);
  for (let at = 0; at < 9; at++) new ReadMarks(`desk ${at}`).read([thread(1, 1)]);
  const owners = Object.keys(JSON.parse(kept.get("claimdesk.commentsRead") ?? "") as object);
  expect(owners).toEqual(["desk 3", "desk 4", "desk 5", "desk 6", "desk 7", "desk 8"]);
});

it("a damaged memory is begun anew", () => {
  withStorage(new Map([["claimdesk.commentsRead", '{"desk me":{"a":"b"},"x":3}'], ["claimdesk.commentDrafts", '{"desk me":[1]}']])); // prettier-ignore
  expect(new ReadMarks("desk me").marks.size).toBe(0);
  expect(new CommentDrafts("desk me", () => () => {}).get("new document:1")).toBeUndefined();
});

/** Drafts, and whether anything typed counts as unsaved. */
function drafting(owner = "desk me") {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const unsaved = new Set<() => void>();
  const drafts = new CommentDrafts(owner, (save) => {
    unsaved.add(save);
    return () => void unsaved.delete(save);
  });
  return { drafts, unsaved };
}

it("what is typed is there after a start, and counts as unsaved only until it is put away", () => {
  withStorage();
  const { drafts, unsaved } = drafting();
  drafts.set("new document:1", "Half a thou");
  expect(unsaved.size).toBe(1);
  vi.advanceTimersByTime(500);
  expect(unsaved.size).toBe(0);
  expect(drafting().drafts.get("new document:1")).toBe("Half a thou");
  drafts.set("new document:1", "Half a thought");
  for (const save of unsaved) save(); // as when the window goes
  expect(unsaved.size).toBe(0);
  expect(drafting().drafts.get("new document:1")).toBe("Half a thought");
  drafts.set("new document:1", "");
  drafts.keep();
  expect(drafting().drafts.get("new document:1")).toBeUndefined();
  expect(drafting("desk other").drafts.get("new document:1")).toBeUndefined();
});

it("what cannot be put away goes on counting as unsaved", () => {
  const kept = withStorage();
  const { drafts, unsaved } = drafting();
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => {} }); // a full one
  drafts.set("reply comment:1", "Not so.");
  vi.advanceTimersByTime(5_000);
  expect(unsaved.size).toBe(1);
  expect(drafts.get("reply comment:1")).toBe("Not so.");
  drafts.set("reply comment:1", "");
  vi.advanceTimersByTime(5_000);
  expect(unsaved.size).toBe(0);
  expect(kept.size).toBe(0);
});

it("two windows keep what each has typed, and no more than forty things in all", () => {
  withStorage();
  const [one, other] = [drafting().drafts, drafting().drafts];
  one.set("new document:1", "One");
  other.set("new document:2", "Other");
  one.keep();
  other.keep();
  expect(drafting().drafts.get("new document:1")).toBe("One");
  expect(drafting().drafts.get("new document:2")).toBe("Other");
  for (let at = 3; at <= 41; at++) one.set(`new document:${at}`, "More");
  one.keep();
  expect(drafting().drafts.get("new document:1")).toBeUndefined();
  expect(drafting().drafts.get("new document:2")).toBe("Other");
});
