import { once } from "../once.ts";
import type { Span } from "../spans.ts";
import type { ReadingLanguage } from "./language.ts";

/** A time a figure can be of, as printed, without the preposition that only leads to it (“in”, “en”). */
export type Period = Span & { readonly text: string };

const year = "(?:19|20)\\d\\d(?![\\d%]|[.,]\\d)";
/** Names of months and days, which stand for themselves in a folded passage: the pattern of all periods has them often. */
const months: Readonly<Record<ReadingLanguage, string>> = {
  en: "(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.)",
  es: "(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)",
};
const weekdays: Readonly<Record<ReadingLanguage, string>> = {
  en: "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
  es: "(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)",
};
const month = "\uE000+(?!\uE000)";
const weekday = "\uE001+(?!\uE001)";
const fewEn = "(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|couple of)";
const fewEs = "(?:\\d{1,3}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|pocos|pocas|varios|varias)";
const spanEn = "(?:days?|weeks?|months?|years?|decades?|quarters?|half|century)";
const spanEs = "(?:días?|semanas?|mes(?:es)?|años?|décadas?|trimestres?|semestres?|siglo)";

/** Places one of `options` fits; a space stands for any white space, a line end in wrapped text included. */
const any = (...options: readonly string[]) => `(?:${options.join("|")})`;

const pointEn = any(
  `(?:(?:early|mid|late)[- ]|the (?:start|end|beginning|middle) of )?${month} \\d{1,2}(?:st|nd|rd|th)?,? ${year}`,
  `(?:(?:early|mid|late)[- ]|the (?:start|end|beginning|middle) of )?${month}(?: of)?,? ${year}`,
  `\\d{1,2} ${month}(?:,? ${year})?`,
  `${month} \\d{1,2}(?:st|nd|rd|th)?(?!\\d)`,
  `(?:(?:early|mid|late)[- ]|the (?:start|end|beginning|middle) of )?(?:${year}|${month})`,
);
const pointEs = any(
  `(?:el )?\\d{1,2}(?: de ${month})?(?: (?:de|del) ${year})`,
  `(?:el )?\\d{1,2} de ${month}`,
  `(?:(?:principios|mediados|finales|fines) de )?${month}(?:,? (?:de|del) ${year})?`,
  `(?:el (?:año )?)?${year}`,
);

const english = [
  `between ${pointEn} and (?:${pointEn}|\\d{1,2}(?!\\d))(?:,? ${year})?`,
  `from ${pointEn} (?:to|until|till|through) (?:${pointEn}|\\d{1,2}(?!\\d))`,
  `(?:in |since |during )?${pointEn} ?[-–—] ?(?:${pointEn}|\\d{1,2}(?!\\d))(?:, ${year})?`,
  `(?:${month} \\d{1,2}|${year}|${month}) (?:to|through|until) ${pointEn}`,
  `(?:in|during|over|for|within|after) the (?:first|last|second|third|fourth|past|previous|same|next|following) (?:${fewEn} )?(?:${spanEn}|period)(?: of (?:${pointEn}|the year|the month|this year|last year))?`,
  `over the same period(?: of ${pointEn})?`,
  `(?:in|on|by|since|until|till|before|after|during|through|as of|up to|throughout|for|at) (?:${pointEn}|(?:(?:early|late) )?${weekday}(?: (?:morning|afternoon|evening|night))?)(?! and)`,
  `(?:since |in |during )?(?:last|this|past|next) (?:year|month|week|night|decade|quarter|season|spring|summer|autumn|fall|winter|${month}|${weekday})`,
  `a (?:year|month|week|decade) (?:ago|earlier|before)`,
  `(?:yesterday|today)`,
  pointEn.replace(`${year}|${month})`, `${year})`),
];
const spanish = [
  `entre (?:el )?(?:${pointEs}|\\d{1,2}) y (?:el )?${pointEs}`,
  `(?:de|desde) (?:el )?${pointEs} (?:a|al|hasta) (?:el )?${pointEs}`,
  `${year} ?[-–—] ?${year}`,
  `(?:en|durante|desde|tras|a lo largo de) (?:los|las|el|la) (?:primeros?|primeras?|primer|últimos?|últimas?|segundo|mismo|misma) (?:${fewEs} )?(?:${spanEs}|lapso|período|periodo)(?: (?:de|del) (?:${pointEs}|mes|año))?`,
  `(?:en|durante|desde|hasta|para|a|tras|antes de|después de|al) ${pointEs}`,
  `(?:(?:en|desde|durante) )?(?:el|la) (?:año|mes|semana|década|trimestre) (?:pasad[oa]|anterior|previo|próxim[oa])`,
  `(?:(?:en|desde|durante) )?est[ea] (?:año|mes|semana|década|trimestre)`,
  `(?:hasta |desde )?el ${weekday}(?: pasado)?`,
  `hace un (?:año|mes)`,
  `(?:ayer|hoy)`,
  pointEs,
];

type Patterns = { readonly months: RegExp; readonly weekdays: RegExp; readonly periods: RegExp };
const compiled: Readonly<Record<ReadingLanguage, () => Patterns>> = {
  en: once(() => compile("en", english)),
  es: once(() => compile("es", spanish)),
};

/*
 * How the pattern is written decides what it costs to compile, which is when somebody marks the first figure: with names of
 * months in it, a bound for white space and upper case, V8 takes a second of the same periods that are found like this
 * after four milliseconds.
 */
function compile(language: ReadingLanguage, list: readonly string[]): Patterns {
  const word = (names: string) => new RegExp(`(?<!\\p{L})${names}(?!\\p{L})`, "gu");
  return {
    months: word(months[language]),
    weekdays: word(weekdays[language]),
    periods: new RegExp(
      `(?<![\\p{L}\\d\uE000\uE001.,$€£-])${any(...list)}(?!\\p{L})`.replaceAll(" ", "\\s+"),
      "gu",
    ),
  };
}

/** A passage in lower case, of the same length, with every name of a month or day as a run of one character. */
function folded(passage: string, { months, weekdays }: Patterns): string {
  const runOf = (character: string) => (found: string) => character.repeat(found.length);
  return (
    passage
      // No words of any period; and white space no period goes across, so that no place costs more than the longest one.
      .replaceAll(/[\uE000\uE001]|\s{4,}/g, runOf("\uE002"))
      .replaceAll(/\p{Lu}/gu, (upper) => {
        const lower = upper.toLowerCase();
        return lower.length === upper.length ? lower : upper;
      })
      .replaceAll(months, runOf("\uE000"))
      .replaceAll(weekdays, runOf("\uE001"))
  );
}

const lead = /^(?:in|on|during|over|en|durante|el(?=\s+(?:año\s+)?\d)|at|for)\s+/iu;

/** The periods a passage names, in text order. Time is linear in its length. */
export function periodsIn(passage: string, language: ReadingLanguage): Period[] {
  const out: Period[] = [];
  const patterns = compiled[language]();
  for (const { 0: match, index } of folded(passage, patterns).matchAll(patterns.periods)) {
    const found = passage.slice(index, index + match.length);
    if (isBareMonth(found)) continue;
    const text = found.replaceAll(/\s+/g, " ").replace(lead, "").replace(lead, "");
    out.push({ start: index, end: index + found.length, text });
  }
  return out;
}

/** “May” and “march” are verbs too; without a preposition or a number nobody knows. */
const isBareMonth = (found: string) => /^(?:may|march)\.?$/i.test(found);
