import type { Cell, Table } from "../../shared/report/table.ts";
import { dateOf } from "./dates.ts";
import type { Material } from "./exportReport.ts";

/** The report as Markdown (CommonMark with the tables of GitHub). Whatever came from a text or a record is escaped. */
export function reportMarkdown({ view, words, at }: Material): string {
  const said = words.report;
  const parts = [
    `# ${plain(view.title)}`,
    plain(view.about),
    `${plain(view.counted)} ${plain(said.made(dateOf(at, words)))}.`,
    ...view.sections.flatMap(({ title, note, tables }) => [
      `## ${plain(title)}`,
      plain(note),
      ...tables.filter(({ rows }) => rows.length > 0).flatMap(tableOf),
    ]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function tableOf({ title, columns, rows, more }: Table): string[] {
  const line = (fields: readonly string[]) => `| ${fields.join(" | ")} |`;
  const table = [
    line(columns.map(plain)),
    line(columns.map((_, at) => (at === 0 ? "---" : "---:"))),
    ...rows.map(({ name, cells }) => line([name, ...cells].map(cellOf))),
  ];
  return [`### ${plain(title)}`, table.join("\n"), ...(more === undefined ? [] : [plain(more)])];
}

const cellOf = ({ text }: Cell) => plain(text);

/** Text that means nothing but itself in Markdown: no markup, no HTML, no link, no line of a table. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\\`*_{}[\]<>#|~!&$^]/g, (sign) => `\\${sign}`)
    // What some readers make a link of without any markup.
    .replaceAll(/:\/\/|www\./gi, (sign) => (sign === "://" ? "\\://" : `${sign.slice(0, 3)}\\.`))
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+=])/, "\\$1");
