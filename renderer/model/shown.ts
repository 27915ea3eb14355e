import { once } from "../../shared/once.ts";
import { localeOf } from "../../shared/words/locale.ts";
import { type Language } from "../../shared/words/index.ts";
import { language } from "./words.ts";

/*
 * Numbers, times and the order of names as the window's language has them. Each formatter is made once per language, and
 * when it is first needed: making one costs more than a screen of formatting.
 */
type Formats = ReturnType<typeof makeFormats>;

const made = new Map<Language, Formats>();

function formats(): Formats {
  const now = language();
  let found = made.get(now);
  if (!found) made.set(now, (found = makeFormats(localeOf(now))));
  return found;
}

function makeFormats(locale: string) {
  // A date without a time is the same day wherever it is read.
  const date = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }));
  return {
    number: once(() => new Intl.NumberFormat(locale)),
    percent: once(() => new Intl.NumberFormat(locale, { style: "percent" })),
    figure: once(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })),
    time: once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" })),
    dates: {
      year: date({ year: "numeric" }),
      month: date({ year: "numeric", month: "short" }),
      day: date({ dateStyle: "medium" }),
    },
    list: once(() => new Intl.ListFormat(locale)),
    order: once(() => new Intl.Collator(locale, { numeric: true })),
  };
}

/** `12,345`. */
export const shownNumber = (value: number): string => formats().number().format(value);

/** A figure of agreement, with two decimals: `0.73`. */
export const shownFigure = (value: number): string => formats().figure().format(value);

/** `42 %` as the language writes it. @param share from 0 to 1 */
export const shownPercent = (share: number): string => formats().percent().format(share);

/** `boats, ships and planes`. */
export const shownList = (parts: readonly string[]): string => formats().list().format(parts);

/** A moment in the person's own time zone: `4 Mar 2026, 10:00`. @param iso as records have it */
export const shownTime = (iso: string): string => formats().time().format(new Date(iso));

/** A date as far as it is known: `4 Mar 2026`, `Mar 2026`, `2026`. @param written as documents have it, with `-` */
export function shownDate(written: string): string {
  const date = new Date(written);
  if (Number.isNaN(date.getTime())) return written;
  const { dates } = formats();
  const { length } = written;
  return (length <= 4 ? dates.year : length <= 7 ? dates.month : dates.day)().format(date);
}

/** Compares two names for sorting, numbers in them by their value. */
export const compareNames = (a: string, b: string): number => formats().order().compare(a, b);

/** The day it is where the person is, as records have it: `2026-03-04`. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
