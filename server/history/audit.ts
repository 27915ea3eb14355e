import type { Input } from "../../shared/api.ts";
import type { AuditFormat, AuditPart } from "../../shared/history/log.ts";
import { type Masked, Withholder } from "../../shared/history/withheld.ts";
import type { Words } from "../../shared/words/index.ts";
import type { Desk } from "../desk.ts";
import type { Actor } from "../service.ts";
import type { Told } from "../store/store.ts";
import { auditHead, auditLines } from "./auditLines.ts";
import { unnamed } from "../fileNames.ts";
import { sightOf } from "./sight.ts";
import { maskedIn } from "./withheld.ts";

/** Characters of a part, about; one commit is never cut in two. */
const partLength = 2_000_000;
/** How long a reading waits for the next part to be asked for. */
const idleMs = 60_000;

const mediaTypes: { readonly [F in AuditFormat]: string } = {
  csv: "text/csv",
  jsonl: "application/jsonl",
};

/** A log that is being read, up to before commit `next`. */
type Reading = {
  next: number;
  readonly told: AsyncGenerator<Told>;
  ahead: Told | undefined;
  /** Who is masked in it, once somebody asked. */
  masked?: Masked;
};

/**
 * The audit log in parts, so that nobody ever holds all of it. To say what a field was before, the log has to be read from
 * its beginning: the reading of the latest part is kept and goes on where somebody asks for the next one. Any other part
 * is right too, and costs the reading up to it.
 */
export class Audits {
  readonly #desk: Desk;
  #reading: Reading | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** @throws AppError `unavailable` where the log cannot be read */
  async part(
    actor: Actor,
    { format, from, withheld = [] }: Input<"exportLog">,
    words: Words,
  ): Promise<AuditPart> {
    const { workspace } = this.#desk.store;
    const sight = sightOf(this.#desk, actor);
    const reading = await this.#take(from ?? 0);
    const without =
      withheld.length > 0
        ? new Withholder(new Set(withheld), (reading.masked ??= await maskedIn(this.#desk.store)), words)
        : undefined;
    let content = from === undefined ? auditHead[format](words) : "";
    let told = await next(reading);
    let last: number | undefined;
    // What has the number of the commit before it stays with that.
    for (; told && (content.length < partLength || told.seq === last); told = await next(reading)) {
      last = told.seq;
      const { entries, get } = told;
      const authorOf = (id: Parameters<typeof workspace.get>[0]) => {
        const author = workspace.get(id);
        return author?.kind === "author" ? author.name : "";
      };
      for (const entry of sight?.(entries) ?? entries)
        content += auditLines[format](entry, { authorOf, get, ...(without && { without }) });
    }
    const fileName = `${unnamed}-${new Date().toISOString().slice(0, 10)}-history.${format}`;
    const part = { fileName, mediaType: mediaTypes[format], content };
    if (!told) {
      await reading.told.return(undefined);
      return part;
    }
    reading.ahead = told;
    reading.next = told.seq;
    this.#keep(reading);
    return { ...part, next: told.seq };
  }

  /** The reading that is kept, if it is the one that goes on at `from`; else a new one that has come so far. */
  async #take(from: number): Promise<Reading> {
    clearTimeout(this.#timer);
    const kept = this.#reading;
    this.#reading = undefined;
    if (kept && from > 0 && kept.next === from) return kept;
    await kept?.told.return(undefined);
    const reading: Reading = { next: 0, told: this.#desk.store.commits.told(), ahead: undefined };
    let told = await next(reading);
    while (told && told.seq < from) told = await next(reading);
    reading.ahead = told;
    return reading;
  }

  #keep(reading: Reading): void {
    const other = this.#reading;
    this.#reading = reading;
    void other?.told.return(undefined);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#reading = undefined;
      void reading.told.return(undefined);
    }, idleMs);
    this.#timer.unref();
  }
}

async function next(reading: Reading): Promise<Told | undefined> {
  const { ahead } = reading;
  reading.ahead = undefined;
  if (ahead) return ahead;
  const { value, done } = await reading.told.next();
  return done === true ? undefined : value;
}
