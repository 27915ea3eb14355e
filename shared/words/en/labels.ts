/**
 * The four labels: as they are shown, as they stand in a sentence, and the letter that stands for them where there is no
 * room. The letter is the name's first in each language: one of another word would mislead more than it helps.
 */
export const labels = {
  claim: { name: "Claim", noun: "claim", letter: "C" },
  statistic: { name: "Statistic", noun: "statistic", letter: "S" },
  quote: { name: "Quote", noun: "quote", letter: "Q" },
  "anonymous-source": { name: "Anonymous source", noun: "anonymous source", letter: "A" },
};
