import type { Id } from "../../shared/ids.ts";
import { brief, named } from "../../shared/naming.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import type { Words } from "../../shared/words/index.ts";

/** How much of a long text is shown beside another. */
const most = 400;

/** Words of lists, by the field they stand in; values of other fields are said as they are. */
function listsOf(words: Words, kind: AnyRecord["kind"]): { readonly [field: string]: object } {
  const { claims, decisions, forms } = words;
  const { readingStates } = words.host.bundle;
  const labels = Object.fromEntries(Object.entries(words.labels).map(([key, { name }]) => [key, name]));
  return {
    status: claims.statuses,
    verdict: kind === "decision" ? decisions.decided : claims.verdicts,
    priority: claims.priorities,
    rank: claims.ranks,
    type: forms.sourceTypes,
    label: labels,
    ...(kind === "check" ? { answer: words.checks.answers } : {}),
    ...(kind === "reading" ? { state: readingStates } : {}),
    ...(kind === "evidence" ? { stance: claims.stances } : {}),
  };
}

const choosing: ReadonlySet<string> = new Set([
  "checkWorthy",
  "claimType",
  "stance",
  "qualifier",
  "measure",
  "quoteType",
  "mention",
  "documentKind",
  "reasonType",
  "groundRule",
]);

/** The name of a field as people know it. */
export function fieldName(field: string, words: Words): string {
  const key = field.startsWith("attributes.") ? field.slice("attributes.".length) : field;
  const names: readonly object[] = [words.host.bundle.fields, words.forms.fields, words.sources.fields];
  return names.map((each) => wordIn(each, key)).find((name) => name !== undefined) ?? key;
}

/**
 * What a field says, as people read it; undefined where it says nothing.
 * @param get names what is pointed to
 */
export function fieldValue(
  field: string,
  value: unknown,
  kind: AnyRecord["kind"],
  words: Words,
  get: (id: Id) => AnyRecord | undefined,
): string | undefined {
  const key = field.startsWith("attributes.") ? field.slice("attributes.".length) : field;
  if (value === undefined || value === "" || isEmpty(value)) return undefined;
  if (typeof value === "boolean") return value ? words.forms.choices.yes : words.forms.choices.no;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") {
    const list = listsOf(words, kind)[key] ?? (choosing.has(key) ? words.forms.choices : undefined);
    const record = isLink(value) ? get(value) : undefined;
    return (list && wordIn(list, value)) ?? (record ? named(record, words) : brief(value, most));
  }
  if (Array.isArray(value)) {
    const each = value.flatMap((one: unknown) => fieldValue(field, one, kind, words, get) ?? []);
    return each.length > 0 ? each.join(" · ") : undefined;
  }
  return groupValue(value, kind, words, get);
}

/** Several values that are one field. A passage is what it says; its places are numbers nobody compares. */
function groupValue(
  value: unknown,
  kind: AnyRecord["kind"],
  words: Words,
  get: (id: Id) => AnyRecord | undefined,
): string | undefined {
  const entries = Object.entries(value as object); // neither a plain value nor a list
  const exact = entries.find(([key]) => key === "exact");
  if (exact) return fieldValue("exact", exact[1], kind, words, get);
  const hidden = new Set(["spans", "start", "end", "documentId", "judged", "basis", "of", "hash", "blocks"]);
  const said = entries.flatMap(([key, inner]) => {
    const text = hidden.has(key) ? undefined : fieldValue(key, inner, kind, words, get);
    if (text === undefined) return [];
    return key === "quotes" || entries.length === 1
      ? [text]
      : [words.host.bundle.pair(fieldName(key, words), text)];
  });
  return said.length > 0 ? said.join("\n") : undefined;
}

const isEmpty = (value: unknown) =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

const isLink = (value: string): value is Id => /^[a-z]+:[0-9a-f]{8}-/.test(value);

/** The word of a list, where it is one. */
function wordIn(list: object, key: string): string | undefined {
  const word: unknown = Object.hasOwn(list, key) ? list[key as keyof typeof list] : undefined;
  return typeof word === "string" ? word : undefined;
}
