import type { Id } from "../../shared/ids.ts";
import type { Line } from "../model/libraryLines.ts";
import { hasOthers } from "../model/people.ts";
import type { LibrarySort } from "../model/libraryView.ts";
import { words } from "../model/words.ts";
import { columnsWithoutReadings, documentColumns } from "./documentColumns.tsx";
import { useDesk } from "./desk.ts";
import { Grid } from "./Grid.tsx";

type Props = {
  readonly lines: readonly Line[];
  readonly sort: LibrarySort;
  onSort(this: void, sort: LibrarySort): void;
  onOpen(this: void, id: Id<"document">): void;
  onRemove(this: void, id: Id<"document">): void;
};

/** The documents of the library as a grid. */
export function DocumentsTable({ lines, sort, onSort, onOpen, onRemove }: Props) {
  const { workspace } = useDesk().model;
  return (
    <Grid
      label={words().library.table}
      className={hasOthers(workspace) ? "documents shared" : "documents"}
      columns={workspace.count("reading") > 0 ? documentColumns : columnsWithoutReadings}
      rows={lines}
      nameOf={titleOf}
      sort={sort}
      onSort={onSort}
      onOpen={onOpen}
      onRemove={onRemove}
    />
  );
}

const titleOf = ({ title }: Line) => title;
