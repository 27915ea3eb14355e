import { type Figure, figuresIn, type Passage } from "../reading/figures.ts";
import type { DecimalMark, ReadingLanguage } from "../reading/language.ts";
import { numberOf } from "../reading/digits.ts";
import { scaleOf } from "../reading/numberWords.ts";
import { tokensOf } from "../reading/tokens.ts";
import type { Printed } from "./arithmetic.ts";
import { datesIn } from "./dates.ts";

/** A passage, ready to be read. @param decimal how the document writes decimals */
export function passageOf(text: string, language: ReadingLanguage, decimal: DecimalMark): Passage {
  return { text, tokens: tokensOf(text), language, decimal, periods: datesIn(text) };
}

/**
 * A figure with half a unit of its last printed place: 0.05 for “6.7”, 50,000 for “3.2 million”, none for what is
 * counted one by one (“3,690 homicides”).
 */
export function printed(passage: Passage, figure: Figure): Printed {
  const { value, form, unit } = figure;
  if (form === "part") return { value, half: 0.5 };
  const at = numberToken(passage, figure);
  const raw = passage.tokens[at]?.raw ?? "";
  const plain = numberOf(raw, passage.decimal);
  if (plain === undefined || form !== "digits") return { value, half: unit?.kind === "count" ? 0 : 0.5 };
  let scale = 1;
  for (let i = at + 1; i < figure.next; i++) {
    const by = scaleOf(passage.tokens[i], passage.language);
    if (by === undefined) break;
    scale *= by;
  }
  const decimals = plain === 0 ? 0 : Math.round(Math.log10(Number(raw.replaceAll(/\D/g, "")) / plain));
  const isCounted = decimals === 0 && scale === 1 && (unit === undefined || unit.kind === "count");
  return { value, half: isCounted ? 0 : 0.5 * 10 ** -decimals * scale };
}

/** Where the number of a figure stands, behind the sign of a currency. */
function numberToken({ tokens }: Passage, { first, next }: Figure): number {
  let at = first;
  while (at < next && tokens[at]?.kind !== "number") at++;
  return at;
}

/** The first figure of a short text such as “6.7 per 100,000 people in 2020”; undefined where there is none. */
export function figureIn(text: string, language: ReadingLanguage, decimal: DecimalMark): Printed | undefined {
  const passage = passageOf(text, language, decimal);
  const [figure] = figuresIn(passage);
  return figure && printed(passage, figure);
}
