import { Search } from "lucide-react";
import { useMemo } from "react";
import type { Id } from "../../shared/ids.ts";
import { removeWithDependants } from "../model/actions.ts";
import type { Desk } from "../model/desk.ts";
import { arranged, isFilteringLibrary, wholeLibrary } from "../model/libraryView.ts";
import { hasOthers, noneShown } from "../model/people.ts";
import { run } from "../model/run.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { DocumentsTable } from "./DocumentsTable.tsx";
import { LibraryFilters } from "./LibraryFilters.tsx";
import { PaneButton } from "./PaneButton.tsx";
import { Welcome } from "./Welcome.tsx";

/** All documents of the workspace as a table. */
export function Library() {
  const desk = useDesk();
  const { filter, sort } = desk.library;
  const { all: lines } = desk.library.lines;
  const worked = desk.authorWork.of(filter.author, "document");
  const shown = useMemo(() => arranged(lines, filter, sort, worked), [lines, filter, sort, worked]);
  if (lines.length === 0) return <Welcome />;
  const says = words().library;
  return (
    <main className="library">
      <div className="library-head">
        <PaneButton side="navigation" />
        <h1>{says.title}</h1>
        <span className="soft library-count" role="status">
          {isFilteringLibrary(filter)
            ? says.shownOf(shown.length, lines.length)
            : says.documents(lines.length)}
        </span>
        <button type="button" className="button" onClick={() => run(desk, "search")}>
          <Search size={14} aria-hidden />
          {words().search.button}
        </button>
        {hasOthers(desk.model.workspace) && (
          <button type="button" className="button" onClick={() => run(desk, "reading.give")}>
            {words().readings.give}
          </button>
        )}
        <button type="button" className="button" onClick={() => run(desk, "import")}>
          {says.import}
        </button>
      </div>
      <LibraryFilters lines={lines} />
      <DocumentsTable
        lines={shown}
        sort={sort}
        onSort={(next) => desk.library.sortBy(next)}
        onOpen={(id) => void desk.openDocument(id)}
        onRemove={(id) => remove(desk, id)}
      />
      {shown.length === 0 && (
        <p className="library-empty">
          {noneShown(desk.model.workspace, filter, isFilteringLibrary, says.noMatch)}{" "}
          <button type="button" className="link-button" onClick={() => desk.library.filterBy(wholeLibrary)}>
            {says.showAll}
          </button>
        </p>
      )}
    </main>
  );
}

/** Nothing is asked: undo brings the document back, with everything that hung on it. */
function remove(desk: Desk, id: Id<"document">): void {
  const title = desk.library.lines.get(id)?.title ?? "";
  const says = words().library;
  void desk.model
    .act(says.deleteStep(title), (current) => removeWithDependants(current, id))
    .then((outcome) => desk.report(outcome) && desk.notify(says.deleted(title)));
}
