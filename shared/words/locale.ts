/**
 * A language as it is written where this runs: with the habits of the person's own region where that is one of the
 * language, so that who reads Spanish in Mexico gets 1,234.5 and who reads it in Spain 1234,5.
 * @param language BCP 47 tag without a region
 * @returns a tag for Intl
 */
export function localeOf(language: string): string {
  const own = new Intl.NumberFormat().resolvedOptions().locale;
  return own.split("-")[0] === language ? own : language;
}
