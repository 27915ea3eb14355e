import { TriangleAlert } from "lucide-react";
import type { ClaimLine } from "../../model/claimLines.ts";
import type { ClaimColumn } from "../../model/claimsView.ts";
import { seenText } from "../../model/claimTexts.ts";
import { shownDate, shownNumber } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorChip } from "../AuthorChip.tsx";
import type { GridColumn } from "../gridColumn.ts";

type Column = GridColumn<ClaimLine, ClaimColumn>;

const head = (key: ClaimColumn) => () => words().claims.columns[key];
const None = () => <span className="soft">–</span>;

const columns: readonly Column[] = [
  { key: "statement", head: head("statement"), cell: statementOfLine, title: statementOfLine },
  {
    key: "status",
    head: head("status"),
    cell: ({ status }) => words().claims.statuses[status],
    width: "status-column",
  },
  {
    key: "verdict",
    head: head("verdict"),
    cell: ({ verdict }) => (verdict === "none-yet" ? <None /> : <Verdict verdict={verdict} />),
    title: ({ verdict }) => words().claims.verdicts[verdict],
    width: "verdict-column",
  },
  {
    key: "priority",
    head: head("priority"),
    cell: ({ priority }) => (priority ? words().claims.priorities[priority] : <None />),
    width: "priority-column",
  },
  {
    key: "assignee",
    head: head("assignee"),
    cell: ({ assignee, assigneeId }) =>
      assignee ? (
        <>
          <AuthorChip id={assigneeId} isNamed /> {assignee}
        </>
      ) : (
        <None />
      ),
    title: ({ assignee }) => assignee,
    width: "assignee-column",
  },
  number("mentions"),
  number("documents"),
  number("evidence"),
  seen("firstSeen"),
  seen("lastSeen"),
  {
    key: "warnings",
    head: head("warnings"),
    icon: () => <TriangleAlert size={14} aria-hidden />,
    cell: ({ warnings }) =>
      warnings === 0 ? (
        <None />
      ) : (
        <span className="warning-count">
          <TriangleAlert size={12} aria-hidden /> {shownNumber(warnings)}
        </span>
      ),
    width: "warnings-column",
    isNumeric: true,
  },
];

/** The columns of the table of claims, from the left; it is sorted by any of them. */
export const claimColumns: readonly Column[] = columns.map((column) => ({ ...column, isSortable: true }));

/** What a line is called. */
export function statementOfLine({ statement }: ClaimLine): string {
  return statement;
}

/** A verdict with its sign: the word alone says it, the sign is quicker to find. */
export function Verdict({ verdict }: Pick<ClaimLine, "verdict">) {
  return <span className={`verdict ${verdict}`}>{words().claims.verdicts[verdict]}</span>;
}

function number(key: "mentions" | "documents" | "evidence"): Column {
  return {
    key,
    head: head(key),
    cell: (line) => (line[key] === 0 ? <None /> : shownNumber(line[key])),
    width: `${key}-column`,
    isNumeric: true,
  };
}

function seen(key: "firstSeen" | "lastSeen"): Column {
  return {
    key,
    head: head(key),
    cell: ({ [key]: at }) => (at ? <Seen date={at.date} isKnown={at.basis === "published"} /> : <None />),
    title: ({ [key]: at }) => (at ? seenText(at) : ""),
    width: key === "firstSeen" ? "seen-column first-seen" : "seen-column",
  };
}

/** A date that is not that of publication is only known to be no later. */
function Seen({ date, isKnown }: { readonly date: string; readonly isKnown: boolean }) {
  return isKnown ? <>{shownDate(date)}</> : <span className="soft">≤ {shownDate(date)}</span>;
}
