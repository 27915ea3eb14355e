import { type Id, kindOf, type Question } from "../../shared/ids.ts";
import type { Behind, Table } from "../../shared/report/table.ts";
import { claimName, documentName, quoteOf, sourceName } from "../../shared/report/names.ts";
import { completed } from "../../shared/sourcing/completed.ts";
import { canonicalSource } from "../../shared/sourcing/merging.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Desk } from "./desk.ts";
import { openClaim, openSource } from "./goingTo.ts";
import { openAt } from "./opening.ts";
import type { Made } from "./reportMaker.ts";
import { runCheck } from "./runChecks.ts";
import { words } from "./words.ts";

/** The key of a number: its table, its line, and its field in it, 0 for the name. */
export const numberKey = (table: Table["key"], row: string, field: number): string =>
  JSON.stringify([table, row, field]);

/** The key of a box of the diagram. */
export const nodeKey = (node: string): string => JSON.stringify(["node", node]);

/** What a key stands for in a report; undefined where it is not in it any more. */
export function behindOf({ view, diagram }: Made, key: string): Behind | undefined {
  const node = diagram.nodes.find((each) => nodeKey(each.key) === key);
  if (node)
    return {
      title: node.name,
      ids: [...node.ids.filter((id) => kindOf(id) !== "annotation"), ...node.passages],
    };
  for (const { tables } of view.sections)
    for (const { key: table, rows } of tables)
      for (const { key: row, name, cells } of rows)
        for (const [at, { behind }] of [name, ...cells].entries())
          if (behind && numberKey(table, row, at) === key) return behind;
  return undefined;
}

/** One entry behind a number: what it says, where it is, and what it is. */
export type Entry = {
  readonly id: Id;
  readonly text: string;
  readonly place: string;
  readonly why: string;
  /** The label of a passage; undefined for other records. */
  readonly label: "claim" | "statistic" | "quote" | "anonymous-source" | undefined;
};

/** The ids as they are listed: passages by document and place in the text, all else as it came. */
export function inTextOrder(workspace: Workspace, ids: readonly Id[]): readonly Id[] {
  const places = new Map<Id, number>();
  const order = new Map<Id, number>();
  for (const id of ids) {
    const annotation = kindOf(id) === "annotation" ? workspace.get(id as Id<"annotation">) : undefined; // just compared
    if (!annotation) continue;
    const { documentId, spans } = annotation;
    if (!order.has(documentId)) order.set(documentId, order.size);
    places.set(id, (order.get(documentId) ?? 0) * 1e9 + (spans[0]?.start ?? 0));
  }
  return [...new Set(ids)].toSorted((a, b) => (places.get(a) ?? -1) - (places.get(b) ?? -1));
}

/** What the list says of one record. */
export function entryOf(workspace: Workspace, id: Id): Entry {
  const record = workspace.get(id);
  const said = words();
  const gone: Entry = { id, text: said.report.place.gone, place: "", why: "", label: undefined };
  if (!record) return gone;
  switch (record.kind) {
    case "annotation": {
      const source = record.sourceId && canonicalSource(workspace, record.sourceId);
      const isOwn = record.label === "claim" && record.attributes.ownVoice === true;
      const who = isOwn ? said.text.outletItself : said.forms.roles[record.label].missing;
      return {
        id,
        text: quoteOf(record),
        place: documentName(workspace, record.documentId),
        why: source ? sourceName(workspace, source.id) : who,
        label: record.label,
      };
    }
    case "source": {
      const { type, side = "" } = completed(workspace, record).source;
      return {
        id,
        text: sourceName(workspace, record.id),
        place: side,
        why: said.forms.sourceTypes[type],
        label: undefined,
      };
    }
    case "claim": {
      const { status, verdict } = record;
      const why = said.report.place.claim(said.claims.statuses[status], said.claims.verdicts[verdict]);
      return { id, text: claimName(workspace, record.id), place: "", why, label: undefined };
    }
    case "document":
      return {
        id,
        text: documentName(workspace, record.id),
        place: record.outlet ?? "",
        why: "",
        label: undefined,
      };
    case "check": {
      const { question, answer, note = "", documentId } = record;
      const why = said.report.place.check(said.checks.names[question], said.checks.answers[answer]);
      return {
        id,
        text: note === "" ? why : note,
        place: documentName(workspace, documentId),
        why,
        label: undefined,
      };
    }
    case "author":
    case "evidence":
    case "comment":
    case "decision":
    case "reading":
    case "signoff":
    case "resolution":
      return gone; // no number counts them
    default:
      return record satisfies never;
  }
}

/** Opens a record where it is read: a passage in its text, a source and a claim in their places. */
export function openEntry(desk: Desk, id: Id): void {
  const record = desk.model.workspace.get(id);
  if (record?.kind === "annotation") openAt(desk, { documentId: record.documentId, annotationId: record.id });
  else if (record?.kind === "source") openSource(desk, record.id);
  else if (record?.kind === "claim") openClaim(desk, record.id);
  else if (record?.kind === "document") void desk.openDocument(record.id);
  else if (record?.kind === "check") void openCheck(desk, record.documentId, record.question);
}

/** Opens a document with its checks beside the text, and unfolds this question. */
async function openCheck(desk: Desk, id: Id<"document">, question: Question): Promise<void> {
  await desk.openDocument(id);
  if (desk.open?.id !== id) return;
  desk.checks.unfold(question, true);
  runCheck(desk, "checks");
}
