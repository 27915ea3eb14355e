import { BookOpenCheck, CircleAlert, type LucideIcon, MessageSquare } from "lucide-react";
import type { ReactNode } from "react";
import type { Words } from "../../shared/words/index.ts";
import { questions } from "../../shared/ids.ts";
import { type Label, labels } from "../../shared/labels.ts";
import type { Line } from "../model/libraryLines.ts";
import type { LibraryColumn } from "../model/libraryView.ts";
import { shownDate, shownNumber, shownTime } from "../model/shown.ts";
import { words } from "../model/words.ts";
import type { GridColumn } from "./gridColumn.ts";
import { OpenNow } from "./OpenNow.tsx";
import { LineReview, lineReviewTitle } from "./review/LineReview.tsx";

type Column = GridColumn<Line, LibraryColumn>;

const head = (key: keyof Words["library"]["columns"]) => () => words().library.columns[key];

const columns: readonly Column[] = [
  { key: "title", head: head("title"), cell: titleCell, title: ({ title }) => title },
  {
    key: "outlet",
    head: head("outlet"),
    cell: ({ outlet }) => outlet,
    title: ({ outlet }) => outlet,
    width: "outlet-column",
  },
  {
    key: "published",
    head: head("published"),
    cell: ({ published }) => published && shownDate(published),
    width: "published-column",
  },
  { key: "language", head: head("language"), cell: (line) => line.language, width: "language-column" },
  {
    key: "length",
    head: head("characters"),
    cell: ({ length }) => shownNumber(length),
    width: "length-column",
    isNumeric: true,
  },
  ...labels.map(countOf),
  { key: "sourced", head: head("sourced"), cell: (line) => <Sourced line={line} />, width: "sourced-column" },
  {
    key: "problems",
    head: head("problems"),
    icon: wordOrSign(head("problems"), CircleAlert),
    cell: ({ answered, problems }) => (answered === 0 ? <None /> : shownNumber(problems)),
    title: ({ answered, problems }) => words().library.problemsOf(problems, answered, questions.length),
    width: "problems-column",
    isNumeric: true,
  },
  {
    key: "review",
    head: head("review"),
    cell: (line) => <LineReview line={line} />,
    title: lineReviewTitle,
    width: "review-column",
  },
  {
    key: "comments",
    head: head("comments"),
    icon: () => (
      <span title={words().library.columns.comments} aria-hidden>
        <MessageSquare size={14} />
      </span>
    ),
    cell: ({ comments }) => (comments === 0 ? <None /> : shownNumber(comments)),
    title: ({ comments }) => words().comments.open(comments),
    width: "comments-column",
    isNumeric: true,
  },
  {
    key: "readings",
    head: () => words().readings.libraryColumn,
    icon: wordOrSign(() => words().readings.libraryColumn, BookOpenCheck),
    cell: ({ readings: { finished, all } }) =>
      all === 0 ? <None /> : words().readings.finishedOf(finished, all),
    title: ({ readings: { finished, all } }) =>
      all === 0 ? words().readings.notGiven : words().readings.finishedTitle(finished, all),
    width: "readings-column",
  },
  {
    key: "changed",
    head: head("changed"),
    cell: ({ changed }) => shownDate(changed),
    title: ({ changed }) => shownTime(changed),
    width: "changed-column",
  },
];

/** The columns of the library, from the left; it is sorted by any of them. */
export const documentColumns: readonly Column[] = columns.map((column) => ({ ...column, isSortable: true }));

/** The same while no document was given to anybody to read. */
export const columnsWithoutReadings = documentColumns.filter(({ key }) => key !== "readings");

/** The title, and who else has it open. */
function titleCell({ id, title }: Line) {
  return (
    <>
      {title}
      <OpenNow id={id} />
    </>
  );
}

/** How many annotations of one label there are; the head is the label's letter. */
function countOf(label: Label): Column {
  const name = () => words().labels[label].name;
  return {
    key: label,
    head: name,
    icon: () => (
      <span className={`letter ${label}`} title={name()} aria-hidden>
        {words().labels[label].letter}
      </span>
    ),
    cell: ({ counts }) => (counts[label] === 0 ? <None /> : shownNumber(counts[label])),
    width: "count",
    isNumeric: true,
  };
}

/** A head that is a word, and a sign where there is little room. */
function wordOrSign(name: () => string, Sign: LucideIcon): () => ReactNode {
  return () => (
    <span title={name()} aria-hidden>
      <span className="head-word">{name()}</span>
      <Sign size={14} className="head-sign" />
    </span>
  );
}

const None = () => <span className="soft">–</span>;

/** How many annotations say who stands behind them: the number, and the share as a bar. */
function Sourced({ line: { sourced, total } }: { readonly line: Line }) {
  if (total === 0) return <None />;
  return (
    <span className="sourced" title={words().library.sourced(sourced, total)}>
      {words().library.sourcedOf(sourced, total)}
      <span className="sourced-bar" aria-hidden>
        <span style={{ inlineSize: `${(100 * sourced) / total}%` }} />
      </span>
    </span>
  );
}
