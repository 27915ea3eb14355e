/** What the host answers, and what a window says when it does not. */
export const host = {
  silent:
    "Claimdesk's local server does not answer, so it is not certain that this was saved. Is it still running? Once it answers again, what you see is what is saved.",
  closing: "Claimdesk is closing, so nothing was saved.",
  cannotStart: "Claimdesk could not start",
  otherWorkspace: (own: string, other: string) =>
    `Claimdesk has the workspace “${own}” open, so “${other}” was not opened. Close this one first, then start Claimdesk again.`,
  ok: "OK",
};
