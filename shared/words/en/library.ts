/** The table of documents, and the first start. */
export const library = {};
