import type { SectionView } from "../../../shared/report/table.ts";
import { Chart } from "./Chart.tsx";
import { ReportTable } from "./ReportTable.tsx";

type Props = { readonly section: SectionView; readonly isPrinted?: boolean };

/** One section of the report: its tables, a chart beside those that have one. On paper numbers open nothing. */
export function ReportSection({ section, isPrinted = false }: Props) {
  const { key, title, note, tables } = section;
  const heading = `report-${isPrinted ? "printed-" : ""}${key}`;
  return (
    <section className="report-section" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p className="soft report-note">{note}</p>
      <div className="report-tables">
        {tables
          .filter(({ rows }) => rows.length > 0)
          .map((table) => (
            <div key={table.key} className={table.columns.length > 3 ? "report-pair broad" : "report-pair"}>
              <ReportTable table={table} isTitled={table.title !== title} isPrinted={isPrinted} />
              {table.chart && table.chart.bars.length > 0 && (
                <Chart title={table.title} bars={table.chart.bars} />
              )}
            </div>
          ))}
      </div>
    </section>
  );
}
