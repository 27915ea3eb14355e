import type { Id } from "../../shared/ids.ts";
import type { SearchAnswer, SearchGroup, SearchHit } from "../../shared/search.ts";

/** One line of the results one can go to: a hit, or all further matches of its document. */
export type SearchRow = {
  /** The same line has the same key in the next answer. */
  readonly key: string;
  readonly documentId: Id<"document"> | undefined;
} & ({ readonly hit: SearchHit } | { readonly hit: undefined; readonly group: SearchGroup });

export type RowGroup = {
  readonly key: string;
  readonly group: SearchGroup;
  readonly rows: readonly SearchRow[];
};

/** The lines of an answer in their groups. */
export function rowGroups({ groups }: SearchAnswer): readonly RowGroup[] {
  return groups.map((group) => {
    const documentId = group.of.kind === "document" ? group.of.id : undefined;
    const key = documentId ?? group.of.kind;
    const rows: SearchRow[] = group.hits.map((hit) => ({ key: `${key} ${keyOf(hit)}`, documentId, hit }));
    if (documentId && hasMoreInText(group))
      rows.push({ key: `${key} more`, documentId, hit: undefined, group });
    return { key, group, rows };
  });
}

/** Whether matches of the text are counted that are not listed; what else is not listed cannot be found in the text. */
function hasMoreInText({ hits, count, isMinimum }: SearchGroup): boolean {
  return (
    isMinimum || (count > hits.length && hits.some((hit) => hit.kind === "text" || hit.kind === "quote"))
  );
}

function keyOf(hit: SearchHit): string {
  switch (hit.kind) {
    case "title":
      return "title";
    case "text":
    case "quote":
      return `${hit.span.start}`;
    case "note":
      return hit.annotationId;
    case "source":
    case "claim":
      return hit.id;
    case "conclusion":
      return `conclusion ${hit.claimId}`;
    case "evidence":
      return hit.evidenceId;
    default:
      return hit satisfies never;
  }
}
