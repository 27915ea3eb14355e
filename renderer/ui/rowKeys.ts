import type { KeyboardEvent } from "react";

/** Rows that PageDown moves by where the height of a list is not asked for. */
const usualPage = 8;

/** Where a key of movement leads among `count` rows from row `at` (-1: none), clipped; undefined for any other key. */
export function rowAfter(key: string, at: number, count: number, page: number): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? count - 1 : at - 1,
    Home: 0,
    End: count - 1,
    PageDown: at + page,
    PageUp: at - page,
  };
  const row = to[key];
  return row === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, row));
}

/**
 * The same for a list below a field that keeps the focus: the arrows go round at either end, because the list is short,
 * and Home and End are the field's own.
 */
export function optionAfter(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowDown" || key === "ArrowUp")
    return count === 0 ? undefined : (at + (key === "ArrowDown" ? 1 : -1) + count) % count;
  return key === "Home" || key === "End" ? undefined : rowAfter(key, at, count, usualPage);
}

/** Rows to move by for a page: what is in sight but one, so that the eye keeps a hold; at least 1. */
export function pageOf(scroller: HTMLElement | null, rowHeight: number, headHeight = 0): number {
  return Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
}

/** Whether a key was pressed with one that makes a command of it. Shift is none of them. */
export function hasModifier(press: Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey">): boolean {
  return press.ctrlKey || press.metaKey || press.altKey;
}
