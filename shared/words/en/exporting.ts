import type { Kind } from "../../ids.ts";

/** The export dialog. */
export const exporting = {
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
