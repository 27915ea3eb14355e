import { quotationsIn } from "../reading/quotations.ts";
import type { RecordOf } from "../records/index.ts";
import type { Span } from "../spans.ts";

type Quote = Extract<RecordOf<"annotation">, { label: "quote" }>;

/** Letters and digits with what joins them inside a word: “don’t”, “3.5”, “high-ranking”. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'.,-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** Words of a text that are letters and digits between blanks and marks; an unbroken run of ideographs is one. */
export const countWords = (text: string): number => text.match(word)?.length ?? 0;

/**
 * How many words of a quote are the speaker's own: all of a direct or partial one, those within quotation marks of a mixed
 * one, none of an indirect one. Of one that nobody has typed, those within quotation marks too.
 */
export function quotedWords({ attributes: { quoteType }, quotes }: Quote): number {
  if (quoteType === "indirect") return 0;
  let count = 0;
  for (const { exact } of quotes)
    count += quoteType === "direct" || quoteType === "partial" ? countWords(exact) : wordsInMarks(exact);
  return count;
}

function wordsInMarks(text: string): number {
  const inMarks = (total: number, { start, end }: Span) => total + countWords(text.slice(start, end));
  return quotationsIn(text).reduce(inMarks, 0);
}

/**
 * The quotes that do not lie within another one of these: words that are marked twice are said once. What is told
 * indirectly says nobody's words, so it hides no words within it.
 */
export function outermost(quotes: readonly Quote[]): Quote[] {
  const isIndirect = ({ attributes }: Quote) => attributes.quoteType === "indirect";
  const spoken = quotes.filter((quote) => !isIndirect(quote));
  return [...withoutInner(spoken), ...withoutInner(quotes.filter(isIndirect))];
}

function withoutInner(quotes: readonly Quote[]): Quote[] {
  const whole = (quote: Quote): Span => ({
    start: quote.spans[0]?.start ?? 0,
    end: quote.spans.at(-1)?.end ?? 0,
  });
  const sorted = quotes
    .map((quote) => ({ quote, ...whole(quote) }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const out: Quote[] = [];
  let end = -1;
  for (const each of sorted) {
    if (each.end <= end) continue;
    end = each.end;
    out.push(each.quote);
  }
  return out;
}
