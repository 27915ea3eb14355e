/** By which column a table is sorted, and which way round. */
export type Sort<Column extends string> = { readonly column: Column; readonly isDescending: boolean };

/** The sort after a click on a column's head: that column, and the other way round where it was that already. */
export function sortedBy<Column extends string>(
  { column, isDescending }: Sort<Column>,
  clicked: Column,
): Sort<Column> {
  return { column: clicked, isDescending: column === clicked && !isDescending };
}
