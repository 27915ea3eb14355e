import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import * as v from "valibot";
import { AppError } from "../../shared/errors.ts";
import { type Files, errnoOf, ifThere } from "./files.ts";
import { writeAtomically } from "./atomic.ts";
import { type ProcessMark, markOf, stateOf } from "./process.ts";

const holderSchema = v.object({
  pid: v.number(),
  machine: v.string(),
  startedAt: v.string(),
  link: v.optional(v.string()),
  /** Tells this lock from any other the same process ever takes. */
  nonce: v.string(),
  mark: v.optional(v.object({ space: v.string(), boot: v.string(), start: v.string() })),
});

/** Who has a workspace open. */
export type Holder = {
  readonly pid: number;
  readonly machine: string;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  /** Where a browser finds it. */
  readonly link?: string | undefined;
  readonly nonce: string;
  readonly mark?: ProcessMark | undefined;
};

/** Reads of a lock that is being written this instant, 50 ms apart, before it counts as left behind by a power cut. */
const patience = 10;

/** The one-writer lock of a workspace folder. */
export class Lock {
  readonly #files: Files;
  readonly #path: string;
  #holder: Holder;

  private constructor(files: Files, path: string, holder: Holder) {
    this.#files = files;
    this.#path = path;
    this.#holder = holder;
  }

  /**
   * Takes the lock; that of a process that is gone is taken over.
   * @throws AppError `busy`, naming who holds it, since when, and where it can be used
   */
  static async take(files: Files, path: string, startedAt: string, link?: string): Promise<Lock> {
    const mark = await markOf(process.pid);
    const holder: Holder = {
      pid: process.pid,
      machine: hostname(),
      startedAt,
      ...(link === undefined ? {} : { link }),
      nonce: randomUUID(),
      ...(mark ? { mark } : {}),
    };
    await acquire(files, path, holder, 0);
    return new Lock(files, path, holder);
  }

  /** Tells whoever finds the lock where the workspace can be used. */
  async announce(link: string): Promise<void> {
    this.#holder = { ...this.#holder, link };
    await writeAtomically(this.#files, this.#path, (writer) => writer.append(textOf(this.#holder)));
  }

  /** Lets go; a lock that is no longer ours is left alone. */
  async release(): Promise<void> {
    const found = parse(await readText(this.#files, this.#path));
    if (found?.nonce === this.#holder.nonce) await this.#files.unlink(this.#path);
  }
}

/** Who holds the lock at `path`, whether alive or not; undefined when nobody does. */
export async function holderOf(files: Files, path: string): Promise<Holder | undefined> {
  return parse(await readText(files, path));
}

async function acquire(files: Files, path: string, holder: Holder, depth: number): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    if (await create(files, path, holder)) return;
    const text = await readText(files, path);
    if (text === undefined) continue; // let go of meanwhile
    const found = parse(text);
    if (!found && attempt < patience) {
      await wait(50);
      continue;
    }
    if (found && (await stateOf(found)) !== "gone") throw await busy(found);
    await takeAway(files, path, text, holder, depth);
  }
}

/**
 * Removes a lock whose holder is gone. Two processes may find the same dead lock; were both to remove it, the second
 * would remove the first one's new lock. So only the holder of a second lock removes, and only what is still the lock it
 * judged.
 */
async function takeAway(
  files: Files,
  path: string,
  judged: string,
  holder: Holder,
  depth: number,
): Promise<void> {
  if (depth === 3) throw new AppError("busy", (words) => words.host.lock.leftBySeveral);
  const second = `${path}.over`;
  await acquire(files, second, holder, depth + 1);
  try {
    if ((await readText(files, path)) === judged) await files.unlink(path);
  } finally {
    await files.unlink(second);
  }
}

async function create(files: Files, path: string, holder: Holder): Promise<boolean> {
  try {
    const handle = await files.open(path, "wx", 0o600);
    try {
      await handle.writeFile(textOf(holder));
    } catch (error) {
      await files.unlink(path);
      throw error;
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (errnoOf(error) === "EEXIST") return false;
    throw error;
  }
}

const textOf = (holder: Holder) => Buffer.from(`${JSON.stringify(holder)}\n`);

const readText = (files: Files, path: string) => ifThere(files.readFile(path, "utf8"));

function parse(text: string | undefined): Holder | undefined {
  if (text === undefined) return undefined;
  try {
    const result = v.safeParse(holderSchema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined; // half-written, or emptied by a power cut
  }
}

async function busy(holder: Holder): Promise<AppError> {
  const since = `${holder.startedAt.slice(0, 10)} ${holder.startedAt.slice(11, 16)} UTC`;
  const { pid, machine, link } = holder;
  const isElsewhere = (await stateOf(holder)) === "elsewhere";
  return new AppError("busy", ({ host: { lock } }) =>
    lock.busy(
      lock.holder(pid, machine, since),
      link === undefined ? "" : lock.usableAt(link),
      isElsewhere ? lock.elsewhere : lock.here,
    ),
  );
}
