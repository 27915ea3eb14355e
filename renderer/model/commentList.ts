import type { Id } from "../../shared/ids.ts";
import { brief } from "../../shared/naming.ts";
import { readAlone, type Subject, subjectOf } from "../../shared/review/commented.ts";
import { byTime, type Comment, commentsOf, isOpen, type Thread } from "../../shared/review/threads.ts";
import { extent } from "../../shared/spans.ts";
import { foldName } from "../../shared/text/fold.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { sourceName } from "./actions.ts";
import { recalled, remember } from "./memory.ts";
import { isUnread, type Marks } from "./readMarks.ts";
import { compareNames } from "./shown.ts";
import { words } from "./words.ts";

/** What threads the list of all comments shows: by what has become of them, or by what they are to the reader. */
export const commentShows = ["open", "unread", "mine", "resolved", "all"] as const;
export type CommentShow = (typeof commentShows)[number];
export const subjectKinds = ["annotation", "document", "claim", "source"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export type CommentFilter = {
  readonly show: CommentShow;
  readonly text: string;
  /** Who wrote something in the thread. */
  readonly author: Id<"author"> | undefined;
  readonly kind: SubjectKind | undefined;
  readonly documentId: Id<"document"> | undefined;
};

/** Every open thread: what the list begins with. */
export const openComments: CommentFilter = {
  show: "open",
  text: "",
  author: undefined,
  kind: undefined,
  documentId: undefined,
};

/** Whether any thread may be filtered out beyond what the choice of open or resolved ones says. */
export const isNarrowed = ({ text, author, kind, documentId }: CommentFilter): boolean =>
  text.trim() !== "" || [author, kind, documentId].some((each) => each !== undefined);

/** One thread as the list shows it. */
export type CommentLine = {
  readonly thread: Thread;
  /** Undefined for what is shown nowhere. */
  readonly subject: Subject | undefined;
  /** The document's title, or the kind of things it is on. */
  readonly place: string;
};

/** A line, or the heading above those of one place. */
export type CommentRow =
  | { readonly type: "place"; readonly key: string; readonly name: string; readonly count: number }
  | { readonly type: "thread"; readonly key: Id<"comment">; readonly line: CommentLine; readonly at: number };

type Asked = {
  readonly workspace: Workspace;
  readonly filter: CommentFilter;
  readonly me: Id<"author"> | undefined;
  /** What counts as read. */
  readonly marks: Marks;
};

/**
 * The threads that pass the filter, by place: documents by title, then claims, then sources by what they are called.
 * Within a document what is on itself comes first, then what is on its annotations in the order of the text.
 */
export function commentLines(threads: readonly Thread[], asked: Asked): readonly CommentLine[] {
  const { workspace, filter } = asked;
  const sought = foldName(filter.text).split(/\s+/).filter(Boolean);
  const lines: (CommentLine & { readonly rank: number; readonly name: string; readonly start: number })[] =
    [];
  for (const thread of threads) {
    if (!isShown(thread, asked)) continue;
    const subject = subjectOf(workspace, thread.root.targetId);
    if (!isOn(subject, filter)) continue;
    const place = placeOf(workspace, subject);
    const haystack = sought.length > 0 ? foldedOf(thread, place + subjectText(workspace, subject)) : "";
    if (!sought.every((word) => haystack.includes(word))) continue;
    const rank = rankOf(subject);
    const name = rank === 0 ? "" : subjectText(workspace, subject);
    lines.push({ thread, subject, place, rank, name, start: startOf(workspace, subject) });
  }
  return lines.toSorted(
    (a, b) =>
      a.rank - b.rank ||
      (a.place === b.place ? 0 : compareNames(a.place, b.place)) ||
      (a.name === b.name ? 0 : compareNames(a.name, b.name)) ||
      compareIds(a.subject, b.subject) ||
      a.start - b.start ||
      byTime(a.thread.root, b.thread.root),
  );
}

/** The lines with a heading above those of each place. */
export function commentRows(lines: readonly CommentLine[]): readonly CommentRow[] {
  const rows: CommentRow[] = [];
  for (let at = 0; at < lines.length;) {
    const first = lines[at];
    if (!first) break;
    const key = placeKey(first);
    let end = at;
    for (let next = lines[end]; next && placeKey(next) === key; next = lines[end]) end++;
    rows.push({ type: "place", key, name: first.place, count: end - at });
    for (const line of lines.slice(at, end))
      rows.push({ type: "thread", key: line.thread.id, line, at: at++ });
  }
  return rows;
}

function isShown(thread: Thread, { workspace, filter, me, marks }: Asked): boolean {
  const { show, author } = filter;
  const isWritten = (by: Id<"author"> | undefined) =>
    commentsOf(thread).some(({ createdBy }) => createdBy === by);
  if (author !== undefined && !isWritten(author)) return false;
  if (show === "unread") return isUnread(marks, thread, me, readAlone(workspace, thread, me));
  if (show === "mine") return isWritten(me);
  return show === "all" || isOpen(thread) === (show === "open");
}

function isOn(subject: Subject | undefined, { kind, documentId }: CommentFilter): boolean {
  if (kind !== undefined && subject?.kind !== kind) return false;
  return documentId === undefined || documentIn(subject) === documentId;
}

/** The document something is in, or is. */
export function documentIn(subject: Subject | undefined): Id<"document"> | undefined {
  if (subject?.kind === "annotation") return subject.documentId;
  return subject?.kind === "document" ? subject.id : undefined;
}

/** What is commented on, in a few words: a quotation, a title, a statement, a name. */
export function subjectText(workspace: Workspace, subject: Subject | undefined, most = 200): string {
  const record = subject && workspace.get(subject.id);
  switch (record?.kind) {
    case "annotation":
      return brief(record.quotes.map(({ exact }) => exact).join(" … "), most);
    case "document":
      return brief(record.title, most);
    case "claim":
      return brief(record.statement, most);
    case "source":
      return brief(sourceName(record), most);
    case undefined:
      return "";
    default:
      return record satisfies never;
  }
}

/** The title of the document something is in, or the kind of things it is one of. */
export function placeOf(workspace: Workspace, subject: Subject | undefined): string {
  const document = documentIn(subject);
  if (document) return workspace.get(document)?.title ?? "";
  const says = words().comments.places;
  return subject?.kind === "claim" ? says.claims : subject?.kind === "source" ? says.sources : says.elsewhere;
}

const placeKey = ({ subject }: CommentLine): string => documentIn(subject) ?? subject?.kind ?? "elsewhere";
const rankOf = (subject: Subject | undefined) =>
  documentIn(subject) ? 0 : subject?.kind === "claim" ? 1 : subject?.kind === "source" ? 2 : 3;

/** Two documents of one title stay apart; so do the threads of two claims or sources. */
function compareIds(a: Subject | undefined, b: Subject | undefined): number {
  const [one, other] = [documentIn(a) ?? a?.id ?? "", documentIn(b) ?? b?.id ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Where in the text it is, -1 for what is on all of it. */
function startOf(workspace: Workspace, subject: Subject | undefined): number {
  const annotation = subject?.kind === "annotation" ? workspace.get(subject.id) : undefined;
  return annotation ? extent(annotation.spans).start : -1;
}

const folded = new WeakMap<Comment, string>();

function foldedOf(thread: Thread, place: string): string {
  const bodies = commentsOf(thread).map((comment) => {
    let body = folded.get(comment);
    if (body === undefined) folded.set(comment, (body = foldName(comment.body)));
    return body;
  });
  return [...bodies, foldName(place)].join("\n");
}

/** What the user last looked at, open or resolved; everything else begins wide. */
export function rememberedCommentFilter(): CommentFilter {
  const { show } = recalled("comments");
  return { ...openComments, show: commentShows.find((each) => each === show) ?? "open" };
}

export function rememberCommentFilter({ show }: CommentFilter): void {
  remember("comments", JSON.stringify({ show }));
}
