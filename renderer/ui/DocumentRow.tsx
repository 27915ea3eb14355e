import { Trash2 } from "lucide-react";
import { memo } from "react";
import type { Id } from "../../shared/ids.ts";
import { labels } from "../../shared/labels.ts";
import type { Language } from "../../shared/words/index.ts";
import type { Line } from "../model/libraryLines.ts";
import { columns, type LibraryColumn } from "../model/libraryView.ts";
import { shownDate, shownNumber, shownTime } from "../model/shown.ts";
import { words } from "../model/words.ts";

/** Height of every row in CSS pixels; library.css has it too. */
export const documentRowHeight = 40;

/** The id of a document's row in the page. */
export const rowId = (id: Id<"document">) => `row-${id}`;

type Props = {
  readonly line: Line;
  /** Its place among all rows that pass the filter, from 0. */
  readonly index: number;
  readonly isCurrent: boolean;
  /** The window's: in another language the row is another. */
  readonly language: Language;
  onOpen(this: void, id: Id<"document">): void;
  onRemove(this: void, id: Id<"document">): void;
};

/** One document in the library; drawn anew only when something in it changes. */
export const DocumentRow = memo(function DocumentRow({ line, index, isCurrent, onOpen, onRemove }: Props) {
  const says = words().library;
  const at = (column: LibraryColumn) => columns.indexOf(column) + 1;
  return (
    // The grid has the focus and the keys; its rows are pointed to by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <tr
      id={rowId(line.id)}
      className={isCurrent ? "current" : undefined}
      aria-rowindex={index + 2}
      onClick={() => onOpen(line.id)}
    >
      <th scope="row" className="title-column" aria-colindex={at("title")} title={line.title}>
        <span>{line.title}</span>
      </th>
      <td className="outlet-column" aria-colindex={at("outlet")} title={line.outlet}>
        {line.outlet}
      </td>
      <td className="published-column" aria-colindex={at("published")}>
        {line.published && shownDate(line.published)}
      </td>
      <td className="language-column" aria-colindex={at("language")}>
        {line.language}
      </td>
      <td className="length-column" aria-colindex={at("length")}>
        {shownNumber(line.length)}
      </td>
      {labels.map((label) => (
        <td key={label} className="count" aria-colindex={at(label)}>
          {line.counts[label] === 0 ? <None /> : shownNumber(line.counts[label])}
        </td>
      ))}
      <td className="sourced-column" aria-colindex={at("sourced")}>
        {line.total === 0 ? <None /> : <Sourced sourced={line.sourced} total={line.total} />}
      </td>
      <td className="changed-column" aria-colindex={at("changed")} title={shownTime(line.changed)}>
        {shownDate(line.changed)}
      </td>
      <td className="actions" aria-colindex={columns.length + 1}>
        <button
          type="button"
          tabIndex={-1} // the grid has the key Delete
          className="icon-button"
          aria-label={says.delete(line.title)}
          aria-keyshortcuts="Delete"
          title={says.delete(line.title)}
          onClick={(event) => {
            event.stopPropagation();
            onRemove(line.id);
          }}
        >
          <Trash2 size={16} strokeWidth={1.75} aria-hidden />
        </button>
      </td>
    </tr>
  );
});

const None = () => <span className="soft">–</span>;

/** How many annotations say who stands behind them: the number, and the share as a bar. */
function Sourced({ sourced, total }: { readonly sourced: number; readonly total: number }) {
  return (
    <span className="sourced" title={words().library.sourced(sourced, total)}>
      {words().library.sourcedOf(sourced, total)}
      <span className="sourced-bar" aria-hidden>
        <span style={{ inlineSize: `${(100 * sourced) / total}%` }} />
      </span>
    </span>
  );
}
