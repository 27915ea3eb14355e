import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");
const documents = (total: number) => count(total, "document", "documents");
const people = (total: number) => count(total, "person", "people");

/** Second readings: documents that people read on their own, without seeing each other's marks. */
export const readings = {
  states: {
    "not-started": "Not started",
    "in-progress": "In progress",
    finished: "Finished",
  },
  /** How far one person is, for the pointer and for assistive technology. */
  stateOf: (name: string, state: string) => `${name}: ${state.toLowerCase()}`,
  notGiven: "Not given",
  finishedOf: (finished: number, all: number) => `${number(finished)} of ${number(all)}`,
  finishedColumn: "Finished",
  libraryColumn: "Readings",
  finishedTitle: (finished: number, all: number) =>
    `${number(finished)} of ${count(all, "reading", "readings")} finished`,
  table: "Readings",
  none: "No document has been given to anybody to read on their own.",
  what: "A document given to several people is read by each on their own: nobody sees the marks of the others before they have finished.",
  documents,
  heading: "Readings",
  takeBackShort: "Take back",
  takeBack: (name: string) => `Take back from ${name}`,
  takeBackStep: (name: string) => `Take a document back from ${name}`,
  takenBack: (name: string) => `Taken back from ${name}`,

  give: "Give to read…",
  giveTitle: "Give documents to read",
  giveWhat:
    "Each person reads on their own: until they say that they have finished, they see nothing that others made of these documents.",
  who: "Who reads",
  you: (name: string) => `${name} (you)`,
  has: (given: number, all: number) => `has ${number(given)} of ${number(all)}`,
  which: "Which documents",
  find: "Find a document",
  choose: (shown: number) => `Choose all ${number(shown)}`,
  chooseNone: "Choose none",
  more: (rest: number) => `${number(rest)} more; type to find them.`,
  noMatch: "No document matches.",
  alone:
    "Only you work in this workspace so far. Start it with “claimdesk serve --reviewer NAME” to let somebody else in.",
  giveGo: (chosen: number, readers: number) =>
    chosen === 0 || readers === 0 ? "Give to read" : `Give ${documents(chosen)} to ${people(readers)}`,
  giveStep: (chosen: number) => `Give ${documents(chosen)} to read`,
  given: (chosen: number, readers: number) =>
    `${documents(chosen)} given to ${people(readers)} to read on their own`,

  onYourOwn: "You read this on your own: others' marks are hidden until you finish.",
  finish: "Finish reading…",
  finishTitle: "Finish reading",
  finishWhat: (title: string) =>
    `You will then see what others made of “${title}”, and they know that you have finished. This cannot be taken back.`,
  finishGo: "Finish reading",
  goOn: "Go on reading",
  finishStep: "Finish reading",
  finished: (title: string) => `You have finished reading “${title}”. You see what others made of it now.`,
  nothingToFinish: "There is no reading of yours to finish in this document.",
};
