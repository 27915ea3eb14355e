/**
 * What is said of damaged files: which file, which line, why, and what can be done. The halves of sentences that stand
 * for `why` and `reason` come last.
 */
export const damage = {
  snapshot: (reason: string) =>
    `The workspace cannot be opened: records.json is damaged: ${reason}. Nothing was changed. Correct that line, or move records.json out of the folder: it is then written anew from commits.jsonl, which holds every change.`,
  snapshotLine: (line: number, reason: string) =>
    `The workspace cannot be opened: records.json is damaged in line ${line}: ${reason}. Nothing was changed. Correct that line, or move records.json out of the folder: it is then written anew from commits.jsonl, which holds every change.`,
  log: (line: number, reason: string) =>
    `The workspace cannot be opened: commits.jsonl is damaged in line ${line}: ${reason}. Nothing was changed. Put the file back from a backup of the folder.`,
  history: (line: number, reason: string) =>
    `commits.jsonl is damaged in line ${line}: ${reason}. Nothing you see in the workspace is affected, and changes are saved as before: all records stand in records.json too. But they could not be written anew from the log any more. Export everything and keep that file; imported into a new workspace, it has a whole log.`,
  mismatch: (reason: string) =>
    `The workspace cannot be opened: records.json and commits.jsonl do not belong together: ${reason}. Nothing was changed. Put the missing or older file back from a backup of the folder.`,
  newer: (file: string, app: string, schema: number, known: number) =>
    `The workspace cannot be opened: ${file} was written by Claimdesk ${app} in format ${schema}, and this version knows formats up to ${known}. Nothing was changed. Open it with Claimdesk ${app} or newer.`,
  migration: (from: number, to: number, id: string, reason: string) =>
    `The workspace cannot be opened: bringing it from format ${from} to ${to} failed at ${id}: ${reason}. Nothing was changed. Open it with the version that wrote it, and report this.`,
  edited: (records: number) =>
    `records.json was changed by another program. Its ${records} records were checked, are in order, and were taken as they are.`,

  notJson: "it is not valid JSON",
  notExpected: (path: string, why: string) => `${path} is not as expected (${why})`,
  theFile: "the file",
  ofRecord: (id: string, reason: string) => `${id}: ${reason}`,
  futureNumber: (id: string) => `${id} has the number of a commit that never happened`,
  wrongTogether: (id: string, reason: string) =>
    `it was changed by another program, and with the changes made since ${id} is wrong: ${reason}`,
  twice: "it is there twice",
  pointsNowhere: (to: string) => `it points to ${to}, which is not there`,
  notOurLine: "it is not a line that Claimdesk wrote",
  checksum: "its checksum does not match what it says",
  cutOff: "it is cut off",
  commitOrder: (seq: string, last: number) => `it is commit ${seq}, but the one before it is ${last}`,
  stateOrder: (seq: number, last: number) =>
    `it is the state after commit ${seq}, but the one before it is ${last}`,
  logMissing: "commits.jsonl is missing",
  logShorter: (size: number, length: number) =>
    `commits.jsonl is shorter (${size} bytes) than it was when records.json was written (${length})`,
  noLineEnd: (at: number) => `no line of commits.jsonl ends at byte ${at}, where records.json was written`,
  otherCommit: (seq: number, found: number) =>
    `records.json is as of commit ${seq}, but its place in commits.jsonl is that of commit ${found}`,
};
