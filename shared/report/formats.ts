/** The forms in which a report can be taken along; `csv` has a line to each number, `sources-csv` one to each source. */
export const reportFormats = ["html", "md", "csv", "sources-csv", "json"] as const;
export type ReportFormat = (typeof reportFormats)[number];
