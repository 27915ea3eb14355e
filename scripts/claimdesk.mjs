// @ts-check
// npm run -s claimdesk -- <command>: the command line from a clone. Only what the command prints goes to stdout.
import { join } from "node:path";
import { build } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { ROOT, stay } from "./run.mjs";

await ensureInstalled();
await build();
// npm changes to the project's folder; paths on the command line mean the folder it was typed in.
const cwd = process.env["INIT_CWD"] ?? process.cwd();
process.exit(
  await stay(process.execPath, [join(ROOT, "out/server/main.js"), ...process.argv.slice(2)], { cwd }),
);
