/** The sourcing report. */
export const report = { title: "Sourcing report" };
