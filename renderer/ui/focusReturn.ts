import type { Desk } from "../model/desk.ts";

/**
 * How to put the focus back to `element`. The text gets it through its view, which has kept the selection: the browser
 * alone would put the caret at the start.
 */
export function focusReturn(desk: Desk, element: Element | null): () => void {
  return () => {
    if (element?.closest(".source-text")) desk.view?.focus();
    else if (element instanceof HTMLElement && element.isConnected) element.focus();
  };
}
