import type { HistoryEntry } from "../../shared/history.ts";
import { type FieldChange, changedFields } from "../../shared/history/fields.ts";
import type { Act, AuditFormat } from "../../shared/history/log.ts";
import { actOf, documentOf } from "../../shared/history/summary.ts";
import type { Id } from "../../shared/ids.ts";
import type { Withholder } from "../../shared/history/withheld.ts";
import { shownOf } from "../../shared/naming.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import type { Words } from "../../shared/words/index.ts";
import { csvLine } from "../report/csv.ts";

/** What an audit log is written with. */
export type Names = {
  /** What somebody is called today; their id says who they are. */
  readonly authorOf: (id: Id<"author">) => string;
  /** A record as of the commit. */
  readonly get: (id: Id) => AnyRecord | undefined;
  /** What keeps back what is withheld; absent where nothing is. */
  readonly without?: Withholder;
};

/** Without it, Excel takes a CSV file for one in an old encoding of the system's. */
const byteOrderMark = "\uFEFF";

/** How the audit log begins in a format. */
export const auditHead: { readonly [F in AuditFormat]: (words: Words) => string } = {
  csv: ({ host }) => byteOrderMark + csvLine(Object.values(host.history.columns)),
  jsonl: () => "",
};

/**
 * What a commit did to one record, in a format: in CSV a line to each field, or one where no field changed; in JSON lines one
 * object. Fields and kinds are called as in the files of the workspace.
 */
export const auditLines: { readonly [F in AuditFormat]: (entry: HistoryEntry, names: Names) => string } = {
  csv: (entry, names) => {
    const { seq, at, by, act, kind, id, name, document, changes } = told(entry, names);
    const stamp = [seq, at, by?.name ?? "", by?.id ?? "", act, kind, id, name ?? "", document?.title ?? ""];
    const fields = changes.length > 0 ? changes : [{ field: "", before: undefined, after: undefined }];
    return fields
      .map(({ field, before, after }) => csvLine([...stamp, field, written(before), written(after)]))
      .join("");
  },
  jsonl: (entry, names) => {
    const { changes, ...stamp } = told(entry, names);
    const fields = changes.map(({ field, before, after }) => [field, { before, after }] as const);
    return `${JSON.stringify({ ...stamp, fields: Object.fromEntries(fields) })}\n`;
  },
};

function told(entry: HistoryEntry, { authorOf, get, without }: Names) {
  const { seq, at, by, before, after } = entry;
  const record = after ?? before;
  const document = record && documentOf(record, get);
  const title = document && get(document);
  return {
    seq,
    at,
    by: by && { id: by, name: without ? without.authorOf(by, authorOf(by)) : authorOf(by) },
    act: actIn(entry),
    kind: record?.kind ?? "",
    id: record?.id ?? "",
    name: record && (without ? without.nameOf(record) : shownOf(record)),
    document: document && { id: document, title: title?.kind === "document" ? title.title : "" },
    changes: record && without ? keptBack(record, changedFields(entry), without) : changedFields(entry),
  };
}

/** That a field changed is told; what it said is not. */
function keptBack(record: AnyRecord, changes: readonly FieldChange[], without: Withholder): FieldChange[] {
  return changes.map(({ field, before, after }) => {
    const value = (was: unknown) =>
      was !== undefined && was !== "" && without.what(record, field) ? without.instead(record, field) : was;
    return { field, before: value(before), after: value(after) };
  });
}

/** Here the version before is always known, where there was one. */
function actIn(entry: HistoryEntry): Act {
  const act = actOf(entry, entry.at);
  return act === "changed" && !entry.before ? "created" : act;
}

/** A value in one cell: texts as they are, all else as JSON. */
function written(value: unknown): string | number {
  if (value === undefined) return "";
  return typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
}
