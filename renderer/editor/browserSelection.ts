import type { EditorView } from "prosemirror-view";
import type { TextMap } from "./positions.ts";

/** A selection as offsets; `head` is the end that moves. */
export type Ends = { readonly anchor: number; readonly head: number };

/**
 * What the browser has selected in the view. ProseMirror is told a little after the browser has moved an end, and under
 * load the next key comes first.
 */
export class BrowserSelection {
  readonly #view: EditorView;
  readonly #map: TextMap;
  #atFocus: { readonly node: Node | null; readonly offset: number } | undefined;

  constructor(view: EditorView, map: TextMap) {
    this.#view = view;
    this.#map = map;
    view.dom.addEventListener("focus", () => {
      const { focusNode: node = null, focusOffset: offset = 0 } = this.#selection ?? {};
      this.#atFocus = { node, offset };
    });
  }

  /**
   * Undefined when it lies elsewhere on the page, and for the caret that the browser sets when the text gets focus:
   * ProseMirror is about to put back the selection that was.
   */
  read(): Ends | undefined {
    const { dom } = this.#view;
    const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = this.#selection ?? {};
    if (!anchorNode || !focusNode || !dom.contains(anchorNode) || !dom.contains(focusNode)) return undefined;
    const isOfFocus = focusNode === this.#atFocus?.node && focusOffset === this.#atFocus.offset;
    if (isCollapsed && isOfFocus) return undefined;
    return {
      anchor: this.#offset(anchorNode, anchorOffset ?? 0),
      head: this.#offset(focusNode, focusOffset ?? 0),
    };
  }

  get #selection(): Selection | null {
    return this.#view.dom.ownerDocument.getSelection();
  }

  #offset(node: Node, offset: number): number {
    return this.#map.offset(this.#view.posAtDOM(node, offset));
  }
}
