import { expect, it } from "vitest";
import { comingBack } from "../../../shared/history/comingBack.ts";
import type { AnyRecord, Draft } from "../../../shared/records/index.ts";
import { Workspace } from "../../../shared/workspace.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeComment,
  makeDocument,
  makeEvidence,
  makeClaim,
  makeSource,
} from "../../support/records.ts";

const [ana, bea] = [makeAuthor(), makeAuthor({ name: "Bea Ortiz" })];
const text = "Six boats.";
const document = makeDocument(text);
const source = makeSource();
const other = makeSource({ name: "Port register" });
const claim = makeClaim();
const annotation = makeAnnotation(
  document,
  text,
  { start: 0, end: 3 },
  {
    sourceId: source.id,
    claimId: claim.id,
    restsOn: [source.id, other.id],
  },
);
const comment = makeComment(annotation);
const evidence = makeEvidence(claim, { target: { type: "annotation", annotationId: annotation.id } });

function stored(draft: Draft, revision = 1, by = ana.id): AnyRecord {
  const at = "2026-03-04T10:00:00.000Z";
  return { ...draft, revision, createdAt: at, createdBy: by, updatedAt: at, updatedBy: by };
}

const workspace = (...drafts: readonly Draft[]) =>
  new Workspace(
    9,
    drafts.map((draft) => stored(draft, 7)),
  );

it("brings a record that is gone back as it was, and one that is here on top of what it is now", () => {
  const gone = comingBack(workspace(document, source, other, claim), [stored(annotation)], ana.id);
  expect(gone).toEqual({ drafts: [{ ...annotation, revision: 0 }], lost: [], hindered: [] });
  const here = comingBack(workspace({ ...claim, statement: "Now" }), [stored(claim)], ana.id);
  expect(here.drafts).toEqual([{ ...claim, revision: 7 }]);
});

it("leaves out links that lead nowhere, and names them", () => {
  const { drafts, lost } = comingBack(workspace(document, other), [stored(annotation)], ana.id);
  const { sourceId: _1, claimId: _2, ...rest } = annotation;
  expect(drafts).toEqual([{ ...rest, revision: 0, restsOn: [other.id] }]);
  expect(lost.map(({ field }) => field)).toEqual(["sourceId", "claimId", "restsOn"]);
  const none = comingBack(workspace(document), [stored(annotation)], ana.id).drafts[0];
  expect(none).not.toHaveProperty("restsOn");
});

it("brings together what belongs together, and says what is nothing without what is gone", () => {
  const all = [document, source, other, claim, annotation, comment, evidence].map((each) => stored(each));
  expect(comingBack(workspace(), all, ana.id)).toMatchObject({ lost: [], hindered: [] });
  const without = comingBack(workspace(), all.slice(1), ana.id);
  expect(without.drafts.map(({ kind }) => kind)).toEqual(["source", "source", "claim"]);
  expect(without.hindered.map(({ record, hindrance }) => [record.kind, hindrance])).toEqual([
    ["annotation", { why: "needs", kind: "document" }],
    ["comment", { why: "needs", kind: "annotation" }],
    ["evidence", { why: "needs", kind: "annotation" }],
  ]);
});

it("puts nobody's word into another's mouth, and does nothing where nothing is other", () => {
  const theirs = comingBack(workspace(document, annotation), [stored(comment, 1, bea.id)], ana.id);
  expect(theirs.hindered[0]?.hindrance).toEqual({ why: "others" });
  const same = comingBack(workspace(claim), [stored(claim, 3)], ana.id);
  expect(same).toMatchObject({ drafts: [], hindered: [{ hindrance: { why: "same" } }] });
});
