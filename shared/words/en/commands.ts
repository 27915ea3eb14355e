/** What commands, menus and keys are called. */
export const commands = {};
