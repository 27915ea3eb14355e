import { type Id, type Question, questions } from "../ids.ts";
import type { Workspace } from "../workspace.ts";
import { anonymousQuotes, anonymousSources, relayed } from "./anonymous.ts";
import { singleSourced, unattributed } from "./attribution.ts";
import { contradictions } from "./contradictions.ts";
import { fairness, sidesOf, type SideRow } from "./fairness.ts";
import { type Facts, factsOf } from "./facts.ts";
import type { Finding } from "./finding.ts";
import { quotes } from "./quotes.ts";
import { statistics } from "./statistics.ts";
import { verdicts } from "./verdicts.ts";
import { loadedVerbs, vague } from "./wordingFindings.ts";

export type Findings = ReadonlyMap<Question, readonly Finding[]>;

/** What finds something for each question; for the others only people can. */
const finders: { readonly [Q in Question]?: (facts: Facts) => readonly Finding[] } = {
  attribution: unattributed,
  "single-source": singleSourced,
  "anonymous-sources": anonymousSources,
  "anonymous-attacks": anonymousQuotes,
  relayed,
  quotes,
  verbs: loadedVerbs,
  statistics,
  vague,
  contradictions,
  fairness,
  verdicts,
};

/** What is found in one document. */
export type Review = { readonly findings: Findings; readonly sides: readonly SideRow[] };

/**
 * What the program finds for each of the fourteen questions in one document, problems and notes together in text order;
 * a question without anything has an empty list. Pure; what the text says by itself is kept, so that asking again after
 * an edit costs a pass over the document's annotations.
 * @param text the document's text, which its annotations' offsets are in
 */
export function findings(workspace: Workspace, documentId: Id<"document">, text: string): Findings {
  const steps = reviewing(workspace, documentId, text);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value.findings;
  }
}

/**
 * The same in steps, one question each, for whoever has other things to do between them. The workspace must not change
 * before the last one: begin anew where it does.
 */
export function* reviewing(
  workspace: Workspace,
  documentId: Id<"document">,
  text: string,
): Generator<undefined, Review> {
  const facts = factsOf(workspace, documentId, text);
  const found = new Map<Question, readonly Finding[]>();
  for (const question of questions) {
    yield undefined;
    found.set(question, facts ? inTextOrder(finders[question]?.(facts) ?? []) : []);
  }
  return { findings: found, sides: facts ? sidesOf(facts) : [] };
}

const startOf = ({ spans }: Finding) => spans[0]?.start ?? Infinity;

function inTextOrder(list: readonly Finding[]): readonly Finding[] {
  return list.toSorted((a, b) => startOf(a) - startOf(b));
}
