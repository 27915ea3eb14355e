import type { Id, Kind } from "../ids.ts";
import { named, shownOf } from "../naming.ts";
import { type Masks, type Withheld, isUnnamed, noteFields, withheldAttributes } from "../protection.ts";
import type { AnyRecord } from "../records/index.ts";
import type { Words } from "../words/index.ts";

/*
 * What is withheld from an audit log. It tells of values that are long gone, so it is not enough to withhold what the records
 * say today: a source that was unnamed at any time is masked at all times, or what it was called before would stand there.
 */

/** Who is masked, and under which number (from 1). */
export class Masked {
  readonly #sources = new Map<Id, number>();
  readonly #authors = new Map<Id, number>();

  /** Takes in a version of a record. The order in which versions come in numbers what they are of. */
  add(record: AnyRecord): void {
    if (record.kind === "author") number(this.#authors, record.id);
    if (record.kind === "source" && isUnnamed(record)) number(this.#sources, record.id);
  }

  /** The number of a source that was unnamed at any time. */
  source(id: Id): number | undefined {
    return this.#sources.get(id);
  }

  author(id: Id): number | undefined {
    return this.#authors.get(id);
  }
}

function number(numbers: Map<Id, number>, id: Id): void {
  if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
}

const inSource = (what: Withheld, ...fields: readonly string[]) =>
  fields.map((field) => [field, what] as const);

/** The fields that can be withheld beside notes, called as `changedFields` does. */
const fieldsOf: { readonly [K in Kind]?: ReadonlyMap<string, Withheld> } = {
  comment: new Map([["body", "comments"]]),
  author: new Map([
    ["name", "authors"],
    ["initials", "authors"],
  ]),
  annotation: new Map(Object.entries(withheldAttributes)),
  source: new Map([
    ...inSource(
      "anonymity",
      "anonymity",
      "count",
      "howTheyKnow",
      "reason",
      "reasonType",
      "groundRule",
      "toldTo",
      "relayedBy",
    ),
    ...inSource("descriptors", "descriptor", "name", "title", "organisation", "variants"),
  ]),
};

/** What an audit log is written without. */
export class Withholder {
  readonly #wanted: ReadonlySet<Withheld>;
  readonly #masked: Masked;
  readonly #masks: Masks;
  readonly #leftOut: string;

  constructor(wanted: ReadonlySet<Withheld>, masked: Masked, { exporting }: Words) {
    this.#wanted = wanted;
    this.#masked = masked;
    this.#masks = exporting.masks;
    this.#leftOut = exporting.leftOut;
  }

  /** Which of the things that are withheld a field of a record is, called as `changedFields` does; undefined for none. */
  what(record: Pick<AnyRecord, "kind" | "id">, field: string): Withheld | undefined {
    const what = this.couldBe(record, field);
    return what !== undefined && this.is(record, what) ? what : undefined;
  }

  /** As `what`, if the record is a source that turns out to be one that is masked. */
  couldBe({ kind }: Pick<AnyRecord, "kind">, field: string): Withheld | undefined {
    const what = field === noteFields[kind] ? "notes" : fieldsOf[kind]?.get(field);
    return what !== undefined && this.#wanted.has(what) ? what : undefined;
  }

  /** Whether what could be withheld of a record is, by what is known of who is masked. */
  is({ kind, id }: Pick<AnyRecord, "kind" | "id">, what: Withheld): boolean {
    // Who is named has nothing of the kind: who relayed them is no secret.
    return kind !== "source" || what === "notes" || this.#masked.source(id) !== undefined;
  }

  /** What stands in the place of a value of such a field. */
  instead({ id }: Pick<AnyRecord, "id">, field: string): string {
    const isName = field === "name" || field === "descriptor";
    const [source, author] = [this.#masked.source(id), this.#masked.author(id)];
    if (isName && source !== undefined) return this.#masks.source(source);
    return isName && author !== undefined ? this.#masks.author(author) : this.#leftOut;
  }

  /** What a record is called, as `shownOf`. */
  nameOf(record: AnyRecord): string | undefined {
    const field = nameField[record.kind];
    return field !== undefined && this.what(record, field) ? this.instead(record, field) : shownOf(record);
  }

  /** What somebody is called. */
  authorOf(id: Id<"author">, name: string): string {
    const n = this.#wanted.has("authors") ? this.#masked.author(id) : undefined;
    return n === undefined ? name : this.#masks.author(n);
  }
}

/** The field by which records are called, where it can be withheld. */
const nameField: { readonly [K in Kind]?: string } = {
  comment: "body",
  source: "descriptor",
  author: "name",
};

/** One value that is not in an audit log, of this or an earlier version of a record. */
export type LogWithholding = {
  readonly what: Withheld;
  /** The record as people know it, named as it was then. */
  readonly record: string;
  readonly was: string;
  /** What stands in its place. */
  readonly is: string;
};

/** How many values are withheld from an audit log, and the first of them. */
export type LogWithholdings = { readonly things: number; readonly some: readonly LogWithholding[] };

/** Most values that are named one by one. */
export const mostNamed = 200;

/** A value that is withheld, as people read it. */
export function withholdingOf(
  what: Withheld,
  record: AnyRecord,
  was: unknown,
  is: string,
  words: Words,
): LogWithholding {
  const text = Array.isArray(was) ? was.join(" · ") : String(was);
  return { what, record: named(record, words), was: text, is };
}
