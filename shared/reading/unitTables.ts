import { phrases } from "./tokens.ts";

/*
 * Units as the news writes them, English and Spanish in one table: none means something else in the other language.
 */

export const percent = phrases("%", "per cent", "percent", "pct", "por ciento");
export const points = phrases(
  "percentage points", "percentage point", "percent points", "per cent points", "points", "point",
  "puntos porcentuales", "punto porcentual", "puntos", "punto",
); // prettier-ignore
export const times = phrases("times", "veces");
export const currencies = phrases(
  "us dollars", "dollars", "dollar", "dólares", "dólar", "euros", "euro", "pounds", "pesos", "soles", "reales", "yuan",
  "yen", "cents", "centavos",
); // prettier-ignore
/** What spreads an amount over time: “a year”, “semanales”. */
export const pace = phrases(
  "a day", "a week", "a month", "a year", "per day", "per week", "per month", "per year", "an hour", "per hour",
  "al día", "a la semana", "al mes", "al año", "por hora", "por día", "por semana", "por mes", "por año", "diarios",
  "diarias", "semanales", "mensuales", "anuales", "annually", "daily", "weekly", "monthly",
); // prettier-ignore
export const measures = phrases(
  "tonnes", "tonne", "tons", "ton", "toneladas", "tonelada", "kilograms", "kilogram", "kilogramos", "kilos", "kilo",
  "kg", "grams", "gramos", "g", "kilometres", "kilometers", "kilometre", "kilometer", "kilómetros", "km",
  "metres", "meters", "metre", "meter", "metros", "m", "centimetres", "centímetros", "cm", "nautical miles",
  "millas náuticas", "miles", "mile", "millas", "milla", "hectares", "hectáreas", "ha", "acres", "litres",
  "liters", "litros", "barrels", "barriles", "gallons", "galones", "degrees", "grados", "knots", "nudos",
  "square kilometres", "square kilometers", "square miles", "kilómetros cuadrados", "feet", "pies",
); // prettier-ignore
export const durations = phrases(
  "seconds", "second", "segundos", "minutes", "minute", "minutos", "minuto", "hours", "hour", "horas", "hora", "days",
  "day", "días", "día", "weeks", "week", "semanas", "semana", "months", "month", "meses", "mes", "years", "year",
  "años", "año", "decades", "décadas", "década",
); // prettier-ignore
/** What begins a rate: a number and a noun follow. */
export const per = phrases("per", "for every", "for each", "por cada", "por");

/** What ends the words that can name what is counted. */
export const stops: ReadonlySet<string> = new Set(
  (
    "of in on at by for from to with and or but that who which whose was were is are has have had been be being will " +
    "would could may might can did do does said say says than as into over under more less fewer per a an the this " +
    "these those last next since until after before during between within across against about around out up down " +
    "not now then so if when while because his her its their our us them " +
    "de del en por para con y o u que quien quienes cuyo fue fueron era eran es son ha han había habían hay sin sobre " +
    "entre hasta desde durante contra según el la los las un una al a ante como cuando donde no ya se su sus más menos"
  ).split(" "),
);

/** English words that are plural without a final s. */
export const plurals: ReadonlySet<string> = new Set(
  "people men women children persons police personnel staff troops dead fishermen seamen servicemen policemen youth lives".split(
    " ",
  ),
);

/** Words that end like a plural noun and are none. */
export const notNouns: ReadonlySet<string> = new Set(
  (
    "was is has does says this his its various numerous previous serious dangerous suspicious less across yes thus " +
    "presuntos presuntas supuestos supuestas nuevos nuevas pequeños pequeñas grandes otros otras primeros primeras " +
    "últimos últimas mejores peores mismos mismas posibles distintos distintas después además veces atrás"
  ).split(" "),
);

/** What befalls people only: “seven were killed” counts people. */
export const ofPeople =
  /^(?:killed|dead|wounded|injured|arrested|detained|muertos|muertas|heridos|heridas|detenidos|detenidas|asesinados|asesinadas)$/;
