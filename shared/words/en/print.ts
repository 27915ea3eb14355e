/** Printed pages. */
export const print = {};
