import { type Question, questions } from "../ids.ts";

/** Whether the program proposes an answer, or only people can give one. */
export type Asking = "automatic" | "human";

/** The fourteen questions: who can find something. What they ask is in the catalogue, `checks.questions`. */
export const askings: { readonly [Q in Question]: Asking } = {
  attribution: "automatic",
  "single-source": "automatic",
  "anonymous-sources": "automatic",
  "anonymous-attacks": "automatic",
  relayed: "automatic",
  "editor-told": "human",
  quotes: "automatic",
  verbs: "automatic",
  statistics: "automatic",
  vague: "automatic",
  borrowing: "human",
  contradictions: "automatic",
  fairness: "automatic",
  verdicts: "automatic",
};

/** Its place in the list, from 1. */
export const numberOf = (question: Question): number => questions.indexOf(question) + 1;
