import type { Label } from "../../shared/labels.ts";
import {
  checkWorthiness,
  claimTypes,
  measures,
  mentions,
  qualifiers,
  quoteTypes,
  stances,
} from "../../shared/records/attributes.ts";
import { documentKinds, isLanguage } from "../../shared/records/document.ts";
import { isDate, isWebAddress } from "../../shared/records/fields.ts";
import type { Field } from "../model/actions.ts";

export type FieldSpec = Field & {
  readonly name: string;
  readonly type: "line" | "area" | "number" | "choice" | "yes-no" | "date" | "language" | "url" | "tags";
  readonly isRequired?: boolean;
  /** Most UTF-16 code units of a text. */
  readonly most?: number;
  readonly choices?: readonly string[];
  readonly hint?: string;
};

type Rest = { readonly choices?: readonly string[]; readonly hint?: string };

const of = (key: string, name: string, type: FieldSpec["type"], rest: Rest = {}): FieldSpec => ({
  path: ["attributes", key],
  name,
  type,
  ...rest,
});

/** The fields of each label's form, what is asked first at the top. */
export const attributeFields: Record<Label, readonly FieldSpec[]> = {
  claim: [
    of("claimType", "Type of claim", "choice", { choices: claimTypes }),
    of("checkable", "Checkable", "yes-no"),
    of("checkWorthy", "Worth checking", "choice", { choices: checkWorthiness }),
    of("checkWorthyReason", "Why worth checking", "line"),
    of("ownVoice", "The outlet's own claim", "yes-no"),
    of("stance", "Stance", "choice", { choices: stances }),
    of("hedge", "Hedge", "line", { hint: "reportedly, is believed to" }),
  ],
  statistic: [
    of("value", "Value", "number"),
    of("upperValue", "Upper value", "number"),
    of("qualifier", "Qualifier", "choice", { choices: qualifiers }),
    of("unit", "Unit", "line", { hint: "%, per 100,000 people, tonnes" }),
    of("measure", "Kind", "choice", { choices: measures }),
    of("what", "What is measured", "line"),
    of("population", "Of whom or what", "line"),
    of("period", "Period", "line", { hint: "2025, January to March 2026" }),
    of("geography", "Where", "line"),
    of("comparedWith", "Compared with", "line"),
    of("method", "Method", "line", { hint: "sample, margin, dates" }),
    of("vague", "Vague", "yes-no"),
  ],
  quote: [
    of("quoteType", "Type of quote", "choice", { choices: quoteTypes }),
    of("cue", "Cue", "line", { hint: "said, wrote, told reporters" }),
    of("medium", "Medium", "line", { hint: "interview, statement, post" }),
    of("date", "When said", "line"),
    of("translated", "Translated", "yes-no"),
    of("verbatimChecked", "Checked word for word", "yes-no"),
  ],
  "anonymous-source": [
    of("toldTo", "Told to", "line", { hint: "the outlet that heard them" }),
    of("mention", "Mention", "choice", { choices: mentions }),
  ],
};

/** What the link to a source means under each label. */
export const sourceRole: Record<Label, string> = {
  claim: "Claimant",
  statistic: "Source of the figure",
  quote: "Speaker",
  "anonymous-source": "Source",
};

/** What can be said about a document. */
export const documentFields: readonly FieldSpec[] = [
  { path: ["title"], name: "Title", type: "area", isRequired: true, most: 500 },
  { path: ["outlet"], name: "Outlet", type: "line", most: 300 },
  { path: ["byline"], name: "Byline", type: "line", most: 300 },
  { path: ["published"], name: "Published", type: "date", hint: "2026-03-04, 2026-03 or 2026" },
  { path: ["retrieved"], name: "Retrieved", type: "date", hint: "2026-03-04" },
  { path: ["url"], name: "Address", type: "url", most: 2_000, hint: "https://" },
  { path: ["language"], name: "Language", type: "language", hint: "en, es" },
  { path: ["documentKind"], name: "Kind", type: "choice", choices: documentKinds },
  { path: ["tags"], name: "Tags", type: "tags", hint: "separated by commas" },
];

const spelled: Record<string, string> = {
  "cause-effect": "Cause and effect",
  "law-rule": "Law or rule",
  measure: "Measurement",
};

/** A value of a list as people read it: `at-least` is “At least”. */
export function choiceName(value: string): string {
  const words = spelled[value] ?? value.replaceAll("-", " ");
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** A field's value as the text of its control. */
export function shownValue(type: FieldSpec["type"], value: unknown): string {
  if (value === undefined) return "";
  if (type === "yes-no") return value === true ? "yes" : "no";
  if (type === "tags") return Array.isArray(value) ? value.join(", ") : "";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Longest texts, by type, where the field says nothing else. */
const mostOf = { line: 500, area: 20_000 } as const;

/** The value a control's text stands for; a sentence where it stands for none. */
export function parsedValue(
  { type, isRequired, most }: Pick<FieldSpec, "type" | "isRequired" | "most">,
  text: string,
): { value: unknown } | { problem: string } {
  const trimmed = text.trim();
  if (type === "tags") return { value: [...new Set(trimmed.split(/\s*,\s*/).filter(Boolean))] };
  if (trimmed === "") return isRequired ? { problem: "This must not be empty." } : { value: undefined };
  switch (type) {
    case "number":
      return parsedNumber(trimmed);
    case "yes-no":
      return { value: trimmed === "yes" };
    case "date":
      return isDate(trimmed)
        ? { value: trimmed }
        : { problem: "Write a date that exists, as 2026-03-04, 2026-03 or 2026." };
    case "language":
      return isLanguage(trimmed)
        ? { value: trimmed }
        : { problem: "Write the language as a code such as en or es." };
    case "url":
      return isWebAddress(trimmed)
        ? { value: trimmed }
        : { problem: "Write a web address that begins with http:// or https://." };
    case "choice":
      return { value: trimmed };
    case "line":
    case "area": {
      const value = type === "area" && !isRequired ? text : trimmed;
      const limit = most ?? mostOf[type];
      return value.length <= limit
        ? { value }
        : {
            problem: `This has ${value.length.toLocaleString()} characters; at most ${limit.toLocaleString()} can be kept.`,
          };
    }
    default:
      return type satisfies never;
  }
}

/**
 * A number as people write it, with a decimal point or comma. One group of three digits after it could be thousands as
 * well ("3,690" in English, "3.690" in Spanish): then nobody guesses.
 */
function parsedNumber(text: string): { value: number } | { problem: string } {
  const digits = text.replaceAll(/[\s\u00A0\u202F_']/g, "");
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
    const plain = digits.replace(/[.,]/, "");
    const [whole, part] = digits.split(/[.,]/);
    return { problem: `This could be ${plain} or ${whole}.${part}0: write it in one of these ways.` };
  }
  const isGrouped =
    /^-?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(digits) || /^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(digits);
  if (!/^-?[\d.,]+$/.test(digits)) return { problem: "Write a number such as 44.5 or 3200000." };
  const value = Number(isGrouped ? digits.replaceAll(",", "") : digits.replace(/^(-?\d+),(\d+)$/, "$1.$2"));
  return Number.isFinite(value) ? { value } : { problem: "Write a number such as 44.5 or 3200000." };
}
