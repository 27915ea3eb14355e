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
import type { Words } from "../../shared/words/index.ts";
import type { Field } from "../model/actions.ts";
import { words } from "../model/words.ts";

export type FieldSpec = Field & {
  readonly name: string;
  readonly type: "line" | "area" | "number" | "choice" | "yes-no" | "date" | "language" | "url" | "tags";
  readonly isRequired?: boolean;
  /** Most UTF-16 code units of a text. */
  readonly most?: number;
  readonly choices?: readonly string[];
  readonly hint?: string | undefined;
};

type Name = keyof Words["forms"]["fields"];
type Rest = Pick<FieldSpec, "isRequired" | "most" | "choices">;

/** A field under the name the catalogue has for `key`; name and hint are asked when they are shown. */
export function fieldOf(
  path: FieldSpec["path"],
  key: Name,
  type: FieldSpec["type"],
  rest: Rest = {},
): FieldSpec {
  return {
    path,
    type,
    ...rest,
    get name() {
      return words().forms.fields[key];
    },
    get hint() {
      const hints: Partial<Record<Name, string>> = words().forms.hints;
      return hints[key];
    },
  };
}

const of = (key: Name, type: FieldSpec["type"], rest: Rest = {}) =>
  fieldOf(["attributes", key], key, type, rest);

const about = (key: Name, type: FieldSpec["type"], rest: Rest = {}) => fieldOf([key], key, type, rest);

/** The fields of each label's form, what is asked first at the top. */
export const attributeFields: Record<Label, readonly FieldSpec[]> = {
  claim: [
    of("claimType", "choice", { choices: claimTypes }),
    of("checkable", "yes-no"),
    of("checkWorthy", "choice", { choices: checkWorthiness }),
    of("checkWorthyReason", "line"),
    of("ownVoice", "yes-no"),
    of("stance", "choice", { choices: stances }),
    of("hedge", "line"),
  ],
  statistic: [
    of("value", "number"),
    of("upperValue", "number"),
    of("qualifier", "choice", { choices: qualifiers }),
    of("unit", "line"),
    of("measure", "choice", { choices: measures }),
    of("what", "line"),
    of("population", "line"),
    of("period", "line"),
    of("geography", "line"),
    of("comparedWith", "line"),
    of("method", "line"),
    of("vague", "yes-no"),
  ],
  quote: [
    of("quoteType", "choice", { choices: quoteTypes }),
    of("cue", "line"),
    of("medium", "line"),
    of("date", "line"),
    of("translated", "yes-no"),
    of("verbatimChecked", "yes-no"),
  ],
  "anonymous-source": [of("toldTo", "line"), of("mention", "choice", { choices: mentions })],
};

/** What can be said about a document. */
export const documentFields: readonly FieldSpec[] = [
  about("title", "area", { isRequired: true, most: 500 }),
  about("outlet", "line", { most: 300 }),
  about("byline", "line", { most: 300 }),
  about("published", "date"),
  about("retrieved", "date"),
  about("url", "url", { most: 2_000 }),
  about("language", "language"),
  about("documentKind", "choice", { choices: documentKinds }),
  about("tags", "tags"),
];

/** A value of a list as people read it: `at-least` is “At least”. */
export function choiceName(value: string): string {
  const choices: Readonly<Record<string, string>> = words().forms.choices;
  return choices[value] ?? value;
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
  if (trimmed === "") return isRequired ? { problem: words().forms.empty } : { value: undefined };
  switch (type) {
    case "number":
      return parsedNumber(trimmed);
    case "yes-no":
      return { value: trimmed === "yes" };
    case "date":
      return isDate(trimmed) ? { value: trimmed } : { problem: words().forms.noDate };
    case "language":
      return isLanguage(trimmed) ? { value: trimmed } : { problem: words().forms.noLanguage };
    case "url":
      return isWebAddress(trimmed) ? { value: trimmed } : { problem: words().forms.noAddress };
    case "choice":
      return { value: trimmed };
    case "line":
    case "area": {
      const value = type === "area" && !isRequired ? text : trimmed;
      const limit = most ?? mostOf[type];
      return value.length <= limit
        ? { value }
        : {
            problem: words().forms.tooLong(value.length, limit),
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
    return { problem: words().forms.unclearNumber(plain, `${whole}.${part}0`) };
  }
  const isGrouped =
    /^-?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(digits) || /^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(digits);
  if (!/^-?[\d.,]+$/.test(digits)) return { problem: words().forms.noNumber };
  const value = Number(isGrouped ? digits.replaceAll(",", "") : digits.replace(/^(-?\d+),(\d+)$/, "$1.$2"));
  return Number.isFinite(value) ? { value } : { problem: words().forms.noNumber };
}
