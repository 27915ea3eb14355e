import { expect, test } from "vitest";
import { plan } from "../../../shared/changes.ts";
import { resolverOf } from "../../../shared/review/resolving.ts";
import { Workspace } from "../../../shared/workspace.ts";
import { makeAuthor, makeClaim, makeSource, put } from "../../support/records.ts";
import { nth } from "../../support/readings.ts";

test("what was merged counts as what it was merged into, at the end of the chain", () => {
  const into = makeSource();
  const middle = makeSource({ mergedInto: into.id });
  const first = makeSource({ mergedInto: middle.id });
  const claim = makeClaim();
  const author = makeAuthor();
  const workspace = new Workspace();
  const changes = put(author, into, middle, first, claim);
  workspace.receive(plan(workspace, changes, { at: "2026-03-04T10:00:00.000Z", by: author.id }));
  const resolve = resolverOf(workspace);
  expect([first.id, middle.id, into.id, first.id].map(resolve)).toEqual([into.id, into.id, into.id, into.id]);
  expect(resolve(claim.id)).toBe(claim.id);
});

test("what is not here counts as itself", () => {
  expect(resolverOf(new Workspace())(nth("source", 7))).toBe(nth("source", 7));
});
