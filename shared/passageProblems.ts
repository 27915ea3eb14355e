import { about, type Rules } from "./brokenRule.ts";
import type { Id } from "./ids.ts";
import { brief } from "./naming.ts";
import type { AnyRecord, RecordOf } from "./records/index.ts";
import type { Span } from "./spans.ts";
import { isGraphemeBoundary } from "./text/graphemes.ts";
import type { Sentence } from "./words/sentence.ts";

/** The text of a hash, or undefined where it could not be read (then nothing that rests on it may be written). */
export type TextOf = (hash: string) => string | undefined;

type Passage = Pick<RecordOf<"annotation">, "documentId" | "spans" | "quotes">;

/** What is wrong with where a passage says it is, or with the document it names. */
export function inDocument(
  record: AnyRecord,
  passage: Passage,
  get: (id: Id) => AnyRecord | undefined,
  textOf: TextOf,
): Sentence | undefined {
  const document = get(passage.documentId);
  if (document?.kind !== "document") return about(record, (rules, name) => rules.notADocument(name));
  const text = textOf(document.textHash);
  if (text === undefined) return (words) => words.host.integrity.textUnread(document.title);
  return placeProblem(record, passage, text);
}

/** What is wrong with where a passage says it is, held against its document's text; undefined when nothing is. */
function placeProblem(record: AnyRecord, { spans, quotes }: Passage, text: string): Sentence | undefined {
  const problem = (phrase: (rules: Rules, name: string) => string) => about(record, phrase);
  if (quotes.length !== spans.length)
    return problem((rules, name) => rules.uneven(name, spans.length, quotes.length));
  let end = -1;
  for (const [i, span] of spans.entries()) {
    if (span.start >= span.end) return problem((rules, name) => rules.emptySpan(name, span.start));
    if (span.end > text.length) return problem((rules, name) => rules.afterEnd(name, span.end, text.length));
    if (span.start <= end) return problem((rules, name) => rules.disordered(name));
    end = span.end;
    if (!isGraphemeBoundary(text, span.start) || !isGraphemeBoundary(text, span.end))
      return problem((rules, name) => rules.cutsCharacter(name, placeOf(span)));
    const quote = quotes[i];
    const stands = text.slice(span.start, span.end);
    if (quote?.exact !== stands) {
      const quoted = brief(quote?.exact ?? "");
      return problem((rules, name) => rules.otherQuote(name, quoted, placeOf(span), brief(stands)));
    }
    if (!text.endsWith(quote.prefix, span.start) || !text.startsWith(quote.suffix, span.end))
      return problem((rules, name) => rules.otherContext(name, placeOf(span)));
  }
  return undefined;
}

/** What is wrong with where the text is said to name a quote's speaker. */
export function speakerProblem(
  record: RecordOf<"annotation">,
  get: (id: Id) => AnyRecord | undefined,
  textOf: TextOf,
): Sentence | undefined {
  const speaker = speakerSpan(record.attributes);
  const document = get(record.documentId);
  const text = speaker && document?.kind === "document" ? textOf(document.textHash) : undefined;
  if (text === undefined) return undefined;
  const problem = (phrase: (rules: Rules, name: string) => string) => about(record, phrase);
  if (speaker && (speaker.start >= speaker.end || speaker.end > text.length))
    return problem((rules, name) => rules.speakerOutside(name, placeOf(speaker)));
  if (speaker && !(isGraphemeBoundary(text, speaker.start) && isGraphemeBoundary(text, speaker.end)))
    return problem((rules, name) => rules.speakerCut(name, placeOf(speaker)));
  return undefined;
}

const placeOf = ({ start, end }: Span) => `${start}–${end}`;

function speakerSpan(attributes: object | undefined): Span | undefined {
  return (attributes as { speakerSpan?: Span } | undefined)?.speakerSpan; // only quotes have one
}

/** Whether two annotations are on the same words, those that name the speaker included. */
export function samePlace(a: RecordOf<"annotation">, b: RecordOf<"annotation">): boolean {
  return (
    JSON.stringify([a.spans, a.quotes, speakerSpan(a.attributes)]) ===
    JSON.stringify([b.spans, b.quotes, speakerSpan(b.attributes)])
  );
}
