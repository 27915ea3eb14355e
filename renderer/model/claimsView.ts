import type { Id } from "../../shared/ids.ts";
import { claimStatuses, priorities, verdicts } from "../../shared/records/claim.ts";
import type { Seen } from "../../shared/sourcing/seen.ts";
import { foldName } from "../../shared/text/fold.ts";
import type { Status, Verdict } from "./claimActions.ts";
import type { ClaimLine } from "./claimLines.ts";
import { recalled, remember } from "./memory.ts";
import { compareNames } from "./shown.ts";
import type { Sort } from "./sorting.ts";

/** The columns of the table of claims, from the left. */
export const claimColumnKeys = [
  "statement",
  "status",
  "verdict",
  "priority",
  "assignee",
  "mentions",
  "documents",
  "evidence",
  "firstSeen",
  "lastSeen",
  "warnings",
] as const;

export type ClaimColumn = (typeof claimColumnKeys)[number];
export type ClaimSort = Sort<ClaimColumn>;
export const claimViews = ["table", "board"] as const;
export type ClaimView = (typeof claimViews)[number];

export type ClaimFilter = {
  readonly text: string;
  readonly status: Status | undefined;
  readonly verdict: Verdict | undefined;
  /** `nobody` is what is assigned to nobody. */
  readonly assignee: Id<"author"> | "nobody" | undefined;
  /** Only claims without any evidence. */
  readonly isBare: boolean;
  /** Who worked on a claim; undefined is anybody. */
  readonly author: Id<"author"> | undefined;
};

export const allClaims: ClaimFilter = {
  text: "",
  status: undefined,
  verdict: undefined,
  assignee: undefined,
  isBare: false,
  author: undefined,
};

/** Whether any claim may be filtered out. */
export function isFilteringClaims({ text, isBare, ...chosen }: ClaimFilter): boolean {
  const { status, verdict, assignee, author } = chosen;
  return (
    text.trim() !== "" || [status, verdict, assignee, author].some((each) => each !== undefined) || isBare
  );
}

/**
 * The lines that pass the filter, in no other order than they came in.
 * @param worked the claims that the filter's author worked on; undefined where there is no such author
 */
export function filteredClaims(
  lines: readonly ClaimLine[],
  filter: ClaimFilter,
  worked?: ReadonlySet<Id>,
): readonly ClaimLine[] {
  if (!isFilteringClaims(filter)) return lines;
  const sought = foldName(filter.text).split(/\s+/);
  const { status, verdict, assignee, isBare } = filter;
  return lines.filter(
    (line) =>
      (worked?.has(line.id) ?? true) &&
      (status === undefined || line.status === status) &&
      (verdict === undefined || line.verdict === verdict) &&
      (assignee === undefined || (line.assigneeId ?? "nobody") === assignee) &&
      !(isBare && line.evidence > 0) &&
      sought.every((word) => line.words.includes(word)),
  );
}

/** The lines sorted by a column; ties by what they state. */
export function sortedClaims(lines: readonly ClaimLine[], sort: ClaimSort): readonly ClaimLine[] {
  const sign = sort.isDescending ? -1 : 1;
  const compare = comparing[sort.column];
  return lines.toSorted((a, b) => sign * compare(a, b) || byStatement(a, b));
}

/** The columns of the board: in each the most urgent first, then what was seen last. */
export function boardOf(lines: readonly ClaimLine[]): { readonly [S in Status]: readonly ClaimLine[] } {
  const columns: { [S in Status]: ClaimLine[] } = {
    unstarted: [],
    "in-progress": [],
    "in-review": [],
    done: [],
  };
  for (const line of lines) columns[line.status].push(line);
  const compare = (a: ClaimLine, b: ClaimLine) =>
    urgency(a) - urgency(b) || -comparing.lastSeen(a, b) || byStatement(a, b);
  for (const status of claimStatuses) columns[status].sort(compare);
  return columns;
}

/** What nobody has weighed yet comes last. */
const urgency = ({ priority }: ClaimLine) => (priority ? priorities.indexOf(priority) : priorities.length);

const byStatement = (a: ClaimLine, b: ClaimLine) =>
  compareNames(a.statement, b.statement) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Never seen comes before any date. */
const date = (seen: Seen | undefined) => seen?.date ?? "";
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const comparing: { readonly [C in ClaimColumn]: (a: ClaimLine, b: ClaimLine) => number } = {
  statement: (a, b) => compareNames(a.statement, b.statement),
  status: (a, b) => claimStatuses.indexOf(a.status) - claimStatuses.indexOf(b.status),
  verdict: (a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict),
  priority: (a, b) => urgency(a) - urgency(b),
  assignee: (a, b) => compareNames(a.assignee, b.assignee),
  mentions: (a, b) => a.mentions - b.mentions,
  documents: (a, b) => a.documents - b.documents,
  evidence: (a, b) => a.evidence - b.evidence,
  firstSeen: (a, b) => order(date(a.firstSeen), date(b.firstSeen)),
  lastSeen: (a, b) => order(date(a.lastSeen), date(b.lastSeen)),
  warnings: (a, b) => a.warnings - b.warnings,
};

/** How the user left the place: table or board, and by what it is sorted. */
export function rememberedView(): { view: ClaimView; sort: ClaimSort } {
  const { view, column, isDescending } = recalled("claims");
  const known = claimColumnKeys.find((each) => each === column);
  return {
    view: claimViews.find((each) => each === view) ?? "table",
    sort: { column: known ?? "statement", isDescending: known !== undefined && isDescending === true },
  };
}

export function rememberView(view: ClaimView, sort: ClaimSort): void {
  remember("claims", JSON.stringify({ view, ...sort }));
}
