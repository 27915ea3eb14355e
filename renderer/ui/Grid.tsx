import { useEffect, useRef, useState } from "react";
import type { Sort } from "../model/sorting.ts";
import { Typeahead } from "../model/typeahead.ts";
import { language, words } from "../model/words.ts";
import { type GridColumn, gridHeadHeight, type GridRowData, gridRowHeight, gridRowId } from "./gridColumn.ts";
import { GridHead } from "./GridHead.tsx";
import { GridRow } from "./GridRow.tsx";
import { hasModifier, pageOf, rowAfter } from "./rowKeys.ts";
import { showRow, useRows } from "./useRows.ts";

type Props<Row extends GridRowData, Key extends string> = {
  /** Its name to assistive technology. */
  readonly label: string;
  readonly className?: string;
  /** The same array from drawing to drawing, or every row is drawn anew. */
  readonly columns: readonly GridColumn<Row, Key>[];
  readonly rows: readonly Row[];
  /** What a row is found by when letters are typed, and what its button to delete says. */
  nameOf(this: void, row: Row): string;
  readonly sort?: Sort<Key>;
  onSort?(this: void, sort: Sort<Key>): void;
  /** The row the keys are at, where `onCurrent` is given. */
  readonly current?: Row["id"] | undefined;
  /**
   * Something beside the grid shows the current row: it then keeps which that is, a click goes to a row, and a double
   * click opens it. Without this the grid keeps it itself, and a click opens.
   */
  onCurrent?(this: void, id: Row["id"] | undefined): void;
  onOpen(this: void, id: Row["id"]): void;
  onRemove?(this: void, id: Row["id"]): void;
  /** The last rows are about to be seen: there may be more to be had. */
  onNearEnd?(this: void): void;
};

/**
 * A table whose rows are there only while they are in sight, so that five thousand cost as much as forty. The grid has
 * the focus and points to its current row; arrows move, letters find a name, Enter opens, Delete deletes.
 */
export function Grid<Row extends GridRowData, Key extends string>(props: Props<Row, Key>) {
  const { label, className = "", columns, rows, nameOf, sort, onSort } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<Row["id"] | undefined>();
  const current = props.onCurrent ? props.current : own;
  const { first, end } = useRows(scroller, rows.length, gridRowHeight);
  const [typeahead] = useState(() => new Typeahead());
  const found = current === undefined ? -1 : rows.findIndex(({ id }) => id === current);
  const at = Math.max(0, found);
  const acts = useStableActs(props, setOwn);
  const isNearEnd = end >= rows.length && rows.length > 0;
  useEffect(() => {
    if (isNearEnd) acts.nearEnd();
  }, [isNearEnd, rows.length, acts]);

  const showAt = (row: number) =>
    scroller.current && showRow(scroller.current, row, gridRowHeight, gridHeadHeight);
  useEffect(() => {
    if (found >= 0) showAt(found);
    // What is sorted or filtered does not scroll; another current row does.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [current]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget || hasModifier(event)) return;
    const { key, timeStamp } = event;
    // Before any move the first row counts as the current one, and an arrow down arrives at it.
    const from = found < 0 && key === "ArrowDown" ? -1 : at;
    const moved = rowAfter(key, from, rows.length, pageOf(scroller.current, gridRowHeight, gridHeadHeight));
    const row = rows[at];
    let to = moved;
    if (moved === undefined && key === "Enter" && row) acts.open(row.id);
    else if (moved === undefined && key === "Delete" && row && props.onRemove) {
      acts.go((rows[at + 1] ?? rows[at - 1])?.id);
      acts.remove(row.id);
    } else if (moved === undefined && typeahead.takes(key, timeStamp))
      to = typeahead.find(rows.map(nameOf), found, key, timeStamp);
    else if (moved === undefined) return;
    if (to !== undefined) {
      acts.go(rows[to]?.id);
      showAt(to); // also where it was the current one already, scrolled away
    }
    event.preventDefault();
  };

  const active = rows[at];
  const isDrawn = at >= first && at < end;
  const columnCount = columns.length + (props.onRemove ? 1 : 0);
  return (
    <div className="grid-scroll" ref={scroller}>
      <table
        // A grid is a table whose rows can be moved among.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className={`grid ${className}`}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columnCount}
        aria-activedescendant={active && isDrawn ? gridRowId(active.id) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column, index) => (
              <GridHead
                key={column.key}
                column={column}
                index={index}
                sort={sort}
                {...(onSort && { onSort })}
              />
            ))}
            {props.onRemove && (
              <th scope="col" className="actions" aria-colindex={columnCount}>
                <span className="visually-hidden">{words().grid.actions}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Space rows={first} />}
          {rows.slice(first, end).map((row, index) => (
            <GridRow
              key={row.id}
              row={row}
              index={first + index}
              columns={columns}
              name={nameOf(row)}
              isCurrent={first + index === at}
              isChosen={props.onCurrent && row.id === current}
              language={language()}
              onClick={acts.click}
              onDoubleClick={acts.doubleClick}
              onRemove={props.onRemove && acts.remove}
            />
          ))}
          {end < rows.length && <Space rows={rows.length - end} />}
        </tbody>
      </table>
    </div>
  );
}

/**
 * What rows do. The functions stay the same from drawing to drawing, so that a row is drawn anew only if something in it
 * changes, and act on the properties of the last drawing.
 */
function useStableActs<Row extends GridRowData, Key extends string>(
  props: Props<Row, Key>,
  setOwn: (id: Row["id"] | undefined) => void,
) {
  const last = useRef(props);
  useEffect(() => void (last.current = props));
  const [acts] = useState(() => {
    const go = (id: Row["id"] | undefined) => (last.current.onCurrent ?? setOwn)(id);
    const open = (id: Row["id"]) => last.current.onOpen(id);
    return {
      go,
      open,
      click: (id: Row["id"]) => (last.current.onCurrent ? go(id) : open(id)),
      doubleClick: (id: Row["id"]) => last.current.onCurrent && open(id),
      remove: (id: Row["id"]) => last.current.onRemove?.(id),
      nearEnd: () => last.current.onNearEnd?.(),
    };
  });
  return acts;
}

/** The room of rows that are not drawn. */
function Space({ rows }: { readonly rows: number }) {
  return <tr aria-hidden className="space" style={{ blockSize: rows * gridRowHeight }} />;
}
