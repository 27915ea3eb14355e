import { brief } from "../../shared/naming.ts";
import type { AnyRecord, RecordOf } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { sourceName } from "./actions.ts";
import { evidenceName } from "./claimTexts.ts";
import { words } from "./words.ts";

/* Fields of claims and evidence as their history shows them. */

/** What a field is called; one that has no name here goes by its own. */
export function historyField(field: string): string {
  const names: Readonly<Record<string, string>> = words().claims.historyFields;
  return names[field] ?? field;
}

/** A field's value as people read it: names for ids, the words of lists, the beginning of long texts. */
export function historyValue(workspace: Workspace, field: string, value: unknown): string {
  const says = words().claims;
  if (value === undefined || value === "") return says.nothing;
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: says.statuses,
    verdict: says.verdicts,
    priority: says.priorities,
    stance: says.stances,
    rank: says.ranks,
  };
  if (typeof value === "string")
    return (
      lists[field]?.[value] ??
      (field.endsWith("Id") || field === "mergedInto" ? nameOf(workspace, value) : brief(value, 200))
    );
  if (field === "target") return targetText(workspace, value as RecordOf<"evidence">["target"]); // the field of that name
  return JSON.stringify(value);
}

function targetText(workspace: Workspace, target: RecordOf<"evidence">["target"]): string {
  if (target.type !== "web") return evidenceName(workspace, { target } as RecordOf<"evidence">); // looks at nothing else
  return [target.title, target.url, target.published, target.accessed].filter(Boolean).join(", ");
}

/** The record an id names, as it is called now; the id where it is gone. */
function nameOf(workspace: Workspace, id: string): string {
  const record = workspace.get(id as AnyRecord["id"]); // an id of a record's field
  if (record?.kind === "author") return record.name;
  if (record?.kind === "source") return sourceName(record);
  return record?.kind === "claim" ? brief(record.statement) : id;
}
