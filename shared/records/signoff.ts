import * as v from "valibot";
import { idOf, questions } from "../ids.ts";
import { recordSchemas, text, whole } from "./fields.ts";

/** A reviewer's word that a document may go: what they saw when they gave it. Who and when are its stamps. */
export const signoff = recordSchemas("signoff", {
  documentId: idOf("document"),
  /** A fingerprint of what was signed: with another one, the document has changed since. */
  state: text(64),
  /** How many annotations it had. */
  annotations: whole,
  /** Questions of the sourcing review that were answered. */
  answered: v.pipe(v.array(v.picklist(questions)), v.maxLength(questions.length)),
  /** Questions with problems left open, each with the number of findings. */
  problems: v.pipe(
    v.array(v.strictObject({ question: v.picklist(questions), findings: whole })),
    v.maxLength(questions.length),
  ),
  note: v.exactOptional(text(20_000)),
});
