import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, type Commit, plan } from "../../shared/changes.ts";
import { decisionId } from "../../shared/ids.ts";
import { checkIntegrity, dependants } from "../../shared/integrity.ts";
import { type Draft, draftOf } from "../../shared/records/index.ts";
import { changesOf, reversed, stepOf } from "../../shared/undo.ts";
import { Workspace } from "../../shared/workspace.ts";
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
} from "../support/records.ts";

const { text, spans } = marked("The [minister] said 👩‍👩‍👧‍👦 [crime fell].");
const [minister, crimeFell] = spans as [(typeof spans)[0], (typeof spans)[0]];
const author = makeAuthor();
const document = makeDocument(text);
const at = "2026-03-04T10:00:00.000Z";

function commit(workspace: Workspace, changes: readonly Change[], time = at): Commit {
  const made = plan(workspace, changes, { at: time, by: author.id });
  checkIntegrity(workspace, made, (hash) => (hash === hashOf(text) ? text : undefined));
  workspace.receive(made);
  return made;
}

function begun(...drafts: readonly Draft[]): Workspace {
  const workspace = new Workspace();
  commit(workspace, put(author, document, ...drafts));
  return workspace;
}

describe("a planned commit", () => {
  it("numbers and stamps what it puts, and keeps who created it", () => {
    const annotation = makeAnnotation(document, text, minister);
    const workspace = begun(annotation);
    const later = "2026-03-05T10:00:00.000Z";
    commit(workspace, put({ ...annotation, revision: 1, note: "n" }), later);
    expect(workspace.get(annotation.id)).toMatchObject({
      revision: 2,
      createdAt: at,
      updatedAt: later,
      note: "n",
    });
  });

  it("is refused whole when one change is stale", () => {
    const annotation = makeAnnotation(document, text, minister);
    const workspace = begun(annotation);
    commit(workspace, put({ ...annotation, revision: 1, note: "first" }));
    const stale = put(makeSource(), { ...annotation, revision: 1, note: "second" });
    expect(() => commit(workspace, stale)).toThrow(expect.objectContaining({ code: "conflict" }));
    expect(workspace.count("source")).toBe(0);
    expect(workspace.seq).toBe(2);
  });

  it("is refused where the record is gone, exists already, or is named twice", () => {
    const annotation = makeAnnotation(document, text, minister);
    const workspace = begun(annotation);
    expect(() => commit(workspace, put(annotation))).toThrow(/exists already/);
    expect(() => commit(workspace, put({ ...makeSource(), revision: 1 }))).toThrow(/deleted meanwhile/);
    const stored = { id: annotation.id, revision: 1 };
    expect(() => commit(workspace, [remove(stored), remove(stored)])).toThrow(/twice/);
    expect(() => commit(workspace, [])).toThrow(/nothing to change/);
  });

  it("is not received out of order", () => {
    const workspace = begun();
    const next = plan(workspace, put(makeSource()), { at, by: author.id });
    expect(() => workspace.receive({ ...next, seq: next.seq + 1 })).toThrow(RangeError);
  });
});

describe("integrity refuses", () => {
  const annotation = makeAnnotation(document, text, minister);
  const refused = (workspace: Workspace, changes: readonly Change[]) => {
    const before = workspace.seq;
    let message = "accepted";
    try {
      commit(workspace, changes);
    } catch (error) {
      message = (error as Error).message;
    }
    if (message !== "accepted") expect(workspace.seq).toBe(before);
    return message;
  };

  it("a link to nothing", () => {
    expect(refused(begun(), put({ ...annotation, sourceId: makeSource().id }))).toMatch(
      /is not here any more/,
    );
  });

  it("the removal of what is still pointed to", () => {
    const workspace = begun(annotation);
    expect(refused(workspace, [remove({ id: document.id, revision: 1 })])).toMatch(/still points to it/);
  });

  it("a text that changes", () => {
    const other = { ...document, revision: 1, textHash: hashOf("other") };
    expect(refused(begun(), put(other))).toMatch(/cannot be changed/);
    expect(refused(begun(), put({ ...document, revision: 1, length: 1 }))).toMatch(/cannot be changed/);
  });

  it.each([
    [
      "a quote that is not what the text says",
      { quotes: [{ exact: "president", prefix: "", suffix: "" }] },
      /quotes “president”/,
    ],
    ["a context that is not there", { quotes: [{ exact: "minister", prefix: "A ", suffix: "" }] }, /context/],
    ["an empty span", { spans: [{ start: 4, end: 4 }] }, /empty span/],
    ["a span beyond the end", { spans: [{ start: 4, end: 9_999 }] }, /after the end/],
    ["fewer quotes than spans", { quotes: [] }, /1 spans but 0 quotes/],
  ])("%s", (_what, fields, message) => {
    expect(refused(begun(), put({ ...annotation, ...fields }))).toMatch(message);
  });

  it("spans that overlap or are out of order", () => {
    const [a, b] = [
      makeAnnotation(document, text, [crimeFell, minister]),
      makeAnnotation(document, text, [minister, minister]),
    ];
    expect(refused(begun(), put(a))).toMatch(/overlap, touch or are out of order/);
    expect(refused(begun(), put(b))).toMatch(/overlap, touch or are out of order/);
  });

  it("a span that cuts a character in two", () => {
    const family = text.indexOf("👩");
    expect(refused(begun(), put(makeAnnotation(document, text, { start: family, end: family + 2 })))).toMatch(
      /cuts a character/,
    );
  });

  it("a tracked claim on another label, and a quote that continues no quote", () => {
    const claim = makeClaim();
    const quote = makeAnnotation(document, text, minister, {
      label: "quote",
      attributes: { continues: annotation.id },
    });
    const statistic = {
      ...makeAnnotation(document, text, minister, { label: "statistic" }),
      claimId: claim.id,
    };
    expect(refused(begun(claim), put(statistic))).toMatch(/not labelled claim/);
    expect(refused(begun(annotation), put(quote))).toMatch(/only continue a quote/);
  });

  it("a speaker named outside the text", () => {
    const attributes = { speakerSpan: { start: 0, end: text.length + 1 } };
    const quote = makeAnnotation(document, text, minister, { label: "quote", attributes });
    expect(refused(begun(), put(quote))).toMatch(/outside the text/);
  });

  it("an annotation that moves to another document", () => {
    const other = makeDocument(text);
    const workspace = begun(annotation, other);
    expect(refused(workspace, put({ ...annotation, revision: 1, documentId: other.id }))).toMatch(
      /another document/,
    );
  });

  it("a reply to a comment on something else", () => {
    const comment = makeComment(document);
    const workspace = begun(comment, annotation);
    expect(refused(workspace, put(makeComment(annotation, { parentId: comment.id })))).toMatch(
      /something else/,
    );
  });

  it("a decision under an id that is not its author's", () => {
    const workspace = begun(annotation);
    const decision = makeDecision(annotation, makeAuthor());
    expect(refused(workspace, put(decision))).toMatch(/not have the id of this author/);
  });

  it("a change that makes what points to the record wrong", () => {
    const earlier = makeAnnotation(document, text, minister, { label: "quote" });
    const attributes = { continues: earlier.id };
    const later = makeAnnotation(document, text, crimeFell, { label: "quote", attributes });
    const relabelled = { ...earlier, revision: 1, label: "claim" as const, attributes: {} };
    expect(refused(begun(earlier, later), put(relabelled))).toBe(
      "The quote “crime fell” can only continue a quote of the same document.",
    );
    const comment = makeComment(document);
    const reply = makeComment(document, { parentId: comment.id });
    const moved = { ...comment, revision: 1, targetId: author.id };
    expect(refused(begun(comment, reply), put(moved))).toMatch(/answers a comment on something else/);
  });

  it("no change whose consequences come along", () => {
    const earlier = makeAnnotation(document, text, minister, { label: "quote" });
    const attributes = { continues: earlier.id };
    const later = makeAnnotation(document, text, crimeFell, { label: "quote", attributes });
    const relabelled = put({ ...earlier, revision: 1, label: "claim", attributes: {} });
    const gone = [...relabelled, remove({ id: later.id, revision: 1 })];
    expect(refused(begun(earlier, later), gone)).toBe("accepted");
    const freed = [...relabelled, ...put({ ...later, revision: 1, attributes: {} })];
    expect(refused(begun(earlier, later), freed)).toBe("accepted");
  });

  it("a comment that answers itself, and a quote that continues itself", () => {
    const comment = makeComment(document);
    expect(refused(begun(), put({ ...comment, parentId: comment.id }))).toMatch(/answers itself/);
    const quote = makeAnnotation(document, text, minister, { label: "quote" });
    expect(refused(begun(), put({ ...quote, attributes: { continues: quote.id } }))).toMatch(
      /continues itself/,
    );
    expect(refused(begun(), put({ ...comment, targetId: comment.id }))).toMatch(/is about itself/);
  });

  it("spans that touch", () => {
    const middle = minister.start + 3;
    const halves = [
      { start: minister.start, end: middle },
      { start: middle, end: minister.end },
    ];
    expect(refused(begun(), put(makeAnnotation(document, text, halves)))).toMatch(/overlap, touch/);
  });

  it("in sentences that name things as people do", () => {
    const source = makeSource({ name: "Interior ministry" });
    const claim = makeAnnotation(document, text, minister, { sourceId: source.id });
    const workspace = begun(source, claim);
    expect(refused(workspace, [remove({ id: source.id, revision: 1 })])).toBe(
      "The source “Interior ministry” cannot be deleted: the claim “minister” still points to it.",
    );
    expect(refused(workspace, put({ ...claim, revision: 1, sourceId: makeSource().id }))).toBe(
      "The claim “minister” points to a source that is not here any more, so it was not saved.",
    );
    const change = remove({ id: source.id, revision: 1 });
    expect(refused(workspace, [change, change])).toBe(
      "One step changes the source “Interior ministry” twice; nothing was changed.",
    );
  });

  it("in sentences without ids, whatever is wrong", () => {
    const other = makeDocument(text);
    const evidence = makeEvidence(makeClaim());
    const comment = makeComment(annotation);
    const reply = makeComment(document, { parentId: comment.id });
    const decision = makeDecision(annotation, makeAuthor());
    const workspace = begun(annotation, other, comment);
    for (const changes of [
      put(evidence),
      put(reply),
      put(decision),
      put({ ...annotation, revision: 1, spans: [crimeFell] }),
      put({ ...annotation, revision: 1, documentId: other.id }),
      put({ ...document, revision: 1, length: 1 }),
      [remove({ id: author.id, revision: 1 }), remove({ id: document.id, revision: 1 })],
    ])
      expect(refused(workspace, changes)).not.toMatch(/accepted|[0-9a-f]{8}-/);
  });

  it("nothing where all is well", () => {
    const decision = makeDecision(annotation, author);
    expect(decision.id).toBe(decisionId(annotation.id, author.id));
    expect(refused(begun(annotation), put(decision))).toBe("accepted");
  });
});

it("what hangs on a record goes with it, and what merely is mentioned stays", () => {
  const source = makeSource();
  const claim = makeClaim();
  const annotation = makeAnnotation(document, text, minister, { sourceId: source.id, claimId: claim.id });
  const evidence = makeEvidence(claim, { target: { type: "annotation", annotationId: annotation.id } });
  const comment = makeComment(annotation);
  const reply = makeComment(annotation, { parentId: comment.id });
  const workspace = begun(source, claim, annotation, evidence, comment, reply);
  const ids = dependants(workspace, document.id);
  expect(new Set(ids)).toEqual(new Set([document.id, annotation.id, evidence.id, comment.id, reply.id]));
  commit(
    workspace,
    ids.map((id) => remove({ id, revision: 1 })),
  );
  expect([...workspace.records()].map(({ id }) => id).toSorted()).toEqual(
    [author.id, source.id, claim.id].toSorted(),
  );
});

it("a step taken back and done again is what it was, whatever it was", () => {
  const change = fc.record({
    kind: fc.constantFrom("add", "edit", "drop"),
    which: fc.nat(9),
    note: fc.string({ maxLength: 5 }),
  });
  const content = (workspace: Workspace) =>
    new Map([...workspace.records()].map((record) => [record.id, { ...draftOf(record), revision: 0 }]));
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.array(change, { maxLength: 6 }),
      (before, then) => {
        const workspace = begun();
        const run = (list: typeof then) => {
          const touched = new Set<string>();
          const changes = list.flatMap(({ kind, which, note }): Change[] => {
            const all = [...workspace.all("annotation")];
            const target = all[which % Math.max(1, all.length)];
            if (kind === "add" || !target) return put(makeAnnotation(document, text, minister, { note }));
            if (touched.has(target.id)) return [];
            touched.add(target.id);
            return kind === "drop" ? [remove(target)] : put({ ...draftOf<"annotation">(target), note });
          });
          if (changes.length === 0) return undefined;
          const made = plan(workspace, changes, { at, by: author.id });
          const step = stepOf("step", workspace, made);
          workspace.receive(made);
          return step;
        };
        run(before);
        const start = content(workspace);
        const step = run(then);
        if (!step) return;
        const end = content(workspace);
        const undone = commit(workspace, changesOf(reversed(step)));
        expect(content(workspace)).toEqual(start);
        const again = stepOf("undo", new Workspace(), undone);
        expect(again.moves).toHaveLength(step.moves.length);
        const redo = changesOf({
          ...step,
          moves: step.moves.map((move) => ({ ...move, before: workspace.get(move.id) })),
        });
        commit(workspace, redo);
        expect(content(workspace)).toEqual(end);
      },
    ),
  );
});
