import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");

/** Threads of comments: beside what they are on, and all of them in the place Review. */
export const comments = {
  title: "Comments",
  /** The box for a new comment, and what stands in it while it is empty. */
  write: "Write a comment",
  send: "Send",
  reply: "Reply",
  replyTo: (name: string) => `Reply to ${name}`,
  edit: "Edit your comment",
  save: "Save",
  cancel: "Cancel",
  delete: "Delete your comment",
  resolve: "Resolve",
  resolveOf: (name: string) => `Resolve the comment by ${name}`,
  reopen: "Reopen",
  reopenOf: (name: string) => `Reopen the comment by ${name}`,
  resolved: "Resolved",
  edited: "edited",
  isNew: "New",
  /** By whom a comment is, for screen readers. */
  commentBy: (name: string) => `Comment by ${name}`,
  replyBy: (name: string) => `Reply by ${name}`,
  resolvedOnes: (total: number) => count(total, "resolved comment", "resolved comments"),
  open: (total: number) => count(total, "open comment", "open comments"),
  openUnread: (total: number) => `${count(total, "open comment", "open comments")}, unread`,
  /** What others did while somebody was reading; pressed, it is shown. */
  news: (fresh: number, changed: number) =>
    [
      fresh > 0 ? count(fresh, "new comment", "new comments") : "",
      changed > 0 ? count(changed, "change", "changes") : "",
    ]
      .filter(Boolean)
      .join(", "),
  showNews: "Show what others wrote meanwhile",
  kept: "Not sent yet. It is kept here.",
  back: "Back to all comments",
  steps: {
    write: "Comment",
    reply: "Reply to a comment",
    edit: "Edit a comment",
    resolve: "Resolve a comment",
    reopen: "Reopen a comment",
    delete: "Delete a comment",
  },
  written: "Comment added.",
  replied: "Reply added.",
  reworded: "Comment edited.",
  resolvedNow: "Comment resolved.",
  reopenedNow: "Comment reopened.",
  deleted: "Comment deleted; what others replied stays. Undo brings it back.",
  /** In the place of the words of a comment that others have answered. */
  deletedBody: "Deleted by its author.",
  gone: "The comment was deleted meanwhile.",
  targetGone: "What the comment is on was deleted meanwhile. Your text is kept.",
  rewordedElsewhere: "The comment was edited in another window meanwhile. Your text is kept.",
  noneUnread: "There are no unread comments.",
  allRead: "All comments are marked as read.",
  unreadAt: (name: string, body: string, on: string, total: number) =>
    `${name} on “${on}”: ${body} (${number(total)} unread)`,
  /** The list of all of them. */
  list: "All comments",
  filters: "Filters of comments",
  find: "Find in comments",
  show: "Which comments",
  shows: {
    open: "Open",
    unread: "Unread",
    mine: "With me",
    resolved: "Resolved",
    all: "Open and resolved",
  },
  kind: "On what",
  anyKind: "On anything",
  kinds: {
    annotation: "On annotations",
    document: "On documents",
    claim: "On claims",
    source: "On sources",
  },
  document: "Document",
  anyDocument: "Any document",
  showAll: "Show all",
  total: (total: number) => count(total, "comment", "comments"),
  places: { claims: "Claims", sources: "Sources", elsewhere: "Elsewhere" },
  onDocument: "On the document",
  replies: (total: number) => count(total, "reply", "replies"),
  inPlace: (place: string) => `in ${place}`,
  markRead: "Mark all as read",
  openIt: "Open where it stands",
  noMatch: "No comment matches.",
  empty: {
    open: "No open comments. Comment on an annotation, a document, a claim or a source in its inspector.",
    unread: "Nothing unread.",
    mine: "You have not commented on anything yet.",
    resolved: "No comment has been resolved yet.",
    all: "No comments yet. Comment on an annotation, a document, a claim or a source in its inspector.",
  },
  choose: "Choose a comment to see it with its replies.",
  keys: "Enter opens it where it stands, R replies, D resolves.",
};
