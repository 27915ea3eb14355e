/** The JSON database, readable by any tool, current within a second. */
export const snapshotName = "records.json";
/** One line a commit: durability and audit trail. */
export const logName = "commits.jsonl";
/** One writer. */
export const lockName = ".lock";
/** Which copy of the workspace this folder is. */
export const copyName = "copy.json";
