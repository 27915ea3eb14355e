/** The command palette, the menu bar, and changing shortcuts. */
export const palette = {};
