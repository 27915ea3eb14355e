/* Days as people choose them, where they are; moments as the log has them. */

/** The moment a day begins, in UTC: `2026-03-04` → `2026-03-03T23:00:00.000Z` in Madrid; undefined for no day. */
export const dayFrom = (day: string): string | undefined => momentOf(day, 0);

/** The moment a day is over. */
export const dayUntil = (day: string): string | undefined => momentOf(day, 1);

/** The day a moment lies in, or one so many days from it; empty for none. */
export function dayOf(moment: string | undefined, days = 0): string {
  if (moment === undefined) return "";
  const at = new Date(moment);
  at.setDate(at.getDate() + days);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(at.getFullYear()).padStart(4, "0")}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function momentOf(day: string, later: number): string | undefined {
  const [year, month, date] = day.split("-").map(Number);
  if (!year || !month || !date) return undefined;
  const at = new Date(year, month - 1, date + later);
  at.setFullYear(year, month - 1, date + later); // the years before 100 too
  return Number.isNaN(at.getTime()) || year > 9_000 ? undefined : at.toISOString();
}
