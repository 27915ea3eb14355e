/** The four labels, as they are shown and as they stand in a sentence. */
export const labels = {
  claim: { name: "Claim", noun: "claim" },
  statistic: { name: "Statistic", noun: "statistic" },
  quote: { name: "Quote", noun: "quote" },
  "anonymous-source": { name: "Anonymous source", noun: "anonymous source" },
};
