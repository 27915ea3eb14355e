import type { Attribution } from "../../sourcing/rests.ts";

/** The registry of sources. */
export const sources = {
  /** What a passage rests on, at its best. */
  attributions: {
    named: "Named",
    anonymous: "Anonymous",
    unnamed: "Unnamed or vague",
    own: "Own voice or observation",
    none: "None",
  } satisfies Record<Attribution, string>,
};
