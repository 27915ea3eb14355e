import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { type Sort, sortedBy } from "../model/sorting.ts";
import { columnClass, type GridColumn, type GridRowData } from "./gridColumn.ts";

type Props<Row extends GridRowData, Key extends string> = {
  readonly column: GridColumn<Row, Key>;
  /** Its place among the columns, from 0. */
  readonly index: number;
  readonly sort: Sort<Key> | undefined;
  onSort?(this: void, sort: Sort<Key>): void;
};

/** The head of one column of a grid; where the column can be sorted, a button that does it. */
export function GridHead<Row extends GridRowData, Key extends string>({
  column,
  index,
  sort,
  onSort,
}: Props<Row, Key>) {
  const { key, isSortable = false } = column;
  const common = { scope: "col", className: columnClass(column), "aria-colindex": index + 1 };
  if (!isSortable || !sort || !onSort)
    return (
      <th {...common}>
        <Name column={column} />
      </th>
    );
  const isSorted = sort.column === key;
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp;
  const order = sort.isDescending ? "descending" : "ascending";
  return (
    <th {...common} aria-sort={isSorted ? order : "none"}>
      <button type="button" onClick={() => onSort(sortedBy(sort, key))}>
        <Name column={column} />
        {/* Always there, so that sorting moves nothing. */}
        <Arrow size={12} aria-hidden className={isSorted ? "arrow" : "arrow off"} />
      </button>
    </th>
  );
}

function Name({ column }: { readonly column: { head(this: void): string; icon?(this: void): ReactNode } }) {
  if (!column.icon) return column.head();
  return (
    <>
      {column.icon()}
      <span className="visually-hidden">{column.head()}</span>
    </>
  );
}
