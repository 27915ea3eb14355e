import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, plan } from "../../../shared/changes.ts";
import { type Id, makeId } from "../../../shared/ids.ts";
import { draftOf } from "../../../shared/records/index.ts";
import { Threads } from "../../../shared/review/commented.ts";
import {
  byTime,
  type Comment,
  commentsOf,
  latestIn,
  othersReplies,
  threadsOf,
  unreadIn,
} from "../../../shared/review/threads.ts";
import { stepOf } from "../../../shared/undo.ts";
import { Workspace } from "../../../shared/workspace.ts";
import { makeAnnotation, makeClaim, makeComment, makeDocument, put } from "../../support/records.ts";

const numbered = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
const author = (at: number) => makeId("author", numbered(at));
const [ana, bea] = [author(1), author(2)];
const document = makeId("document", numbered(1));

type Made = Partial<Comment> & { readonly at: number; readonly answers?: number };

/** A stored comment; `at` is its number, its minute, and its revision. */
function comment({ at, answers, ...fields }: Made): Comment {
  const time = `2026-03-04T10:${String(at % 60).padStart(2, "0")}:00.000Z`;
  return {
    kind: "comment",
    id: makeId("comment", numbered(at)),
    revision: at,
    targetId: document,
    body: `Comment ${at}`,
    resolved: false,
    createdAt: time,
    createdBy: ana,
    updatedAt: time,
    updatedBy: fields.createdBy ?? ana,
    ...(answers === undefined ? {} : { parentId: makeId("comment", numbered(answers)) }),
    ...fields,
  };
}

const shape = (comments: Iterable<Comment>) =>
  threadsOf(comments).map((thread) => commentsOf(thread).map(({ body }) => Number(body.slice(8))));

describe("threads", () => {
  it("are a comment and its replies in the order of time, replies to replies among them", () => {
    const all = [
      comment({ at: 5, answers: 2 }),
      comment({ at: 1 }),
      comment({ at: 4, answers: 1 }),
      comment({ at: 2, answers: 1 }),
      comment({ at: 3 }),
    ];
    expect(shape(all)).toEqual([[1, 2, 4, 5], [3]]);
  });

  it("begin with a reply where what it answers is not to be seen", () => {
    expect(shape([comment({ at: 7, answers: 1 }), comment({ at: 8, answers: 7 })])).toEqual([[7, 8]]);
  });

  it("hold every comment once, whatever the order and whatever answers what", () => {
    const some = fc.array(fc.option(fc.nat(24), { nil: undefined }), { maxLength: 25 });
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (answers, dice) => {
        const all = answers.map((to, at) => comment(to === undefined ? { at } : { at, answers: to }));
        const mixed = all
          .map((each) => ({ each, by: dice.next().value ?? 0 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ each }) => each);
        const threads = threadsOf(mixed);
        expect(threads).toEqual(threadsOf(all));
        expect(threads.flatMap(commentsOf).toSorted(byTime)).toEqual(all.toSorted(byTime));
        for (const { replies } of threads) expect(replies).toEqual(replies.toSorted(byTime));
      }),
    );
  });
});

describe("what is unread", () => {
  const thread = (...all: Comment[]) => {
    const [only, another] = threadsOf(all);
    if (!only || another) throw new Error("Not one thread.");
    return only;
  };

  it("is what others wrote since one last saw the thread", () => {
    const all = [
      comment({ at: 1 }),
      comment({ at: 2, answers: 1, createdBy: bea }),
      comment({ at: 3, answers: 1 }),
    ];
    const ids = (seen: number | undefined, me: Id<"author">) =>
      unreadIn(thread(...all), seen, me).map(({ revision }) => revision);
    expect(ids(undefined, bea)).toEqual([1, 3]);
    expect(ids(1, bea)).toEqual([3]);
    expect(ids(latestIn(thread(...all)), bea)).toEqual([]);
    expect(ids(undefined, ana)).toEqual([2]);
  });

  it("is a comment that its author edited or opened again, and not one that was resolved", () => {
    const edited = comment({ at: 1, revision: 9 });
    expect(unreadIn(thread(edited), 5, bea)).toHaveLength(1);
    expect(unreadIn(thread({ ...edited, resolved: true }), 5, bea)).toHaveLength(0);
    expect(unreadIn(thread({ ...edited, resolved: true }), undefined, bea)).toHaveLength(1);
    expect(unreadIn(thread({ ...edited, updatedBy: bea }), 5, bea)).toHaveLength(0);
  });
});

it("finds whose replies stand in the way of deleting a comment", () => {
  const all = [
    comment({ at: 1 }),
    comment({ at: 4, answers: 5 }), // clocks were wrong: it answers what was written later
    comment({ at: 5, answers: 1 }),
    comment({ at: 6, answers: 4, createdBy: bea }),
    comment({ at: 7, answers: 1 }),
  ];
  const [thread] = threadsOf(all);
  if (!thread) throw new Error("No thread.");
  const standing = (at: number, me = ana) =>
    othersReplies(thread, makeId("comment", numbered(at)), me).map(({ revision }) => revision);
  expect(standing(1)).toEqual([6]);
  expect(standing(5)).toEqual([6]);
  expect(standing(7)).toEqual([]);
  expect(standing(6, bea)).toEqual([]);
});

describe("threads kept up commit by commit", () => {
  it("say what threads counted from the beginning say, after any commits and undos", () => {
    const act = fc.tuple(
      fc.constantFrom("write", "answer", "resolve", "delete", "deleteTarget", "restore", "twice"),
      fc.nat(50),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const workspace = new Workspace();
        const text = "The minister said no.";
        const page = makeDocument(text);
        const mark = makeAnnotation(page, text, { start: 4, end: 12 });
        const claim = makeClaim();
        const targets = [page.id, mark.id, claim.id];
        let seq = 0;
        const commit = (changes: readonly Change[], ...kept: Threads[]) => {
          const made = plan(workspace, changes, { at: `2026-03-04T10:00:00.${100 + seq++}Z`, by: ana });
          const step = stepOf("", workspace, made);
          workspace.receive(made);
          for (const each of kept) each.receive(step);
          return step;
        };
        commit(put(page, mark, claim));
        const threads = new Threads(workspace);
        for (const [what, at] of acts) {
          const comments = [...workspace.all("comment")];
          const one = comments[at % Math.max(1, comments.length)];
          const target = targets[at % targets.length] ?? page.id;
          if (what === "write" && workspace.get(target)) commit(put(makeComment({ id: target })), threads);
          if (what === "answer" && one)
            commit(put(makeComment({ id: one.targetId }, { parentId: one.id })), threads);
          if (what === "resolve" && one)
            commit([{ op: "put", record: { ...draftOf<"comment">(one), resolved: !one.resolved } }], threads);
          if (what === "delete" && one) commit(removing(workspace, [one.id]), threads);
          if (what === "deleteTarget" && workspace.get(mark.id))
            commit(removing(workspace, [mark.id, ...workspace.referrers(mark.id)]), threads);
          if (what === "restore" && !workspace.get(mark.id)) commit(put(mark, makeComment(mark)), threads);
          if (what === "twice") commit(put(makeComment(page)), threads, threads);
          const fresh = new Threads(workspace);
          for (const id of targets) expect(threads.on(id)).toEqual(fresh.on(id));
          expect(threads.openIn(page.id)).toBe(fresh.openIn(page.id));
          expect(new Set(threads.all)).toEqual(new Set(fresh.all));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("count for the document what is on it and on its annotations, as long as it is open", () => {
    const workspace = new Workspace();
    const text = "The minister said no.";
    const page = makeDocument(text);
    const mark = makeAnnotation(page, text, { start: 4, end: 12 });
    const claim = makeClaim();
    const first = makeComment(page);
    const all = put(page, mark, claim, first, makeComment(mark), makeComment(claim), makeComment(mark, { resolved: true })); // prettier-ignore
    workspace.receive(
      plan(workspace, [...all, ...put(makeComment(page, { parentId: first.id }))], {
        at: "2026-03-04T10:00:00.000Z",
        by: ana,
      }),
    );
    const threads = new Threads(workspace);
    expect(threads.openIn(page.id)).toBe(2);
    expect(threads.openOn(mark.id)).toBe(1);
    expect(threads.documentOf(claim.id)).toBeUndefined();
    expect(threads.documentOf(mark.id)).toBe(page.id);
  });
});

/** Removes these, and every comment that answers one of them. */
function removing(workspace: Workspace, ids: readonly Id[]): Change[] {
  const gone = new Set(ids);
  for (const id of gone) for (const from of workspace.referrers(id)) gone.add(from);
  return [...gone].map((id) => ({ op: "remove", id, revision: workspace.get(id)?.revision ?? 0 }));
}
