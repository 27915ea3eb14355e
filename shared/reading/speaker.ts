import { once } from "../once.ts";
import type { Span } from "../spans.ts";
import { snap } from "../text/graphemes.ts";
import { cueHearers, cueLeads, cueVerbs } from "./cues.ts";
import { languageOf, type ReadingLanguage } from "./language.ts";
import { nameIn, namePattern } from "./names.ts";
import { paragraphAround } from "./passage.ts";
import { quotationsIn } from "./quotations.ts";

/** Who a text says is speaking: `speaker` is missing where it says only that somebody does (“she said”). */
export type Attribution = {
  /** As printed: `said`, `told reporters`, `según`. */
  readonly cue: string;
  readonly speaker?: {
    /** Title and name, UTF-16 code units in the text. */
    readonly span: Span;
    /** The name alone. */
    readonly name: string;
  };
  /** Where it names nobody: somebody by what they are, “the general”. Article and role, UTF-16 code units in the text. */
  readonly role?: Role;
};

/** Somebody who is called by what they are, and the cue beside that. */
type Role = { readonly cue: string; readonly span: Span; readonly name: string };

/** How far from the quote its cue and speaker are sought, in UTF-16 code units. */
const reach = 240;
/** How near behind the quote its cue begins. */
const near = 60;

type Patterns = { readonly list: readonly RegExp[]; readonly roles: readonly RegExp[]; readonly cue: RegExp };
/** Made when a text in the language is first read: they take their time, and the window has none to lose when it opens. */
const patterns: Readonly<Record<ReadingLanguage, () => Patterns>> = {
  en: once(() => compile("en")),
  es: once(() => compile("es")),
};

function compile(language: ReadingLanguage): Patterns {
  const verb = `(?<cue>(?<!\\p{L})${cueVerbs[language]}${cueHearers[language]}(?!\\p{L}))`;
  const lead = `(?<cue>(?<!\\p{L})${cueLeads[language]}(?!\\p{L}))`;
  // “la ministra Lorena Quishpe”: a short role between, without a preposition that would lead to somebody else.
  const role =
    "(?:(?:the|el|la) )?(?:(?!(?:that|que|los|las|sus|por|con|del|una|the|with|from|para|sobre|contra|when|what|into|over|after|before|como|cuando|last|this|porque|desde|hasta)\\b)\\p{Ll}{3,20} ){0,3}";
  const name = `(?<name>${namePattern})`;
  const aside = '(?:, [^,.;:!?“”«»"]{1,80},| \\([^)]{1,40}\\)|,)?';
  const make = (source: string) => new RegExp(source.replaceAll(" ", "\\s"), "dgu");
  const somebody =
    "(?<name>(?:[Tt]he|[Ee]l|[Ll]a) \\p{Ll}{3,20}(?: (?!(?:that|who|que|had|has|have|been|was|were|is|are|be|not|ha|había|han|fue|no)\\b)\\p{Ll}{3,20}){0,2}?)";
  const over = "(?=[,.;:—–]|$|\\s(?:in|on|at|who|that|this|last|en|que|este|esta|al|a)(?!\\p{L}))";
  return {
    roles: [
      make(`(?<!\\p{L})${somebody} (?:(?:has|had|ha|había|also|también) )?${verb}`),
      make(`${verb} ${somebody}${over}`),
      make(`${lead} ${somebody}${over}`),
    ],
    list: [
      make(`(?<!\\p{L})${name}${aside} (?:(?:has|had|ha|había|also|también) )?${verb}`),
      make(`${verb} ${role}${name}`),
      make(`${lead} ${role}${name}`),
    ],
    cue: make(
      `(?<cue>(?<!\\p{L})(?:${cueVerbs[language]}${cueHearers[language]}|${cueLeads[language]})(?!\\p{L}))`,
    ),
  };
}

/**
 * The cue and the speaker of a quote, sought beside its quotation marks in the same sentence, and in its own words
 * where it has none. Rather none than a wrong one: pronouns, and roles without a name, give a cue but no speaker.
 * @param spans in text order, UTF-16 code units
 * @param document BCP 47 tag of the document's language
 */
export function attributionOf(
  text: string,
  spans: readonly Span[],
  document?: string,
): Attribution | undefined {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  const language = languageOf(text.slice(Math.max(0, first.start - 500), first.end + 500), document);
  let cue: Attribution | undefined;
  let role: Role | undefined;
  for (const stretch of stretches(text, first, last)) {
    const found = read(text, stretch, language);
    if (found?.speaker) return found;
    cue ??= found;
    role ??= found?.role;
  }
  return cue && { ...cue, ...(role ? { role } : {}) };
}

type Stretch = Span & { readonly side: "after" | "before" | "within" };

/** Where a speaker can be named, the likeliest first. */
function stretches(text: string, first: Span, last: Span): Stretch[] {
  const around = paragraphAround(text, first);
  const quotations = quotationsIn(text.slice(around.start, around.end), around.start);
  const own = quotations.find(({ start, end }) => start < first.end && first.start < end);
  const start = own ? Math.min(own.start, first.start) : first.start;
  const end = own && own.end >= first.end ? own.end : first.end;
  const after = quotations.find((other) => other.start >= end)?.start ?? around.end;
  const before = quotations.findLast((other) => other.end <= start)?.end ?? around.start;
  const out: Stretch[] = [
    { side: "after", ...behind(text, { start: end, end: Math.min(after, end + reach) }) },
    { side: "before", ...ahead(text, { start: Math.max(before, start - reach), end: start }) },
  ];
  if (!own || own.start > first.start)
    out.push({
      side: "within",
      start: first.start,
      end: Math.min(first.end, first.start + reach, own?.start ?? Infinity),
    });
  if (own && own.end < first.end)
    out.push({ side: "within", start: own.end, end: Math.min(first.end, own.end + reach) });
  if (last !== first)
    out.push({
      side: "after",
      ...behind(text, { start: last.end, end: Math.min(around.end, last.end + reach) }),
    });
  return out.filter((stretch) => stretch.start < stretch.end);
}

const sentenceEnd =
  /(?<!(?:^|[\s(])(?:Mrs?|Ms|Dr|Prof|Col|Gen|Lt|Capt|Sgt|Adm|Maj|Gov|Sen|Rep|Sra?|Dra|Ing|Lic|St|\p{Lu}))[.!?…](?=\s|$)|\n[ \t]{0,8}\n/gu;

/** The rest of the sentence after a quote; nothing where the quote ended the sentence. */
function behind(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const isOver = /[.…]["'”’»›」』״)]{0,2}$/u.test(text.slice(Math.max(0, span.start - 3), span.start));
  if (isOver && !/^\s*\p{Ll}/u.test(words)) return { start: span.start, end: span.start };
  sentenceEnd.lastIndex = 0;
  const stop = sentenceEnd.exec(words);
  return { start: span.start, end: span.start + (stop?.index ?? words.length) };
}

/** The sentence up to a quote; also one that ends with a colon. */
function ahead(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  let from = 0;
  for (const { index, 0: found } of words.matchAll(sentenceEnd)) from = index + found.length;
  return { start: span.start + from, end: span.end };
}

function read(
  text: string,
  { start, end, side }: Stretch,
  language: ReadingLanguage,
): Attribution | undefined {
  const words = text.slice(start, end);
  const { list, cue: anyCue } = patterns[language]();
  let best: { at: number; found: Attribution } | undefined;
  for (const pattern of list)
    for (const match of words.matchAll(pattern)) {
      if (side === "after" && match.index > near) break;
      const found = speakerIn(text, match, start);
      const isNearer =
        best === undefined || (side === "before" ? match.index > best.at : match.index < best.at);
      if (found && isNearer) best = { at: match.index, found };
      if (found && side !== "before") break;
    }
  if (best) return best.found;
  const cues = [...words.matchAll(anyCue)].filter(({ index }) => side !== "after" || index <= near);
  const cue = (side === "before" ? cues.at(-1) : cues[0])?.groups?.["cue"];
  if (cue === undefined) return undefined;
  const role = roleIn(text, words, { start, end, side }, language);
  return { cue: oneLine(cue), ...(role ? { role } : {}) };
}

/** Somebody who is only called by what they are: the nearest such mention with its cue. */
function roleIn(
  text: string,
  words: string,
  { start, side }: Stretch,
  language: ReadingLanguage,
): Role | undefined {
  for (const pattern of patterns[language]().roles) {
    const matches = [...words.matchAll(pattern)];
    const match = side === "before" ? matches.at(-1) : matches[0];
    const { cue, name } = match?.groups ?? {};
    const [at, until] = match?.indices?.groups?.["name"] ?? [];
    if (!match || cue === undefined || name === undefined || at === undefined || until === undefined)
      continue;
    if (side === "after" && match.index > near) continue;
    const isBehind = match[0].startsWith(cue);
    const led = text.slice(Math.max(0, start + at - near), start + at);
    if ((isBehind && /^(?:told|tells)$/.test(cue)) || (!isBehind && leadsAway.test(led))) continue;
    return { cue: oneLine(cue), span: { start: start + at, end: start + until }, name: oneLine(name) };
  }
  return undefined;
}

/** What stands before a name that is only a place or an owner: “two diplomats in Quito said”. */
const leadsAway = /(?:^|\s)(?:in|of|at|from|to|with|for|near|by|en|de|del|con|para)\s(?:the\s|el\s|la\s)?$/u;
/** Who speaks for an organisation is its voice: “a spokesman for the Interior Ministry said”. */
const speaksFor = /(?:\sspokes\p{L}+\s(?:for|of)|portavoz\s(?:de|del))\s(?:the\s|la\s|el\s)?$/u;
/** What makes of a name the owner of the source: “according to Interior Ministry records”. */
const owned =
  /^\s(?:records|data|figures|documents?|reports?|sources?|officials?|statistics|statements?|lawyers|spokes\p{L}+)(?!\p{L})/u;

function speakerIn(text: string, match: RegExpExecArray, offset: number): Attribution | undefined {
  const { cue, name: run } = match.groups ?? {};
  const [at, until] = match.indices?.groups?.["name"] ?? [];
  const found = run === undefined ? undefined : nameIn(run);
  if (cue === undefined || at === undefined || until === undefined || !found) return undefined;
  const isBehind = match[0].startsWith(cue);
  const isHearer = isBehind && /^(?:told|tells)$/.test(cue); // “told Mr. Rourke”
  const isOwner = owned.test(text.slice(offset + until, offset + until + near));
  const led = text.slice(Math.max(0, offset + at - near), offset + at);
  const isElsewhere = !isBehind && leadsAway.test(led) && !speaksFor.test(led);
  if (isHearer || isOwner || isElsewhere) return undefined;
  const start = offset + at + found.skip;
  const span = { start: snap(text, start, "before"), end: snap(text, start + found.mention.length, "after") };
  return { cue: oneLine(cue), speaker: { span, name: oneLine(found.name) } };
}

const oneLine = (words: string) => words.replaceAll(/\s+/g, " ");
