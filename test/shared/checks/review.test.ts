import { expect, it } from "vitest";
import { findings } from "../../../shared/checks/automatic.ts";
import { isSettled, openProblems, reviewOf } from "../../../shared/checks/review.ts";
import { checkId } from "../../../shared/ids.ts";
import type { AnyRecord, Draft, DraftOf } from "../../../shared/records/index.ts";
import { Workspace } from "../../../shared/workspace.ts";
import { tagged } from "../../support/marked.ts";
import { makeAnnotation, makeDocument } from "../../support/records.ts";

const { text, span } = tagged("<c1>One.</c1> <c2>Two.</c2>");
const document = makeDocument(text);
const one = makeAnnotation(document, text, span("c1"));
const two = makeAnnotation(document, text, span("c2"));

function review(...drafts: readonly Draft[]) {
  const workspace = new Workspace(1, [document, ...drafts] as unknown as AnyRecord[]);
  return reviewOf(workspace, document.id, findings(workspace, document.id, text));
}

/** How the first question, who makes the claims, stands. */
const first = (...drafts: readonly Draft[]) => {
  const [state] = review(...drafts);
  if (!state) throw new Error("There are no questions.");
  return state;
};

function answered(answer: "ok" | "problem", basis?: string): DraftOf<"check"> {
  const id = checkId(document.id, "attribution");
  const given = basis === undefined ? {} : { basis };
  return {
    kind: "check",
    id,
    revision: 0,
    documentId: document.id,
    question: "attribution",
    answer,
    ...given,
  };
}

it("is open where nobody has answered, and lists its problems in text order", () => {
  expect(review()).toHaveLength(14);
  expect(first(two, one)).toMatchObject({ answer: "open", problems: 2, isAskedAgain: false });
  expect(openProblems(review(two, one)).map(({ finding }) => finding.spans[0])).toEqual([
    span("c1"),
    span("c2"),
  ]);
});

it("is settled by an answer to what is found, and asked again when something else is found", () => {
  const { basis } = first(one, two);
  const ok = answered("ok", basis);
  expect(isSettled(first(one, two, ok))).toBe(true);
  expect(openProblems(review(one, two, ok))).toEqual([]);
  expect(first(one, ok)).toMatchObject({ answer: "ok", isAskedAgain: true });
  expect(openProblems(review(one, ok))).toHaveLength(1);
});

it("keeps a problem that somebody confirmed among the open ones", () => {
  const problem = answered("problem", first(one).basis);
  expect(first(one, problem)).toMatchObject({ answer: "problem", isAskedAgain: false });
  expect(openProblems(review(one, problem))).toHaveLength(1);
});

it("asks nothing again where nothing was looked for", () => {
  const workspace = new Workspace(1, [document, answered("ok", "1:x")] as unknown as AnyRecord[]);
  expect(reviewOf(workspace, document.id, undefined)[0]).toMatchObject({ answer: "ok", isAskedAgain: false });
});
