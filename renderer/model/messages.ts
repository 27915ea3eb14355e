/** Something the user should read: `error` stays until it is dismissed, the rest is announced and fades. */
export type Notice = { readonly key: number; readonly tone: "info" | "error"; readonly text: string };

/** What a window says: sentences to read, and what its live regions tell screen readers. */
export class Messages {
  notices: readonly Notice[] = [];
  /** The latest announcement, for screen readers. */
  announcement = "";
  /** The latest failure, for screen readers to interrupt with. */
  alarm = "";
  readonly #onChange: () => void;
  #nextKey = 1;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Tells screen readers, and nobody else, that something happened. */
  announce(text: string): void {
    this.announcement = anew(text, this.announcement);
    this.#onChange();
  }

  /** Tells screen readers at once that something went wrong. */
  alert(text: string): void {
    this.alarm = anew(text, this.alarm);
    this.#onChange();
  }

  /** Shows a sentence, and reads it out; an empty one says nothing. At most two are shown, the latest last. */
  notify(text: string, tone: Notice["tone"]): void {
    if (text === "") return;
    const others = this.notices.filter((notice) => notice.text !== text);
    this.notices = [...others.slice(-1), { key: this.#nextKey++, tone, text }];
    if (tone === "error") this.alert(text);
    else this.announce(text);
  }

  dismiss(key: number): void {
    this.notices = this.notices.filter((notice) => notice.key !== key);
    this.#onChange();
  }
}

/** The same words twice are read out only if the region's content changes. */
const anew = (text: string, before: string) => (text === before ? `${text}\u{00A0}` : text);
