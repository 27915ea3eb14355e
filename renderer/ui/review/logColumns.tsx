import { isRestorePoint, type LogLine } from "../../../shared/history/log.ts";
import { shownTime } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorChip } from "../AuthorChip.tsx";
import type { GridColumn } from "../gridColumn.ts";

/** A commit as the table of the log shows it. */
export type LogRow = { readonly id: string; readonly line: LogLine; readonly sentence: string };

/** What a row is called. */
export const nameOfRow = ({ sentence }: LogRow): string => sentence;

/** The columns of the log, from the left. */
export const logColumns: readonly GridColumn<LogRow>[] = [
  {
    key: "what",
    head: () => words().history.log.columns.what,
    cell: nameOfRow,
    title: nameOfRow,
  },
  {
    key: "who",
    head: () => words().people.author,
    cell: ({ line }) => <AuthorChip id={line.by} />,
    width: "who-column",
  },
  {
    key: "when",
    head: () => words().history.log.columns.when,
    cell: ({ line }) => (
      <span className="log-when">
        {line.at === "" ? "–" : shownTime(line.at)}
        {isRestorePoint(line) && <span className="point">{words().history.log.point}</span>}
      </span>
    ),
    width: "when-column",
  },
];

/** The same where only one person works. */
export const columnsOfOne = logColumns.filter(({ key }) => key !== "who");
