/** Why somebody may not make a change. */
export const rights = {
  nothingChanged: (why: string) => `${why} Nothing was changed.`,
  othersName: "Only they themselves can change an author's name.",
  othersDecision: "A decision can only be made in one's own name.",
  newDocument: "Documents come in by importing a text.",
  imported: "What was imported with a document cannot be changed.",
  othersComment: "Only its author can change what a comment says.",
  authorStays: "Authors cannot be deleted: what they wrote bears their name.",
  takeBackDecision: "Only its author can take back a decision.",
  deleteComment: "Only its author can delete a comment.",
  othersSignoff: "A document can only be signed off in one's own name.",
  staleSignoff:
    "The document has changed since it was shown to whoever signs it off. Look at it again first.",
  takeBackSignoff: "Only whoever signed a document off can take that back.",
  othersReading: "Only the reader themselves can say how far a reading is.",
  readingBack: "A reading that was started or finished stays so.",
  giveUpReading: "One's own reading can only be taken back by somebody else.",
  readersMark:
    "Whoever marked this is still reading the document on their own: until they have finished, only they themselves can change or delete it.",
  importWorkspace:
    "Only the person whose computer this workspace is on can import a workspace. Nothing was imported.",
  /** The rules of tracked claims; also said where a button cannot be pressed. */
  claims: {
    noEvidence: "A verdict needs evidence: something that supports or refutes the claim.",
    noConclusion: "That there is not enough evidence needs a conclusion that says where it was looked for.",
    ownVerdict:
      "A verdict bears the name of whoever gives it: only they themselves can give it, or bring it back.",
    secondPerson:
      "A claim is closed by a second person: not by whoever found the verdict, and under the name of whoever closes it.",
    closed: "A claim that is done stays as it is. Move it back to an earlier status first.",
  },
};
