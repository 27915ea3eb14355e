import { kinds } from "../ids.ts";
import type { AnyRecord } from "./index.ts";

/** By kind, then oldest first, then by id: the same records give the same list, and so the same file. */
export function inOrder(records: Iterable<AnyRecord>): AnyRecord[] {
  return [...records].toSorted(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      compare(a.createdAt, b.createdAt) ||
      compare(a.id, b.id),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
