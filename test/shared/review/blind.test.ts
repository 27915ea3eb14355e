import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Commit } from "../../../shared/changes.ts";
import { type Id, makeId } from "../../../shared/ids.ts";
import { dependants } from "../../../shared/integrity.ts";
import type { AnyRecord, Draft } from "../../../shared/records/index.ts";
import { type Blind, isHidden, isUnfinishedWork, readBlind } from "../../../shared/review/blind.ts";
import { seenCommit } from "../../../shared/review/seenCommit.ts";
import { SeenWorkspace } from "../../../shared/review/seenWorkspace.ts";
import { replacedBy } from "../../../server/store/replaced.ts";
import { Workspace } from "../../../shared/workspace.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeCheck,
  makeClaim,
  makeComment,
  makeDecision,
  makeDocument,
  makeEvidence,
  makeReading,
  makeResolution,
  makeSignoff,
  makeSource,
} from "../../support/records.ts";

const text = "The minister said no.";
const ana = makeAuthor({ name: "Ana" });
const bea = makeAuthor({ name: "Bea" });
const document = makeDocument(text);
const other = makeDocument(text, { title: "Another" });

const by = (author: { readonly id: Id<"author"> }, draft: Draft): AnyRecord => ({
  ...draft,
  createdAt: "2026-03-04T10:00:00.000Z",
  createdBy: author.id,
  updatedAt: "2026-03-04T10:00:00.000Z",
  updatedBy: author.id,
});
const span = { start: 4, end: 12 };
const mark = (on = document) => makeAnnotation(on, text, span);

/** The ids Bea does not see, who reads `document` on her own, by a name given to each record. */
function hiddenFromBea(records: Readonly<Record<string, AnyRecord>>): string[] {
  const workspace = new Workspace(0, Object.values(records));
  const blind = { author: bea.id, documents: new Set([document.id]) };
  return Object.entries(records)
    .filter(([, record]) => isHidden(record, blind, (id) => workspace.get(id)))
    .map(([name]) => name);
}

describe("whoever reads a document on their own", () => {
  it("does not see others' marks on it, and sees their own and those on other documents", () => {
    const records = {
      theirs: by(ana, mark()),
      own: by(bea, mark()),
      elsewhere: by(ana, mark(other)),
      document: by(ana, document),
    };
    expect(hiddenFromBea(records)).toEqual(["theirs"]);
  });

  it("sees nothing that hangs on others' marks, however far down and whoever made it", () => {
    const theirs = mark();
    const claim = makeClaim();
    const comment = makeComment(theirs);
    const reply = makeComment(theirs, { parentId: comment.id });
    const evidence = makeEvidence(claim, { target: { type: "annotation", annotationId: theirs.id } });
    expect(
      hiddenFromBea({
        theirs: by(ana, theirs),
        claim: by(ana, claim),
        decision: by(bea, makeDecision(theirs, bea)),
        comment: by(bea, comment),
        reply: by(bea, reply),
        evidence: by(bea, evidence),
        onEvidence: by(bea, makeComment(evidence)),
      }),
    ).toEqual(["theirs", "decision", "comment", "reply", "evidence", "onEvidence"]);
  });

  it("does not see what others say of their marks, or of the document", () => {
    const own = mark();
    const claim = makeClaim();
    const target = { type: "span", documentId: document.id, spans: own.spans, quotes: own.quotes } as const;
    const ownComment = makeComment(own);
    expect(
      hiddenFromBea({
        own: by(bea, own),
        claim: by(ana, claim),
        decision: by(ana, makeDecision(own, ana)),
        comment: by(ana, makeComment(own)),
        ownComment: by(bea, ownComment),
        reply: by(ana, makeComment(own, { parentId: ownComment.id })),
        onDocument: by(ana, makeComment(document)),
        ownOnDocument: by(bea, makeComment(document)),
        check: by(bea, makeCheck(document)),
        signoff: by(ana, makeSignoff(document, ana)),
        ownSignoff: by(bea, makeSignoff(document, bea)),
        span: by(ana, makeEvidence(claim, { target })),
        web: by(ana, makeEvidence(claim)),
        onClaim: by(ana, makeComment(claim)),
      }),
    ).toEqual(["decision", "comment", "reply", "onDocument", "check", "signoff", "span"]);
  });

  it("sees neither the agreed layer nor what it was agreed from, also where they made it, but how far others are", () => {
    const own = mark();
    const resolution = makeResolution(own, [ana, bea]);
    expect(
      hiddenFromBea({
        own: by(bea, own),
        resolution: by(bea, resolution),
        agreed: by(bea, { ...mark(), resolutionId: resolution.id }),
        reading: by(ana, makeReading(document, ana, { state: "finished" })),
      }),
    ).toEqual(["resolution", "agreed"]);
  });

  it("does not see what is about something that is gone, for nobody knows of which document it was", () => {
    expect(
      hiddenFromBea({ theirs: by(ana, makeComment(mark())), own: by(bea, makeComment(mark())) }),
    ).toEqual(["theirs"]);
  });

  it("is done with comments that answer each other in a circle", () => {
    const one = makeComment(document);
    const two = makeComment(one);
    expect(hiddenFromBea({ one: by(bea, { ...one, targetId: two.id }), two: by(bea, two) })).toEqual([]);
  });
});

/** Everything a step of a history may do; numbers choose among what is there. */
type Act = { readonly who: number; readonly what: number; readonly on: number; readonly at: number };
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({ who: fc.nat(1), what: fc.nat(15), on: fc.nat(), at: fc.nat() }),
  { minLength: 5, maxLength: 40 },
);

function draftsOf({ who, what, on, at }: Act, workspace: Workspace): Draft[] {
  const author = who ? bea : ana;
  const pick = <T>(all: Iterable<T>, by = at): T | undefined => {
    const list = [...all];
    return list[by % Math.max(1, list.length)];
  };
  const on1 = on % 2 ? document : other;
  const annotation = pick(workspace.all("annotation"));
  const claim = pick(workspace.all("claim"));
  const anything = pick(workspace.records(), on);
  switch (what) {
    case 0:
    case 1:
      return [mark(on1)];
    case 2:
      return annotation ? [makeDecision(annotation, author)] : [];
    case 3:
    case 4:
      return anything ? [makeComment(anything)] : [];
    case 5: {
      const parent = pick(workspace.all("comment"));
      return parent ? [makeComment({ id: parent.targetId }, { parentId: parent.id })] : [];
    }
    case 6:
      return claim && annotation
        ? [makeEvidence(claim, { target: { type: "annotation", annotationId: annotation.id } })]
        : [];
    case 7:
      return [makeCheck(on1)];
    case 8:
      return [makeSignoff(on1, author)];
    case 9: {
      if (!annotation) return [];
      const resolution = makeResolution(annotation, [ana, bea]);
      return [
        resolution,
        { ...mark({ ...document, id: annotation.documentId }), resolutionId: resolution.id },
      ];
    }
    case 10: {
      const resolution = pick(workspace.all("resolution"));
      return annotation && resolution ? [{ ...annotation, resolutionId: resolution.id }] : [];
    }
    case 11: // a comment that moves elsewhere
    {
      const comment = pick(workspace.all("comment"));
      return comment && anything && comment.id !== anything.id ? [{ ...comment, targetId: anything.id }] : [];
    }
    default: {
      const state = (["not-started", "in-progress", "finished"] as const)[at % 3] ?? "finished";
      return [makeReading(on1, bea, { state })];
    }
  }
}

const start = [ana, bea, document, other, makeClaim(), makeSource()].map((draft) => by(ana, draft));

/** Runs a history; `each` gets every commit with what it replaced, and what Bea read on her own before and after. */
function run(
  history: readonly Act[],
  each: (commit: Commit, before: ReadonlyMap<Id, AnyRecord>, was: Blind, is: Blind, whole: Workspace) => void,
): void {
  const whole = new Workspace(0, start);
  const blind = (): Blind => readBlind(whole).get(bea.id) ?? { author: bea.id, documents: new Set() };
  for (const act of history) {
    const author = act.who ? bea : ana;
    const seq = whole.seq + 1;
    const puts = draftsOf(act, whole).map((draft): AnyRecord => {
      const { createdBy } = { createdBy: author.id, ...whole.get(draft.id) };
      return { ...by(author, draft), createdBy, revision: seq };
    });
    const removable = [...whole.records()].filter(({ kind }) => kind !== "author" && kind !== "document");
    const gone = act.at % 5 === 0 ? removable[act.on % Math.max(1, removable.length)] : undefined;
    const removes = puts.length > 0 || !gone ? [] : dependants(whole, gone.id);
    const commit = { seq, at: "2026-03-04T10:00:00.000Z", by: author.id, puts, removes };
    const before = replacedBy(commit, whole);
    const was = blind();
    whole.receive(commit);
    each(commit, before, was, blind(), whole);
  }
}

const idsOf = (records: Iterable<AnyRecord>) =>
  [...records].map(({ id, revision }) => `${id} ${revision}`).toSorted();

describe("the commits somebody gets who reads on their own", () => {
  it("keep their copy equal to what they may see of the whole, whatever happens", () => {
    fc.assert(
      fc.property(acts, (history) => {
        const copy = new Workspace(0, start);
        run(history, (commit, before, was, is, workspace) => {
          copy.receive(seenCommit({ commit, before, workspace }, was, is));
          expect(idsOf(copy.records())).toEqual(idsOf(new SeenWorkspace(workspace, is).records()));
        });
      }),
      { numRuns: 300 },
    );
  });

  it("name nothing they never saw, not even when it goes", () => {
    fc.assert(
      fc.property(acts, (history) => {
        const seen = new Set<Id>(start.map(({ id }) => id));
        run(history, (commit, before, was, is, workspace) => {
          const { puts, removes } = seenCommit({ commit, before, workspace }, was, is);
          for (const id of removes) expect(seen.has(id)).toBe(true);
          for (const { id } of puts) seen.add(id);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("are the very same for whoever reads nothing on their own", () => {
    const commit: Commit = {
      seq: 1,
      at: "2026-03-04T10:00:00.000Z",
      by: ana.id,
      puts: [by(ana, mark())],
      removes: [],
    };
    const workspace = new Workspace(1, [...start, ...commit.puts]);
    const none = { author: bea.id, documents: new Set<Id<"document">>() };
    expect(seenCommit({ commit, before: new Map(), workspace }, none, none)).toBe(commit);
  });
});

describe("a workspace as somebody sees it who reads on their own", () => {
  it("counts, lists and links only what they see, and moves on with the whole", () => {
    const theirs = by(ana, mark());
    const comment = by(ana, makeComment({ id: theirs.id }));
    const whole = new Workspace(7, [...start, theirs, comment]);
    const seen = new SeenWorkspace(whole, { author: bea.id, documents: new Set([document.id]) });
    expect(seen.seq).toBe(7);
    expect(seen.size).toBe(start.length);
    expect(seen.get(theirs.id)).toBeUndefined();
    expect(seen.count("annotation")).toBe(0);
    expect([...seen.referring("annotation", document.id)]).toEqual([]);
    expect([...seen.referrers(theirs.id)]).toEqual([]);
    const own = by(bea, { ...mark(), id: makeId("annotation", randomUUID()) });
    whole.receive({ seq: 8, at: "", by: bea.id, puts: [own], removes: [] });
    expect([...seen.referring("annotation", document.id)]).toEqual([own]);
  });
});

it("is a reader's own work, not yet finished, what they mark themselves until they say so, and never what was agreed", () => {
  const own = mark();
  const resolution = makeResolution(own, [ana, bea]);
  const agreed = makeAnnotation(document, text, span, { resolutionId: resolution.id });
  const unfinished = (state: "in-progress" | "finished") => {
    const records = [by(ana, makeReading(document, bea, { state })), by(bea, resolution)];
    const workspace = new Workspace(1, records);
    return [
      { ...own, createdBy: bea.id },
      { ...own, createdBy: ana.id },
      { ...mark(other), createdBy: bea.id },
      { ...agreed, createdBy: bea.id },
    ].map((each) => isUnfinishedWork(workspace, each));
  };
  expect(unfinished("in-progress")).toEqual([true, false, false, false]);
  expect(unfinished("finished")).toEqual([false, false, false, false]);
});
