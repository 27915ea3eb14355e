import { counter } from "../../plural.ts";

const count = counter("en");

/** What the command line prints, beside what the host answers. */
export const cli = {
  help: `Claimdesk: check what a text rests on. Everything stays in a folder on this computer.

  claimdesk serve [--port N] [--open] [--new-tokens] [--reviewer NAME]…
      Runs the local server and prints its link. --open shows it in a window; --new-tokens makes all earlier
      links worthless; each --reviewer gets a link of their own, under which they work in their own name.
  claimdesk import FILE… [--again]
      Brings in texts (.txt, .md) or an exported workspace (.json). A text that is here already is not brought
      in a second time, unless with --again.
  claimdesk export [FILE] [--without notes,comments,descriptors,anonymity,authors] [--force]
      Writes everything as one JSON file; without FILE to standard output. A FILE that is there already is replaced
      only with --force. --without leaves out notes, comments and what is said of sources' anonymity, and puts numbers
      in the place of unnamed sources' descriptions and of the names of the people who work here.
  claimdesk bundle [FILE] [--document TITLE|ID]… [--no-originals] [--without …] [--force]
      Writes these documents, or everything, as a bundle for somebody who has a copy of the workspace; a bundle is called
      something.claimdesk-bundle.json. Without comments it is still one; without anything else it is a copy to read, which
      can be imported but not merged.
  claimdesk merge FILE [--prefer here|there] [--dry-run]
      Merges a bundle. Where both sides changed the same field, nothing is merged and the conflicts are listed, unless
      --prefer says which side is right. --dry-run only says what would become of each record.
  claimdesk claimreview [FILE] [--claim ID|all] --site URL --organisation NAME
                        [--without …] [--force]
      Writes the verdict on a closed claim, or on all of them, as ClaimReview JSON-LD for the page it is published on,
      and says what is missing. Each review's address is URL with the claim's id after it, or in the place of {id}.
  claimdesk report [FILE] [--document TITLE|ID]… [--outlet NAME] [--format html|md|csv|sources-csv|json]
                   [--without …] [--force]
      Writes the sourcing report of these documents, of an outlet, or of everything; without --format as FILE ends, else
      as Markdown. csv has a line to each number, sources-csv a line to each source.
  claimdesk history [FILE] [--format csv|jsonl] [--without …] [--force]
      Writes the audit log: every change ever made, who made it and when, field by field; without --format as FILE ends,
      else as CSV. jsonl has one JSON object a line.
  claimdesk check
      Reads everything back and says what is wrong; exit code 1 if anything is.
  claimdesk help

All take --workspace DIR; without it, the folder named by CLAIMDESK_WORKSPACE, else the usual place. While Claimdesk has
the workspace open, in a window or as a server, the other commands work through it. serve and import make a workspace
where there is none yet. With CLAIMDESK_LOG=1 set, every step is logged to standard error, a line of JSON each.
`,
  noCommand: (name: string) => `There is no command “${name}”.`,
  tooMuch: (argument: string) => `“${argument}” is too much.`,
  noWithholding: (word: string, known: string) =>
    `“${word}” is nothing that can be left out. Known are ${known}.`,
  tryHelp: "Try: claimdesk help",
  failed:
    "Something failed that should not have. Run it once more with CLAIMDESK_LOG=1 set, and it says where.",

  note: (note: string) => `Note: ${note}`,
  problem: (problem: string) => `Problem: ${problem}`,
  records: (held: string, commits: number) => `Records: ${held}. Commits in the log: ${commits}.`,
  none: "none",
  nothingWrong: "Nothing is wrong.",
  problemsFound: (problems: number) => `Problems found: ${problems}.`,

  exported: (path: string, bytes: number) => `Exported to ${path} (${count(bytes, "byte", "bytes")}).`,
  replaced: (path: string, bytes: number) =>
    `Exported to ${path} (${count(bytes, "byte", "bytes")}), which was replaced.`,
  noFolder: (folder: string) => `There is no folder ${folder}. Nothing was exported.`,
  noFile: (path: string) => `${path} is no file, so it is not replaced. Nothing was exported.`,
  fileThere: (path: string) => `There is a file ${path} already. Nothing was exported; --force replaces it.`,
  notWritten: (path: string, code: string) => `${path} cannot be written (${code}). Nothing was exported.`,

  notAClaim: (id: string) =>
    `“${id}” is not the id of a claim. It has the form claim:<uuid>; all means every closed one.`,
  notASite: (address: string) => `“${address}” is not a web address. Nothing was exported.`,
  noneClosed: "No claim is closed with a verdict, so there is nothing to publish. Nothing was exported.",
  ofClaim: (statement: string, note: string) => `“${statement}”: ${note}`,

  whichFile: "Which file? claimdesk import FILE…",
  duplicate: (title: string) =>
    `not imported: the same text is here already as “${title}” (--again brings it in once more).`,
  imported: (title: string, length: number, encoding: string) =>
    `imported as “${title}” (${count(length, "character", "characters")}, ${encoding}).`,
  importedRecords: (added: number, unchanged: number, kept: number) =>
    `${count(added, "record", "records")} added, ${unchanged} here already, ${kept} kept as they are here.`,
  fileMissing: "There is no such file.",
  isFolder: "This is a folder.",
  fileUnread: (code: string) => `The file cannot be read (${code}).`,

  running: (link: string) => `Claimdesk is running at ${link}`,
  reviewer: (name: string, link: string) => `${name} can use ${link}`,
  workspace: (folder: string) => `Workspace: ${folder}`,
  stop: "Press Ctrl-C to stop.",
  inWindow: (pid: number) => `This workspace is open in the Claimdesk window (process ${pid}). Use that one.`,
  startedBefore: (pid: number) =>
    `It was started before (process ${pid}); the options given now were not used.`,
  notAPort: (port: string) => `“${port}” is not a port: that is a number from 0 (any free one) to 65535.`,
  reviewerName: "A reviewer's name has 1 to 200 characters.",
  noLink: "The running Claimdesk gave no link for a window. Open the printed link yourself.",
  noAnswer: (pid: number, code: string) => `Claimdesk (process ${pid}) stopped answering (${code}).`,
  noCode: "no code",
  noWorkspace: (folder: string) =>
    `There is no workspace in ${folder}. Nothing was created. Name its folder with --workspace.`,
};
