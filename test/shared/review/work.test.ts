import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Id } from "../../../shared/ids.ts";
import { type AnyRecord, type Draft, references } from "../../../shared/records/index.ts";
import { type Work, WorkOf } from "../../../shared/review/work.ts";
import { stepOf } from "../../../shared/undo.ts";
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
  makeSignoff,
  makeSource,
  marked,
} from "../../support/records.ts";

const { text, spans } = marked("[Six boats] were struck, [officials] said.");
const [boats, officials] = spans;
if (!boats || !officials) throw new Error("The text has two spans.");
const [ana, bea] = [makeAuthor({ name: "Ana" }), makeAuthor({ name: "Bea" })];
const at = "2026-03-04T10:00:00.000Z";

const by = (author: { readonly id: Id<"author"> }, ...drafts: readonly Draft[]) =>
  // A draft with stamps is a record; the union is lost in spreading.
  drafts.map((draft) => ({
    ...draft,
    revision: 1,
    createdAt: at,
    createdBy: author.id,
    updatedAt: at,
    updatedBy: author.id,
  })) as AnyRecord[];

/** What each worked on, as plain lists. */
function worked(
  records: readonly AnyRecord[],
  author = bea,
): { readonly [K in keyof Work]: readonly string[] } {
  const { document, claim, source } = new WorkOf(
    new Workspace(1, [...by(ana, ana, bea), ...records]),
    author.id,
  );
  return { document: [...document], claim: [...claim], source: [...source] };
}

const document = makeDocument(text);
const source = makeSource();
const claim = makeClaim();
const mark = makeAnnotation(document, text, boats);
const anas = by(ana, document, source, claim, mark);
const none = { document: [], claim: [], source: [] };

describe("somebody has worked on a document who", () => {
  it.each<[string, readonly AnyRecord[]]>([
    ["marked something in it", by(bea, makeAnnotation(document, text, officials))],
    ["judged a mark in it", by(bea, makeDecision(mark, bea))],
    ["commented on it", by(bea, makeComment(document))],
    ["commented on a mark in it", by(bea, makeComment(mark))],
    ["signed it off", by(bea, makeSignoff(document, bea))],
    ["answered a check of it last", by(bea, makeCheck(document))],
  ])("%s", (_what, records) => {
    expect(worked([...anas, ...records])).toEqual({ ...none, document: [document.id] });
    expect(worked([...anas, ...records], ana).document).toEqual([document.id]);
  });

  it("imported it", () => expect(worked(by(bea, document))).toEqual({ ...none, document: [document.id] }));
});

describe("somebody has worked on a claim who", () => {
  it.each<[string, readonly AnyRecord[]]>([
    ["recorded it", by(bea, claim)],
    ["gave the verdict on it", by(ana, { ...claim, verdict: "supported", checkerId: bea.id })],
    ["closed it", by(ana, { ...claim, status: "done", reviewerId: bea.id })],
    ["gave evidence on it", [...by(ana, claim), ...by(bea, makeEvidence(claim))]],
    ["commented on it", [...by(ana, claim), ...by(bea, makeComment(claim))]],
  ])("%s", (_what, records) => expect(worked(records)).toEqual({ ...none, claim: [claim.id] }));

  it("marked a mention of it, also where it was merged into another since", () => {
    const into = makeClaim();
    const mention = makeAnnotation(document, text, officials, { claimId: claim.id });
    const records = [...by(ana, document, { ...claim, mergedInto: into.id }, into), ...by(bea, mention)];
    expect(worked(records)).toEqual({ ...none, document: [document.id], claim: [into.id] });
  });

  it("and not who is only to close it", () =>
    expect(worked(by(ana, { ...claim, status: "in-review", reviewerId: bea.id }))).toEqual(none));
});

describe("somebody has worked on a source who", () => {
  it("recorded it, or commented on it", () => {
    expect(worked(by(bea, source))).toEqual({ ...none, source: [source.id] });
    expect(worked([...anas, ...by(bea, makeComment(source))])).toEqual({ ...none, source: [source.id] });
  });

  it("attributed a passage to it, or said that one rests on it, also where it was merged since", () => {
    const into = makeSource();
    const other = makeSource();
    const mention = makeAnnotation(document, text, officials, { sourceId: source.id, restsOn: [other.id] });
    const records = [
      ...by(ana, document, { ...source, mergedInto: into.id }, into, other),
      ...by(bea, mention),
    ];
    expect(worked(records)).toEqual({ ...none, document: [document.id], source: [other.id, into.id] });
  });
});

it("what somebody only edited of another's is not theirs", () => {
  const edited = anas.map((record) => ({ ...record, updatedBy: bea.id }));
  expect(worked(edited)).toEqual(none);
});

describe("commit by commit", () => {
  const second = makeDocument(text);
  const other = makeClaim();
  const names = [
    document,
    second,
    source,
    claim,
    other,
    mark,
    makeSource(),
    makeComment(mark),
    makeComment(claim),
  ];
  const marks = [mark, makeAnnotation(second, text, officials)];
  const [anOwn] = by(bea, makeAnnotation(second, text, boats, { claimId: claim.id, sourceId: source.id }));
  if (!anOwn) throw new Error("Bea marked something.");
  const anyRecord = fc.oneof(
    fc.constantFrom(...names).chain((draft) => fc.constantFrom(...by(ana, draft), ...by(bea, draft))),
    fc.constantFrom(...marks.flatMap((each) => by(bea, makeDecision(each, bea)))),
    fc.constantFrom<AnyRecord>(
      anOwn,
      ...by(ana, { ...claim, mergedInto: other.id }, { ...claim, checkerId: bea.id }),
    ),
  );

  it("what was judged and commented on may go along with the judgement and the comment", () => {
    const [decision, comment] = by(bea, makeDecision(mark, bea), makeComment(mark));
    if (!decision || !comment) throw new Error("There are two.");
    const workspace = new Workspace(1, [...by(ana, ana, bea), ...anas, decision, comment]);
    const work = new WorkOf(workspace, bea.id);
    expect([...work.document]).toEqual([document.id]);
    const commit = { seq: 2, at, by: ana.id, puts: [], removes: [mark.id, decision.id, comment.id] };
    const { moves } = stepOf("", workspace, commit);
    workspace.receive(commit);
    work.receive(moves);
    expect([...work.document]).toEqual([]);
  });

  it("it is what it would be from the beginning", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(anyRecord, fc.boolean()), { minLength: 1, maxLength: 4 })),
        (commits) => {
          const workspace = new Workspace(1, [...by(ana, ana, bea)]);
          const work = new WorkOf(workspace, bea.id);
          for (const records of commits) {
            const last = new Map<Id, AnyRecord | undefined>(
              records.map(([record, isPut]) => [record.id, isPut ? record : undefined]),
            );
            const isThere = (id: Id) =>
              last.has(id) ? last.get(id) !== undefined : workspace.get(id) !== undefined;
            // As the host sees to it: what points to nothing is not put, and goes along with what it points to.
            for (let round = 0; round < 4; round++)
              for (const record of [...workspace.records(), ...last.values()])
                if (record && isThere(record.id) && !references(record).every(isThere))
                  last.set(record.id, undefined);
            const puts = [...last.values()].filter((record) => record !== undefined);
            const removes = [...last.keys()].filter((id) => !last.get(id));
            const commit = { seq: workspace.seq + 1, at, by: bea.id, puts, removes };
            const { moves } = stepOf("", workspace, commit);
            workspace.receive(commit);
            work.receive(moves);
          }
          const anew = new WorkOf(workspace, bea.id);
          for (const kind of ["document", "claim", "source"] as const)
            expect([...work[kind]].toSorted()).toEqual([...anew[kind]].toSorted());
        },
      ),
    );
  });
});
