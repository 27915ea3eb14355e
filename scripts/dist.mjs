// @ts-check
// npm run dist [-- electron-builder's own arguments]: the installers of this platform, in dist/.
import { join } from "node:path";
import { build } from "./build.mjs";
import { electronBinary } from "./electron-binary.mjs";
import { fetchElectron } from "./fetch-electron.mjs";
import { ensureInstalled } from "./install.mjs";
import { ROOT, run } from "./run.mjs";
import { fail } from "./say.mjs";

await ensureInstalled();
await build();
// electron-builder alone would try for most of a minute before it said so.
const why = electronBinary().path === null ? await fetchElectron() : null;
if (why !== null) {
  fail(`No installer can be made here: Electron could not be downloaded (${why}).
What would go into it can still be checked: node scripts/pack-check.mjs`);
}
const cli = join(ROOT, "node_modules/electron-builder/cli.js");
process.exit(await run(process.execPath, [cli, "--publish", "never", ...process.argv.slice(2)]));
