import { join } from "node:path";
import { type Commit, type HostChange, plan } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import { checkIntegrity } from "../../shared/integrity.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { removeTemporary } from "./atomic.ts";
import { Blobs } from "./blobs.ts";
import { checkFolder } from "./check.ts";
import { type Files, causeOf, errnoOf, realFiles } from "./files.ts";
import { Lock, holderOf as holderOfLock, type Holder } from "./lock.ts";
import { encode } from "./log.ts";
import { type Migration, type Raw, migrations as released } from "./migrations.ts";
import { type Opening, openFiles } from "./opening.ts";
import { prepareFolder } from "./prepare.ts";
import { Problems } from "./problems.ts";
import { Saver } from "./saving.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Log } from "./store-log.ts";
import type { Store, StoreCheck } from "./store.ts";
import { Sweep } from "./sweep.ts";
import { Texts } from "./texts.ts";

export type FolderOptions = {
  /** Version of this program, written into records.json. */
  readonly app: string;
  /** Other than the released ones, in tests. */
  readonly migrations?: readonly Migration[];
  readonly now?: () => Date;
  /** Where the workspace can be used in a browser, for whoever finds it locked. */
  readonly link?: string;
  readonly log?: Log;
  readonly files?: Files;
  /** How long after the first change records.json is written, and after opening the texts are read through. */
  readonly delays?: { readonly snapshotMs?: number; readonly sweepMs?: number };
};

const lockName = ".lock";

/** Half of the second the file may be behind; the rest is for writing it. */
const snapshotMs = 500;
const sweepMs = 2_000;

/**
 * Opens the workspace in `folder`, creating both where there is none yet.
 * @throws AppError `busy` when another process has it open; `unavailable` when its files cannot be used as they are,
 * which are then left alone; `invalid` for a folder of other things
 */
export async function openFolderStore(folder: string, options: FolderOptions): Promise<FolderStore> {
  const { files = realFiles, log = () => undefined, now = () => new Date() } = options;
  const start = performance.now();
  let lock: Lock | undefined;
  try {
    await prepareFolder(files, folder);
    lock = await Lock.take(files, join(folder, lockName), now().toISOString(), options.link);
    const store = await FolderStore.open(folder, { ...options, files, log, now }, lock);
    log("store-opened", {
      seq: store.workspace.seq,
      records: store.workspace.size,
      ms: Math.round(performance.now() - start),
    });
    return store;
  } catch (error) {
    await lock?.release().catch(() => undefined); // the reason why it failed is the one to tell
    log("store-refused", { code: error instanceof AppError ? error.code : (errnoOf(error) ?? "bug") });
    if (error instanceof AppError || errnoOf(error) === undefined) throw error;
    const { happened, remedy } = causeOf(error);
    throw new AppError(
      "unavailable",
      `${happened}, so the workspace cannot be opened. What is in it is as it was. ${remedy}`,
      { cause: error },
    );
  }
}

/** Who has the workspace in `folder` open, or had when it was killed; undefined when nobody. */
export function holderOf(folder: string, files: Files = realFiles): Promise<Holder | undefined> {
  return holderOfLock(files, join(folder, lockName));
}

type Parts = {
  readonly folder: string;
  readonly options: FolderOptions & { readonly files: Files; readonly log: Log; readonly now: () => Date };
  readonly lock: Lock;
  readonly opening: Opening;
  readonly texts: Texts;
  readonly textFiles: Blobs;
  readonly originals: Blobs;
  readonly problems: Problems;
};

/** A workspace in a folder; made by `openFolderStore`. */
export class FolderStore implements Store {
  readonly folder: string;
  readonly #parts: Parts;
  readonly #workspace: Workspace;
  readonly #saver: Saver;
  readonly #sweep: Sweep;
  readonly #listeners = new Set<(commit: Commit) => void>();
  #queue: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | undefined;

  private constructor(parts: Parts) {
    const { folder, options, opening, problems, texts } = parts;
    this.folder = folder;
    this.#parts = parts;
    this.#workspace = opening.workspace;
    this.#saver = new Saver({
      db: opening.db,
      length: () => opening.log.length,
      take: () => this.#snapshot(),
      problems,
      log: options.log,
      delayMs: options.delays?.snapshotMs ?? snapshotMs,
      savedAt: opening.savedAt,
    });
    this.#sweep = new Sweep(texts, opening.workspace, options.delays?.sweepMs ?? sweepMs, options.log);
    if (opening.log.length !== opening.savedAt) this.#saver.changed();
  }

  /** Called by `openFolderStore`, which holds the lock. */
  static async open(folder: string, options: Parts["options"], lock: Lock): Promise<FolderStore> {
    const { files, log } = options;
    const problems = new Problems();
    await removeTemporary(files, folder);
    const textFiles = await Blobs.open(files, join(folder, "texts"));
    const originals = await Blobs.open(files, join(folder, "originals"));
    const texts = new Texts(textFiles, originals, problems, log);
    const readText = async (hash: string) => {
      const found = await textFiles.read(hash);
      return found.state === "whole" ? found.bytes.toString("utf8") : undefined;
    };
    const migrations = options.migrations ?? released;
    const context = { files, folder, app: options.app, migrations, now: options.now, readText };
    const opening = await openFiles(context);
    for (const note of opening.notes) problems.set(note, note);
    log("store-read", opening.facts);
    return new FolderStore({ folder, options, lock, opening, texts, textFiles, originals, problems });
  }

  get workspace(): Workspace {
    return this.#workspace;
  }

  get problems(): readonly string[] {
    return this.#parts.problems.list;
  }

  onProblems(listener: () => void): () => void {
    return this.#parts.problems.listen(listener);
  }

  onCommit(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  commit(changes: readonly HostChange[], by: Id<"author">): Promise<Commit> {
    if (this.#closing) return Promise.reject(closed());
    const done = this.#queue.then(() => this.#commit(changes, by));
    this.#queue = done.catch(() => undefined); // its caller hears of it; the next in line is not concerned
    return done;
  }

  async #commit(changes: readonly HostChange[], by: Id<"author">): Promise<Commit> {
    const { options, opening, problems } = this.#parts;
    const start = performance.now();
    const commit = plan(this.#workspace, changes, { at: options.now().toISOString(), by });
    const texts = await this.#textsFor(commit);
    checkIntegrity(this.#workspace, commit, (hash) => texts.get(hash));
    const line = encode({ type: "commit", commit });
    try {
      await opening.log.append(line);
      problems.set("log", undefined);
    } catch (error) {
      if (error instanceof AppError) problems.set("log", error.message);
      options.log("commit-failed", { seq: commit.seq, bytes: line.byteLength, code: codeOf(error) });
      throw error;
    }
    this.#workspace.receive(commit);
    this.#saver.changed();
    const ms = Math.round((performance.now() - start) * 10) / 10;
    options.log("commit", {
      seq: commit.seq,
      puts: commit.puts.length,
      removes: commit.removes.length,
      bytes: line.byteLength,
      ms,
    });
    this.#publish(commit);
    return commit;
  }

  #publish(commit: Commit): void {
    for (const listener of this.#listeners)
      try {
        listener(commit);
      } catch (error) {
        // A bug of the listener's. The commit is on disk all the same, and its sender must hear so.
        queueMicrotask(() => {
          throw error;
        });
      }
  }

  /** The texts a commit must be held against. One that cannot be read is left out: integrity says what follows. */
  async #textsFor(commit: Commit): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    const documents = new Map(commit.puts.flatMap((put) => (put.kind === "document" ? [[put.id, put]] : [])));
    const hashes = new Set([...documents.values()].map(({ textHash }) => textHash));
    for (const record of commit.puts) {
      if (record.kind !== "annotation") continue;
      const document = documents.get(record.documentId) ?? this.#workspace.get(record.documentId);
      if (document) hashes.add(document.textHash);
    }
    for (const hash of hashes) {
      const text = await this.#parts.texts.get(hash, this.#workspace).catch((error: unknown) => {
        if (error instanceof AppError) return undefined;
        throw error;
      });
      if (text !== undefined) texts.set(hash, text);
    }
    for (const { id, textHash, length, title } of documents.values())
      if (!this.#workspace.get(id) && texts.get(textHash)?.length !== length)
        throw new AppError(
          "invalid",
          `The text of “${title}” is not in the workspace, or is not ${length} characters long; nothing was changed.`,
        );
    return texts;
  }

  #snapshot(): Snapshot {
    const { opening, options } = this.#parts;
    return {
      schema: (options.migrations ?? released).length,
      app: options.app,
      seq: this.#workspace.seq,
      log: opening.log.length,
      records: [...this.#workspace.records()] as unknown as readonly Raw[], // a record of ours is also any record
    };
  }

  async text(hash: string): Promise<string> {
    return await this.#parts.texts.get(hash, this.#workspace);
  }

  async putText(text: string): Promise<string> {
    if (this.#closing) throw closed();
    return await this.#parts.texts.put(text);
  }

  async original(hash: string): Promise<Uint8Array | undefined> {
    const found = await this.#parts.originals.read(hash);
    if (found.state === "damaged")
      throw new AppError(
        "unavailable",
        "The imported file kept in the workspace folder was damaged or changed since, so it cannot be handed out. The text made from it is not affected.",
      );
    return found.state === "whole" ? found.bytes : undefined;
  }

  async putOriginal(bytes: Uint8Array, extension: string): Promise<string> {
    if (this.#closing) throw closed();
    try {
      const suffix = /^\.[a-z0-9]{1,10}$/.test(extension) ? extension : ".bin"; // never a path, whatever a file was called
      return await this.#parts.originals.put(bytes, suffix);
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      const { happened, remedy } = causeOf(error);
      throw new AppError("unavailable", `${happened}, so the file was not kept. ${remedy}`, { cause: error });
    }
  }

  /** Tells whoever finds the workspace locked where it can be used. */
  async announce(link: string): Promise<void> {
    await this.#parts.lock.announce(link);
  }

  async check(): Promise<StoreCheck> {
    const { options, textFiles, originals, opening } = this.#parts;
    return await checkFolder({
      files: options.files,
      folder: this.folder,
      migrations: options.migrations ?? released,
      textFiles,
      originals,
      log: opening.log,
      workspace: this.#workspace,
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const { lock, opening, options } = this.#parts;
    this.#sweep.stop();
    await this.#queue;
    await this.#saver.stop();
    await opening.log.close();
    // A lock that cannot be removed names a process that is about to be gone, and is taken over then.
    await lock.release().catch(() => undefined);
    options.log("store-closed", { seq: this.#workspace.seq });
  }
}

const closed = () =>
  new AppError("unavailable", "The workspace is closed, so nothing was changed. Open it again.");

const codeOf = (error: unknown) =>
  error instanceof Error ? (errnoOf(error.cause) ?? errnoOf(error) ?? "none") : "none";
