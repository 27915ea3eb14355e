import type { en } from "./en/index.ts";

/** The languages Claimdesk speaks, the first where none fits. */
export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

/** Everything that is said, with the same keys in every language. English is where a sentence is written first. */
export type Words = typeof en;

export const isSpoken = (tag: string): tag is Language => (languages as readonly string[]).includes(tag);

/** The first of a person's languages (BCP 47 tags, most wanted first) that Claimdesk speaks. */
export function languageFor(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.toLowerCase().split("-")[0] ?? "").find(isSpoken) ?? "en";
}
