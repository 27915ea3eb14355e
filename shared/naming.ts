import type { Kind } from "./ids.ts";
import type { AnyRecord, Draft } from "./records/index.ts";
import { snap } from "./text/graphemes.ts";
import type { Words } from "./words/index.ts";

/** A record as people know it, in the middle of a sentence: `the source “Interior ministry”`. Never its id. */
export function named(record: Draft | AnyRecord, words: Words): string {
  const { naming } = words.host;
  const shown = shownOf(record);
  if (shown === undefined) return naming.a[record.kind];
  const name = record.kind === "annotation" ? naming.theLabel[record.label] : naming.the[record.kind];
  return naming.quoted(name, brief(shown));
}

/** One of a kind that cannot be named: `an annotation`. */
export function aKind(kind: Kind, words: Words): string {
  return words.host.naming.a[kind];
}

/** The record of a kind that was just spoken of, at the beginning of a sentence: `This annotation`. */
export function thisKind(kind: Kind, words: Words): string {
  return words.host.naming.this[kind];
}

/** A record as people know it, at the beginning of a sentence. */
export function namedFirst(record: Draft | AnyRecord, words: Words): string {
  const name = named(record, words);
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/** The beginning of what may be long, on one line and with no character cut in two. */
export function brief(text: string, most = 60): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, snap(line, most, "before")).trimEnd()}…` : line;
}

/** The words of a record that tell it from others; undefined where it has none. */
export function shownOf(record: Draft | AnyRecord): string | undefined {
  switch (record.kind) {
    case "author":
      return record.name;
    case "document":
      return record.title;
    case "annotation":
      return record.quotes.map(({ exact }) => exact).join(" … ");
    case "source":
      return "name" in record ? record.name : record.descriptor;
    case "claim":
      return record.statement;
    case "evidence":
      return evidenceWords(record);
    case "comment":
      return record.deleted ? undefined : record.body;
    case "decision":
    case "check":
    case "reading":
    case "signoff":
    case "resolution":
      return undefined;
    default:
      return record satisfies never;
  }
}

function evidenceWords({
  target,
  passage,
}: Pick<Extract<Draft, { kind: "evidence" }>, "target" | "passage">): string | undefined {
  if (target.type === "web") return target.title ?? target.url;
  return target.type === "span" ? target.quotes.map(({ exact }) => exact).join(" … ") : passage;
}
