import { type RefObject, useEffect, useState } from "react";

/** Rows drawn beyond either edge, so that a quick scroll finds them there. */
const overscan = 8;

export type Rows = { readonly first: number; readonly end: number };

/**
 * Which rows of a long list are to be drawn: those in sight and a few beyond. All rows have the same height, so this is
 * a division; a list of a hundred thousand costs no more than one of a hundred.
 */
export function useRows(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): Rows {
  const [rows, setRows] = useState<Rows>({ first: 0, end: 40 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - overscan);
      const end = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + overscan;
      setRows((now) => (now.first === first && now.end === end ? now : { first, end }));
    };
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [scroller, rowHeight]);
  return { first: Math.min(rows.first, Math.max(0, count - 1)), end: Math.min(rows.end, count) };
}

/**
 * Scrolls a row into sight by the least amount.
 * @param headHeight of what stays at the top of the list and covers rows, in CSS pixels
 */
export function showRow(element: HTMLElement, row: number, rowHeight: number, headHeight = 0): void {
  const top = row * rowHeight;
  const bottom = top + rowHeight + headHeight;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (bottom > element.scrollTop + element.clientHeight)
    element.scrollTop = bottom - element.clientHeight;
}
