import { useMemo } from "react";
import type { Id } from "../../../shared/ids.ts";
import { type Author, colourOf, initialsOf } from "../../model/people.ts";
import { type OverviewRow, readers, readingRows } from "../../model/readingOverview.ts";
import { run } from "../../model/run.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { Grid } from "../Grid.tsx";
import type { GridColumn } from "../gridColumn.ts";
import { ReadingState } from "./ReadingState.tsx";

/** Every document that people read on their own, and how far each of them is. */
export function ReadingsView() {
  const desk = useDesk();
  const { workspace, replica } = desk.model;
  const { seq } = workspace;
  const { generation } = replica;
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the workspace is one object that moves on with its number
  const people = useMemo(() => readers(workspace), [workspace, seq, generation]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  const rows = useMemo(() => readingRows(workspace), [workspace, seq, generation]);
  const key = people.map((author) => `${author.id} ${author.revision}`).join();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says who they are
  const columns = useMemo(() => columnsFor(people), [key, words()]);
  const says = words().readings;
  return (
    <section className="readings" aria-label={says.table}>
      <div className="readings-head">
        <p className="soft">{rows.length === 0 ? says.none : says.what}</p>
        <button type="button" className="button" onClick={() => run(desk, "reading.give")}>
          {says.give}
        </button>
      </div>
      {rows.length > 0 && (
        <Grid
          label={says.table}
          className="readings-grid"
          columns={columns}
          rows={rows}
          nameOf={titleOf}
          onOpen={(id: Id<"document">) => void desk.openDocument(id)}
        />
      )}
    </section>
  );
}

const titleOf = ({ title }: OverviewRow) => title;

function columnsFor(people: readonly Author[]): readonly GridColumn<OverviewRow>[] {
  return [
    { key: "title", head: () => words().library.columns.title, cell: titleOf, title: titleOf },
    {
      key: "finished",
      head: () => words().readings.finishedColumn,
      cell: ({ finished, all }) => words().readings.finishedOf(finished, all),
      title: ({ finished, all }) => words().readings.finishedTitle(finished, all),
      width: "readings-column",
    },
    ...people.map(columnOf),
  ];
}

function columnOf(author: Author): GridColumn<OverviewRow> {
  return {
    key: author.id,
    head: () => author.name,
    icon: () => (
      <span className="reader-head" title={author.name} aria-hidden>
        <span className={`author-chip person-${colourOf(author)}`}>{initialsOf(author)}</span> {author.name}
      </span>
    ),
    cell: ({ states }) => {
      const state = states.get(author.id);
      return state ? <ReadingState state={state} /> : <span className="soft">–</span>;
    },
    title: ({ states }) => {
      const state = states.get(author.id);
      const says = words().readings;
      return says.stateOf(author.name, state ? says.states[state] : says.notGiven);
    },
    width: "reader-column",
  };
}
