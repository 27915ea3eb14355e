import { priorities } from "../../../shared/records/claim.ts";
import { evidenceStances } from "../../../shared/records/evidence.ts";
import { words } from "../../model/words.ts";
import type { FieldSpec } from "../forms.ts";

/* The fields of claims and of their evidence, as forms are told of them. Names are asked when they are shown. */

/** What is claimed. */
export const statementField: FieldSpec = {
  path: ["statement"],
  type: "area",
  isRequired: true,
  most: 2_000,
  get name() {
    return words().claims.statement;
  },
};

/** What was found. */
export const conclusionField: FieldSpec = {
  path: ["conclusion"],
  type: "area",
  get name() {
    return words().claims.conclusion;
  },
  get hint() {
    return words().claims.conclusionHint;
  },
};

/** How urgent it is to check the claim. */
export const priorityField: FieldSpec = {
  path: ["priority"],
  type: "choice",
  choices: priorities,
  get name() {
    return words().claims.priority;
  },
};

/** What evidence does to the claim. */
export const stanceField: FieldSpec = {
  path: ["stance"],
  type: "choice",
  isRequired: true,
  choices: evidenceStances,
  get name() {
    return words().claims.stance;
  },
};

type EvidenceName = keyof ReturnType<typeof words>["claims"]["evidenceFields"];

const evidenceField = (
  key: EvidenceName,
  path: FieldSpec["path"],
  type: FieldSpec["type"],
  rest: Partial<FieldSpec> = {},
): FieldSpec => ({
  path,
  type,
  ...rest,
  get name() {
    return words().claims.evidenceFields[key];
  },
  get hint() {
    return key === "published" ? words().forms.hints.published : undefined;
  },
});

/** What there is to say of a page of the web. */
export const webFields: readonly FieldSpec[] = [
  evidenceField("url", ["target", "url"], "url", { isRequired: true, most: 2_000 }),
  evidenceField("title", ["target", "title"], "line"),
  evidenceField("published", ["target", "published"], "date"),
  evidenceField("accessed", ["target", "accessed"], "date"),
];

/** What a page says of the claim; in a document the passage itself is known. */
export const passageField = evidenceField("passage", ["passage"], "area");

/** Anything else. */
export const evidenceNote = evidenceField("note", ["note"], "area");

/** Whether it is where the matter comes from, or tells of it. */
export const rankField: FieldSpec = {
  path: ["rank"],
  type: "choice",
  choices: ["primary", "secondary"],
  get name() {
    return words().claims.rank;
  },
};
