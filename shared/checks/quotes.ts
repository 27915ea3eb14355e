import { quotedWords } from "../sourcing/quotedWords.ts";
import { about, type Finding } from "./finding.ts";
import { type Facts, labelled } from "./facts.ts";

/** So few quoted words may be marks of distance rather than a quote. */
const fewWords = 3;

/** Question 7: quotes of which it is not said whose they are, and quotes of one to three words. */
export function quotes(facts: Facts): Finding[] {
  return labelled(facts, "quote").flatMap((quote) => {
    const out: Finding[] = [];
    if (!facts.source(quote)) out.push(about("no-speaker", [quote], ({ checks }) => checks.found.noSpeaker));
    const count = quotedWords(quote);
    if (quote.attributes.quoteType === "partial" && count <= fewWords)
      out.push(about("few-words", [quote], ({ checks }) => checks.found.fewWords(count)));
    return out;
  });
}
