import type { Cell, Table } from "../../../shared/report/table.ts";
import { numberKey } from "../../model/behind.ts";
import { listBehind } from "../../model/runReport.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

type Props = {
  readonly table: Table;
  /** Whether its title is shown; where the section has the same one, it is only read out. */
  readonly isTitled: boolean;
  readonly isPrinted: boolean;
};

/** The numbers of a report; each is a button that lists what is behind it. */
export function ReportTable({ table, isTitled, isPrinted }: Props) {
  const { key, title, columns, rows, more } = table;
  return (
    <div className="report-table">
      <table>
        <caption className={isTitled ? undefined : "visually-hidden"}>{title}</caption>
        <thead>
          <tr>
            {columns.map((name, at) => (
              <th key={name} scope="col" className={rows[0]?.cells[at - 1]?.isText ? "text" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key: row, name, cells }) => (
            <tr key={row}>
              <th scope="row">
                <Field cell={name} id={numberKey(key, row, 0)} of="" isPrinted={isPrinted} />
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]} className={cell.isText ? "text" : undefined}>
                  <Field
                    cell={cell}
                    id={numberKey(key, row, at + 1)}
                    of={columns.length > 3 ? `${name.text}, ${columns[at + 1] ?? ""}` : name.text}
                    isPrinted={isPrinted}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more !== undefined && <p className="soft">{more}</p>}
    </div>
  );
}

type FieldProps = {
  readonly cell: Cell;
  readonly id: string;
  /** What the number is one of, for those who hear it without the table; empty where it speaks for itself. */
  readonly of: string;
  readonly isPrinted: boolean;
};

function Field({ cell: { text, behind }, id, of, isPrinted }: FieldProps) {
  const desk = useDesk();
  if (!behind || isPrinted) return text;
  const isListed = desk.reporting.behind === id;
  return (
    <button
      type="button"
      id={`number-${id}`}
      className={isListed ? "report-number listed" : "report-number"}
      aria-pressed={isListed}
      aria-label={of === "" ? text : words().report.place.open(text, of)}
      onClick={() => listBehind(desk, id)}
    >
      {text}
    </button>
  );
}
