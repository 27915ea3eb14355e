/** What the host says of the past, and what stands over the columns of the audit log. */
export const history = {
  noCommit: (seq: number) => `There is no change number ${seq} that can be read.`,
  ownersOnly:
    "Only the person whose computer this workspace is on can bring the workspace back. Nothing was changed.",
  changedSince:
    "Something of it was changed since, so it cannot be taken back as a whole. Nothing was changed.",
  brokenSince:
    "Since then the files were edited by another program, or brought to a newer format. The workspace can only be brought back to what came after that. Nothing was changed.",
  noFormat: (format: string, known: string) =>
    `“${format}” is no format of the audit log. Known are ${known}.`,
  columns: {
    seq: "Number",
    at: "Time (UTC)",
    author: "Author",
    authorId: "Author id",
    act: "Action",
    kind: "Kind",
    id: "Record id",
    name: "Record",
    document: "Document",
    field: "Field",
    before: "Before",
    after: "After",
  },
};
