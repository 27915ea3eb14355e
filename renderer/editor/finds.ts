import type { EditorView } from "prosemirror-view";
import type { Span } from "../../shared/spans.ts";
import { firstFrom } from "../../shared/text/find.ts";
import type { TextMap } from "./positions.ts";

/** UTF-16 code units drawn beyond the screen on either side, and how near its edge the screen may come. */
const margin = 4_000;
const slack = 1_000;

/** Most ranges at once; whatever else changes on the page costs a little for each of them. */
const mostRanges = 2_000;

/** The names the style sheet knows: all matches, and the one the user is at. */
const everyName = "find";
const currentName = "find-current";

/**
 * Draws the matches of a search near the screen, as ranges the browser paints by itself: they touch no element, so
 * marks and matches do not get in each other's way. Browsers pay for every range with every change of the page; that is
 * why only those in sight exist.
 */
export class Finds {
  readonly #view: EditorView;
  readonly #map: TextMap;
  readonly #registry: HighlightRegistry;
  readonly #every = new Highlight();
  readonly #current = new Highlight();
  /** ProseMirror replaces elements when marks change; the ranges in them are lost and made anew, before it is painted. */
  readonly #redrawn = new MutationObserver(() => this.#draw());
  #spans: readonly Span[] = [];
  #at: number | undefined;
  /** What of the text is drawn, and what of it was on screen when that was decided. */
  #drawn: Span = { start: 0, end: 0 };
  #visible: Span = { start: 0, end: 0 };

  constructor(view: EditorView, map: TextMap) {
    this.#view = view;
    this.#map = map;
    this.#registry = CSS.highlights;
    this.#current.priority = 1;
    this.#registry.set(everyName, this.#every).set(currentName, this.#current);
  }

  /** @param spans in text order, disjoint. @param at which of them the user is at */
  set(spans: readonly Span[], at: number | undefined, visible: Span): void {
    if (spans.length > 0 && this.#spans.length === 0)
      this.#redrawn.observe(this.#view.dom, { childList: true, characterData: true, subtree: true });
    if (spans.length === 0) this.#redrawn.disconnect();
    this.#spans = spans;
    this.#at = at;
    this.#move(visible);
  }

  /** Makes sure that what is on screen, or is about to be, is drawn. */
  cover(visible: Span): void {
    if (this.#spans.length === 0) return;
    const start = Math.max(0, visible.start - slack);
    const end = Math.min(this.#map.length, visible.end + slack);
    if (start < this.#drawn.start || end > this.#drawn.end) this.#move(visible);
  }

  destroy(): void {
    this.#redrawn.disconnect();
    // Another view may have put its own there meanwhile.
    if (this.#registry.get(everyName) === this.#every) this.#registry.delete(everyName);
    if (this.#registry.get(currentName) === this.#current) this.#registry.delete(currentName);
  }

  #move(visible: Span): void {
    this.#visible = visible;
    this.#drawn = {
      start: Math.max(0, visible.start - margin),
      end: Math.min(this.#map.length, visible.end + margin),
    };
    this.#draw();
  }

  #draw(): void {
    this.#every.clear();
    this.#current.clear();
    for (const at of this.#toDraw()) {
      const span = this.#spans[at];
      const range = span && this.#range(span);
      if (range) (at === this.#at ? this.#current : this.#every).add(range);
    }
  }

  /** The matches to draw: all in `drawn`, or where they are too many, those around the current one or what is visible. */
  *#toDraw(): Generator<number> {
    // One that began before a place may reach over it.
    let first = Math.max(0, firstFrom(this.#spans, this.#drawn.start) - 1);
    let end = firstFrom(this.#spans, this.#drawn.end);
    if (end - first > mostRanges) {
      const at = this.#at ?? -1;
      const seen = Math.max(0, firstFrom(this.#spans, this.#visible.start) - 1);
      const isSeen = at >= seen && at < firstFrom(this.#spans, this.#visible.end);
      const middle = isSeen ? at : seen + mostRanges / 4;
      first = Math.max(first, Math.min(middle - mostRanges / 2, end - mostRanges));
      end = Math.min(end, first + mostRanges);
    }
    for (let at = first; at < end; at++) yield at;
  }

  #range(span: Span): Range | undefined {
    const from = this.#view.domAtPos(this.#map.position(span.start), 1);
    const to = this.#view.domAtPos(this.#map.position(span.end, "before"), -1);
    const range = this.#view.dom.ownerDocument.createRange();
    try {
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
    } catch {
      return undefined; // in the middle of a redrawing; the observer calls again once it is done
    }
    return range;
  }
}
