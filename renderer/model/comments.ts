import { hash } from "../../shared/hash.ts";
import type { Id } from "../../shared/ids.ts";
import { readAlone, Threads } from "../../shared/review/commented.ts";
import type { ReadAlone, Thread } from "../../shared/review/threads.ts";
import type { Step } from "../../shared/undo.ts";
import { CommentDrafts } from "./commentDrafts.ts";
import {
  type CommentFilter,
  openComments,
  rememberedCommentFilter,
  rememberCommentFilter,
} from "./commentList.ts";
import { onRemembered } from "./memory.ts";
import type { Model } from "./model.ts";
import { isUnread, ReadMarks } from "./readMarks.ts";

/** What is to be looked at as soon as it is drawn: a thread, or the box in which a comment on something is written. */
export type Wanted = { readonly thread: Id<"comment">; readonly replies?: boolean } | { readonly on: Id };

/** The comments of a window: the threads there are, what was read of them, what is typed, and what the list shows. */
export class Comments {
  filter: CommentFilter = rememberedCommentFilter();
  /** The thread that the list of all comments is at. */
  currentId: Id<"comment"> | undefined;
  /** The thread whose record was opened from that list, so that one can go back to it. */
  cameFrom: Id<"comment"> | undefined;
  wanted: Wanted | undefined;

  readonly #model: Model;
  readonly #changed: () => void;
  #threads: Threads | undefined;
  #owner: string | undefined;
  #read: ReadMarks | undefined;
  #drafts: CommentDrafts | undefined;

  constructor(model: Model, changed: () => void) {
    this.#model = model;
    this.#changed = changed;
    onRemembered("commentsRead", () => {
      this.#read?.follow();
      changed();
    });
  }

  /** Read from the workspace when somebody first asks, and kept up from then on. */
  get threads(): Threads {
    this.#threads ??= new Threads(this.#model.workspace);
    return this.#threads;
  }

  /** Who reads and writes in this window; undefined before the workspace is there. */
  get me(): Id<"author"> | undefined {
    return this.#model.replica.opened?.actor;
  }

  get read(): ReadMarks {
    this.#own();
    return (this.#read ??= new ReadMarks(this.#owner ?? ""));
  }

  get drafts(): CommentDrafts {
    this.#own();
    return (this.#drafts ??= new CommentDrafts(this.#owner ?? "", (save) => this.#model.draft(save)));
  }

  isUnread(thread: Thread): boolean {
    return isUnread(this.read.marks, thread, this.me, this.aloneIn(thread));
  }

  /** When the user read on their own what a thread is on, so that they saw only what is theirs of it. */
  aloneIn(thread: Thread): ReadAlone | undefined {
    return readAlone(this.#model.workspace, thread, this.me);
  }

  /** Says that these were before the user's eyes, as they are. */
  markRead(threads: readonly Thread[]): void {
    if (this.read.read(threads, (thread) => this.aloneIn(thread))) this.#changed();
  }

  receive(step: Step): void {
    this.#threads?.receive(step);
  }

  /** The workspace is another one. */
  reset(): void {
    this.#threads = undefined;
  }

  filterBy(filter: CommentFilter): void {
    this.filter = filter;
    rememberCommentFilter(filter);
    this.#changed();
  }

  showAll(): void {
    this.filterBy({ ...openComments, show: "all" });
  }

  go(id: Id<"comment"> | undefined): void {
    this.currentId = id;
    this.#changed();
  }

  want(wanted: Wanted | undefined): void {
    this.wanted = wanted;
    this.#changed();
  }

  /** Another workspace or author has its own memory. */
  #own(): void {
    const { opened } = this.#model.replica;
    const owner = opened && `${hash(opened.place)} ${opened.actor}`; // the folder itself is nobody's business
    if (owner === this.#owner) return;
    this.#owner = owner;
    this.#read = undefined;
    this.#drafts = undefined;
  }
}
