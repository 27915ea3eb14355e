import type { Quotation } from "../spans.ts";

/*
 * Links to exact words of a web page (https://wicg.github.io/scroll-to-text-fragment/): after `#:~:text=` comes
 * `[prefix-,]start[,end][,-suffix]`, percent-encoded. A browser looks for whole words, for each part within one block of
 * the page, and takes any white space for any other. A page that has changed is opened at its top.
 */

/** A quote longer than this is given by its first and its last words, in UTF-16 code units. */
const longest = 300;
/** A context longer than this was cut off at its length (but for a character at its end), perhaps within a word. */
const cutContext = 20;
/** So many words stand for the beginning and the end of a long quote. */
const edgeWords = 6;

/**
 * The address of these passages on the page at `url`, one directive each; what the address says after `#` is kept.
 * @param quotes with their context, as annotations carry them; those of nothing but white space are left out
 */
export function textFragmentUrl(url: string, quotes: readonly Quotation[]): string {
  const directives = quotes.flatMap((quote) => directiveOf(quote) ?? []);
  if (directives.length === 0) return url;
  const [page = "", ...fragment] = url.split("#");
  const [element = ""] = fragment.join("#").split(":~:");
  return `${page}#${element}:~:${directives.map((text) => `text=${text}`).join("&")}`;
}

function directiveOf({ exact, prefix, suffix }: Quotation): string | undefined {
  const lines = exact.split("\n").flatMap((line) => onOneLine(line) || []);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const isShort = lines.length === 1 && first.length <= longest;
  const [from, to] = isShort ? [first, undefined] : edges(first, last, lines.length === 1);
  const [before, after] = [wordsBefore(prefix), wordsAfter(suffix)];
  return [
    ...(before === "" ? [] : [`${encoded(before)}-`]),
    encoded(from),
    ...(to === undefined ? [] : [encoded(to)]),
    ...(after === "" ? [] : [`-${encoded(after)}`]),
  ].join(",");
}

/** The first and the last words of a long quote, which must not overlap; nothing for the end of a single word. */
function edges(first: string, last: string, isOneLine: boolean): readonly [string, string | undefined] {
  const [opening, closing] = [first.split(" "), last.split(" ")];
  const most = isOneLine ? Math.min(edgeWords, Math.floor(opening.length / 2)) : edgeWords;
  if (most === 0) return [first, undefined];
  return [opening.slice(0, most).join(" "), closing.slice(-most).join(" ")];
}

/** The whole words of a context before a quote, from the last block only. */
function wordsBefore(prefix: string): string {
  const last = prefix.split("\n").findLast((line) => line.trim() !== "") ?? "";
  const isCut = prefix.length > cutContext && prefix.startsWith(last);
  return onOneLine(isCut ? last.replace(/^\S*/u, "") : last);
}

function wordsAfter(suffix: string): string {
  const first = suffix.split("\n").find((line) => line.trim() !== "") ?? "";
  const isCut = suffix.length > cutContext && suffix.endsWith(first);
  return onOneLine(isCut ? first.replace(/\S*$/u, "") : first);
}

const onOneLine = (text: string) => text.replaceAll(/\s+/gu, " ").trim();

/** A hyphen, like the comma and the ampersand, means something in a directive. Half characters cannot be encoded at all. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\u{FFFD}")).replaceAll("-", "%2D");
}
