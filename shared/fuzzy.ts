/** How well a text fits what was typed, more is better, and which parts of it do: sorted, disjoint, UTF-16 code units. */
export type Fit = {
  readonly score: number;
  readonly parts: readonly (readonly [start: number, end: number])[];
};

/** A letter without its accents, and where it stands in the text. */
type Letter = {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
  readonly isStart: boolean;
};

const wordStart = 8;
const inRow = 6;
const gap = 1;
/** Longer texts than this are not looked through to their end. */
const longest = 300;

/**
 * Whether every word of `sought` is in `text`, in any order, each with its letters in theirs; case and accents do not
 * count. Letters at the start of a word and letters in a row fit best; of a word, at least half must be one or the
 * other, or everything would fit a long title. Undefined where it does not fit; nothing sought fits everything.
 */
export function fit(sought: string, text: string): Fit | undefined {
  const letters = lettersOf(text.slice(0, longest));
  let score = 0;
  const found = new Set<number>();
  for (const word of sought.split(/\s+/).filter((one) => one !== "")) {
    const wanted = lettersOf(word.slice(0, longest)).map(({ letter }) => letter);
    const best = placed(wanted, letters);
    if (!best) return undefined;
    score += best.score;
    for (const at of best.places) found.add(at);
  }
  return { score: score - letters.length / longest, parts: joined(letters, found) };
}

/** The best places for these letters, in order. */
function placed(
  wanted: readonly string[],
  letters: readonly Letter[],
): { readonly score: number; readonly places: readonly number[] } | undefined {
  // rows[i][j]: the best score with wanted[i] standing at letters[j]; from[i][j]: where wanted[i - 1] stands then.
  const from: number[][] = [];
  let row: number[] = [];
  for (const [i, letter] of wanted.entries()) {
    const next: number[] = Array<number>(letters.length).fill(-Infinity);
    const back: number[] = Array<number>(letters.length).fill(-1);
    let best = -Infinity;
    let bestAt = -1;
    for (const [j, here] of letters.entries()) {
      // `best` is the best of the row before up to j - 2; every letter left out in between costs.
      const older = row[j - 2] ?? -Infinity;
      best -= gap;
      if (older > best) [best, bestAt] = [older, j - 2];
      if (here.letter !== letter) continue;
      const own = 1 + (here.isStart ? wordStart : 0);
      if (i === 0) {
        next[j] = own;
        continue;
      }
      const close = (row[j - 1] ?? -Infinity) + inRow;
      const far = best - gap;
      next[j] = own + Math.max(close, far);
      back[j] = close >= far ? j - 1 : bestAt;
    }
    row = next;
    from.push(back);
  }
  const score = Math.max(...row);
  if (score === -Infinity || wanted.length === 0) return undefined;
  const places: number[] = [];
  for (let i = wanted.length - 1, at = row.indexOf(score); i >= 0; at = from[i]?.[at] ?? -1, i--)
    places.unshift(at);
  const held = places.filter((at, i) => letters[at]?.isStart || at - 1 === places[i - 1]);
  return held.length * 2 >= wanted.length ? { score, places } : undefined;
}

function lettersOf(text: string): Letter[] {
  const out: Letter[] = [];
  let isStart = true;
  let before = "";
  for (let start = 0; start < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
    const end = start + character.length;
    const isInWord = /[\p{L}\p{N}]/u.test(character);
    const isHump = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(character);
    const folded = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    if (folded === "") {
      // An accent of its own belongs to the letter before it.
      const last = out.pop();
      if (last) out.push({ ...last, end });
    } else
      for (const letter of folded) {
        out.push({ letter, start, end, isStart: !isInWord || isStart || isHump });
        isStart = false;
      }
    if (folded !== "") isStart = !isInWord;
    before = character;
    start = end;
  }
  return out;
}

function joined(letters: readonly Letter[], found: ReadonlySet<number>): (readonly [number, number])[] {
  const out: [number, number][] = [];
  for (const at of [...found].toSorted((a, b) => a - b)) {
    const letter = letters[at];
    if (!letter) continue;
    const last = out.at(-1);
    if (last && letter.start <= last[1]) last[1] = Math.max(last[1], letter.end);
    else out.push([letter.start, letter.end]);
  }
  return out;
}
