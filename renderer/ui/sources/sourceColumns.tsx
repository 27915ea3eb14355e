import type { SourceLine } from "../../model/sourceLines.ts";
import type { SourceColumn } from "../../model/sourcesView.ts";
import { shownNumber } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import type { GridColumn } from "../gridColumn.ts";

type Column = GridColumn<SourceLine, SourceColumn>;

const head = (key: SourceColumn) => () => words().sources.columns[key];

const columns: readonly Column[] = [
  {
    key: "name",
    head: head("name"),
    cell: ({ name }) => name,
    title: ({ name, title }) => [name, title].filter(Boolean).join(", "),
  },
  {
    key: "type",
    head: head("type"),
    cell: ({ type }) => words().forms.sourceTypes[type],
    width: "source-type",
  },
  {
    key: "side",
    head: head("side"),
    cell: ({ side }) => side,
    title: ({ side }) => side,
    width: "source-side",
  },
  {
    key: "organisation",
    head: head("organisation"),
    cell: ({ organisation }) => organisation,
    title: ({ organisation }) => organisation,
    width: "source-organisation",
  },
  counted("mentions", "source-mentions"),
  counted("documents", "source-documents"),
  resting("claims", "soleClaims"),
  resting("statistics", "soleStatistics"),
  counted("quotedWords", "source-words"),
];

/** The columns of the registry, from the left; it is sorted by any of them. */
export const sourceColumns: readonly Column[] = columns.map((column) => ({ ...column, isSortable: true }));

function counted(key: "mentions" | "documents" | "quotedWords", width: string): Column {
  return { key, head: head(key), cell: (line) => numberOr(line[key]), width, isNumeric: true };
}

/** How much rests on the source, and beside it how much on nobody else. */
function resting(key: "claims" | "statistics", sole: "soleClaims" | "soleStatistics"): Column {
  return {
    key,
    head: head(key),
    cell: (line) =>
      line[sole] === 0 ? (
        numberOr(line[key])
      ) : (
        <>
          {shownNumber(line[key])}
          <span className="soft source-sole" aria-hidden>
            {shownNumber(line[sole])}
          </span>
          <span className="visually-hidden">{words().sources.aloneLong(line[key], line[sole])}</span>
        </>
      ),
    title: (line) => (line[key] === 0 ? "" : words().sources.aloneLong(line[key], line[sole])),
    width: `source-${key}`,
    isNumeric: true,
  };
}

const numberOr = (count: number) => (count === 0 ? <span className="soft">–</span> : shownNumber(count));
