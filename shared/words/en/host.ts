/** What the host answers. */
export const host = {};
