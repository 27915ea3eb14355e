import { expect, it } from "vitest";
import { Workspace } from "../../../shared/workspace.ts";
import type { AnyRecord, Draft } from "../../../shared/records/index.ts";
import { hangingOn, withdrawn } from "../../../shared/review/withdraw.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeClaim,
  makeComment,
  makeDecision,
  makeDocument,
  makeEvidence,
  makeResolution,
} from "../../support/records.ts";

const text = "The minister said no.";
const at = "2026-03-04T10:00:00.000Z";

it("says what people's words go with a decision that is taken back: exactly those that are removed", () => {
  const [ana, bea] = [makeAuthor(), makeAuthor({ name: "Bea Ortiz" })];
  const document = makeDocument(text);
  const mark = makeAnnotation(document, text, { start: 4, end: 12 });
  const resolution = makeResolution(mark, [ana, bea]);
  const agreed = makeAnnotation(document, text, { start: 4, end: 12 }, { resolutionId: resolution.id });
  const remark = makeComment(agreed);
  const claim = makeClaim();
  const drafts: Draft[] = [
    ana,
    bea,
    document,
    mark,
    resolution,
    agreed,
    remark,
    makeComment(agreed, { parentId: remark.id }),
    makeComment(mark),
    makeDecision(agreed, bea),
    claim,
    makeEvidence(claim, { target: { type: "annotation", annotationId: agreed.id } }),
  ];
  const records = drafts.map((draft): AnyRecord => ({
    ...draft,
    revision: 1,
    createdAt: at,
    createdBy: ana.id,
    updatedAt: at,
    updatedBy: ana.id,
  }));
  const workspace = new Workspace(1, records);
  expect(hangingOn(workspace, [resolution.id])).toEqual({ comments: 2, decisions: 1, evidence: 1 });
  // The resolution and its mark beside those four.
  expect(withdrawn(workspace, [resolution.id]).filter(({ op }) => op === "remove")).toHaveLength(6);
  expect(hangingOn(workspace, [])).toEqual({ comments: 0, decisions: 0, evidence: 0 });
});
