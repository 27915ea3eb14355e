/** Which rule of the data is broken. `name` is a record as it is named; `Name` the same at the beginning of a sentence. */
export const integrity = {
  stillPointedTo: (Name: string, from: string) => `${Name} cannot be deleted: ${from} still points to it.`,
  pointsNowhere: (Name: string, one: string) =>
    `${Name} points to ${one} that is not here any more, so it was not saved.`,
  textFixed: (name: string) => `The text of ${name} cannot be changed: a new version is a new document.`,
  decisionId: "A decision does not have the id of this author's decision on this annotation.",
  aboutItself: (Name: string) => `${Name} is about itself.`,
  answersItself: (Name: string) => `${Name} answers itself.`,
  commentBody: "A comment says something, unless its author deleted it.",
  answersElsewhere: (Name: string) => `${Name} answers a comment on something else.`,
  noMention: (Name: string) => `${Name} is not labelled claim, so it cannot be a mention of a tracked claim.`,
  continuesItself: (Name: string) => `${Name} continues itself.`,
  continuesOther: (Name: string) => `${Name} can only continue a quote of the same document.`,
  movesAway: (Name: string) => `${Name} cannot move to another document.`,
  notADocument: (Name: string) => `${Name} points to something that is not a document.`,
  textUnread: (title: string) =>
    `The text of “${title}” cannot be read, so its annotations cannot be placed or moved.`,
  uneven: (Name: string, spans: number, quotes: number) => `${Name} has ${spans} spans but ${quotes} quotes.`,
  emptySpan: (Name: string, at: number) => `${Name} has an empty span at ${at}.`,
  afterEnd: (Name: string, end: number, length: number) =>
    `${Name} ends at ${end}, after the end of the text (${length}).`,
  disordered: (Name: string) => `${Name} has spans that overlap, touch or are out of order.`,
  cutsCharacter: (Name: string, place: string) => `${Name} cuts a character in two at ${place}.`,
  otherQuote: (Name: string, quote: string, place: string, text: string) =>
    `${Name} quotes “${quote}”, but the text at ${place} says “${text}”.`,
  otherContext: (Name: string, place: string) =>
    `${Name} carries a context that is not what stands around ${place}.`,
  speakerOutside: (Name: string, place: string) => `${Name} names a speaker at ${place}, outside the text.`,
  speakerCut: (Name: string, place: string) =>
    `${Name} cuts a character in two where it names the speaker, at ${place}.`,
  readingId: "A reading does not have the id of this person's reading of this document.",
  signoffId: "A sign-off does not have the id of this author's sign-off of this document.",
  agreedElsewhere: (Name: string) => `${Name} was agreed about another document.`,
  checkId: "A check does not have the id of this question about this document.",
  mergedCircle: (Name: string) => `${Name} would be merged into itself.`,
  mergedReveals: (Name: string) =>
    `${Name} would bring an anonymous source and a named one together: the record would say who it is.`,
  restsOnNothing: (Name: string) =>
    `${Name} is neither a claim nor a statistic, so it cannot rest on further sources.`,
  restsOnTwice: (Name: string) => `${Name} names the same source twice among those it rests on.`,
};
