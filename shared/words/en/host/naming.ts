/** What records are called inside other sentences. */
export const naming = {
  /** One of a kind that cannot be named, in the middle of a sentence. */
  a: {
    author: "an author",
    document: "a document",
    annotation: "an annotation",
    source: "a source",
    claim: "a tracked claim",
    evidence: "a piece of evidence",
    comment: "a comment",
    decision: "a decision",
    check: "a check",
    reading: "a reading",
    signoff: "a sign-off",
    resolution: "a resolution",
  },
  /** What follows is the words of the record. */
  the: {
    author: "the author",
    document: "the document",
    annotation: "the annotation",
    source: "the source",
    claim: "the tracked claim",
    evidence: "the piece of evidence",
    comment: "the comment",
    decision: "the decision",
    check: "the check",
    reading: "the reading",
    signoff: "the sign-off",
    resolution: "the resolution",
  },
  /** As `the`, for annotations by their label. */
  theLabel: {
    claim: "the claim",
    statistic: "the statistic",
    quote: "the quote",
    "anonymous-source": "the anonymous source",
  },
  /** The record that was just spoken of, at the beginning of a sentence. */
  this: {
    author: "This author",
    document: "This document",
    annotation: "This annotation",
    source: "This source",
    claim: "This tracked claim",
    evidence: "This piece of evidence",
    comment: "This comment",
    decision: "This decision",
    check: "This check",
    reading: "This reading",
    signoff: "This sign-off",
    resolution: "This resolution",
  },
  quoted: (name: string, words: string) => `${name} “${words}”`,
};
