/** The fourteen questions of the sourcing review. */
export const checks = { title: "Sourcing checks" };
