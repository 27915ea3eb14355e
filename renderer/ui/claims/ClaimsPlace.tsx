import { useMemo } from "react";
import { allClaims, filteredClaims, isFilteringClaims, sortedClaims } from "../../model/claimsView.ts";
import { pickClaim } from "../../model/goingTo.ts";
import { noneShown } from "../../model/people.ts";
import { deleteClaim } from "../../model/runClaims.ts";
import { run } from "../../model/run.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { Grid } from "../Grid.tsx";
import { PaneButton } from "../PaneButton.tsx";
import { Board } from "./Board.tsx";
import { claimColumns, statementOfLine } from "./claimColumns.tsx";
import { ClaimFilters } from "./ClaimFilters.tsx";
import { focusInspector } from "./focusInspector.ts";
import { NewClaim } from "./NewClaim.tsx";
import { ViewChoice } from "./ViewChoice.tsx";

/** The tracked claims of the workspace, as a table or as a board by status. */
export function ClaimsPlace() {
  const desk = useDesk();
  const { claims } = desk;
  const { filter, sort, view } = claims;
  const { all } = claims.lines;
  const worked = desk.authorWork.of(filter.author, "claim");
  const shown = useMemo(() => filteredClaims(all, filter, worked), [all, filter, worked]);
  const says = words().claims;
  return (
    <main className="library claims-place">
      <div className="library-head">
        <PaneButton side="navigation" />
        <h1>{words().frame.claims}</h1>
        <span className="soft library-count" role="status">
          {isFilteringClaims(filter) ? says.shownOf(shown.length, all.length) : says.total(all.length)}
        </span>
        <ViewChoice />
        <button type="button" className="button" onClick={() => run(desk, "claim.new")}>
          {says.newClaim}
        </button>
      </div>
      {claims.making !== undefined && <NewClaim />}
      {all.length > 0 && <ClaimFilters />}
      {view === "board" ? <Board lines={shown} /> : <Table lines={shown} sort={sort} />}
      {shown.length === 0 && (
        <p className="library-empty claims-empty">
          {all.length === 0
            ? says.none
            : noneShown(desk.model.workspace, filter, isFilteringClaims, says.noMatch)}{" "}
          {all.length > 0 && (
            <button type="button" className="link-button" onClick={() => claims.filterBy(allClaims)}>
              {says.showAll}
            </button>
          )}
        </p>
      )}
    </main>
  );
}

type TableProps = {
  readonly lines: ReturnType<typeof filteredClaims>;
  readonly sort: Parameters<typeof sortedClaims>[1];
};

function Table({ lines, sort }: TableProps) {
  const desk = useDesk();
  const rows = useMemo(() => sortedClaims(lines, sort), [lines, sort]);
  return (
    <Grid
      label={words().claims.table}
      className="claims-table"
      columns={claimColumns}
      rows={rows}
      nameOf={statementOfLine}
      sort={sort}
      onSort={(next) => desk.claims.sortBy(next)}
      current={desk.claim?.id}
      onCurrent={(id) => pickClaim(desk, id)}
      onOpen={(id) => {
        pickClaim(desk, id); // the row the keys are at need not be the one that was picked
        focusInspector(desk.panes);
      }}
      onRemove={(id) => deleteClaim(desk, id)}
    />
  );
}
