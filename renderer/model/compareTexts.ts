import type { Id } from "../../shared/ids.ts";
import { oneLine, quoteOf } from "../../shared/report/names.ts";
import type { ComparedItem, ComparisonKind } from "../../shared/review/compare.ts";
import type { ComparedField, FieldValue } from "../../shared/review/fields.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { canonicalClaim, canonicalSource } from "../../shared/sourcing/merging.ts";
import type { Span } from "../../shared/spans.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { sourceName } from "./actions.ts";
import { type Side, isPast, pastAuthor } from "./comparison.ts";
import { shownDate, shownNumber } from "./shown.ts";
import { words } from "./words.ts";

/* What a comparison shows, as people read it. */

/** What a side is called. */
export function sideName(workspace: Workspace, side: Side, date = ""): string {
  const author = pastAuthor(side);
  if (author !== undefined) {
    const name = workspace.get(author)?.name ?? words().forms.someone;
    return date === "" ? words().compare.earlier(name) : words().compare.before(name, shownDate(date));
  }
  return side === "agreed"
    ? words().compare.agreed
    : (workspace.get(side as Id<"author">)?.name ?? words().forms.someone);
}

/** Why nothing can be decided between two sides. */
export function whyNoDeciding(sides: { readonly a: Side; readonly b: Side }): string {
  const says = words().compare;
  const isAgreed = sides.a === "agreed" || sides.b === "agreed";
  return isAgreed && !isPast(sides) ? says.noDecidingAgreed : says.noDeciding;
}

/** What kinds of difference are called between these two. */
export function kindName(kind: ComparisonKind, names: { readonly a: string; readonly b: string }): string {
  const says = words().compare.kinds;
  if (kind === "only-a") return says.only(names.a);
  return kind === "only-b" ? says.only(names.b) : says[kind];
}

/** A difference in one line, for announcements: what kind it is, and what it is about. */
export function itemName(item: ComparedItem, names: { readonly a: string; readonly b: string }): string {
  const mark = item.a ?? item.b;
  const kinds = item.kinds.map((kind) => kindName(kind, names)).join(", ");
  if (!mark) return kinds;
  return words().compare.item(kinds, words().labels[mark.label].name, quoteOf(mark, 50));
}

/** What a field is called on an annotation with this label. */
export function comparedFieldName(field: ComparedField, label: RecordOf<"annotation">["label"]): string {
  const said = words();
  if (field === "sourceId") return said.forms.roles[label].name;
  if (field === "restsOn") return said.sources.restsOn.name;
  if (field === "claimId") return said.forms.trackedClaim;
  if (field === "continues") return said.forms.continues.name;
  return field === "speakerSpan" ? said.forms.speaker.name : said.forms.fields[field];
}

/** What a side says in a field; a word for nothing where it says nothing. */
export function comparedValue(
  workspace: Workspace,
  text: string,
  field: ComparedField,
  value: FieldValue | undefined,
): string {
  const said = words();
  if (value === undefined) return said.forms.nothing;
  if (typeof value === "boolean") return value ? said.forms.choices.yes : said.forms.choices.no;
  if (typeof value === "number") return shownNumber(value);
  if (typeof value !== "string" && "start" in value) return oneLine(text.slice(value.start, value.end));
  if (typeof value !== "string") return value.map((id) => linked(workspace, id)).join(", ");
  if (field === "sourceId" || field === "claimId" || field === "continues") return linked(workspace, value);
  const choices: Readonly<Record<string, string>> = said.forms.choices;
  return isChoice(field) ? (choices[value] ?? value) : value;
}

const choiceFields: ReadonlySet<ComparedField> = new Set([
  "checkWorthy",
  "claimType",
  "stance",
  "qualifier",
  "measure",
  "quoteType",
  "mention",
]);
const isChoice = (field: ComparedField) => choiceFields.has(field);

function linked(workspace: Workspace, id: string): string {
  const record = workspace.get(id as Id); // a link of an annotation
  if (record?.kind === "source") return sourceName(canonicalSource(workspace, record.id) ?? record);
  if (record?.kind === "claim")
    return oneLine((canonicalClaim(workspace, record.id) ?? record).statement, 120);
  return record?.kind === "annotation" ? `“${quoteOf(record, 80)}”` : id;
}

/** Where B's ends lie against A's, in characters; undefined where both are the same, or one side has several spans. */
export function endsText({ a, b }: ComparedItem): string | undefined {
  const [one, other] = [only(a), only(b)];
  if (!one || !other) return undefined;
  const says = words().compare.ends;
  const parts = [];
  if (other.start !== one.start)
    parts.push(
      (other.start < one.start ? says.startsEarlier : says.startsLater)(Math.abs(other.start - one.start)),
    );
  if (other.end !== one.end)
    parts.push((other.end > one.end ? says.endsLater : says.endsEarlier)(Math.abs(other.end - one.end)));
  return parts.length > 0 ? parts.join(", ") : undefined;
}

const only = (mark: RecordOf<"annotation"> | undefined): Span | undefined =>
  mark?.spans.length === 1 ? mark.spans[0] : undefined;
