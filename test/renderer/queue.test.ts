import { describe, expect, it } from "vitest";
import { decided, shownNow, takenBack } from "../../renderer/model/review/deciding.ts";
import { Queue } from "../../renderer/model/review/queue.ts";
import { wholeQueue } from "../../renderer/model/review/queueFilter.ts";
import { type Change, plan } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import { decisionId, type Id } from "../../shared/ids.ts";
import { draftOf } from "../../shared/records/index.ts";
import type { Verdict } from "../../shared/review/decisions.ts";
import { stepOf } from "../../shared/undo.ts";
import { Workspace } from "../../shared/workspace.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeDocument,
  makeReading,
  makeResolution,
  marked,
  put,
  remove,
} from "../support/records.ts";

const { text, spans } = marked("[One] and [two], [three] and [four].");
const [one = { start: 0, end: 1 }, two = one, three = one, four = one] = spans;
const [ana, bea, cleo] = [makeAuthor(), makeAuthor({ name: "Bea" }), makeAuthor({ name: "Cleo" })];
type Author = { readonly id: Id<"author"> };

/** Two documents: Ana marked three passages of the first and one of the second, Bea one; Bea goes through the queue. */
function begun() {
  const workspace = new Workspace();
  const queue = new Queue(
    () => workspace,
    () => bea.id,
    () => {},
  );
  const commit = (by: Author, changes: readonly Change[]) => {
    const made = plan(workspace, changes, { at: "2026-03-04T10:00:00.000Z", by: by.id });
    const step = stepOf("", workspace, made);
    workspace.receive(made);
    queue.receive(step);
  };
  const [first, second] = [makeDocument(text, { title: "A" }), makeDocument(text, { title: "B" })];
  const mark = (document: typeof first, span: typeof one, label: "claim" | "quote" = "claim") =>
    makeAnnotation(document, text, span, { label });
  const marks = {
    c: mark(second, one),
    b: mark(first, three, "quote"),
    a: mark(first, one),
    own: mark(first, four),
  };
  commit(ana, put(ana, bea, first, second, marks.c, marks.b, marks.a));
  commit(bea, put(marks.own));
  const now = (id: Id<"annotation">) => shownNow(workspace, [id]).get(id) ?? "";
  const decide = (by: Author, id: Id<"annotation">, verdict: Verdict = "accept", reason?: string) =>
    commit(by, decided(workspace, id, by.id, verdict, now(id), reason));
  const names = () =>
    queue.items.map(({ id }) => Object.entries(marks).find(([, each]) => each.id === id)?.[0]);
  return { workspace, queue, commit, decide, now, names, first, second, marks, mark };
}

describe("the queue", () => {
  it("goes by title and text, without one's own marks, of which it says how many there are", () => {
    const { queue, names } = begun();
    expect(names()).toEqual(["a", "b", "c"]);
    expect(queue.current?.id).toBe(queue.items[0]?.id);
    expect(queue.progress).toEqual({ done: 0, total: 3, own: 1 });
  });

  it("goes on to the next one that is left, and is finished when none is", () => {
    const { queue, decide, marks } = begun();
    queue.step(1);
    expect(queue.current?.id).toBe(marks.b.id);
    for (const [id, next] of [
      [marks.b.id, marks.c.id],
      [marks.c.id, marks.a.id],
      [marks.a.id, undefined],
    ] as const) {
      expect(queue.advance(id)?.id).toBe(next);
      decide(bea, id);
      queue.settle(id);
    }
    expect(queue.isFinished).toBe(true);
    expect(queue.current).toBeUndefined();
    expect(queue.progress.done).toBe(3);
    // Back from the end is the last one.
    expect(queue.step(-1)?.id).toBe(marks.c.id);
    expect(queue.isFinished).toBe(false);
  });

  it("goes past what is decided and not saved yet, and comes back to it where it could not be saved", () => {
    const { queue, marks } = begun();
    queue.advance(marks.a.id);
    queue.advance(marks.b.id);
    expect(queue.advance(marks.c.id)).toBeUndefined();
    queue.settle(marks.a.id);
    expect(queue.advance(marks.b.id)?.id).toBe(marks.a.id);
  });

  it("stays as it was put together, and offers apart what came since", () => {
    const { queue, commit, decide, names, marks, mark, first } = begun();
    expect(names()).toEqual(["a", "b", "c"]);
    decide(ana, marks.own.id, "reject", "No.");
    const late = mark(first, two);
    commit(ana, put(late));
    expect(names()).toEqual(["a", "b", "c"]);
    expect(queue.arrived).toBe(1);
    queue.renew();
    expect(queue.items.map(({ id }) => id)).toContain(late.id);
    expect(queue.arrived).toBe(0);
  });

  it("goes on at the same place when the one looked at is deleted by somebody", () => {
    const { workspace, queue, commit, marks } = begun();
    queue.step(1);
    const gone = workspace.get(marks.b.id);
    if (gone) commit(ana, [remove(gone)]);
    expect(queue.current?.id).toBe(marks.c.id);
    expect(queue.progress.total).toBe(2);
  });

  it("brings back what changed after it was judged", () => {
    const { workspace, queue, commit, decide, names, marks } = begun();
    decide(bea, marks.a.id);
    queue.renew();
    expect(names()).toEqual(["b", "c"]);
    const was = workspace.get(marks.a.id);
    if (was) commit(ana, put({ ...draftOf<"annotation">(was), note: "Mended." }));
    expect(queue.arrived).toBe(1);
    expect(queue.progress.done).toBe(0);
  });

  it("holds what was asked for: a document, a label, a person, a state, or what one has not decided oneself", () => {
    const { queue, decide, names, commit, marks, second } = begun();
    commit(cleo, put(cleo));
    decide(cleo, marks.a.id);
    decide(bea, marks.b.id, "needs-work", "Who says so?");
    const shown = (part: Partial<typeof wholeQueue>) => {
      queue.filterBy({ ...wholeQueue, ...part });
      return names();
    };
    expect(shown({})).toEqual(["c"]);
    expect(shown({ show: "mine" })).toEqual(["a", "c"]);
    expect(queue.progress).toMatchObject({ done: 1, total: 3 });
    expect(shown({ show: "needs-work" })).toEqual(["b"]);
    expect(shown({ show: "all", label: "quote" })).toEqual(["b"]);
    expect(shown({ show: "all", author: bea.id })).toEqual(["own"]);
    expect(shown({ documents: [second.id] })).toEqual(["c"]);
  });

  it("leaves out what gave way to something agreed on", () => {
    const { commit, names, queue, marks, first } = begun();
    const resolution = makeResolution(marks.a, [ana, bea]);
    commit(cleo, put(cleo, makeReading(first, ana, { state: "finished" }), resolution));
    expect(names()).not.toContain("a");
    expect(queue.progress.own).toBe(1);
  });

  it("counts no more what a reader's mark takes the place of, as soon as that is there", () => {
    const { commit, queue, first, mark } = begun();
    const beside = mark(first, four);
    commit(cleo, put(cleo, makeReading(first, ana), beside));
    expect(queue.progress.total).toBe(4);
    commit(ana, put(mark(first, four)));
    expect(queue.progress.total).toBe(4);
  });

  it("leaves nothing out for somebody alone, who may judge what they marked", () => {
    const workspace = new Workspace();
    const queue = new Queue(
      () => workspace,
      () => ana.id,
      () => {},
    );
    const document = makeDocument(text);
    const changes = put(ana, document, makeAnnotation(document, text, one));
    workspace.receive(plan(workspace, changes, { at: "2026-03-04T10:00:00.000Z", by: ana.id }));
    expect(queue.progress).toEqual({ done: 0, total: 1, own: 0 });
  });
});

describe("a decision", () => {
  it("takes the place of an earlier one, and keeps its reason only with its verdict", () => {
    const { workspace, decide, now, marks } = begun();
    const own = () => workspace.get(decisionId(marks.a.id, bea.id));
    decide(bea, marks.a.id, "reject", "  Not a claim. ");
    expect(own()).toMatchObject({ verdict: "reject", reason: "Not a claim." });
    expect(decided(workspace, marks.a.id, bea.id, "reject", now(marks.a.id))).toEqual([]);
    decide(bea, marks.a.id, "accept");
    expect(own()).toMatchObject({ verdict: "accept" });
    expect(own()).not.toHaveProperty("reason");
  });

  it("is given again on what has changed", () => {
    const { workspace, commit, decide, now, marks } = begun();
    decide(bea, marks.a.id);
    const was = workspace.get(marks.a.id);
    if (was) commit(ana, put({ ...draftOf<"annotation">(was), note: "Mended." }));
    expect(decided(workspace, marks.a.id, bea.id, "accept", now(marks.a.id))).toHaveLength(1);
  });

  it("is refused on one's own mark, and taken back where it was given", () => {
    const { workspace, commit, decide, now, marks } = begun();
    expect(() => decided(workspace, marks.own.id, bea.id, "accept", now(marks.own.id))).toThrow(AppError);
    expect(takenBack(workspace, marks.a.id, bea.id)).toEqual([]);
    decide(bea, marks.a.id);
    commit(bea, takenBack(workspace, marks.a.id, bea.id));
    expect(workspace.count("decision")).toBe(0);
  });
});
