import { type RefObject, useEffect, useEffectEvent } from "react";

/** How long something must be in sight to have been read. */
const readMs = 1_000;

/**
 * Calls `onSeen` once an element has been in sight for a while, in a window that can be seen.
 * @param what changes whenever there is something else in it to be seen
 */
export function useSeen(element: RefObject<HTMLElement | null>, what: unknown, onSeen: () => void): void {
  const tell = useEffectEvent(onSeen);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    let isIn = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (isIn && document.visibilityState === "visible") timer = setTimeout(() => tell(), readMs);
    };
    const observer = new IntersectionObserver((entries) => {
      isIn = entries.at(-1)?.isIntersecting === true;
      look();
    });
    observer.observe(current);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener("visibilitychange", look);
    };
  }, [element, what]);
}
