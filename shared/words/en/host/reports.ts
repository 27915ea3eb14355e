/** What the host and the command line say of sourcing reports. */
export const reports = {
  noDocument: (named: string) => `There is no document “${named}” in this workspace.`,
  severalDocuments: (title: string, ids: string) =>
    `Several documents are called “${title}”. Name the one you mean by its id: ${ids}.`,
  documentGone: "A document of this report is no longer in the workspace.",
  noOutlet: (outlet: string) => `No document in this workspace is of the outlet “${outlet}”.`,
  oneScope: "A report is on documents or on an outlet, not on both. Leave out --document or --outlet.",
  noFormat: (format: string, known: string) => `“${format}” is no format of a report. Known are ${known}.`,
  section: "Section",
  key: "Key",
  base: "Base",
  baseName: "Base is",
  percent: "Percent",
  id: "Id",
};
