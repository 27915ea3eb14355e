/** What every table of rows says. */
export const grid = {
  /** The head of the column of buttons. */
  actions: "Actions",
  delete: (name: string) => `Delete ${name}`,
};
