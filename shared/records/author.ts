import * as v from "valibot";
import { recordSchemas, whole, words } from "./fields.ts";

/** How many colours people can have; see renderer/ui/people.css. */
export const authorColours = 8;

/** A person who works in the workspace. */
export const author = recordSchemas("author", {
  name: words(200),
  /** What stands for the name where there is little room; made from the name where nobody chose. */
  initials: v.exactOptional(words(8)),
  /** Which of the colours of people, from 0. */
  colour: v.exactOptional(v.pipe(whole, v.maxValue(authorColours - 1))),
});
