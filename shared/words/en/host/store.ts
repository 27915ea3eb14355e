/** Why a disk refused, and what to do: two parts of a sentence, by the code of the system. */
const causes = {
  ENOSPC: { happened: "The disk is full", remedy: "Free some space and try again." },
  EDQUOT: {
    happened: "The space you may use on this disk is used up",
    remedy: "Free some space and try again.",
  },
  EROFS: {
    happened: "The workspace folder is on a read-only disk",
    remedy: "Make it writable, or copy the folder elsewhere.",
  },
  EACCES: {
    happened: "The workspace folder may not be written to",
    remedy: "Change its permissions and try again.",
  },
  EPERM: {
    happened: "The workspace folder may not be written to",
    remedy: "Change its permissions and try again.",
  },
  EIO: { happened: "The disk reported an error", remedy: "Copy the workspace folder to another disk." },
  EMFILE: { happened: "Too many files are open", remedy: "Close other programs and try again." },
  ENFILE: { happened: "Too many files are open", remedy: "Close other programs and try again." },
};

/** What is said of the workspace's files while it is open, and of a folder that cannot be one. */
export const store = {
  causes,
  otherCause: (code: string) => `The disk refused (${code})`,
  noCode: "no code given",
  otherRemedy: "Try again; if it stays so, copy the workspace folder to another disk.",

  notOpened: (happened: string, remedy: string) =>
    `${happened}, so the workspace cannot be opened. What is in it is as it was. ${remedy}`,
  notAWorkspace: (file: string) =>
    `This folder is not a workspace: it holds other files (“${file}”). Nothing was changed. Choose an empty folder, or a name for a new one.`,
  closed: "The workspace is closed, so nothing was changed. Open it again.",

  changeNotSaved: (happened: string, remedy: string) =>
    `${happened}, so this change was not saved. What was saved before is kept. ${remedy}`,
  logBroke: (happened: string) =>
    `${happened}, so this change was not saved, and it is not certain that the next one could be. What was saved before is kept. Close the workspace and open it again.`,
  logBroken:
    "Nothing more can be saved, because the disk failed earlier. What was saved before is kept. Close the workspace and open it again.",
  snapshotBehind: (happened: string, remedy: string) =>
    `${happened}, so records.json could not be brought up to date. Nothing is lost: every change is in commits.jsonl, and this is tried again by itself. ${remedy}`,
  logUnread: (happened: string, remedy: string) =>
    `${happened}, so commits.jsonl could not be read through. ${remedy}`,

  textNotKept: (happened: string, remedy: string) => `${happened}, so the text was not kept. ${remedy}`,
  fileNotKept: (happened: string, remedy: string) => `${happened}, so the file was not kept. ${remedy}`,
  textForm:
    "This text is not in the form texts are kept in (line ends, half characters), so it was not kept.",
  noText: "There is no text of this hash in the workspace.",
  textNotHere: (title: string, length: number) =>
    `The text of “${title}” is not in the workspace, or is not ${length} characters long; nothing was changed.`,
  /** `title` is `titled`, or `someDocument`; `original` is `originalLost`, or nothing. */
  textMissing: (title: string, file: string, original: string) =>
    `The text of ${title} is missing from the workspace folder (${file}), so it cannot be shown. Its annotations with their quotes are kept${original}. Import the same text again or put that file back from a backup.`,
  textDamaged: (title: string, file: string, original: string) =>
    `The text of ${title} was damaged or changed in the workspace folder (${file}), so it cannot be shown. Its annotations with their quotes are kept${original}. Import the same text again or put that file back from a backup.`,
  titled: (title: string) => `“${title}”`,
  someDocument: "a document",
  originalLost: ", the imported file could not be read as it was",
  missingRestored: (title: string) =>
    `The text of “${title}” was missing and has been restored from the imported file.`,
  damagedRestored: (title: string) =>
    `The text of “${title}” was damaged and has been restored from the imported file.`,
  originalDamaged:
    "The imported file kept in the workspace folder was damaged or changed since, so it cannot be handed out. The text made from it is kept by itself. Import the file again, or put it back from a backup.",
  profileDamaged: (path: string) =>
    `The file that says who you are, ${path}, is damaged. Repair it, or move it away to begin as a new author. Nothing was changed.`,
};
