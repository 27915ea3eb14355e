import { once } from "../../shared/once.ts";
import type { Language } from "../../shared/words/index.ts";
import { localeOf } from "../../shared/words/locale.ts";
import { shownTime } from "./shown.ts";
import { language } from "./words.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const formats: { readonly [L in Language]: () => Intl.RelativeTimeFormat } = {
  en: once(() => new Intl.RelativeTimeFormat(localeOf("en"), { numeric: "auto" })),
  es: once(() => new Intl.RelativeTimeFormat(localeOf("es"), { numeric: "auto" })),
};

/**
 * How long ago something was, in words: `now`, `5 minutes ago`, `yesterday`; after a week its date and time.
 * @param iso as records have it
 * @param now milliseconds since 1970
 */
export function shownAgo(iso: string, now: number): string {
  const ago = Math.max(0, now - Date.parse(iso)); // the clock of another machine may be ahead
  const format = formats[language()]();
  if (ago < minute) return format.format(0, "second");
  if (ago < hour) return format.format(-Math.floor(ago / minute), "minute");
  if (ago < day) return format.format(-Math.floor(ago / hour), "hour");
  return ago < 7 * day ? format.format(-Math.floor(ago / day), "day") : shownTime(iso);
}
