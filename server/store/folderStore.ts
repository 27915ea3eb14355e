import { join } from "node:path";
import type { Past as KnownPast } from "../../shared/bundle/past.ts";
import { type Copy, joined, lineage } from "../../shared/bundle/versions.ts";
import { type Commit, type HostChange, type MergeChange, plan } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import type { History } from "../../shared/history.ts";
import type { Id } from "../../shared/ids.ts";
import { checkIntegrity } from "../../shared/integrity.ts";
import type { Words } from "../../shared/words/index.ts";
import { english } from "../../shared/words/sentence.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { checkFolder } from "./check.ts";
import { textsOf } from "./commitTexts.ts";
import { causeOf, errnoOf } from "./files.ts";
import { FolderHistory } from "./folderHistory.ts";
import { Gone } from "./gone.ts";
import { readHistory, readHistoryOf } from "./history.ts";
import { encode } from "./log.ts";
import { LogReader } from "./logReader.ts";
import type { Raw } from "./migrations.ts";
import { logName } from "./names.ts";
import { Past, type Removal } from "./past.ts";
import { replacedBy } from "./replaced.ts";
import { readPast, readRemoved } from "./readPast.ts";
import { Saver } from "./saving.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Store, StoreCheck } from "./store.ts";
import type { StoreParts } from "./storeParts.ts";
import { Sweep } from "./sweep.ts";
import { tell } from "./tell.ts";

type CommitListener = Parameters<Store["onCommit"]>[0];

/** Half of the second the file may be behind; the rest is for writing it. */
const snapshotMs = 500;
const sweepMs = 2_000;

/** A workspace in a folder; made by `openFolderStore`. */
export class FolderStore implements Store {
  readonly folder: string;
  readonly #parts: StoreParts;
  readonly #workspace: Workspace;
  readonly #saver: Saver;
  readonly #sweep: Sweep;
  readonly #past: Past;
  readonly #gone: Gone;
  readonly #reader: LogReader;
  readonly commits: FolderHistory;
  readonly #listeners = new Set<CommitListener>();
  #queue: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | undefined;

  /** For `openFolderStore`, which holds the lock and has read the files. */
  constructor(parts: StoreParts) {
    const { folder, options, opening, problems, texts } = parts;
    this.folder = folder;
    this.#parts = parts;
    this.#workspace = opening.workspace;
    this.#saver = new Saver({
      db: opening.db,
      length: () => opening.log.length,
      take: () => this.#snapshot(),
      saved: () => parts.copies.leave(),
      problems,
      log: options.log,
      delayMs: options.delays?.snapshotMs ?? snapshotMs,
      savedAt: opening.savedAt,
    });
    const { files, log, delays } = options;
    const { workspace } = opening;
    const logLength = opening.log.length;
    const swept = { files, folder, texts, workspace, logLength, problems, log };
    this.#past = new Past(files, join(folder, logName), logLength, options.migrations.length);
    const length = () => opening.log.length;
    this.#reader = new LogReader(files, join(folder, logName), options.migrations, length);
    this.commits = new FolderHistory(this.#reader);
    this.#gone = new Gone(this.#past, (ids) => this.past(ids, () => false));
    this.#sweep = new Sweep(swept, delays?.sweepMs ?? sweepMs);
    if (opening.log.length !== opening.savedAt) this.#saver.changed();
  }

  get workspace(): Workspace {
    return this.#workspace;
  }

  get problems(): readonly string[] {
    return this.sayProblems(english);
  }

  sayProblems(words: Words): readonly string[] {
    return this.#parts.problems.list.map((say) => say(words));
  }

  onProblems(listener: () => void): () => void {
    return this.#parts.problems.listen(listener);
  }

  onCommit(listener: CommitListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  get copies(): readonly Copy[] {
    return this.#parts.copies.list;
  }

  async renewCopy(id: string): Promise<void> {
    await this.#parts.copies.renew(id);
  }

  commit(changes: readonly (HostChange | MergeChange)[], by: Id<"author">): Promise<Commit> {
    if (this.#closing) return Promise.reject(closed());
    const done = this.#queue.then(() => this.#commit(changes, by));
    this.#queue = done.catch(() => undefined); // its caller hears of it; the next in line is not concerned
    return done;
  }

  async #commit(changes: readonly (HostChange | MergeChange)[], by: Id<"author">): Promise<Commit> {
    const { copies, options, opening, problems } = this.#parts;
    const start = performance.now();
    const gone = await this.#gone.of(this.#workspace, changes);
    const own = lineage(this.copies, this.#workspace.seq + 1);
    const back = (id: Id) => (gone.has(id) ? joined(gone.get(id) ?? {}, own) : undefined);
    const logged = plan(this.#workspace, changes, { at: options.now().toISOString(), by }, back);
    const { merged: _, ...commit } = logged; // clients have no use for it
    const texts = await textsOf(commit, this.#workspace, this.#parts.texts);
    checkIntegrity(this.#workspace, commit, (hash) => texts.get(hash));
    const line = encode({ type: "commit", commit: logged });
    try {
      await copies.keep().catch((error: unknown) => {
        throw new AppError(
          "unavailable",
          causeOf(error, (store, happened, remedy) => store.changeNotSaved(happened, remedy)),
          { cause: error },
        );
      });
      await opening.log.append(line);
    } catch (error) {
      if (error instanceof AppError) problems.set("log", error.say);
      options.log("commit-failed", { seq: commit.seq, bytes: line.byteLength, code: codeOf(error) });
      throw error;
    }
    const before = replacedBy(commit, this.#workspace);
    this.#gone.commit(logged, before);
    // Nothing in between: a commit that is in the log and not in memory would let the next one take its number.
    this.#workspace.receive(commit);
    this.#saver.changed();
    problems.set("log", undefined);
    const ms = Math.round((performance.now() - start) * 10) / 10;
    options.log("commit", {
      seq: commit.seq,
      puts: commit.puts.length,
      removes: commit.removes.length,
      bytes: line.byteLength,
      ms,
    });
    tell(this.#listeners, commit, before);
    return commit;
  }

  #snapshot(): Snapshot {
    const { opening, options } = this.#parts;
    return {
      schema: options.migrations.length,
      app: options.app,
      seq: this.#workspace.seq,
      log: opening.log.length,
      records: [...this.#workspace.records()] as unknown as readonly Raw[], // a record of ours is also any record
    };
  }

  removals(ids: Iterable<Id>): Promise<ReadonlyMap<Id, Removal>> {
    return this.#past.removals(ids);
  }

  history(ids: readonly Id[]): Promise<History> {
    return readHistory(this.#reader.whole, ids);
  }

  past(ids: ReadonlySet<Id>, isKept: (id: Id) => boolean, copies = this.copies): Promise<KnownPast> {
    return readPast(this.#reader.whole, copies, ids, isKept);
  }

  removed(): Promise<KnownPast> {
    return readRemoved(this.#reader.whole, this.copies);
  }

  historyOf(claims: readonly Id[]): Promise<History> {
    return readHistoryOf(this.#reader.whole, claims);
  }

  async text(hash: string): Promise<string> {
    return await this.#parts.texts.get(hash, this.#workspace);
  }

  async putText(text: string): Promise<string> {
    if (this.#closing) throw closed();
    return await this.#parts.texts.put(text);
  }

  async original(hash: string): Promise<Uint8Array | undefined> {
    return await this.#parts.originals.get(hash);
  }

  async putOriginal(bytes: Uint8Array, extension: string): Promise<string> {
    if (this.#closing) throw closed();
    return await this.#parts.originals.put(bytes, extension);
  }

  /** Tells whoever finds the workspace locked where it can be used. */
  async announce(link: string): Promise<void> {
    await this.#parts.lock.announce(link);
  }

  async check(words: Words = english): Promise<StoreCheck> {
    const { options, textFiles, originalFiles, opening } = this.#parts;
    const { commits, problems, notes } = await checkFolder({
      files: options.files,
      folder: this.folder,
      schema: options.migrations.length,
      textFiles,
      originals: originalFiles,
      log: opening.log,
      workspace: this.#workspace,
    });
    return { commits, problems: problems.map((say) => say(words)), notes: notes.map((say) => say(words)) };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const { lock, opening, options } = this.#parts;
    await this.#sweep.stop();
    await this.#queue;
    await this.#saver.stop();
    await opening.log.close();
    // A lock that cannot be removed names a process that is about to be gone, and is taken over then.
    await lock.release().catch(() => undefined);
    options.log("store-closed", { seq: this.#workspace.seq });
  }
}

const closed = () => new AppError("unavailable", (words) => words.host.store.closed);

const codeOf = (error: unknown) =>
  error instanceof Error ? (errnoOf(error.cause) ?? errnoOf(error) ?? "none") : "none";
