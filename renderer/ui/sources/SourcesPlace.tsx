import { GitMerge, Plus } from "lucide-react";
import { useMemo } from "react";
import { canonicalSource } from "../../../shared/sourcing/merging.ts";
import { openSource } from "../../model/goingTo.ts";
import { noneShown } from "../../model/people.ts";
import { run } from "../../model/run.ts";
import { removeSource } from "../../model/runSources.ts";
import type { SourceLine } from "../../model/sourceLines.ts";
import { allSources, arrangedSources, isFilteringSources } from "../../model/sourcesView.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { focusAfter } from "../focusAfter.ts";
import { Grid } from "../Grid.tsx";
import { PaneButton } from "../PaneButton.tsx";
import { SourceFilters } from "./SourceFilters.tsx";
import { sourceColumns } from "./sourceColumns.tsx";

/** The registry: every source of the workspace, and what rests on it. */
export function SourcesPlace() {
  const desk = useDesk();
  const { filter, sort } = desk.sources;
  const { all: lines } = desk.sources.lines;
  const worked = desk.authorWork.of(filter.author, "source");
  const shown = useMemo(() => arrangedSources(lines, filter, sort, worked), [lines, filter, sort, worked]);
  const current = desk.sourceId && canonicalSource(desk.model.workspace, desk.sourceId)?.id;
  const say = words().sources;
  return (
    <main className="library">
      <div className="library-head">
        <PaneButton side="navigation" />
        <h1>{say.title}</h1>
        <span className="soft library-count" role="status">
          {isFilteringSources(filter) ? say.shownOf(shown.length, lines.length) : say.total(lines.length)}
        </span>
        <div className="row sources-acts">
          <button
            type="button"
            className="button"
            disabled={lines.length < 2}
            onClick={() => run(desk, "source.merge")}
          >
            <GitMerge size={14} aria-hidden />
            {say.merge.button}
          </button>
          <button type="button" className="button" onClick={() => run(desk, "source.new")}>
            <Plus size={14} aria-hidden />
            {say.new}
          </button>
        </div>
      </div>
      <SourceFilters lines={lines} />
      <Grid
        label={say.table}
        className="sources"
        columns={sourceColumns}
        rows={shown}
        nameOf={nameOf}
        sort={sort}
        onSort={(next) => desk.sources.sortBy(next)}
        current={current}
        onCurrent={(id) => {
          desk.sourceId = id;
          desk.changed();
        }}
        onOpen={(id) => openSource(desk, id, { isEdited: true })}
        onRemove={(id) => removeSource(desk, id)}
      />
      {shown.length === 0 && (
        <p className="library-empty">
          {lines.length === 0
            ? say.empty
            : noneShown(desk.model.workspace, filter, isFilteringSources, say.noMatch)}{" "}
          {lines.length > 0 && (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                desk.sources.filterBy(allSources);
                focusAfter('main [role="grid"]');
              }}
            >
              {say.showAll}
            </button>
          )}
        </p>
      )}
    </main>
  );
}

const nameOf = ({ name }: SourceLine) => name;
