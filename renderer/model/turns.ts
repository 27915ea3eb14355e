import type { Turns } from "../../shared/slices.ts";

/** How long work may hold the window up before what the user does has its turn: less than a frame. */
export const windowTurns: Turns = {
  mostMs: 10,
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
};
