/**
 * How files of a whole workspace are called. Never as its folder is: that is often somebody's name, a client's, or a case's, and
 * files are sent on as they are called.
 */
export const unnamed = "workspace";
