import type { Kind } from "./ids.ts";
import type { AnyRecord, Draft } from "./records/index.ts";
import { snap } from "./text/graphemes.ts";
import { wordsIn } from "./words/index.ts";

const { labels } = wordsIn("en");

/** What a record of each kind is called in a sentence. */
export const nouns: Record<Kind, string> = {
  author: "author",
  document: "document",
  annotation: "annotation",
  source: "source",
  claim: "tracked claim",
  evidence: "piece of evidence",
  comment: "comment",
  decision: "decision",
};

/** A record as people know it, in the middle of a sentence: `the source “Interior ministry”`. Never its id. */
export function named(record: Draft | AnyRecord): string {
  const shown = wordsOf(record);
  const noun = record.kind === "annotation" ? labels[record.label].noun : nouns[record.kind];
  return shown === undefined ? aKind(record.kind) : `the ${noun} “${brief(shown)}”`;
}

/** One of a kind that cannot be named: `an annotation`. */
export function aKind(kind: Kind): string {
  const noun = nouns[kind];
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

/** A record as people know it, at the beginning of a sentence. */
export function namedFirst(record: Draft | AnyRecord): string {
  const name = named(record);
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/** The beginning of what may be long, on one line and with no character cut in two. */
export function brief(text: string, most = 60): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, snap(line, most, "before")).trimEnd()}…` : line;
}

/** The words of a record that tell it from others; undefined where it has none. */
function wordsOf(record: Draft | AnyRecord): string | undefined {
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
      return record.target.type === "web" ? (record.target.title ?? record.target.url) : record.passage;
    case "comment":
      return record.body;
    case "decision":
      return undefined;
    default:
      return record satisfies never;
  }
}
