/** Words that are common in one of the two languages and hardly occur in the other. */
const stopWords = {
  en: "the of and to in that is was for it with as his on be at by had not are but from or have an they which".split(
    " ",
  ),
  es: "el la los las de del que en un una por con para se su al como más pero sus le lo este entre cuando muy sin".split(
    " ",
  ),
} as const;

/** Characters read; a page is enough to tell. */
const read = 20_000;

/**
 * `en` or `es` where a text is clearly in one of them, by its small words; undefined where it is too short, mixed, or in
 * another language. A guess to propose, never to act on.
 */
export function guessLanguage(text: string): "en" | "es" | undefined {
  const words =
    text
      .slice(0, read)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const count = (language: keyof typeof stopWords) => {
    const set = new Set<string>(stopWords[language]);
    return words.reduce((sum, word) => sum + (set.has(word) ? 1 : 0), 0);
  };
  const [en, es] = [count("en"), count("es")];
  const [best, more, less] = en >= es ? (["en", en, es] as const) : (["es", es, en] as const);
  return more >= 5 && more > 3 * less && more > words.length / 12 ? best : undefined;
}
