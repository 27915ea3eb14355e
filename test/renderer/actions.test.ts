import { expect, it } from "vitest";
import { plan } from "../../shared/changes.ts";
import { checkIntegrity } from "../../shared/integrity.ts";
import type { Change } from "../../shared/changes.ts";
import type { Draft } from "../../shared/records/index.ts";
import { Workspace } from "../../shared/workspace.ts";
import { relabel, removeWithDependants, spanOf } from "../../renderer/model/actions.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeClaim,
  makeComment,
  makeDocument,
  makeEvidence,
  makeSource,
  marked,
  put,
} from "../support/records.ts";

const { text, spans } = marked("“[We won],” he said, “[at last].”");
const [first, second] = spans as [(typeof spans)[0], (typeof spans)[0]];
const author = makeAuthor();
const document = makeDocument(text);

function commit(workspace: Workspace, changes: readonly Change[]): void {
  const made = plan(workspace, changes, { at: "2026-03-04T10:00:00.000Z", by: author.id });
  checkIntegrity(workspace, made, () => text);
  workspace.receive(made);
}

function holding(...drafts: readonly Draft[]): Workspace {
  const workspace = new Workspace();
  commit(workspace, put(author, document, ...drafts));
  return workspace;
}

const quote = makeAnnotation(document, text, first, { label: "quote" });
const follower = makeAnnotation(document, text, second, {
  label: "quote",
  attributes: { continues: quote.id, cue: "said" },
});

it("deleting a quote leaves the one that continues it, which then continues nothing", () => {
  const workspace = holding(quote, follower, makeComment(quote));
  commit(workspace, removeWithDependants(workspace, quote.id));
  expect(workspace.get(quote.id)).toBeUndefined();
  expect(workspace.count("comment")).toBe(0);
  expect(workspace.get(follower.id)?.attributes).toEqual({ cue: "said" });
});

it("relabelling a quote does the same", () => {
  const workspace = holding(quote, follower);
  commit(workspace, relabel(workspace, quote.id, "claim"));
  expect(workspace.get(quote.id)?.label).toBe("claim");
  expect(workspace.get(follower.id)?.attributes).toEqual({ cue: "said" });
});

it("deleting a source or a tracked claim leaves what mentions it", () => {
  const source = makeSource();
  const claim = makeClaim();
  const annotation = makeAnnotation(document, text, first, {
    sourceId: source.id,
    claimId: claim.id,
    note: "n",
  });
  const workspace = holding(source, claim, annotation, makeEvidence(claim));
  commit(workspace, removeWithDependants(workspace, source.id));
  expect(workspace.get(annotation.id)).toMatchObject({ claimId: claim.id, note: "n" });
  expect(workspace.get(annotation.id)).not.toHaveProperty("sourceId");
  commit(workspace, removeWithDependants(workspace, claim.id));
  expect(workspace.get(annotation.id)).not.toHaveProperty("claimId");
  expect(workspace.count("evidence")).toBe(0);
});

it("a document takes everything on it along", () => {
  const workspace = holding(quote, follower, makeComment(follower));
  commit(workspace, removeWithDependants(workspace, document.id));
  expect([...workspace.records()].map(({ kind }) => kind)).toEqual(["author"]);
});

it("a selection becomes whole characters without the spaces around them", () => {
  expect(spanOf("a 👩‍👩‍👧‍👦 b", { start: 1, end: 4 })).toEqual({ start: 2, end: 13 });
  expect(() => spanOf("a   b", { start: 1, end: 3 })).toThrow("only spaces");
  expect(() => spanOf("x".repeat(100_001), { start: 0, end: 100_001 })).toThrow("at most");
});
