import type { EditorView } from "prosemirror-view";
import type { Span } from "../../shared/spans.ts";
import type { TextMap } from "./positions.ts";

/** Space kept between what is revealed and the edge of the screen, in rows of text. */
const breathingRows = 2;
/** How long nothing must be scrolled for the text to be at rest. */
const restMs = 100;

/** Which part of the text is on screen, and how to bring another part there. */
export class Viewport {
  readonly #view: EditorView;
  readonly #scroller: HTMLElement;
  readonly #map: TextMap;
  #settling = 0;
  /** The character whose row is being brought to the top, until it is there. */
  #wanted: number | undefined;
  /** What `top` was when scrolling last came to rest. */
  #rested = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #width = 0;

  constructor(view: EditorView, scroller: HTMLElement, map: TextMap) {
    this.#view = view;
    this.#scroller = scroller;
    this.#map = map;
  }

  /** From the start of the first to the end of the last line on screen. */
  visible(): Span {
    const box = this.#scroller.getBoundingClientRect();
    const first = this.#lineAt(box.top, "first");
    const last = Math.max(first, this.#lineAt(box.bottom, "last"));
    return { start: this.#map.lineStart(first), end: this.#map.lineEnd(last) };
  }

  /**
   * A character in the first row that is on screen by half at least; 0 at the very beginning. While the text takes
   * another shape, that is the row which will be the first again.
   */
  top(): number {
    if (this.#wanted !== undefined) return this.#wanted;
    if (this.#width !== 0 && this.#width !== this.#scroller.clientWidth) return this.#rested;
    if (this.#scroller.scrollTop === 0) return 0;
    const { dom } = this.#view;
    const style = getComputedStyle(dom);
    const inset = Number.parseFloat(style.paddingInlineStart);
    const row = Number.parseFloat(style.lineHeight);
    const left = dom.getBoundingClientRect().left + inset + 2;
    const top = this.#scroller.getBoundingClientRect().top + row / 2;
    const found = this.#view.posAtCoords({ left, top });
    return found ? this.#map.offset(found.pos) : this.visible().start;
  }

  /**
   * Scrolls so that `span.start` is on screen, and `span.end` too where it fits. Sections above that were never laid
   * out take another height once they are, so the place is looked at again in the next frames.
   */
  reveal(span: Span, place: "nearest" | "centre" | "top"): void {
    const turn = ++this.#settling;
    this.#wanted = place === "top" ? span.start : undefined;
    this.#rested = this.#wanted ?? this.#rested; // a resize may come before the text is at rest
    this.#scrollTo(span, place);
    const again = (times: number) => {
      requestAnimationFrame(() => {
        if (turn !== this.#settling || this.#view.isDestroyed) return;
        this.#scrollTo(span, place);
        // Also where nothing has moved yet: on a busy machine sections are laid out a frame later.
        if (times > 1) again(times - 1);
        else this.#wanted = undefined;
      });
    };
    again(4);
  }

  /** The text was scrolled; once it rests, its first row is noted. */
  scrolled(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => (this.#rested = this.top()), restMs);
  }

  /** The room for the text has changed. In rows of another length, what was the first row is brought back to the top. */
  resized(): void {
    const width = this.#scroller.clientWidth;
    const isOther = this.#width !== 0 && width !== 0 && width !== this.#width;
    this.#width = width;
    if (isOther && this.#rested > 0) this.reveal({ start: this.#rested, end: this.#rested }, "top");
  }

  /** No more is to be noted. */
  destroy(): void {
    clearTimeout(this.#resting);
  }

  /** The user scrolls: whatever was to be revealed no longer matters. */
  release(): void {
    this.#settling++;
    this.#wanted = undefined;
  }

  #scrollTo(span: Span, place: "nearest" | "centre" | "top"): void {
    const box = this.#scroller.getBoundingClientRect();
    const start = this.#view.coordsAtPos(this.#map.position(span.start), 1);
    const end = this.#view.coordsAtPos(this.#map.position(span.end, "before"), -1);
    const row = start.bottom - start.top;
    const space = Math.min(breathingRows * row, box.height / 4);
    const height = Math.max(row, Math.min(end.bottom - start.top, box.height - 2 * space));
    let delta = 0;
    if (place === "top") delta = start.top - box.top - row / 4;
    else if (place === "centre") delta = start.top - box.top - (box.height - height) / 2;
    else if (start.top < box.top + space) delta = start.top - box.top - space;
    else if (start.top + height > box.bottom - space) delta = start.top + height - box.bottom + space;
    if (Math.abs(delta) >= 1) this.#scroller.scrollTop += delta;
  }

  /** The first line that ends below `y`, or the last one that begins above it. */
  #lineAt(y: number, side: "first" | "last"): number {
    const chapters = this.#view.dom.children;
    const chapter = edge(chapters, y, side);
    const sections = chapters[chapter]?.children;
    const section = edge(sections, y, side);
    const first = this.#map.sectionStart(this.#map.chapterStart(chapter) + section);
    return first + edge(sections?.[section]?.children, y, side);
  }
}

/** By bisection over elements that follow each other downwards: the first whose bottom, or last whose top, passes `y`. */
function edge(elements: HTMLCollection | undefined, y: number, side: "first" | "last"): number {
  const count = elements?.length ?? 0;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = side === "first" ? (low + high) >>> 1 : (low + high + 1) >>> 1;
    const rect = elements?.[middle]?.getBoundingClientRect();
    if (!rect) break;
    if (side === "first") {
      if (rect.bottom > y) high = middle;
      else low = middle + 1;
    } else if (rect.top < y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
