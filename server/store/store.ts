import type { History, HistoryEntry } from "../../shared/history.ts";
import type { LogFilter } from "../../shared/history/log.ts";
import type { Past } from "../../shared/bundle/past.ts";
import type { Copy } from "../../shared/bundle/versions.ts";
import type { Commit, HostChange, MergeChange } from "../../shared/changes.ts";
import type { Id } from "../../shared/ids.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import type { Words } from "../../shared/words/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { LineFilter, Logged } from "./logged.ts";
import type { Removal } from "./past.ts";
import type { Versions, Wanted } from "./versions.ts";

/**
 * Where a workspace is kept. One implementation today, a folder (`folder.ts`); the contract suite in
 * `test/server/store/contract.ts` is what any other has to pass, and nothing above may know which one it talks to.
 */
export interface Store {
  /** The workspace as of its latest commit. Live: it moves on with every commit. Callers only read it. */
  readonly workspace: Workspace;

  /**
   * Applies all changes or none, one list at a time in the order of the calls. Resolves when they are on disk.
   * @throws AppError `conflict` or `invalid` with nothing changed; `unavailable` when they could not be made durable
   * (disk full, folder read-only): then nothing was changed either
   */
  commit(changes: readonly (HostChange | MergeChange)[], by: Id<"author">): Promise<Commit>;

  /**
   * How those of `ids` that were removed before this opening went; the latest time, where there were several. For taking
   * back a deletion: what was removed since is remembered by whoever removed it.
   */
  removals(ids: Iterable<Id>): Promise<ReadonlyMap<Id, Removal>>;

  /**
   * What happened to these records, newest first, up to the latest commit; records that are gone included.
   * @throws AppError `unavailable` where that can no longer be read
   */
  history(ids: readonly Id[]): Promise<History>;

  /**
   * As `history`, and what happened to the evidence, the mentions and the merged claims of these claims, gone or not.
   * @throws AppError `unavailable` where that can no longer be read
   */
  historyOf(claims: readonly Id[]): Promise<History>;

  /** What happened, commit by commit. */
  readonly commits: CommitHistory;
  /** Which copies of the workspace its commits count as, from which number on; never empty. */
  readonly copies: readonly Copy[];
  /**
   * Has all that counts as of the latest copy count as of a new one, `id`, because its numbers were used before.
   * @throws AppError or an error of the file system where that cannot be kept
   */
  renewCopy(id: string): Promise<void>;

  /**
   * How those of `ids` that are gone went, and every version of those `isKept` names: what merging asks for.
   * @param copies which copies the commits are to count as, where not as those that are kept
   * @throws AppError `unavailable` where that can no longer be read
   */
  past(ids: ReadonlySet<Id>, isKept: (id: Id) => boolean, copies?: readonly Copy[]): Promise<Past>;

  /**
   * How everything went that is gone.
   * @throws AppError as `past`
   */
  removed(): Promise<Past>;

  /**
   * The normalised text of a hash.
   * @throws AppError `not-found`, or `unavailable` when the kept text no longer matches its hash
   */
  text(hash: string): Promise<string>;

  /** Keeps a normalised text for good and returns its hash; a text that is there already is not written again. */
  putText(text: string): Promise<string>;

  /** An imported file as it was, or undefined where the workspace has none of that hash. */
  original(hash: string): Promise<Uint8Array | undefined>;

  /** Keeps an imported file as it was and returns its hash; `extension` (`.txt`) only helps people who look. */
  putOriginal(bytes: Uint8Array, extension: string): Promise<string>;

  /**
   * Calls `listener` with every commit, in order, after it is durable, and with the records it replaced or removed, as they
   * were. Returns its own remover.
   */
  onCommit(listener: (commit: Commit, before: ReadonlyMap<Id, AnyRecord>) => void): () => void;

  /** What is not as it should be, each a sentence in English. */
  readonly problems: readonly string[];

  /** The same for the user, said with `words`. */
  sayProblems(words: Words): readonly string[];

  /** Calls `listener` when `problems` changes. Returns its own remover. */
  onProblems(listener: () => void): () => void;

  /**
   * Reads everything back and says what is wrong: every quote, hash, reference, and the log itself.
   * @param words English unless they are given
   */
  check(words?: Words): Promise<StoreCheck>;

  /** Finishes what is under way, writes what is behind, and lets go of the lock. Idempotent. */
  close(): Promise<void>;
}

export type StoreCheck = { readonly commits: number; readonly problems: string[]; readonly notes: string[] };

/** What happened to a workspace, read as far as it is asked for. All throw AppError `unavailable` where it cannot be read. */
export interface CommitHistory {
  /** The commits that pass the filter, newest first, from the latest or from before the one numbered `before`. */
  backwards(before: number | undefined, filter: LogFilter): AsyncIterable<Logged>;

  /** The filter as the log is held against it, for who sees less of a commit than there is. */
  lineFilter(filter: LogFilter): Promise<LineFilter>;

  /** The commit of this number; undefined where there is none that can be read. */
  commit(seq: number): Promise<Logged | undefined>;

  /**
   * What records were just before some commits.
   * @param mostBytes of the log that are read for it; without it, all that is needed
   */
  before(wants: readonly Wanted[], mostBytes?: number): Promise<Versions>;

  /** What every commit did, oldest first. Whoever begins to read it reads to the end, or returns from it. */
  told(): AsyncGenerator<Told>;
}

/** What one commit did to which records. */
export type Told = {
  readonly seq: number;
  readonly entries: readonly HistoryEntry[];
  /** A record as the commit left it, or as it was when the commit removed it. */
  readonly get: (id: string) => AnyRecord | undefined;
};
