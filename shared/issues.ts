import type * as v from "valibot";
import { brief } from "./naming.ts";
import { english, type Sentence } from "./words/sentence.ts";

type Issue = v.BaseIssue<unknown>;

/** What was said of an issue that a rule of ours found; valibot itself keeps a text only. */
const said = new WeakMap<Issue, Sentence>();

/** The message of a schema as a sentence of the catalogue. Whoever looks at the issue's own message finds English. */
export function says(sentence: Sentence): (issue: Issue) => string {
  return (issue) => {
    said.set(issue, sentence);
    return sentence(english);
  };
}

/** What is wrong at one place of something parsed, as a sentence; `path` says where. */
export function problemOf(issue: Issue): Sentence {
  const own = said.get(issue);
  if (own) return own;
  // What was received may be of any length, and nobody reads more than the beginning of it.
  const received = brief(issue.received, 200);
  const { expected, type } = issue;
  return ({ host: { fields } }) => {
    if (expected === null) return fields.wrong(received);
    if (type === "strict_object" && expected === "never") return fields.unknown(received);
    if (type === "strict_object" && received === "undefined") return fields.missing(expected);
    return fields.unexpected(expected, received);
  };
}
