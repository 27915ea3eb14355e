import { type Id, kindOf } from "../ids.ts";
import { brief, shownOf } from "../naming.ts";
import type { AnyRecord } from "../records/index.ts";
import type { Act, LogGroup, LogLine } from "./log.ts";

/** What a commit did to one record. Of a removed one, what it was is there only where that was looked for. */
export type Touched = {
  readonly id: Id;
  readonly before?: AnyRecord;
  readonly after?: AnyRecord;
};

/** Most documents of a summary. */
const mostDocuments = 3;

/**
 * A commit in short: what it did to how many of what, and where.
 * @param at of the commit: what bears another time was written before, elsewhere or here
 * @param get the records there are, through which a comment or a decision is in a document
 */
export function summaryOf(
  touched: readonly Touched[],
  at: string,
  get: (id: Id) => AnyRecord | undefined,
): Pick<LogLine, "records" | "groups" | "documents"> {
  const groups = new Map<string, { first: Touched; act: Act; count: number }>();
  const documents = new Set<Id<"document">>();
  for (const one of touched) {
    const act = actOf(one, at);
    const key = [act, kindOf(one.id), labelOf(one)].join();
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { first: one, act, count: 1 });
    const record = one.after ?? one.before;
    const document = record && documentOf(record, get);
    if (document && documents.size < mostDocuments) documents.add(document);
  }
  return {
    records: touched.length,
    groups: [...groups.values()].map(({ first, act, count }): LogGroup => {
      const label = labelOf(first);
      const name = count === 1 ? nameOf(first) : undefined;
      return {
        kind: kindOf(first.id),
        act,
        count,
        ...(label && { label }),
        ...(name !== undefined && { name }),
      };
    }),
    documents: [...documents],
  };
}

/** What a commit of this time did to a record, as far as its stamps tell: another version of it need not be known. */
export function actOf({ before, after }: Omit<Touched, "id">, at: string): Act {
  if (!after) return "removed";
  if (before) return "changed";
  if (after.updatedAt !== at) return "returned";
  return after.createdAt === at ? "created" : "changed";
}

function labelOf({ before, after }: Touched) {
  const record = after ?? before;
  return record?.kind === "annotation" ? record.label : undefined;
}

function nameOf({ before, after }: Touched): string | undefined {
  const record = after ?? before;
  const shown = record && shownOf(record);
  return shown === undefined ? undefined : brief(shown);
}

/** The document a record is, is in, or is about; undefined for one that belongs to all of them. */
export function documentOf(
  record: AnyRecord,
  get: (id: Id) => AnyRecord | undefined,
): Id<"document"> | undefined {
  switch (record.kind) {
    case "document":
      return record.id;
    case "annotation":
    case "check":
    case "reading":
    case "signoff":
    case "resolution":
      return record.documentId;
    case "decision":
      return inside(record.annotationId, get);
    case "comment":
      return inside(record.targetId, get);
    case "evidence":
      if (record.target.type === "span") return record.target.documentId;
      return record.target.type === "annotation" ? inside(record.target.annotationId, get) : undefined;
    case "author":
    case "source":
    case "claim":
      return undefined;
    default:
      return record satisfies never;
  }
}

function inside(id: Id, get: (id: Id) => AnyRecord | undefined): Id<"document"> | undefined {
  const record = get(id);
  // A remark on a remark is on what that one is on: integrity.ts sees to it.
  return record && record.kind !== "comment" ? documentOf(record, get) : undefined;
}
