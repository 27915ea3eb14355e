import { join } from "node:path";
import { AppError } from "../../shared/errors.ts";
import type { Log } from "../log.ts";
import { removeTemporary } from "./atomic.ts";
import { Blobs } from "./blobs.ts";
import { Copies, logAsLeft } from "./copies.ts";
import { type Files, causeOf, errnoOf, realFiles } from "./files.ts";
import { FolderStore } from "./folderStore.ts";
import { type Holder, Lock, holderOf as holderOfLock } from "./lock.ts";
import { type Migration, migrations as released } from "./migrations.ts";
import { lockName } from "./names.ts";
import { openFiles } from "./opening.ts";
import { Originals } from "./originals.ts";
import { prepareFolder } from "./prepare.ts";
import { Problems } from "./problems.ts";
import type { Delays, StoreParts } from "./storeParts.ts";
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
  readonly delays?: Delays;
};

/**
 * Opens the workspace in `folder`, creating both where there is none yet.
 * @throws AppError `busy` when another process has it open; `unavailable` when its files cannot be used as they are,
 * which are then left alone; `invalid` for a folder of other things
 */
export async function openFolderStore(folder: string, options: FolderOptions): Promise<FolderStore> {
  const { files = realFiles, log = () => undefined, now = () => new Date(), migrations = released } = options;
  const start = performance.now();
  let lock: Lock | undefined;
  try {
    await prepareFolder(files, folder);
    lock = await Lock.take(files, join(folder, lockName), now().toISOString(), options.link);
    const store = await readStore(folder, { ...options, files, log, now, migrations }, lock);
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
    const why = causeOf(error, (store, happened, remedy) => store.notOpened(happened, remedy));
    throw new AppError("unavailable", why, { cause: error });
  }
}

/** Who has the workspace in `folder` open, or had when it was killed; undefined when nobody. */
export function holderOf(folder: string, files: Files = realFiles): Promise<Holder | undefined> {
  return holderOfLock(files, join(folder, lockName));
}

async function readStore(folder: string, options: StoreParts["options"], lock: Lock): Promise<FolderStore> {
  const { files, log } = options;
  await removeTemporary(files, folder);
  const problems = new Problems();
  const textFiles = await Blobs.open(files, join(folder, "texts"));
  const originalFiles = await Blobs.open(files, join(folder, "originals"));
  const readText = async (hash: string) => {
    const found = await textFiles.read(hash);
    return found.state === "whole" ? found.bytes.toString("utf8") : undefined;
  };
  const left = await logAsLeft(files, folder);
  const opening = await openFiles({ ...options, folder, readText });
  for (const [i, note] of opening.notes.entries()) problems.set(`note ${i}`, note);
  log("store-read", opening.facts);
  const copies = await Copies.open(files, folder, opening.workspace.seq, left);
  return new FolderStore({
    folder,
    options,
    lock,
    opening,
    texts: new Texts(textFiles, originalFiles, problems, log),
    textFiles,
    originals: new Originals(originalFiles),
    originalFiles,
    problems,
    copies,
  });
}
