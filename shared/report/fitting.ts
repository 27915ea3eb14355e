import { oneLine } from "./names.ts";

/** How wide letters are in the font of the interface, in em; what is in none of them is an average one. */
const widths: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[iíjlI.,:;'’!|·]/, 0.29],
  [/[ frt()[\]/-]/, 0.38],
  [/[mwMW@%…—–]/, 0.92],
  [/[A-ZÁÉÍÓÚÑÜ]/, 0.7],
  [/[0-9]/, 0.63],
  [/[^ -\u024F\u2000-\u206F]/, 1], // other scripts, some of them as wide as they are high
];
const average = 0.59;

/** About how wide a line is, rather too wide than too narrow: nothing here can measure it. @param size of the font, CSS pixels */
export function widthOf(line: string, size: number): number {
  let em = 0;
  for (const letter of line) em += widths.find(([letters]) => letters.test(letter))?.[1] ?? average;
  return em * size;
}

/** A text on one line, cut off where there is no room for more. @param room CSS pixels, as `size`, that of the font */
export function fitting(text: string, room: number, size: number): string {
  const line = oneLine(text);
  if (widthOf(line, size) <= room) return line;
  let [shortest, longest] = [1, line.length];
  while (shortest < longest) {
    const length = Math.ceil((shortest + longest) / 2);
    if (widthOf(oneLine(line, length), size) <= room) shortest = length;
    else longest = length - 1;
  }
  return oneLine(line, shortest);
}
