import type { Span } from "../../shared/spans.ts";

/** The part of the open text that is on screen. It changes with every frame of scrolling, so nothing is drawn anew for it. */
export class OnScreen {
  span: Span = { start: 0, end: 0 };
  readonly #watchers = new Set<(span: Span) => void>();

  /** Calls `watcher` whenever another part is on screen. Returns its own remover. */
  watch(watcher: (span: Span) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  show(span: Span): void {
    this.span = span;
    for (const watcher of this.#watchers) watcher(span);
  }
}
