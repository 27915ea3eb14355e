import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { plan } from "../../shared/changes.ts";
import type { Draft } from "../../shared/records/index.ts";
import { findAll } from "../../shared/text/find.ts";
import { Workspace } from "../../shared/workspace.ts";
import type { Annotation } from "../../renderer/model/actions.ts";
import { annotateAll, candidates, mostAtOnce } from "../../renderer/model/annotateAll.ts";
import { makeAnnotation, makeAuthor, makeDocument, put } from "../support/records.ts";

const text = "Boats sank. More boats came; boats left.";
const document = makeDocument(text);
const matches = findAll(text, "boats").spans;

/** A workspace with the document and these annotations on it. */
function workspaceWith(...annotations: readonly Draft[]) {
  const author = makeAuthor();
  const workspace = new Workspace();
  workspace.receive(
    plan(workspace, put(author, document, ...annotations), {
      at: "2026-03-04T09:00:00.000Z",
      by: author.id,
    }),
  );
  const own = [...workspace.referring("annotation", document.id)] as Annotation[];
  return { workspace, author, own };
}

it("tells the matches that have an annotation with this label on just this span", () => {
  const [first, second, third] = matches;
  if (!first || !second || !third) throw new Error("There are three.");
  const { own } = workspaceWith(
    makeAnnotation(document, text, first),
    makeAnnotation(document, text, second, { label: "quote" }),
    makeAnnotation(document, text, { start: third.start, end: text.length }),
  );
  const isThere = (label: "claim" | "quote") =>
    candidates(text, matches, own, label).map((candidate) => candidate.isThere);
  expect(isThere("claim")).toEqual([true, false, false]);
  expect(isThere("quote")).toEqual([false, true, false]);
});

it("leaves white space out, and matches that are nothing else", () => {
  expect(candidates("a  b c", findAll("a  b c", " b").spans, [], "claim")).toEqual([
    { span: { start: 3, end: 4 }, isThere: false },
  ]);
  expect(candidates("a  b c", findAll("a  b c", " ").spans, [], "claim")).toEqual([]);
});

it("offers no more than can be marked in one step", () => {
  const long = "x ".repeat(mostAtOnce + 5);
  expect(candidates(long, findAll(long, "x").spans, [], "claim")).toHaveLength(mostAtOnce);
});

it("is one list of changes, with an annotation on every span", () => {
  const { workspace, author } = workspaceWith();
  const changes = annotateAll(document.id, text, matches, "statistic", randomUUID);
  const commit = plan(workspace, changes, { at: "2026-03-04T10:00:00.000Z", by: author.id });
  workspace.receive(commit);
  const made = [...workspace.referring("annotation", document.id)];
  expect(made.map(({ label, quotes }) => [label, quotes[0]?.exact])).toEqual([
    ["statistic", "Boats"],
    ["statistic", "boats"],
    ["statistic", "boats"],
  ]);
});
