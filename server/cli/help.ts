import { words } from "./language.ts";

/** Prints how to use the command line. */
export async function help(): Promise<number> {
  process.stdout.write(words().host.cli.help);
  return 0;
}
