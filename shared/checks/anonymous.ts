import { foldName } from "../text/fold.ts";
import { countIn, isPlural } from "./counts.ts";
import { bySource, type Facts, labelled, nameOf, nearby, type Source } from "./facts.ts";
import { type Annotation, about, at, type Finding } from "./finding.ts";
import { wordingIn } from "./wording/match.ts";

type Anonymous = Extract<Source, { type: "anonymous" }>;

/** How near a reason stands to the passage that speaks of the source, in UTF-16 code units. */
const reasonReach = 300;

const isAnonymous = (source: Source): source is Anonymous => source.type === "anonymous";

/** Question 3: unnamed sources of which less is said than a reader needs. One finding for each thing that is lacking. */
export function anonymousSources(facts: Facts): Finding[] {
  const marked = labelled(facts, "anonymous-source");
  const out: Finding[] = marked
    .filter(({ sourceId }) => sourceId === undefined)
    .map((each) => about("no-record", [each], ({ checks }) => checks.found.noRecord));
  const rote = new Set<string>();
  for (const [source, mentions] of bySource(facts, marked)) {
    if (!isAnonymous(source)) continue;
    const found = lackingOf(facts, source, mentions);
    if (found.some(({ key }) => key.startsWith("rote "))) for (const { id } of mentions) rote.add(id);
    out.push(...found);
  }
  return [...out, ...unmarked(facts, marked, rote)];
}

function lackingOf(facts: Facts, source: Anonymous, mentions: readonly Annotation[]): Finding[] {
  const { anonymity: { reason = "", reasonType, howTheyKnow = "", count = "" } = {} } = source;
  const name = nameOf(source);
  const first = mentions.slice(0, 1);
  const out: Finding[] = [];
  const isReasonKnown = reason.trim() !== "" || (reasonType !== undefined && reasonType !== "not-stated");
  if (!isReasonKnown) out.push(about("no-reason", first, ({ checks }) => checks.found.noReason(name)));
  else if (isRote(facts, source)) out.push(about("rote", first, ({ checks }) => checks.found.rote(name)));
  if (howTheyKnow.trim() === "")
    out.push(about("no-basis", first, ({ checks }) => checks.found.noBasis(name)));
  if (isBare(source.descriptor)) out.push(about("bare", first, ({ checks }) => checks.found.bare(name)));
  const stated = countIn(count, facts.language) ?? countIn(source.descriptor, facts.language);
  if (stated === undefined && isPlural(source.descriptor, facts.language))
    out.push(about("no-number", first, ({ checks }) => checks.found.noNumber(name)));
  return [...out, ...numbersOf(facts, source, mentions, stated)];
}

/** Whether the numbers agree: of the record, of its description, and of each passage that speaks of it. */
function numbersOf(
  { language }: Facts,
  { descriptor }: Anonymous,
  mentions: readonly Annotation[],
  stated: number | undefined,
): Finding[] {
  if (stated === undefined) return [];
  const printed = mentions
    .map((mention) => ({ mention, count: countIn(mention.quotes[0]?.exact ?? descriptor, language) }))
    .find(({ count }) => count !== undefined && count !== stated);
  const { mention, count } = printed ?? {};
  if (!mention || count === undefined) return [];
  return [
    about(`numbers-${count}-${stated}`, [mention], ({ checks }) => checks.found.numbers(count, stated)),
  ];
}

/** “Not authorised to speak” and “to speak candidly” tell no reader anything. */
function isRote({ language }: Facts, { anonymity: { reason = "", reasonType } = {} }: Anonymous): boolean {
  if (reason.trim() === "") return reasonType === "not-authorised" || reasonType === "candour";
  return wordingIn(reason, language).some(({ kind }) => kind === "rote-reason");
}

const isBare = (descriptor: string) =>
  /^(?:(?:an?|the|one|some|several|unnamed|anonymous|una|la|unas|las|varias|algunas|anónimas?) ){0,2}(?:sources?|fuentes?)(?: (?:anónimas?))?$/i.test(
    descriptor.trim(),
  );

/** What the text itself says of sources that nobody has marked yet, and stock reasons beside those that were. */
function unmarked(facts: Facts, marked: readonly Annotation[], rote: ReadonlySet<string>): Finding[] {
  const places = marked.flatMap(({ id, spans }) => spans.map((span) => ({ ...span, id })));
  places.sort((a, b) => a.start - b.start);
  return facts.wording.flatMap((match) => {
    const words = facts.text.slice(match.start, match.end).replaceAll(/\s+/g, " ");
    if (match.kind === "rote-reason") {
      const isSaid = nearby(places, match, reasonReach).some(({ id }) => rote.has(id));
      return isSaid ? [] : [at("rote-words", match, ({ checks }) => checks.found.roteWords(words))];
    }
    if (match.kind !== "bare-source" && match.kind !== "plural-sources") return [];
    if (nearby(places, match, 0).length > 0) return [];
    return match.kind === "bare-source"
      ? [at("bare-words", match, ({ checks }) => checks.found.bareWords(words))]
      : [at("plural-words", match, ({ checks }) => checks.found.pluralWords(words))];
  });
}

/** Question 4: words in quotation marks by somebody who is not named. Whether they attack, people must judge. */
export function anonymousQuotes(facts: Facts): Finding[] {
  return labelled(facts, "quote").flatMap((quote) => {
    const source = facts.source(quote);
    if (!source || !isAnonymous(source) || quote.attributes.quoteType === "indirect") return [];
    const name = nameOf(source);
    return [about("anonymous-quote", [quote], ({ checks }) => checks.found.anonymousQuote(name))];
  });
}

/**
 * Question 5: what another outlet heard. Its unnamed sources cannot be vouched for here, so each is asked about; its named
 * ones can be asked again, and are only noted.
 */
export function relayed(facts: Facts): Finding[] {
  const own = foldName(facts.document.outlet ?? "");
  const out: Finding[] = [];
  for (const [source, annotations] of bySource(facts, facts.annotations)) {
    const outlet = [source.relayedBy, ...toldTo(source, annotations)].find(
      (each) => each !== undefined && each.trim() !== "" && foldName(each) !== own,
    );
    if (outlet === undefined || (source.relayedBy === undefined && own === "")) continue;
    const name = nameOf(source);
    if (isAnonymous(source))
      out.push(about("relayed", annotations, ({ checks }) => checks.found.relayed(name, outlet)));
    else
      out.push(
        about("relayed-named", annotations, ({ checks }) => checks.found.relayedNamed(name, outlet), "note"),
      );
  }
  return out;
}

function toldTo(source: Source, annotations: readonly Annotation[]): (string | undefined)[] {
  if (!isAnonymous(source)) return [];
  const said = annotations.map((each) =>
    each.label === "anonymous-source" ? each.attributes.toldTo : undefined,
  );
  return [source.anonymity?.toldTo, ...said];
}
