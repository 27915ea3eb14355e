/** The four labels, in the order of their keys `1`–`4`. */
export const labels = ["claim", "statistic", "quote", "anonymous-source"] as const;

export type Label = (typeof labels)[number];

/** How a label is shown: never by colour alone, so each has a word, a letter and an underline of its own. */
export const labelInfo: Record<
  Label,
  { readonly name: string; readonly letter: string; readonly key: string }
> = {
  claim: { name: "Claim", letter: "C", key: "1" },
  statistic: { name: "Statistic", letter: "S", key: "2" },
  quote: { name: "Quote", letter: "Q", key: "3" },
  "anonymous-source": { name: "Anonymous source", letter: "A", key: "4" },
};
