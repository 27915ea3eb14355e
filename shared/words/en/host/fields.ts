import { numberer } from "../../plural.ts";

const number = numberer("en");

/** What is wrong with one field of a record, or of a call. */
export const fields = {
  empty: "This must not be empty.",
  tooLong: (most: number) => `This is longer than ${number(most)} characters.`,
  time: "This must be a time like 2026-03-04T10:00:00.000Z.",
  hash: "This must be a SHA-256 in hex.",
  date: "A date is written 2026-03-04, 2026-03 or 2026.",
  noSuchDay: "There is no such day.",
  webAddress: "A web address begins with http:// or https://.",
  language: "A language is a code such as en or es.",
  id: (form: string) => `This must be an id of the form ${form}.`,
  base64: "This must be base64.",
  fileTooLarge: (size: string) => `The file is larger than ${size}.`,
  missing: (field: string) => `The field ${field} is missing.`,
  unknown: (field: string) => `There is no field ${field} here.`,
  unexpected: (expected: string, received: string) => `Expected ${expected} but received ${received}.`,
  wrong: (received: string) => `${received} is not allowed here.`,
};
