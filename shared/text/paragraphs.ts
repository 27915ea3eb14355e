import type { Span } from "../spans.ts";

/*
 * In hard-wrapped texts (wire copy, mail) a line ends where the next word would not have fitted. Such a line feed is
 * taken for a space between words; every other one ends the paragraph. All lengths are in UTF-16 code units.
 */

/** The longest line of a paragraph that is hard-wrapped: shorter ones are verse or notes, longer ones whole paragraphs. */
const narrowest = 40;
const widest = 120;

/** How much shorter than the longest a line may be where the next begins with a small letter: people wrap unevenly. */
const ragged = 1 / 8;

/** Share of the lines of a block that may end before a wrap would have ended them, or it is verse or a table; one may. */
const unfitting = 1 / 4;

/** Below this width, a few lines that all begin with a capital are verse; else it takes more than three. */
const widestVerse = 60;

/** Lines; a longer block is a list or a log, not a paragraph, and would take long to read for every key. */
const longestBlock = 1_000;

/** How far around a block the lines are looked at that show how wide the text is. */
const vicinity = 4_000;

/** Lines that stand for themselves. */
const apart = /^\s*(?:#{1,6}\s|>|\||={3,}\s*$|-{3,}\s*$)/;
const listItem = /^\s*(?:[-*+•–—]|\d{1,2}[.)]|\p{L}[.)])\s/u;
const byline = /^(?:By|BY|Por|POR)\s+\p{Lu}/u;
const beginsCapital = /^[^\p{L}\p{N}]*\p{Lu}/u;
/** Scripts without spaces break anywhere. */
const firstWord = /^(?:\p{P}*[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]|\S+)/u;

/** The block of lines that are not empty around `offset`; the line itself where no paragraph can be. */
function blockAround(text: string, offset: number): Span[] {
  const own = lineAt(text, offset);
  const lines = [own];
  if (!isWrappable(text, own)) return lines;
  for (let { start } = own; start > 0;) {
    const line = lineAt(text, start - 1);
    if (line.start === line.end) break;
    if (!isWrappable(text, line) || lines.length === longestBlock) return [own];
    lines.push(line);
    ({ start } = line);
  }
  lines.reverse();
  for (let { end } = own; end < text.length;) {
    const line = lineAt(text, end + 1);
    if (line.start === line.end) break;
    if (!isWrappable(text, line) || lines.length === longestBlock) return [own];
    lines.push(line);
    ({ end } = line);
  }
  return lines;
}

/** The line that holds `offset`, without its line feed. */
export function lineAt(text: string, offset: number): Span {
  // A negative place to search from would count as 0, and find a line feed there.
  const start = offset > 0 ? text.lastIndexOf("\n", offset - 1) + 1 : 0;
  const end = text.indexOf("\n", offset);
  return { start, end: end < 0 ? text.length : end };
}

function isWrappable(text: string, { start, end }: Span): boolean {
  return end - start <= widest && text.slice(start, end).trim() !== "";
}

/**
 * The lines around `offset` that sentences run on over: one, or those of a hard-wrapped paragraph.
 * @param endsSentence whether a line that comes before a wrap ends a sentence there
 */
export function paragraphAt(text: string, offset: number, endsSentence: (line: string) => boolean): Span {
  const own = lineAt(text, offset);
  const block = blockAround(text, offset);
  const lines = block.map(({ start, end }) => text.slice(start, end));
  const longest = Math.max(...lines.map((line) => line.length));
  if (lines.length < 2 || longest < narrowest || isVerse(lines, longest)) return own;
  const { width, isSeen } = widthAround(text, block, longest);
  const fits = lines.map((line, i) => {
    const next = lines[i + 1];
    if (next === undefined || endsSentence(line) || standsApart(line, next)) return undefined;
    const room = line.trimEnd().length + 1 + (firstWord.exec(next.trimStart())?.[0].length ?? 0);
    if (beginsCapital.test(next)) return isSeen && room >= width;
    return room > longest * (1 - ragged);
  });
  const asked = fits.filter((fit) => fit !== undefined);
  const misfits = asked.filter((fit) => !fit).length;
  if (misfits > Math.max(1, asked.length * unfitting)) return own;
  const at = block.findIndex(({ start }) => start === own.start);
  let first = at;
  let last = at;
  while (first > 0 && fits[first - 1]) first--;
  while (fits[last]) last++;
  return { start: block[first]?.start ?? own.start, end: block[last]?.end ?? own.end };
}

/** Whether every line begins with a capital, as in verse; a few do so by chance in wrapped prose. */
function isVerse(lines: readonly string[], longest: number): boolean {
  return (lines.length > 3 || longest < widestVerse) && lines.every((line) => beginsCapital.test(line));
}

/** Whether two lines are never one sentence, however long they are. */
function standsApart(line: string, next: string): boolean {
  const isIndented = /^\s/.test(next) && !/^\s/.test(line) && !listItem.test(line);
  return apart.test(line) || apart.test(next) || listItem.test(next) || byline.test(next) || isIndented;
}

/** The longest of the wrappable lines in and near a block, and whether a second one is about as long. */
function widthAround(
  text: string,
  block: readonly Span[],
  longest: number,
): { width: number; isSeen: boolean } {
  const from = lineAt(text, Math.max(0, (block[0]?.start ?? 0) - vicinity)).start;
  const to = Math.min(text.length, (block.at(-1)?.end ?? 0) + vicinity);
  const lengths = text
    .slice(from, to)
    .split("\n")
    .map((line) => line.length)
    .filter((length) => length <= widest);
  const width = Math.max(longest, ...lengths);
  return { width, isSeen: lengths.filter((length) => length >= width * (1 - ragged)).length > 1 };
}
