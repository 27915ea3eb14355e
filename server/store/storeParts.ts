import type { Log } from "../log.ts";
import type { Blobs } from "./blobs.ts";
import type { Copies } from "./copies.ts";
import type { Files } from "./files.ts";
import type { Lock } from "./lock.ts";
import type { Migration } from "./migrations.ts";
import type { Opening } from "./opening.ts";
import type { Originals } from "./originals.ts";
import type { Problems } from "./problems.ts";
import type { Texts } from "./texts.ts";

/** What a store in a folder is made of: the opened files, and how it uses them. */
export type StoreParts = {
  readonly folder: string;
  readonly options: {
    readonly app: string;
    readonly migrations: readonly Migration[];
    readonly now: () => Date;
    readonly log: Log;
    readonly files: Files;
    readonly delays?: Delays;
  };
  readonly lock: Lock;
  readonly opening: Opening;
  readonly texts: Texts;
  readonly textFiles: Blobs;
  readonly originals: Originals;
  readonly originalFiles: Blobs;
  readonly problems: Problems;
  readonly copies: Copies;
};

/** How long after the first change records.json is written, and after opening the texts and the log are read through. */
export type Delays = { readonly snapshotMs?: number; readonly sweepMs?: number };
