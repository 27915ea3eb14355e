import { Trash2 } from "lucide-react";
import { memo } from "react";
import type { Language } from "../../shared/words/index.ts";
import { words } from "../model/words.ts";
import { columnClass, type GridColumn, gridRowId, type GridRowData } from "./gridColumn.ts";

type Props<Row extends GridRowData> = {
  readonly row: Row;
  /** Its place among all rows, from 0. */
  readonly index: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly name: string;
  readonly isCurrent: boolean;
  /** Whether something beside the grid shows this row; undefined where nothing does so. */
  readonly isChosen: boolean | undefined;
  /** The window's: in another language the row is another. */
  readonly language: Language;
  onClick(this: void, id: Row["id"]): void;
  onDoubleClick(this: void, id: Row["id"]): void;
  /** Where there is none, the row has no button for it. */
  readonly onRemove: ((this: void, id: Row["id"]) => void) | undefined;
};

function PlainGridRow<Row extends GridRowData>(props: Props<Row>) {
  const { row, index, columns, name, isCurrent, isChosen, onClick, onDoubleClick, onRemove } = props;
  const classes = [isCurrent ? "current" : "", isChosen ? "chosen" : ""].filter(Boolean).join(" ");
  return (
    // The grid has the focus and the keys; its rows are pointed to by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <tr
      id={gridRowId(row.id)}
      className={classes || undefined}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      onClick={() => onClick(row.id)}
      onDoubleClick={() => onDoubleClick(row.id)}
    >
      {columns.map((column, at) => {
        const common = {
          className: columnClass(column),
          "aria-colindex": at + 1,
          title: column.title?.(row),
        };
        return at === 0 ? (
          <th key={column.key} scope="row" {...common}>
            <span>{column.cell(row)}</span>
          </th>
        ) : (
          <td key={column.key} {...common}>
            {column.cell(row)}
          </td>
        );
      })}
      {onRemove && (
        <td className="actions" aria-colindex={columns.length + 1}>
          <button
            type="button"
            tabIndex={-1} // the grid has the key Delete
            className="icon-button"
            aria-label={words().grid.delete(name)}
            aria-keyshortcuts="Delete"
            title={words().grid.delete(name)}
            onDoubleClick={(event) => event.stopPropagation()}
            onClick={(event) => {
              event.stopPropagation();
              event.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus(); // the button goes away with its row
              onRemove(row.id);
            }}
          >
            <Trash2 size={16} strokeWidth={1.75} aria-hidden />
          </button>
        </td>
      )}
    </tr>
  );
}

/** One row of a grid; drawn anew only when something in it changes. */
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow; // memo forgets that it is generic
