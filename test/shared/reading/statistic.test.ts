import { expect, it } from "vitest";
import { readStatistic, type StatisticReading } from "../../../shared/reading/statistic.ts";

type Example = readonly [text: string, read: StatisticReading];
const exact = { qualifier: "exact" } as const;

const english: readonly Example[] = [
  [
    "Ecuador's homicide rate rose from 6.7 per 100,000 people in 2020 to 44.5 in 2025",
    { value: 44.5, ...exact, unit: "per 100,000 people", measure: "rate", period: "2025", comparedWith: "6.7 per 100,000 people in 2020" },
  ],
  ["The rate per 100,000 people went from 38.2 to 44.5.", { value: 44.5, ...exact, unit: "per 100,000 people", measure: "rate", comparedWith: "38.2" }],
  ["44.5 killings per 100,000 people in 2025", { value: 44.5, ...exact, unit: "per 100,000 people", measure: "rate", period: "2025" }],
  ["deaths have fallen from 121 in 2023 to 14 last year", { value: 14, ...exact, measure: "count", period: "last year", comparedWith: "121 in 2023" }],
  ["seized 227 tonnes of drugs in 2025, down from 294.6 tonnes in\n2024, data show", { value: 227, ...exact, unit: "tonnes", measure: "measure", period: "2025", comparedWith: "294.6 tonnes in 2024" }],
  ["more than 150", { value: 150, qualifier: "more-than", measure: "count" }],
  ["At least 45", { value: 45, qualifier: "at-least", measure: "count" }],
  ["up to 30 men", { value: 30, qualifier: "up-to", unit: "men", measure: "count" }],
  ["no more than 30 men", { value: 30, qualifier: "up-to", unit: "men", measure: "count" }],
  ["no fewer than 30 men", { value: 30, qualifier: "at-least", unit: "men", measure: "count" }],
  ["40 boats or more", { value: 40, qualifier: "at-least", unit: "boats", measure: "count" }],
  ["3.2 million containers last year", { value: 3_200_000, ...exact, unit: "containers", measure: "count", period: "last year" }],
  ["1.1 million", { value: 1_100_000, ...exact, measure: "count" }],
  ["somewhere between 5 and 7 per cent", { value: 5, upperValue: 7, ...exact, unit: "%", measure: "share" }],
  ["from 5 to 7 per cent", { value: 5, upperValue: 7, ...exact, unit: "%", measure: "share" }],
  ["5–7 boats", { value: 5, upperValue: 7, ...exact, unit: "boats", measure: "count" }],
  ["between 3 and 4 million people", { value: 3_000_000, upperValue: 4_000_000, ...exact, unit: "people", measure: "count" }],
  ["eleven or twelve tonnes", { value: 11, upperValue: 12, ...exact, unit: "tonnes", measure: "measure" }],
  ["between $20 and $100 a week", { value: 20, upperValue: 100, ...exact, unit: "$ a week", measure: "money" }],
  ["about $4 billion a year", { value: 4_000_000_000, qualifier: "about", unit: "$ a year", measure: "money" }],
  ["US$40", { value: 40, ...exact, unit: "US$", measure: "money" }],
  ["40 million dollars", { value: 40_000_000, ...exact, unit: "dollars", measure: "money" }],
  ["half of us", { value: 50, qualifier: "about", unit: "%", measure: "share" }],
  ["half a million people", { value: 500_000, ...exact, unit: "people", measure: "count" }],
  ["a third of the boats", { value: 33.3, qualifier: "about", unit: "%", measure: "share" }],
  ["two-thirds", { value: 66.7, qualifier: "about", unit: "%", measure: "share" }],
  ["three quarters of them", { value: 75, qualifier: "about", unit: "%", measure: "share" }],
  ["fewer than one in ten complaints", { value: 10, qualifier: "up-to", unit: "%", measure: "share" }],
  ["fell by a quarter", { value: 25, qualifier: "about", unit: "%", measure: "change" }],
  ["fell 12 per cent in 2025", { value: 12, ...exact, unit: "%", measure: "change", period: "2025" }],
  ["DOWN 90%", { value: 90, ...exact, unit: "%", measure: "change" }],
  ["up 3 percentage points", { value: 3, ...exact, unit: "percentage points", measure: "change" }],
  ["61 per cent said so in a poll", { value: 61, ...exact, unit: "%", measure: "poll" }],
  ["about 70 per cent of the 1,012 killings", { value: 70, qualifier: "about", unit: "%", measure: "share" }],
  ["more than 14,000 small fishing boats", { value: 14_000, qualifier: "more-than", unit: "boats", measure: "count" }],
  ["25,000 American lives", { value: 25_000, ...exact, unit: "lives", measure: "count" }],
  ["seven were killed", { value: 7, ...exact, unit: "people", measure: "count" }],
  ["twenty-six of them", { value: 26, ...exact, measure: "count" }],
  ["a hundred and ten boats", { value: 110, ...exact, unit: "boats", measure: "count" }],
  ["two thousand three hundred boats", { value: 2_300, ...exact, unit: "boats", measure: "count" }],
  ["a dozen lorries", { value: 12, ...exact, unit: "lorries", measure: "count" }],
  ["about 180 nautical miles (330 km) west", { value: 180, qualifier: "about", unit: "nautical miles", measure: "measure" }],
  ["the 30th strike since last\nSeptember", { value: 30, ...exact, measure: "rank", period: "since last September" }],
  ["In January and February 2026, between January and March 2026, 12 boats", { value: 12, ...exact, unit: "boats", measure: "count", period: "between January and March 2026" }],
  ["12 boats since 2020", { value: 12, ...exact, unit: "boats", measure: "count", period: "since 2020" }],
  ["three times as many", { value: 3, ...exact, unit: "times", measure: "ratio" }],
  ["two ministers spoke of seven per cent", { value: 7, ...exact, unit: "%", measure: "share" }],
  ["dozens of boats", { vague: true }],
  ["many believe it", { vague: true }],
  ["at 2:40 a.m. on February 19", {}],
  ["in 2025", {}],
  ["COVID-19 and the G20", {}],
  ["nothing to count here", {}],
]; // prettier-ignore

const spanish: readonly Example[] = [
  [
    "La provincia del Guayas registró 3.690 homicidios intencionales en 2025, frente a 3.280 en 2024, lo que equivale a un aumento del 12,5 %",
    { value: 3_690, ...exact, unit: "homicidios", measure: "count", period: "2025", comparedWith: "3.280 en 2024" },
  ],
  ["un aumento del 12,5 %", { value: 12.5, ...exact, unit: "%", measure: "change" }],
  ["un 24,5 % menos", { value: 24.5, ...exact, unit: "%", measure: "change" }],
  ["La tasa llegó a 78,5 por cada 100.000 habitantes.", { value: 78.5, ...exact, unit: "por cada 100.000 habitantes", measure: "rate" }],
  ["fue de 44,5; en 2020 era de 6,7", { value: 44.5, ...exact }],
  ["casi nueve de cada diez asesinatos", { value: 90, qualifier: "about", unit: "%", measure: "share" }],
  ["uno de cada tres negocios", { value: 33.3, qualifier: "about", unit: "%", measure: "share" }],
  ["menos de la mitad de la población", { value: 50, qualifier: "up-to", unit: "%", measure: "share" }],
  ["dos tercios", { value: 66.7, qualifier: "about", unit: "%", measure: "share" }],
  ["tres cuartas partes de la flota", { value: 75, qualifier: "about", unit: "%", measure: "share" }],
  ["Entre el 60 % y el 65 % de las víctimas", { value: 60, upperValue: 65, ...exact, unit: "%", measure: "share" }],
  ["de 5 a 7 lanchas", { value: 5, upperValue: 7, ...exact, unit: "lanchas", measure: "count" }],
  ["la venta pasó de 5,5 toneladas en febrero de 2025 a 2,1 toneladas el mes pasado", { value: 2.1, ...exact, unit: "toneladas", measure: "measure", period: "el mes pasado", comparedWith: "5,5 toneladas en febrero de 2025" }],
  ["más de 400 lanchas", { value: 400, qualifier: "more-than", unit: "lanchas", measure: "count" }],
  ["al menos 33 pescadores", { value: 33, qualifier: "at-least", unit: "pescadores", measure: "count" }],
  ["alrededor de cuarenta y cinco casos", { value: 45, qualifier: "about", unit: "casos", measure: "count" }],
  ["hasta treinta mil personas", { value: 30_000, qualifier: "up-to", unit: "personas", measure: "count" }],
  ["3,2 millones de contenedores", { value: 3_200_000, ...exact, unit: "contenedores", measure: "count" }],
  ["dos mil trescientos botes", { value: 2_300, ...exact, unit: "botes", measure: "count" }],
  ["medio millón de personas", { value: 500_000, ...exact, unit: "personas", measure: "count" }],
  ["superó los dos millones de visualizaciones", { value: 2_000_000, qualifier: "more-than", unit: "visualizaciones", measure: "count" }],
  ["40 dólares semanales", { value: 40, ...exact, unit: "dólares semanales", measure: "money" }],
  ["12 por ciento desde enero", { value: 12, ...exact, unit: "%", measure: "share", period: "desde enero" }],
  ["entre 2019 y 2021 murieron 212 personas", { value: 212, ...exact, unit: "personas", measure: "count", period: "entre 2019 y 2021" }],
  ["en los primeros diez días del mes hubo 74 muertes violentas", { value: 74, ...exact, unit: "muertes", measure: "count", period: "los primeros diez días del mes" }],
  ["41 o más", { value: 41, qualifier: "at-least", measure: "count" }],
  ["decenas de lanchas", { vague: true }],
]; // prettier-ignore

it.each(english)("%s", (text, read) => {
  expect(readStatistic(text, "en")).toEqual(read);
});

it.each(spanish)("%s", (text, read) => {
  expect(readStatistic(text, "es")).toEqual(read);
});

it("without a language of the document, the words say how digits are grouped", () => {
  expect(readStatistic("la provincia registró 3.690 homicidios en el año").value).toBe(3_690);
  expect(readStatistic("the province counted 3,690 killings in the year").value).toBe(3_690);
});
