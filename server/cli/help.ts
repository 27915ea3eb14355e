const text = `Claimdesk: check what a text rests on. Everything stays in a folder on this computer.

  claimdesk serve [--port N] [--open] [--new-tokens] [--reviewer NAME]…
      Runs the local server and prints its link. --open shows it in a window; --new-tokens makes all earlier
      links worthless; each --reviewer gets a link of their own, under which they work in their own name.
  claimdesk import FILE… [--again]
      Brings in texts (.txt, .md) or an exported workspace (.json). A text that is here already is not brought
      in a second time, unless with --again.
  claimdesk export [FILE] [--force]
      Writes everything as one JSON file; without FILE to standard output. A FILE that is there already is replaced
      only with --force.
  claimdesk check
      Reads everything back and says what is wrong; exit code 1 if anything is.
  claimdesk help

All take --workspace DIR; without it, the folder named by CLAIMDESK_WORKSPACE, else the usual place. While Claimdesk has
the workspace open, in a window or as a server, the other commands work through it. serve and import make a workspace
where there is none yet. With CLAIMDESK_LOG=1 set, every step is logged to standard error, a line of JSON each.
`;

/** Prints how to use the command line. */
export async function help(): Promise<number> {
  process.stdout.write(text);
  return 0;
}
