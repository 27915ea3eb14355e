import { snap } from "../../shared/text/graphemes.ts";
import { lastAtOrBefore } from "../../shared/text/lines.ts";
import type { TextMap } from "./positions.ts";

/** UTF-16 code units; the marks of a longer line are drawn in pieces, of which only those near the screen are. */
const longestPiece = 1_024;

/** A text cut into the stretches whose marks are drawn together: the lines shown, long ones in several. */
export class Pieces {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string, map: TextMap) {
    this.#length = text.length;
    const { starts } = map;
    const isLong = (start: number, i: number) => (starts[i + 1] ?? text.length) - start > longestPiece;
    this.#starts = starts.some(isLong) ? piecesOf(text, map) : starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The piece that holds `offset`, clipped to the text. */
  indexOf(offset: number): number {
    return Math.max(0, lastAtOrBefore(this.#starts, offset));
  }

  start(index: number): number {
    return this.#starts[index] ?? this.#length;
  }

  /** Where the next piece begins; of a line's last piece, behind its line feed. */
  end(index: number): number {
    return this.#starts[index + 1] ?? this.#length;
  }
}

function piecesOf(text: string, map: TextMap): number[] {
  const starts: number[] = [];
  for (let line = 0; line < map.lineCount; line++) {
    const end = map.lineEnd(line);
    let start = map.lineStart(line);
    starts.push(start);
    while (end - start > longestPiece) {
      start = snap(text, start + longestPiece, "after");
      if (start < end) starts.push(start);
    }
  }
  return starts;
}
