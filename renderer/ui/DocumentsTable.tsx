import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Id } from "../../shared/ids.ts";
import { labels } from "../../shared/labels.ts";
import type { Line } from "../model/libraryLines.ts";
import { columns, type LibraryColumn, type LibrarySort, sortedBy } from "../model/libraryView.ts";
import { Typeahead } from "../model/typeahead.ts";
import { language, words } from "../model/words.ts";
import { DocumentRow, documentRowHeight, rowId } from "./DocumentRow.tsx";
import { useRows } from "./useRows.ts";

/** Height of the table's head in CSS pixels; library.css has it too. */
const headHeight = 32;

type Props = {
  readonly lines: readonly Line[];
  readonly sort: LibrarySort;
  onSort(this: void, sort: LibrarySort): void;
  onOpen(this: void, id: Id<"document">): void;
  onRemove(this: void, id: Id<"document">): void;
};

/**
 * A grid whose rows are there only while they are in sight, so that a thousand documents cost as much as forty. The grid
 * has the focus and points to its current row; arrows move, letters find a title, Enter opens, Delete
 * deletes.
 */
export function DocumentsTable({ lines, sort, onSort, onOpen, onRemove }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<Id<"document"> | undefined>();
  const { first, end } = useRows(scroller, lines.length, documentRowHeight);
  const [typeahead] = useState(() => new Typeahead());
  const found = lines.findIndex(({ id }) => id === current);
  const at = found < 0 ? 0 : found;
  // Whoever acts on rows acts on those of the last drawing; a row is drawn anew only if something in it changes.
  const acts = useRef({ onOpen, onRemove });
  useEffect(() => void (acts.current = { onOpen, onRemove }));
  const [open] = useState(() => (id: Id<"document">) => acts.current.onOpen(id));
  const [remove] = useState(() => (id: Id<"document">) => acts.current.onRemove(id));

  const go = (to: number) => {
    const row = Math.max(0, Math.min(lines.length - 1, to));
    setCurrent(lines[row]?.id);
    if (scroller.current) show(scroller.current, row);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / documentRowHeight) - 2);
    const moves: Record<string, number> = {
      ArrowDown: found < 0 ? 0 : at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: lines.length - 1,
      PageDown: at + page,
      PageUp: at - page,
    };
    const to = moves[event.key];
    const line = lines[at];
    if (to !== undefined) go(to);
    else if (event.key === "Enter" && line) onOpen(line.id);
    else if (event.key === "Delete" && line) {
      setCurrent((lines[at + 1] ?? lines[at - 1])?.id);
      onRemove(line.id);
    } else if (typeahead.takes(event.key, event.timeStamp)) {
      const names = lines.map(({ title }) => title);
      const row = typeahead.find(names, found, event.key, event.timeStamp);
      if (row !== undefined) go(row);
    } else return;
    event.preventDefault();
  };

  const active = lines[at];
  const isDrawn = at >= first && at < end;
  return (
    <div className="table-scroll" ref={scroller}>
      <table
        // A grid is a table whose rows can be moved among.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className="documents"
        aria-label={words().library.table}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={active && isDrawn ? rowId(active.id) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column, index) => (
              <Head key={column} column={column} index={index} sort={sort} onSort={onSort} />
            ))}
            <th className="actions" aria-colindex={columns.length + 1}>
              <span className="visually-hidden">{words().library.columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Space rows={first} />}
          {lines.slice(first, end).map((line, row) => (
            <DocumentRow
              key={line.id}
              line={line}
              index={first + row}
              isCurrent={first + row === at}
              language={language()}
              onOpen={open}
              onRemove={remove}
            />
          ))}
          {end < lines.length && <Space rows={lines.length - end} />}
        </tbody>
      </table>
    </div>
  );
}

/** The room of rows that are not drawn. */
function Space({ rows }: { readonly rows: number }) {
  return <tr aria-hidden className="space" style={{ blockSize: rows * documentRowHeight }} />;
}

/** Scrolls a row into sight by the least amount, out from under the head. */
function show(scroller: HTMLElement, row: number): void {
  const top = row * documentRowHeight;
  const bottom = top + documentRowHeight + headHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = bottom - scroller.clientHeight;
}

type HeadProps = {
  readonly column: LibraryColumn;
  readonly index: number;
  readonly sort: LibrarySort;
  onSort(this: void, sort: LibrarySort): void;
};

function Head({ column, index, sort, onSort }: HeadProps) {
  const label = labels.find((each) => each === column);
  const isSorted = sort.column === column;
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp;
  const { columns: names } = words().library;
  const order = sort.isDescending ? "descending" : "ascending";
  return (
    <th
      className={`${label ? "count" : ""} ${column}-column`}
      aria-colindex={index + 1}
      aria-sort={isSorted ? order : "none"}
    >
      <button type="button" onClick={() => onSort(sortedBy(sort, column))}>
        {label ? (
          <>
            <span className={`letter ${label}`} title={words().labels[label].name} aria-hidden>
              {words().labels[label].letter}
            </span>
            <span className="visually-hidden">{words().labels[label].name}</span>
          </>
        ) : (
          names[column === "length" ? "characters" : (column as keyof typeof names)]
        )}
        {/* Always there, so that sorting moves nothing. */}
        <Arrow size={12} aria-hidden className={isSorted ? "arrow" : "arrow off"} />
      </button>
    </th>
  );
}
