import { localeOf } from "../../shared/words/locale.ts";
import type { Words } from "../../shared/words/index.ts";

/** The day of a moment, in universal time, as a language writes it: `25 November 2026`. @param at ISO 8601 */
export function dateOf(at: string, { report: { tag } }: Words): string {
  return new Intl.DateTimeFormat(localeOf(tag), { dateStyle: "long", timeZone: "UTC" }).format(new Date(at));
}
