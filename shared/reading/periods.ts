import { once } from "../once.ts";
import type { Span } from "../spans.ts";
import type { ReadingLanguage } from "./language.ts";

/** A time a figure can be of, as printed, without the preposition that only leads to it (“in”, “en”). */
export type Period = Span & { readonly text: string };

const year = "(?:19|20)\\d\\d(?![\\d%]|[.,]\\d)";
const monthsEn =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.)";
const monthsEs =
  "(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)";
const weekdaysEn = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const weekdaysEs = "(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)";
const fewEn = "(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|couple of)";
const fewEs = "(?:\\d{1,3}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|pocos|pocas|varios|varias)";
const spanEn = "(?:days?|weeks?|months?|years?|decades?|quarters?|half|century)";
const spanEs = "(?:días?|semanas?|mes(?:es)?|años?|décadas?|trimestres?|semestres?|siglo)";

/** Places one of `options` fits; a space stands for any white space, a line end in wrapped text included. */
const any = (...options: readonly string[]) => `(?:${options.join("|")})`;

const pointEn = any(
  `(?:(?:early|mid|late)[- ]|the (?:start|end|beginning|middle) of )?${monthsEn} \\d{1,2}(?:st|nd|rd|th)?,? ${year}`,
  `(?:(?:early|mid|late)[- ]|the (?:start|end|beginning|middle) of )?${monthsEn}(?: of)?,? ${year}`,
  `\\d{1,2} ${monthsEn}(?:,? ${year})?`,
  `${monthsEn} \\d{1,2}(?:st|nd|rd|th)?(?!\\d)`,
  `(?:(?:early|mid|late)[- ]|the (?:start|end|beginning|middle) of )?(?:${year}|${monthsEn})`,
);
const pointEs = any(
  `(?:el )?\\d{1,2}(?: de ${monthsEs})?(?: (?:de|del) ${year})`,
  `(?:el )?\\d{1,2} de ${monthsEs}`,
  `(?:(?:principios|mediados|finales|fines) de )?${monthsEs}(?:,? (?:de|del) ${year})?`,
  `(?:el (?:año )?)?${year}`,
);

const english = [
  `between ${pointEn} and (?:${pointEn}|\\d{1,2}(?!\\d))(?:,? ${year})?`,
  `from ${pointEn} (?:to|until|till|through) (?:${pointEn}|\\d{1,2}(?!\\d))`,
  `(?:in |since |during )?${pointEn} ?[-–—] ?(?:${pointEn}|\\d{1,2}(?!\\d))(?:, ${year})?`,
  `(?:${monthsEn} \\d{1,2}|${year}|${monthsEn}) (?:to|through|until) ${pointEn}`,
  `(?:in|during|over|for|within|after) the (?:first|last|second|third|fourth|past|previous|same|next|following) (?:${fewEn} )?(?:${spanEn}|period)(?: of (?:${pointEn}|the year|the month|this year|last year))?`,
  `over the same period(?: of ${pointEn})?`,
  `(?:in|on|by|since|until|till|before|after|during|through|as of|up to|throughout|for|at) (?:${pointEn}|(?:(?:early|late) )?${weekdaysEn}(?: (?:morning|afternoon|evening|night))?)(?! and)`,
  `(?:since |in |during )?(?:last|this|past|next) (?:year|month|week|night|decade|quarter|season|spring|summer|autumn|fall|winter|${monthsEn.replaceAll("\\.", "\\.")}|${weekdaysEn})`,
  `a (?:year|month|week|decade) (?:ago|earlier|before)`,
  `(?:yesterday|today)`,
  pointEn.replace(`${year}|${monthsEn})`, `${year})`),
];
const spanish = [
  `entre (?:el )?(?:${pointEs}|\\d{1,2}) y (?:el )?${pointEs}`,
  `(?:de|desde) (?:el )?${pointEs} (?:a|al|hasta) (?:el )?${pointEs}`,
  `${year} ?[-–—] ?${year}`,
  `(?:en|durante|desde|tras|a lo largo de) (?:los|las|el|la) (?:primeros?|primeras?|primer|últimos?|últimas?|segundo|mismo|misma) (?:${fewEs} )?(?:${spanEs}|lapso|período|periodo)(?: (?:de|del) (?:${pointEs}|mes|año))?`,
  `(?:en|durante|desde|hasta|para|a|tras|antes de|después de|al) ${pointEs}`,
  `(?:(?:en|desde|durante) )?(?:el|la) (?:año|mes|semana|década|trimestre) (?:pasad[oa]|anterior|previo|próxim[oa])`,
  `(?:(?:en|desde|durante) )?est[ea] (?:año|mes|semana|década|trimestre)`,
  `(?:hasta |desde )?el ${weekdaysEs}(?: pasado)?`,
  `hace un (?:año|mes)`,
  `(?:ayer|hoy)`,
  pointEs,
];

const compiled: Readonly<Record<ReadingLanguage, () => RegExp>> = {
  en: once(() => compile(english)),
  es: once(() => compile(spanish)),
};

function compile(list: readonly string[]): RegExp {
  // Runs of white space are bounded, so that no place costs more than the longest period.
  return new RegExp(`(?<![\\p{L}\\d.,$€£-])${any(...list)}(?!\\p{L})`.replaceAll(" ", "\\s{1,3}"), "giu");
}

const lead = /^(?:in|on|during|over|en|durante|el(?=\s+(?:año\s+)?\d)|at|for)\s+/iu;

/** The periods a passage names, in text order. Time is linear in its length. */
export function periodsIn(passage: string, language: ReadingLanguage): Period[] {
  const out: Period[] = [];
  for (const match of passage.matchAll(compiled[language]())) {
    const [found] = match;
    const { index } = match;
    if (isBareMonth(found)) continue;
    const text = found.replaceAll(/\s+/g, " ").replace(lead, "").replace(lead, "");
    out.push({ start: index, end: index + found.length, text });
  }
  return out;
}

/** “May” and “march” are verbs too; without a preposition or a number nobody knows. */
const isBareMonth = (found: string) => /^(?:may|march)\.?$/i.test(found);
