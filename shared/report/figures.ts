import type { Id } from "../ids.ts";
import { claimStatuses, verdicts } from "../records/claim.ts";
import { describedSourceTypes, namedSourceTypes } from "../records/source.ts";
import { attributions } from "../sourcing/rests.ts";

/** The types of sources in the order in which a report lists them. */
export const sourceTypes = [...namedSourceTypes, "anonymous", ...describedSourceTypes] as const;
export type SourceType = (typeof sourceTypes)[number];

/** What a quote can be, `untyped` where nobody has said. */
export const quoteKinds = ["direct", "mixed", "indirect", "partial", "untyped"] as const;
export type QuoteKind = (typeof quoteKinds)[number];

/**
 * Every number of a report, by the section it stands in; its base, where it has one, is another number of the report.
 * What each of them counts is told where it is counted: claims.ts and its neighbours.
 */
const table = {
  claims: {
    claims: undefined,
    ...keyed("claims", attributions, "claims"),
    "claims.singleAnonymous": "claims",
    "claims.singleAnonymousHigh": "claims.singleAnonymous",
    "claims.high": "claims",
    "claims.highUnnamed": "claims.high",
    "claims.relayed": "claims",
  },
  statistics: {
    statistics: undefined,
    "statistics.noSource": "statistics",
    "statistics.noPeriod": "statistics",
    "statistics.noPopulation": "statistics",
  },
  quotes: {
    quotes: undefined,
    "quotes.noSpeaker": "quotes",
    ...keyed("quotes", quoteKinds, "quotes"),
  },
  anonymous: {
    anonymous: undefined,
    "anonymous.counted": "anonymous",
    "anonymous.howTheyKnow": "anonymous",
    "anonymous.reasonGiven": "anonymous",
    "anonymous.reasonFormulaic": "anonymous",
    "anonymous.reasonMissing": "anonymous",
  },
  sources: {
    sources: undefined,
    ...keyed("sources", sourceTypes, "sources"),
    "sources.relayed": "sources",
    "sources.noSide": "sources",
    mentions: undefined,
    "mentions.busiestSource": "mentions",
    "mentions.busiestSide": "mentions",
    quotedWords: undefined,
  },
  tracking: {
    tracked: undefined,
    ...keyed("status", claimStatuses, "tracked"),
    ...keyed("verdict", verdicts, "tracked"),
    "tracked.noEvidence": "tracked",
    "tracked.evidence": "tracked",
    "tracked.oneOrigin": "tracked.evidence",
    "tracked.conflicting": "tracked",
  },
  review: {
    questions: undefined,
    "questions.ok": "questions",
    "questions.problem": "questions",
    "questions.not-applicable": "questions",
    "questions.open": "questions",
  },
} as const;

type Table = typeof table;
export type Section = keyof Table;
/** The name of a number of the report. */
export type FigureKey = { [S in Section]: keyof Table[S] }[Section];

/** `{ "claims.named": base, … }` */
function keyed<const P extends string, const K extends string, const B extends string>(
  prefix: P,
  keys: readonly K[],
  base: B,
): Readonly<Record<`${P}.${K}`, B>> {
  return Object.fromEntries(keys.map((key) => [`${prefix}.${key}`, base])) as Record<`${P}.${K}`, B>; // just made so
}

/** The sections of a report, in order. */
export const sections = Object.keys(table) as readonly Section[]; // the keys of this very table

/** The numbers of one section, in order. */
export const figuresOf = (section: Section): readonly FigureKey[] =>
  Object.keys(table[section]) as FigureKey[]; // as above

/** Every number of a report, in order. */
export const figureKeys: readonly FigureKey[] = sections.flatMap(figuresOf);

const bases: Readonly<Record<string, FigureKey | undefined>> = Object.assign({}, ...Object.values(table));

/** The number that this one is a part of; undefined for one that stands for itself. */
export const baseOf = (key: FigureKey): FigureKey | undefined => bases[key];

/**
 * A number and what is behind it. `value` is the number of ids but for `quotedWords`, which counts words, and for what
 * counts questions, whose ids are the documents they were asked of.
 */
export type Figure = { readonly value: number; readonly ids: readonly Id[] };
export type Figures = Readonly<Record<FigureKey, Figure>>;

/** Gathers ids under the names of the numbers they belong to. */
export class Tally {
  readonly #ids = new Map<FigureKey, Id[]>(figureKeys.map((key) => [key, []]));
  readonly #values = new Map<FigureKey, number>();

  add(key: FigureKey, id: Id): void {
    this.#ids.get(key)?.push(id);
  }

  /** Puts all ids of a number at once; `value` where the number is not how many they are. */
  set(key: FigureKey, ids: readonly Id[], value?: number): void {
    this.#ids.set(key, [...ids]);
    if (value !== undefined) this.#values.set(key, value);
  }

  figures(): Figures {
    const entries = figureKeys.map((key) => {
      const ids = this.#ids.get(key) ?? [];
      return [key, { value: this.#values.get(key) ?? ids.length, ids }];
    });
    return Object.fromEntries(entries) as Figures; // every key of the table, once
  }
}
