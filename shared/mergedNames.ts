import type { Id } from "./ids.ts";
import type { AnyRecord, RecordOf } from "./records/index.ts";
import { revealsWho } from "./sourcing/sourceTypes.ts";
import type { Workspace } from "./workspace.ts";

type Source = RecordOf<"source">;

/**
 * The first of these puts after which somebody anonymous and somebody named would count as one source, directly or by way
 * of others; undefined where none does. Only sources that are merged elsewhere or get another type are looked at.
 * @param get the records as they will be
 */
export function bringsTogether(
  workspace: Workspace,
  puts: readonly AnyRecord[],
  get: (id: Id) => AnyRecord | undefined,
): Source | undefined {
  const merging = new Map<Id, Id[]>();
  const changed: Source[] = [];
  for (const put of puts) {
    if (put.kind !== "source") continue;
    if (put.mergedInto) merging.set(put.mergedInto, [...(merging.get(put.mergedInto) ?? []), put.id]);
    const before = workspace.get(put.id);
    if (before?.type !== put.type || before.mergedInto !== put.mergedInto) changed.push(put);
  }
  const sourceOf = (id: Id): Source | undefined => {
    const record = get(id);
    return record?.kind === "source" ? record : undefined;
  };
  const looked = new Set<Id>();
  for (const source of changed) {
    const head = headOf(source, sourceOf);
    if (looked.has(head.id)) continue;
    looked.add(head.id);
    const types = new Set([head.type]);
    const group = new Set<Id>([head.id]);
    for (const one of group) {
      const stored = [...workspace.referring("source", one as Id<"source">)].map(({ id }) => id);
      for (const id of [...stored, ...(merging.get(one) ?? [])]) {
        const other = sourceOf(id);
        if (other?.mergedInto !== one) continue;
        group.add(id);
        types.add(other.type);
      }
    }
    if (revealsWho(types)) return source;
  }
  return undefined;
}

/** The source that will stand for this one. Circles were refused before; the set holds whatever is left of one. */
function headOf(source: Source, sourceOf: (id: Id) => Source | undefined): Source {
  const seen = new Set<Id>();
  let head = source;
  while (head.mergedInto && !seen.has(head.id)) {
    seen.add(head.id);
    const next = sourceOf(head.mergedInto);
    if (!next) break;
    head = next;
  }
  return head;
}
