/** What is said about calls as such, before anybody looks at what they ask for. */
export const calls = {
  noMethod: "There is no such method.",
  failed: "Something failed; nothing was saved.",
  invalid: (path: string, why: string) => `${path} is not as it should be: ${why}`,
  theCall: "The call",
  foreignCall: "The call was refused: it does not come from a window of Claimdesk.",
  foreignServer: "The request was refused: it names another server.",
  foreignPage: "The request was refused: it comes from another page.",
  nothingHere: "There is nothing at this address.",
  notBuilt: "The interface has not been built. Run “npm run build”.",
  notJson: "The request is not valid JSON in UTF-8.",
  noCode: "The request holds no code.",
  unknownClient: "This link is not valid, or no longer. Use the link that Claimdesk printed when it started.",
  usedLink:
    "This link has been used, or is more than a minute old. Use the link that Claimdesk printed when it started.",
  crowded: "Claimdesk is open in four tabs already; close one of them.",
  noWindow: "Only a window that is connected can say where it is.",
  tooOften: "Too many messages about where you are. Nothing is lost; it is said again in a moment.",
  noDocument: "There is no such document.",
  wrongMethod: (allowed: string) => `Only ${allowed} is answered here.`,
  wrongType: (type: string) => `The request must be of type ${type}.`,
  tooLarge: (size: string) => `The request is larger than ${size}. Nothing was saved.`,
  portTaken: (port: number) => `Port ${port} is in use by another program. Choose another with --port.`,
  silent:
    "Claimdesk's local server does not answer, so it is not certain that this was saved. Is it still running? Once it answers again, what you see is what is saved.",
  closing: "Claimdesk is closing, so nothing was saved.",
};
