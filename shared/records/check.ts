import * as v from "valibot";
import { idOf, questions } from "../ids.ts";
import { recordSchemas, text } from "./fields.ts";

export const checkAnswers = ["ok", "problem", "not-applicable", "open"] as const;

/** The answer to one question of the sourcing review for one document; who gave it, and when, are its stamps. */
export const check = recordSchemas("check", {
  documentId: idOf("document"),
  question: v.picklist(questions),
  answer: v.picklist(checkAnswers),
  note: v.exactOptional(text(20_000)),
  /** A fingerprint of what the automatic part had found when this was answered: with another one, it is asked again. */
  basis: v.exactOptional(text(64)),
});
