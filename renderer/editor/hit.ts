import type { EditorView } from "prosemirror-view";
import { nextGraphemeBoundary, previousGraphemeBoundary } from "../../shared/text/graphemes.ts";
import type { TextMap } from "./positions.ts";

/**
 * The offset before the character at a point of the window (CSS pixels); undefined beside the text. ProseMirror, like
 * the browser, answers with the nearest place for a caret however far away it is, so the character's own box is asked.
 */
export function characterAt(
  view: EditorView,
  map: TextMap,
  text: string,
  point: { readonly x: number; readonly y: number },
): number | undefined {
  const found = view.posAtCoords({ left: point.x, top: point.y });
  if (!found) return undefined;
  const caret = map.offset(found.pos);
  const candidates = [
    { start: caret, end: nextGraphemeBoundary(text, caret) },
    { start: previousGraphemeBoundary(text, caret), end: caret },
  ];
  return candidates.find(
    ({ start, end }) => start < end && text[start] !== "\n" && isOver(view, map, start, end, point),
  )?.start;
}

function isOver(
  view: EditorView,
  map: TextMap,
  start: number,
  end: number,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  const from = view.domAtPos(map.position(start), 1);
  const to = view.domAtPos(map.position(end, "before"), -1);
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  // Underlines hang below the letters, where the next row's boxes do not yet begin.
  return [...range.getClientRects()].some(
    (rect) =>
      x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + (rect.bottom - rect.top) / 3,
  );
}
