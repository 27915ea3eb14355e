/** The four labels, in the order of their keys `1`–`4`. */
export const labels = ["claim", "statistic", "quote", "anonymous-source"] as const;

export type Label = (typeof labels)[number];

/**
 * The key of each label, the same in every language. A label is never shown by colour alone: it has an underline of its
 * own, and in the catalogue a word and a letter.
 */
export const labelInfo: Record<Label, { readonly key: string }> = {
  claim: { key: "1" },
  statistic: { key: "2" },
  quote: { key: "3" },
  "anonymous-source": { key: "4" },
};
