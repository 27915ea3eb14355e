import { clamp, type Layout, layoutOf, type PaneChoice, type Side } from "./layout.ts";
import { recalled, remember } from "./memory.ts";

/** Least, usual and greatest share of the inspector's height that the form has, in per cent. */
export const splitRange = { min: 20, usual: 55, max: 80 };

/** The panes of the window: which are shown, how wide, and how the inspector is divided. Remembered. */
export class Panes {
  #choice: { readonly [S in Side]: PaneChoice };
  #split: number;
  #windowWidth = typeof window === "undefined" ? 1_280 : window.innerWidth;
  /** The pane that is open over the main part. It is not remembered: it would hide the text at the next start. */
  #open: Side | undefined;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    const { split, ...sides } = recalled("panes");
    this.#choice = { navigation: paneChoice(sides["navigation"]), inspector: paneChoice(sides["inspector"]) };
    this.#split = clamp(numberOr(split, splitRange.usual), splitRange.min, splitRange.max);
  }

  /** How the panes stand in the window as it is now. */
  layout(hasInspector: boolean): Layout {
    return layoutOf(this.#choice, this.#windowWidth, this.#open, hasInspector);
  }

  /** The form's share of the inspector's height, in per cent. */
  get split(): number {
    return this.#split;
  }

  set split(share: number) {
    this.#split = clamp(Math.round(share), splitRange.min, splitRange.max);
    this.#keep();
  }

  set windowWidth(width: number) {
    if (width === this.#windowWidth) return;
    this.#windowWidth = width;
    this.#changed();
  }

  /** Sets a pane's width in CSS pixels, or the usual one. */
  resize(side: Side, width: number | undefined): void {
    this.#choose(side, { isShown: true, width: width === undefined ? undefined : Math.round(width) });
  }

  toggle(side: Side, hasInspector: boolean): void {
    const pane = this.layout(hasInspector)[side];
    if (pane.place === "over") this.#setOpen(pane.isShown ? undefined : side);
    else this.#choose(side, { ...this.#choice[side], isShown: !pane.isShown });
  }

  /** Makes sure that a pane can be seen. */
  show(side: Side): void {
    if (!this.layout(true)[side].isShown) this.toggle(side, true);
  }

  /** Closes what is open over the main part; says whether anything was. */
  closeOver(): boolean {
    const wasOpen = this.#open !== undefined;
    this.#setOpen(undefined);
    return wasOpen;
  }

  #setOpen(side: Side | undefined): void {
    if (side === this.#open) return;
    this.#open = side;
    this.#changed();
  }

  #choose(side: Side, choice: PaneChoice): void {
    this.#choice = { ...this.#choice, [side]: choice };
    this.#keep();
  }

  #keep(): void {
    remember("panes", JSON.stringify({ ...this.#choice, split: this.#split }));
    this.#changed();
  }
}

function paneChoice(value: unknown): PaneChoice {
  const { isShown, width } = (typeof value === "object" && value !== null ? value : {}) as Record<
    string,
    unknown
  >; // fields are looked at one by one
  return { isShown: isShown !== false, width: typeof width === "number" ? width : undefined };
}

const numberOr = (value: unknown, usual: number) => (typeof value === "number" ? value : usual);
