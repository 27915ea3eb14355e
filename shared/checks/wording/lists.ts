/*
 * What the lists of a language are made of. Each phrase is words in lower case, one blank between them; `a/b` in the
 * place of a word is either. Forms are written out: a list that a desk editor can read beats a rule of grammar.
 */

/** What a loaded verb adds to “said”: that it is true, that there was something to admit, or that it is doubtful. */
export const overtones = ["true", "conceded", "doubtful"] as const;
export type Overtone = (typeof overtones)[number];

export type Wording = {
  /** Verbs that say only that somebody said or thinks something; separated by blanks. */
  readonly neutralVerbs: string;
  /** Verbs that say more than that, by what they add; separated by blanks. */
  readonly loadedVerbs: { readonly [O in Overtone]: string };
  /** Directly after these a loaded verb is a noun, an adjective or a passive. */
  readonly notAVerbAfter: string;
  /** What makes of a verb the cue of a statement: “confirmed that”. */
  readonly thatClause: string;
  /** Reasons for anonymity that tell the reader nothing. */
  readonly roteReasons: readonly string[];
  /** Ways to say something that nobody is said to have said. */
  readonly vaguePhrases: readonly string[];
  /** Who says something in a vague attribution; only together with a verb or a lead. */
  readonly vagueSubjects: readonly string[];
  /** A source without any description; only together with a verb or a lead. */
  readonly bareSources: readonly string[];
  /** Several unnamed people without a number; only together with a verb or a lead. */
  readonly pluralSources: readonly string[];
  /** The same where what follows makes it an attribution by itself. */
  readonly pluralPhrases: readonly string[];
  /** What goes between a subject and its verb. */
  readonly between: string;
  /** What leads to a source without a verb. */
  readonly leads: readonly string[];
  /** Words that say how many, or whose: then it is not an unnumbered plural. */
  readonly numbers: string;
  /** Whether the verb can stand before its subject outside a quotation: “dijeron expertos”. */
  readonly isVerbFirst: boolean;
};
