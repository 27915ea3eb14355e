/** The languages whose words and figures are read; texts in others are read as well as they allow. */
export type ReadingLanguage = "en" | "es";

/** How much of a text is looked at to tell its language, in UTF-16 code units. */
const looked = 2_000;

const spanish =
  /(?<!\p{L})(?:el|la|los|las|de|del|que|y|en|un|una|por|con|para|según|dijo|más|menos|cada|fue|es)(?!\p{L})/giu;
const english =
  /(?<!\p{L})(?:the|of|and|to|in|a|an|that|is|was|were|said|with|for|by|from|more|less|at|than|per)(?!\p{L})/giu;

/** The language a passage is read in: the document's where that is one of ours, else what its own words show. */
export function languageOf(passage: string, document?: string): ReadingLanguage {
  const own = document?.toLowerCase().split("-")[0];
  if (own === "en" || own === "es") return own;
  const head = passage.slice(0, looked);
  return (head.match(spanish)?.length ?? 0) > (head.match(english)?.length ?? 0) ? "es" : "en";
}

export type DecimalMark = "." | ",";

/**
 * How decimals are written where the document comes from: a point in `en` and `es-MX`, a comma in `es`, `es-EC`, `de`.
 * @param document BCP 47 tag; what no browser knows counts as the language the passage is read in
 */
export function decimalMarkOf(document: string | undefined, reading: ReadingLanguage): DecimalMark {
  const parts = partsOf(document ?? reading) ?? partsOf(reading);
  return parts?.some(({ type, value }) => type === "decimal" && value === ",") ? "," : ".";
}

function partsOf(tag: string): Intl.NumberFormatPart[] | undefined {
  try {
    return new Intl.NumberFormat(tag).formatToParts(1.5);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // the tag looks like one but is none
    throw error;
  }
}
