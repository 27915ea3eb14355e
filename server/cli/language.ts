import { wordsIn } from "../../shared/words/catalogue.ts";
import { type Language, type Words, languageFor } from "../../shared/words/index.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The language a command speaks: that of the first of POSIX's variables that is set (`es_EC.UTF-8`), else English. */
export function languageOf(env: Environment): Language {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return languageFor([locale.replace(/[.@].*$/, "").replaceAll("_", "-")]);
}

/** What this process's commands speak. */
export const language = (): Language => languageOf(process.env);

/** What they say. */
export const words = (): Words => wordsIn(language());
