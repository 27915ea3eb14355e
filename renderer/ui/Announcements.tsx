import { useEffect, useRef } from "react";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";

/** How long everything must have been at rest before “Saved” is worth saying. */
const restMs = 1_000;

/**
 * The two live regions of the window: what happened, read out when the reader pauses, and what went wrong, read out at
 * once. Nothing else in the window speaks by itself.
 */
export function Announcements() {
  const desk = useDesk();
  useSavedAnnounced();
  return (
    <>
      <div className="visually-hidden" aria-live="polite" data-testid="announcement">
        {desk.messages.announcement}
      </div>
      <div className="visually-hidden" aria-live="assertive" data-testid="alarm">
        {desk.messages.alarm}
      </div>
    </>
  );
}

/**
 * Says that all is saved, once, after edits that said nothing themselves (a field of a form). Marking, deleting and the
 * like are announced when the host has them, which says the same with more in it.
 */
function useSavedAnnounced(): void {
  const desk = useDesk();
  const { state } = desk.model.save;
  const isConnected = desk.model.replica.connection === "connected";
  const wasConnected = useRef(false);
  const last = useRef(state);
  /** What had been announced when the edit began; undefined while there is nothing to be told. */
  const said = useRef<string | undefined>(undefined);
  useEffect(() => {
    const before = last.current;
    last.current = state;
    if (state === "failed") said.current = undefined;
    else if (state !== "saved") {
      if (before === "saved") said.current = desk.messages.announcement;
    } else {
      const timer = setTimeout(() => {
        if (said.current === desk.messages.announcement) desk.announce(words().text.saved);
        said.current = undefined;
      }, restMs);
      return () => clearTimeout(timer);
    }
  }, [desk, state]);
  useEffect(() => {
    if (wasConnected.current && !isConnected) desk.messages.alert(words().text.disconnected);
    wasConnected.current = isConnected;
  }, [desk, isConnected]);
}
