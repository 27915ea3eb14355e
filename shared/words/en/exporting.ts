import type { Masks, Withheld } from "../../protection.ts";
import type { Kind } from "../../ids.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("en");
const number = numberer("en");

/** The export dialog, and what may be left out of whatever leaves. */
export const exporting = {
  /** What stands in a file in the place of what is withheld. */
  masks: {
    source: (n: number) => `Unnamed source ${n}`,
    author: (n: number) => `Person ${n}`,
  } satisfies Masks,
  /** What stands in the audit log in the place of a value that is withheld and has no mask. */
  leftOut: "[left out]",
  protection: {
    legend: "Leave out",
    what: {
      notes: "Notes and reasons",
      comments: "Comments",
      descriptors: "Descriptions of unnamed sources",
      anonymity: "What is said of sources’ anonymity",
      authors: "Names of the people who work here",
    } satisfies Record<Withheld, string>,
    /** What holds whatever is chosen. */
    always:
      "Texts and the words quoted from them go as they were printed. No file has paths, or names of users or machines.",
    nothing: "Nothing is left out.",
    counting: "Looking through the whole history…",
    summary: (things: number) =>
      `${count(things, "thing is", "things are")} left out or masked. Look at them`,
    left: "left out",
    more: (things: number) => `And ${number(things)} more.`,
    report: "What the report leaves out…",
    reportTitle: "What leaves with the report",
    reportHint: "This holds for every file made of the report from now on, until it is changed here.",
    log: "What the audit log leaves out…",
    logTitle: "What leaves with the audit log",
    logHint:
      "This holds for every audit log from now on, until it is changed here. Of what is left out, the log still says that it changed, when, and by whom.",
    /** Beside the file of one claim. */
    reviewTitle: "What is left out of it",
    reviewNone:
      "A ClaimReview has no notes, comments, descriptions of unnamed sources or names of the people who work here in it. What stands below is all that goes.",
    reviewSome: "Something of an unnamed source stands in it that can be left out.",
    reviewLess: "Something is left out. What stands below is all that goes.",
    active: (kinds: number) => `Leaving out ${count(kinds, "kind of thing", "kinds of things")}`,
    done: "Done",
  },
  title: "Export",
  what: "Everything in this workspace as one JSON file of Claimdesk, texts and imported files included. Offsets are UTF-16 code units. The file can be read back in any workspace.",
  kinds: {
    document: "Documents",
    annotation: "Annotations",
    source: "Sources",
    claim: "Tracked claims",
    evidence: "Pieces of evidence",
    comment: "Comments",
    check: "Checks",
    decision: "Decisions",
    reading: "Second readings",
    resolution: "Resolutions",
    signoff: "Sign-offs",
  } satisfies Record<Exclude<Kind, "author">, string>,
  empty: "The workspace is empty.",
  writing: "Writing…",
  export: "Export as JSON",
  ready: (file: string) => `The export is ready to be saved as ${file}.`,
};
