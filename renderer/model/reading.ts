import { recalled, remember } from "./memory.ts";

/** Sizes of the source text in rem, and how many characters a row is to hold. The program's own type stays as it is. */
const sizes = [0.875, 1, 1.0625, 1.125, 1.25, 1.375, 1.5, 1.75, 2];
const measures = [60, 64, 68, 72, 75];
const usual = { size: 1.125, measure: 68, font: "serif" } as const;

/** A running text has more letters to a row than zeros, the unit browsers count in. */
const zerosPerCharacter = 0.88;

export type ReadingChange = "larger" | "smaller" | "wider" | "narrower" | "font";

/** How the source text is set: size, length of its rows, and kind of letters. Remembered. */
export class Reading {
  /** In rem. */
  size: number;
  /** Characters in a row, where the window has room. */
  measure: number;
  font: "serif" | "sans";
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    const { size, measure, font } = recalled("reading");
    this.size = sizes.find((each) => each === size) ?? usual.size;
    this.measure = measures.find((each) => each === measure) ?? usual.measure;
    this.font = font === "sans" ? "sans" : usual.font;
  }

  /** Whether a change would change anything. */
  can(change: ReadingChange): boolean {
    return change === "font" || this.#next(change) !== undefined;
  }

  /** Carries out a change; false at either end of the scale. */
  change(change: ReadingChange): boolean {
    if (change === "font") this.font = this.font === "serif" ? "sans" : "serif";
    else {
      const next = this.#next(change);
      if (next === undefined) return false;
      if (change === "larger" || change === "smaller") this.size = next;
      else this.measure = next;
    }
    const { size, measure, font } = this;
    remember("reading", JSON.stringify({ size, measure, font }));
    this.#changed();
    return true;
  }

  /** What the style sheets need to know. */
  get properties(): Readonly<Record<`--${string}`, string>> {
    return {
      "--size-text": `${this.size}rem`,
      "--text-measure": `${(this.measure * zerosPerCharacter).toFixed(2)}ch`,
      ...(this.font === "sans" ? { "--font-text": "var(--font-ui)" } : {}),
    };
  }

  #next(change: Exclude<ReadingChange, "font">): number | undefined {
    if (change === "larger") return sizes.find((each) => each > this.size);
    if (change === "smaller") return sizes.findLast((each) => each < this.size);
    if (change === "wider") return measures.find((each) => each > this.measure);
    return measures.findLast((each) => each < this.measure);
  }
}
