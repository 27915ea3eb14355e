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
  importWorkspace:
    "Only the person whose computer this workspace is on can import a workspace. Nothing was imported.",
};
