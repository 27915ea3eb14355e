/*
 * What a character counts as when something is looked for. Both the text and what is sought in it are folded character
 * by character (grapheme cluster by grapheme cluster), so that a match never cuts one.
 */

/**
 * `loose`: case, accents, and how a quotation mark, a dash, a ligature or a digit is written do not count.
 * `exact`: they do; only what Unicode calls the same character counts as the same (é in one code point or in two).
 * In both, white space of any kind is one space, a line feed too (hard-wrapped texts), and what is invisible does not
 * count at all (soft hyphens, joiners, marks of direction).
 */
export type Folding = "loose" | "exact";

const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Marks written over, under or in letters that stand without them too: accents, and the points of Hebrew and Arabic.
 * Not the vowel signs of Indic scripts, nor the voicing of kana: those make another letter.
 */
const accents =
  /(?![\u3099\u309A])(?=[\p{Mn}\p{Me}])[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/gu;

/** Characters that Unicode takes for others, but readers for the plain one. */
const plain: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": "‘’‚‛ʹʻʼʽˈ′‵´`ꞌ＇‹›",
    '"': "“”„‟″‶«»〝〞〟＂",
    "-": "‐‑‒–—―⁃−﹘﹣－",
    "/": "⁄∕",
    o: "ø",
    O: "Ø",
    l: "ł",
    L: "Ł",
    d: "đ",
    D: "Đ",
    h: "ħ",
    H: "Ħ",
    i: "ı",
    ae: "æ",
    AE: "Æ",
    oe: "œ",
    OE: "Œ",
  }).flatMap(([to, list]) => Array.from(list).map((from) => [from, to] as const)),
);

const asPlain = (text: string) => Array.from(text, (each) => plain.get(each) ?? each).join("");

/**
 * A name, a title or what is typed to find one, for comparison: case and accents do not count. Where places in a text
 * are sought, `foldCharacter` is the one to use: this one changes lengths.
 */
export const foldName = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** What one character (grapheme cluster) counts as; empty when it does not count. */
export function foldCharacter(character: string, folding: Folding): string {
  const seen = character.replaceAll(invisible, "");
  if (seen === "") return "";
  if (/^\s/.test(seen)) return " ";
  if (folding === "exact") return seen.normalize("NFC");
  const decomposed = asPlain(seen).normalize("NFKD");
  // A mark that stands alone, such as ¨, decomposes into a space with the mark over it; it is no space.
  const letters = decomposed.startsWith(" ") ? seen : asPlain(decomposed).replaceAll(accents, "");
  return Array.from(letters, withoutCase).join("").normalize("NFC");
}

/** One code point at a time, or a final Σ would differ from one inside a word. Down first: only ß, not ẞ, becomes SS. */
function withoutCase(codePoint: string): string {
  return codePoint.toLowerCase().toUpperCase().toLowerCase();
}
