import type { ReadingLanguage } from "./language.ts";

/** Verbs that say that somebody said something; as a regular expression without groups. */
export const cueVerbs: Record<ReadingLanguage, string> = {
  en: "(?:said|says|told|tells|wrote|writes|added|adds|replied|explained|explains|announced|warned|warns|argued|argues|insisted|insists|noted|notes|claimed|claims|confirmed|denied|acknowledged|admitted|declared|stated|predicted|recalled|tweeted|posted|asked)",
  es: "(?:dijo|dice|afirmó|afirma|sostuvo|sostiene|explicó|explica|aseguró|asegura|señaló|señala|declaró|declara|agregó|agrega|añadió|añade|respondió|responde|comentó|comenta|aclaró|aclara|escribió|escribe|indicó|indica|precisó|manifestó|manifiesta|advirtió|advierte|recordó|recuerda|denunció|denuncia|reconoció|reconoce|negó|niega|anunció|relató|relata|contó|cuenta|estimó|estima|resumió|admitió|confirmó|expresó|preguntó)",
};

/** What leads to a source without a verb. */
export const cueLeads: Record<ReadingLanguage, string> = {
  en: "(?:according to|in the words of)",
  es: "(?:según|de acuerdo con|en palabras de)",
};

/** Whom something was told, as part of the cue: “told reporters”. */
export const cueHearers: Record<ReadingLanguage, string> = {
  en: "(?: (?:reporters|journalists|us|parliament|congress|lawmakers))?",
  es: "(?: a (?:periodistas|los periodistas|este diario|este medio))?",
};
