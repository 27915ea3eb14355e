import { type RefObject, useEffect, useState } from "react";

const page = 8;

/**
 * The active option of a list that is moved through from a field beside it, which keeps the focus.
 *
 * @param list scrolled so that its active option is in sight
 * @param count how many options there are
 * @param key when it changes, the first option is the active one again
 */
export function useOptions(list: RefObject<HTMLElement | null>, count: number, key: string) {
  const [state, setState] = useState({ key, at: 0 });
  const at = state.key === key ? Math.max(0, Math.min(state.at, count - 1)) : 0;
  const go = (to: number) => setState({ key, at: to });
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [list, at, key]);

  /** Whether the key moved. */
  const onKey = (event: React.KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return false;
    const moves: Record<string, number> = {
      ArrowDown: (at + 1) % count,
      ArrowUp: (at - 1 + count) % count,
      PageDown: Math.min(at + page, count - 1),
      PageUp: Math.max(at - page, 0),
    };
    const to = moves[event.key];
    if (to === undefined) return false;
    event.preventDefault();
    go(to);
    return true;
  };
  return { at, go, onKey };
}
