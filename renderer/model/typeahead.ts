import { foldName } from "../../shared/text/fold.ts";

/** Pause in milliseconds after which a letter begins anew. */
const pauseMs = 1_000;

/** Letters typed in a list go to the next row whose name begins with them, as in the lists of any system. */
export class Typeahead {
  #typed = "";
  #at = -Infinity;

  /** Whether a key press belongs to it: one character without a modifier; a space only where something was typed. */
  takes(key: string, now: number): boolean {
    return Array.from(key).length === 1 && (key !== " " || this.#isGoingOn(now));
  }

  /**
   * The row to go to, undefined where none fits.
   * @param from the row one is at; a first letter looks behind it, further ones stay where they fit
   * @param now milliseconds of any clock that only goes forward
   */
  find(names: readonly string[], from: number, key: string, now: number): number | undefined {
    this.#typed = this.#isGoingOn(now) ? this.#typed + key : key;
    this.#at = now;
    const typed = Array.from(this.#typed);
    const found = beginningWith(names, typed.length === 1 ? from + 1 : from, this.#typed);
    // The same letter again and again walks through all that begin with it, unless a name begins with just that.
    const isOneLetter = typed.every((each) => each === key);
    return found ?? (isOneLetter ? beginningWith(names, from + 1, key) : undefined);
  }

  #isGoingOn(now: number): boolean {
    return this.#typed !== "" && now - this.#at < pauseMs;
  }
}

/** The first row from row `first` on, round the end, whose name begins with what was typed; case and accents aside. */
function beginningWith(names: readonly string[], first: number, typed: string): number | undefined {
  const sought = foldName(typed);
  for (let step = 0; step < names.length; step++) {
    const row = (first + step) % names.length;
    if (foldName(names[row] ?? "").startsWith(sought)) return row;
  }
  return undefined;
}
