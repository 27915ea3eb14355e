/**
 * Why a figure cannot be computed. `no-items`: there is nothing to judge (no sentence, no character, no matched pair).
 * `nothing-marked`: neither used the label. `not-given`: there are pairs, but not with the values that are needed.
 * `no-variation`: both gave everything the same value, so that chance alone explains all of it.
 */
export type Lack = "no-items" | "nothing-marked" | "not-given" | "no-variation";

/** A number, or why there is none; never a 0 or 1 that stands for "not enough data". */
export type Figure = { readonly value: number } | { readonly value: undefined; readonly reason: Lack };

/** A part of a whole, 0 to 1. @param reason why there is no figure where the whole is nothing */
export function share(part: number, whole: number, reason: Lack): Figure {
  return whole > 0 ? { value: part / whole } : { value: undefined, reason };
}

/**
 * Agreement beyond chance, 1 − observed ÷ expected disagreement: 1 where nothing differs, 0 where as much differs as by
 * chance, below 0 where more does.
 * @param reason why there is no figure where by chance nothing can differ
 */
export function beyondChance(observed: number, expected: number, reason: Lack): Figure {
  return expected > 0 ? { value: 1 - observed / expected } : { value: undefined, reason };
}
