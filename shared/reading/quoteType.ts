import type { quoteTypes } from "../records/attributes.ts";
import type { Span } from "../spans.ts";
import { paragraphAround } from "./passage.ts";
import { quotationsIn } from "./quotations.ts";

export type QuoteType = (typeof quoteTypes)[number];

/** So many words in quotation marks are quoted in passing, unless they are a sentence. */
const fewWords = 3;

/**
 * How a passage quotes, from the quotation marks in and around it: `direct` where all words stand in quotation marks,
 * `mixed` where some do, `indirect` where none does. Words quoted within a sentence of the writer's are `partial`: at
 * most three that are no sentence, or more that begin in the middle of one.
 * @param spans in text order, UTF-16 code units
 */
export function quoteTypeOf(text: string, spans: readonly Span[]): QuoteType | undefined {
  let quoted = 0;
  let all = 0;
  let first: { readonly words: string; readonly isGoingOn: boolean } | undefined;
  for (const span of spans) {
    const around = paragraphAround(text, span);
    const quotations = quotationsIn(text.slice(around.start, around.end), around.start);
    all += wordsIn(text.slice(span.start, span.end));
    for (const quotation of quotations) {
      const start = Math.max(span.start, quotation.start);
      const end = Math.min(span.end, quotation.end);
      if (start >= end) continue;
      const words = text.slice(start, end);
      quoted += wordsIn(words);
      first ??= {
        words,
        isGoingOn: quotations.some((other) => other.end <= quotation.start && isPaused(text, other)),
      };
    }
  }
  if (all === 0) return undefined;
  if (quoted === 0) return "indirect";
  if (quoted < all) return "mixed";
  const words = first?.words.replace(/^[\s\p{P}\p{S}]+/u, "") ?? "";
  if (first?.isGoingOn) return "direct";
  if (/^\p{Ll}/u.test(words)) return "partial";
  const isSentence = /[.,!?…。！？]["'”’»›」』״]?\s*$/u.test(first?.words ?? "");
  return quoted <= fewWords && !isSentence ? "partial" : "direct";
}

/** Whether a quotation only pauses (“So,” he added): what follows it goes on in the speaker's words. */
function isPaused(text: string, { start, end }: Span): boolean {
  return (
    /,["'”’»›」』״]?\s*[,.]?$/u.test(text.slice(Math.max(start, end - 4), end)) || text.startsWith(",", end)
  );
}

function wordsIn(text: string): number {
  return (
    text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu)?.length ?? 0
  );
}
