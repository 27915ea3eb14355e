import type { KeyPress } from "../../shared/keys.ts";
import { isMac } from "./platform.ts";

/** A key that goes to an end of the whole text: from the caret to it, or with everything in between. */
export type Jump = {
  readonly to: "start" | "end";
  /** `move` the caret there, `extend` the selection to there, or select `all` there is. */
  readonly by: "move" | "extend" | "all";
};

/**
 * The keys for the ends of the text and for selecting all of it. The browser's own look for the ends by layout, which
 * sections off screen do not have, and stop short.
 */
export function jumpOf(press: KeyPress, mac = isMac): Jump | undefined {
  const isMod = mac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  if (!isMod || press.altKey) return undefined;
  const by = press.shiftKey ? "extend" : "move";
  if (press.key === "Home" || (mac && press.key === "ArrowUp")) return { to: "start", by };
  if (press.key === "End" || (mac && press.key === "ArrowDown")) return { to: "end", by };
  const isA = press.key.toLowerCase() === "a" || (press.code === "KeyA" && /[^\p{ASCII}]/u.test(press.key));
  return isA && !press.shiftKey ? { to: "end", by: "all" } : undefined;
}
