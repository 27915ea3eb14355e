import { remember, remembered } from "./memory.ts";

/** What the place Review shows, a tab each. */
export const reviewTabs = ["queue", "comments", "readings", "compare", "history"] as const;
export type ReviewTab = (typeof reviewTabs)[number];

/** Which tab of the place Review one is at. What a tab itself remembers is its own. */
export class Reviewing {
  tab: ReviewTab;

  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    const last = remembered("reviewTab");
    this.tab = reviewTabs.find((tab) => tab === last) ?? "queue";
  }

  /** Whether the tab shows something in the inspector. */
  get hasDetail(): boolean {
    return this.tab === "comments" || this.tab === "history";
  }

  show(tab: ReviewTab): void {
    this.tab = tab;
    remember("reviewTab", tab);
    this.#changed();
  }
}
