import { counter } from "../../plural.ts";

const count = counter("en");

/** What is said to somebody from whom records are hidden, because they read a document on their own. */
export const unseen = {
  finishFirst: "This has to wait until you have finished reading the document on your own.",
  inTheWay: "Something you cannot see while you read on your own still needs it.",
  problem: "Something that you cannot see while you read on your own is not as it should be.",
  notExported: (documents: number) =>
    `Not in the file: what others made of ${count(documents, "document", "documents")} you have not finished reading on your own.`,
  merged: (documents: number) =>
    `What others made of ${count(documents, "document", "documents")} you have not finished reading on your own is merged too, and not listed here.`,
};
