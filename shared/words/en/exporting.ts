/** The export dialog. */
export const exporting = {};
