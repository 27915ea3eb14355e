/** What the desktop app says outside its windows. */
export const desktop = {
  cannotStart: "Claimdesk could not start",
  otherWorkspace: (own: string, other: string) =>
    `Claimdesk has the workspace “${own}” open, so “${other}” was not opened. Close this one first, then start Claimdesk again.`,
  ok: "OK",
};
