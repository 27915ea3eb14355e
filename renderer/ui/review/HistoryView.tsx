import { useEffect, useMemo } from "react";
import type { LogFilter } from "../../../shared/history/log.ts";
import { lineSentence } from "../../model/logTexts.ts";
import { hasOthers, noneShown } from "../../model/people.ts";
import { words } from "../../model/words.ts";
import { focusInspector } from "../claims/focusInspector.ts";
import { useDesk } from "../desk.ts";
import { Grid } from "../Grid.tsx";
import { LogFilters } from "./LogFilters.tsx";
import { columnsOfOne, logColumns, type LogRow, nameOfRow } from "./logColumns.tsx";

/** The history of the workspace: every commit in a sentence, newest first; read as far as one scrolls. */
export function HistoryView() {
  const desk = useDesk();
  const { past, model } = desk;
  const { workspace } = model;
  const { lines, state, failure, filter } = past;
  useEffect(() => past.begin(), [past]);
  const rows = useMemo(
    () => lines.map((line): LogRow => ({ id: line.id, line, sentence: lineSentence(workspace, line) })),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- names of people and titles may be others with any commit
    [lines, workspace, workspace.seq],
  );
  const says = words().history.log;
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <div className="log">
      <LogFilters />
      <Grid
        label={says.table}
        className="log-table"
        columns={hasOthers(workspace) ? logColumns : columnsOfOne}
        rows={rows}
        nameOf={nameOfRow}
        current={past.current}
        onCurrent={(id) => past.pick(id)}
        onNearEnd={() => past.goOn()}
        onOpen={(id) => {
          past.pick(id);
          focusInspector(desk.panes);
        }}
      />
      {rows.length === 0 && (
        <p className="library-empty">
          {failure !== undefined
            ? words().history.failed(failure)
            : state !== "read"
              ? words().history.loading
              : isNarrowed
                ? noneShown(workspace, { ...filter, author: filter.by }, isElse, says.noMatch)
                : says.empty}
        </p>
      )}
    </div>
  );
}

/** Whether the log is narrowed down by more than who did it. */
const isElse = ({ by: _by, author: _author, ...others }: LogFilter & { readonly author: LogFilter["by"] }) =>
  Object.keys(others).length > 0;
