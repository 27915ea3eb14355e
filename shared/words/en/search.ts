/** Finding in the text and in the workspace. */
export const search = {};
