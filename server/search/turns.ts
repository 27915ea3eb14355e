import { setImmediate as soon } from "node:timers/promises";
import type { Turns } from "../../shared/slices.ts";

/** How long a search may hold the host up before what others ask has its turn. */
export const hostTurns: Turns = {
  mostMs: 15,
  now: () => performance.now(),
  pause: () => soon(),
};
