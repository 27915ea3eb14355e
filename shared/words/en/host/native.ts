/** What is said of exported workspaces, on their way out and in. */
export const native = {
  nothingImported: (why: string) => `${why} Nothing was imported.`,
  damaged: (path: string, why: string) => `This export is damaged at ${path}: ${why}`,
  top: "its top",
  notJson: "This file is not valid JSON in UTF-8, so it is no export of Claimdesk.",
  notOurs: "This JSON file is no export of Claimdesk.",
  newer: (version: number, known: number) =>
    `This export is of version ${version}, and this program reads versions up to ${known}. Install a newer Claimdesk to read it.`,
  textHash: (hash: string) => `The text ${hash} of this export does not match its hash.`,
  textForm: (hash: string) => `The text ${hash} of this export is not normalised.`,
  originalHash: (hash: string) => `The original ${hash} of this export does not match its hash.`,
  unknownAuthor: (id: string, author: string) =>
    `${id} was written by ${author}, who is neither in the file nor here.`,
  unknownLink: (id: string, to: string) => `${id} points to ${to}, which is neither in the file nor here.`,
  noText: (id: string) => `The text of ${id} is neither in the file nor here.`,
  otherLength: (id: string, length: number) =>
    `${id} says that its text has ${length} UTF-16 code units, which it has not.`,
  kept: (id: string) => `${id} is here with other content, which was kept.`,
  tooLarge: "The workspace is too large for one file. Nothing was exported; copy its folder instead.",
  originalMissing: (title: string, file: string) =>
    `The imported file of “${title}” (${file}) is missing from the workspace folder and so from this export; its text is in it.`,
};
