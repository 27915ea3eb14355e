import { namedFirst } from "./naming.ts";
import type { AnyRecord } from "./records/index.ts";
import type { Words } from "./words/index.ts";
import type { Sentence } from "./words/sentence.ts";

/** The sentences about rules of the data. */
export type Rules = Words["host"]["integrity"];

/** A broken rule about a record, as a sentence that begins with its name. */
export function about(record: AnyRecord, phrase: (rules: Rules, name: string) => string): Sentence {
  return (words) => phrase(words.host.integrity, namedFirst(record, words));
}
