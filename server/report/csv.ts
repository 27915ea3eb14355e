import { baseOf, figuresOf, sections } from "../../shared/report/figures.ts";
import { sourceName } from "../../shared/report/names.ts";
import { percentOf } from "../../shared/report/table.ts";
import type { Material } from "./exportReport.ts";

/** Without it, Excel takes a CSV file for one in an old encoding of the system's. */
const byteOrderMark = "\uFEFF";

/**
 * A line of RFC 4180. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, “CSV Injection”):
 * at the beginning of a field and, because where `;` or a tab separates the comma does not, after those, or a line break,
 * within one. Numbers of ours are none.
 */
export function csvLine(fields: readonly (string | number)[]): string {
  return `${fields.map(field).join(",")}\r\n`;
}

function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const begun = /^[\s]*[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  const safe = begun.replaceAll(/([;\t\r\n][\s"]*)([=+\-@])/g, "$1'$2");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line to each number: section, key, name, number, the number it is a part of, what that is called, percent of it. */
export function numbersCsv({ report, words }: Material): string {
  const { section, key, base, baseName, percent } = words.host.reports;
  const { what, number } = words.report.columns;
  const lines = [csvLine([section, key, what, number, base, baseName, percent])];
  for (const each of sections)
    for (const figure of figuresOf(each)) {
      const { value } = report.figures[figure];
      const of = baseOf(figure);
      const whole = of && report.figures[of].value;
      const share = whole ? shareIn(value, whole) : "";
      const said = words.report.figures;
      lines.push(csvLine([each, figure, said[figure], value, whole ?? "", of ? said[of] : "", share]));
    }
  return byteOrderMark + lines.join("");
}

/** To a tenth of a percent. */
function shareIn(value: number, whole: number): number | string {
  const { percent, bound } = percentOf(value, whole, 0.1);
  return bound === "" ? percent : `${bound}${percent}`;
}

/** A line to each source: id, name, type, side, passages that name it, passages that rest on it, quotes, quoted words. */
export function sourcesCsv({ workspace, report, words }: Material): string {
  const { columns, figures } = words.report;
  const { source, type, side, passages, resting, words: quoted } = columns;
  const head = [words.host.reports.id, source, type, side, passages, resting, figures.quotes, quoted];
  const lines = report.sources.map((row) =>
    csvLine([
      row.id,
      sourceName(workspace, row.id),
      figures[`sources.${row.type}`],
      row.side ?? "",
      row.mentions.length,
      row.resting.length,
      row.quotes.length,
      row.quotedWords,
    ]),
  );
  return byteOrderMark + csvLine(head) + lines.join("");
}
