/** The import dialog. */
export const importing = {};
