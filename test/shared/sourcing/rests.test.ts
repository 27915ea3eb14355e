import { expect, it } from "vitest";
import { plan } from "../../../shared/changes.ts";
import type { DraftOf } from "../../../shared/records/index.ts";
import { basisOf } from "../../../shared/sourcing/rests.ts";
import { Workspace } from "../../../shared/workspace.ts";
import {
  makeAnnotation,
  makeAnonymousSource,
  makeAuthor,
  makeDocument,
  makeSource,
  marked,
  put,
} from "../../support/records.ts";

const { text, spans } = marked("[A dozen boats] were struck.");
const author = makeAuthor();
const document = makeDocument(text);
const named = makeSource();
const merged = makeSource({ name: "Mr. Vera", mergedInto: named.id });
const anonymous = makeAnonymousSource();
const vague = {
  ...makeAnonymousSource(),
  type: "vague" as const,
  descriptor: "experts",
};
const own = {
  ...makeAnonymousSource(),
  type: "own-observation" as const,
  descriptor: "seen by the reporter",
};

function basis(annotation: DraftOf<"annotation">) {
  const workspace = new Workspace();
  const drafts = [author, document, named, merged, anonymous, vague, own, annotation];
  workspace.receive(plan(workspace, put(...drafts), { at: "2026-03-04T10:00:00.000Z", by: author.id }));
  const stored = workspace.get(annotation.id);
  if (!stored) throw new Error("unreachable");
  const { sources, attribution, isSole } = basisOf(workspace, stored);
  return { sources: sources.map(({ id }) => id), attribution, isSole };
}

const claim = (fields: object = {}) => makeAnnotation(document, text, spans, fields);

it("of a claim is its claimant", () => {
  expect(basis(claim({ sourceId: anonymous.id }))).toEqual({
    sources: [anonymous.id],
    attribution: "anonymous",
    isSole: true,
  });
});

it("of a claim that was heard from somebody else is those, not the claimant", () => {
  expect(basis(claim({ sourceId: named.id, restsOn: [vague.id] }))).toEqual({
    sources: [vague.id],
    attribution: "unnamed",
    isSole: true,
  });
});

it("is as good as its best source", () => {
  expect(basis(claim({ restsOn: [anonymous.id, named.id, vague.id] }))).toMatchObject({
    attribution: "named",
    isSole: false,
  });
});

it("counts merged sources once", () => {
  expect(basis(claim({ restsOn: [merged.id, named.id] }))).toMatchObject({
    sources: [named.id],
    isSole: true,
  });
});

it("of a statistic is its source and those it rests on besides", () => {
  const statistic = makeAnnotation(document, text, spans, {
    label: "statistic",
    sourceId: named.id,
    restsOn: [anonymous.id],
  });
  expect(basis(statistic)).toMatchObject({ sources: [named.id, anonymous.id], isSole: false });
});

it("is nobody, the outlet itself, or what it saw", () => {
  expect(basis(claim())).toEqual({ sources: [], attribution: "none", isSole: false });
  expect(basis(claim({ attributes: { ownVoice: true } }))).toMatchObject({
    attribution: "own",
    isSole: false,
  });
  expect(basis(claim({ sourceId: own.id }))).toMatchObject({ attribution: "own", isSole: false });
});
