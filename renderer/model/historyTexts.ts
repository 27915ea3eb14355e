import { isId, type Kind } from "../../shared/ids.ts";
import { brief, shownOf } from "../../shared/naming.ts";
import type { AnyRecord, RecordOf } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { sourceName } from "./actions.ts";
import { evidenceName } from "./claimTexts.ts";
import { shownNumber } from "./shown.ts";
import { words } from "./words.ts";

/* Records and their fields as their history shows them. */

type Names = Readonly<Record<string, string>>;

/** What only the program reads: fingerprints, and what came with an import and never changes. */
const unread = new Set(["judged", "basis", "textHash", "length", "blocks", "original", "importNotes"]);

/** Whether a field is one for people: the state of a sign-off is a fingerprint, that of a reading is not. */
export function isReadable(record: AnyRecord, field: string): boolean {
  return !unread.has(field) && !(record.kind === "signoff" && field === "state");
}

/** What a field of a kind of record is called; one that has no name here goes by its own. */
export function historyField(field: string, kind: Kind | undefined): string {
  const { history, claims, forms, sources } = words();
  const lists: Names[] = [history.fields, claims.historyFields, forms.fields, sources.fields];
  // The same field may mean another thing elsewhere, and be called so.
  if (kind === "claim" || kind === "evidence") lists.unshift(claims.historyFields);
  if (kind === "annotation" || kind === "document") lists.unshift(forms.fields);
  if (kind === "source") lists.unshift(sources.fields);
  const found = lists.find((names) => Object.hasOwn(names, field));
  return found?.[field] ?? field;
}

/** What a record is called at the head of what happened to it: its kind, and its words where it has some. */
export function recordTitle(workspace: Workspace, record: AnyRecord): string {
  const { labels, history } = words();
  const noun = record.kind === "annotation" ? labels[record.label].name : history.kindOf[record.kind];
  const shown =
    record.kind === "check"
      ? words().checks.names[record.question]
      : record.kind === "evidence"
        ? evidenceName(workspace, record)
        : shownOf(record);
  return shown === undefined ? noun : history.called(noun, brief(shown));
}

/** A field's value as people read it: names for ids, the words of lists, the beginning of long texts. */
export function historyValue(workspace: Workspace, field: string, value: unknown): string {
  if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0))
    return words().claims.nothing;
  if (typeof value === "boolean") return value ? words().history.yes : words().history.no;
  if (typeof value === "number") return shownNumber(value);
  if (typeof value === "string")
    return listName(field, value) ?? idName(workspace, value) ?? brief(value, 200);
  if (Array.isArray(value)) {
    const parts = value.map((each: unknown) => historyValue(workspace, field, each));
    return brief(parts.join(field === "quotes" ? " … " : ", "), 200);
  }
  if (field === "target") return targetText(workspace, value as RecordOf<"evidence">["target"]); // the field of that name
  return partName(workspace, value);
}

/** The name of a value out of a list, by the field. */
function listName(field: string, value: string): string | undefined {
  const { claims, forms, history, checks, labels } = words();
  if (field === "label") return (labels as Readonly<Record<string, { name: string }>>)[value]?.name;
  const free = new Set(["name", "title", "body", "note", "statement", "passage", "reason", "unit", "medium"]);
  if (free.has(field)) return undefined;
  const lists: Readonly<Record<string, readonly Names[]>> = {
    status: [claims.statuses],
    verdict: [claims.verdicts, history.verdicts],
    priority: [claims.priorities],
    stance: [claims.stances, forms.choices],
    rank: [claims.ranks],
    type: [forms.sourceTypes],
    answer: [checks.answers],
    question: [checks.names],
    answered: [checks.names],
    state: [history.readingStates],
    outcome: [history.outcomes],
    origin: [history.origins],
    checkWorthy: [forms.choices],
    claimType: [forms.choices],
    qualifier: [forms.choices],
    measure: [forms.choices],
    quoteType: [forms.choices],
    mention: [forms.choices],
    documentKind: [forms.choices],
    groundRule: [forms.choices],
    reasonType: [forms.choices],
  };
  return lists[field]?.find((names) => Object.hasOwn(names, value))?.[value];
}

/** A part of a list that is no word: a place in the text, a quote, a question with its findings, a mark compared. */
function partName(workspace: Workspace, part: unknown): string {
  const { start, end, exact, question, findings, id } = (part ?? {}) as Readonly<Record<string, unknown>>; // any object
  if (typeof exact === "string") return exact;
  if (typeof start === "number" && typeof end === "number")
    return `${shownNumber(start)}–${shownNumber(end)}`;
  if (typeof question === "string")
    return `${listName("question", question) ?? question} (${shownNumber(Number(findings))})`;
  return (typeof id === "string" && idName(workspace, id)) || JSON.stringify(part);
}

function targetText(workspace: Workspace, target: RecordOf<"evidence">["target"]): string {
  if (target.type !== "web") return evidenceName(workspace, { target } as RecordOf<"evidence">); // looks at nothing else
  return [target.title, target.url, target.published, target.accessed].filter(Boolean).join(", ");
}

/** The record an id names, as it is called now; the kind where it is gone; undefined for what is no id. */
function idName(workspace: Workspace, id: string): string | undefined {
  if (!isId(id)) return undefined;
  const record = workspace.get(id);
  if (!record) return words().history.goneRecord;
  if (record.kind === "source") return sourceName(record);
  return brief(shownOf(record) ?? words().history.kindOf[record.kind]);
}
