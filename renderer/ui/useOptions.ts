import { type RefObject, useEffect, useState } from "react";
import { hasModifier, optionAfter } from "./rowKeys.ts";

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
    const to = hasModifier(event) ? undefined : optionAfter(event.key, at, count);
    if (to === undefined) return false;
    event.preventDefault();
    go(to);
    return true;
  };
  return { at, go, onKey };
}
