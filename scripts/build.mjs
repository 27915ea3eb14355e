// @ts-check
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { ROOT, run, tool } from "./run.mjs";
import { fail, say } from "./say.mjs";

/**
 * @typedef {object} Part what one builder makes
 * @property {string} name
 * @property {string[]} from files and folders it is made from
 * @property {string[]} to files that must be there afterwards
 * @property {() => Promise<number>} make resolves to an exit code
 */

/** @type {readonly Part[]} */
const PARTS = [
  {
    name: "renderer",
    from: ["renderer", "shared", "vite.config.ts", "package-lock.json"],
    to: ["out/renderer/index.html"],
    make: buildRenderer,
  },
  {
    name: "server and electron",
    from: ["server", "electron", "shared", "rolldown.config.ts", "package-lock.json"],
    to: ["out/server/main.js", "out/electron/main.js", "out/electron/preload.cjs"],
    // Its list of outputs is of no interest; errors come on stderr.
    make: () => run(process.execPath, [tool("rolldown"), "-c", "--log-level", "warn"], { stdout: "ignore" }),
  },
  {
    // Beside the bundles as it is beside the sources, so `../seeds/` is right in both, and inside the packed app.
    name: "seeds",
    from: ["seeds"],
    to: ["out/seeds/index.json"],
    make: async () => {
      rmSync(join(ROOT, "out/seeds"), { recursive: true, force: true });
      cpSync(join(ROOT, "seeds"), join(ROOT, "out/seeds"), { recursive: true });
      return 0;
    },
  },
];

/**
 * Builds what is missing or older than its sources; ends the process when a build fails.
 * @param {{ force?: boolean }} [options] `force` builds everything
 */
export async function build(options = {}) {
  for (const part of PARTS) {
    const stampFile = join(ROOT, "out/stamps", part.name.replaceAll(" ", "-"));
    // Taken before building: a source saved meanwhile makes the next start build again.
    const stamp = fingerprint(part.from);
    if (!options.force && isBuilt(part, stampFile, stamp)) continue;
    say(`Building ${part.name} …`);
    const code = await part.make();
    if (code !== 0) fail(`Building ${part.name} failed; the lines above say why.`);
    mkdirSync(join(ROOT, "out/stamps"), { recursive: true });
    writeFileSync(stampFile, stamp);
  }
}

/** Beside the old one until it is whole, so that a start meanwhile finds either, and a failure leaves the old one. */
async function buildRenderer() {
  const place = join(ROOT, "out/renderer");
  const next = `${place}-${process.pid}`;
  const args = [tool("vite"), "build", "--logLevel", "warn", "--outDir", next, "--emptyOutDir"];
  const code = await run(process.execPath, args, { stdout: "stderr" });
  if (code === 0) {
    rmSync(place, { recursive: true, force: true });
    renameSync(next, place);
  }
  rmSync(next, { recursive: true, force: true });
  return code;
}

/** @param {Part} part @param {string} stampFile @param {string} stamp */
function isBuilt(part, stampFile, stamp) {
  return (
    part.to.every((file) => existsSync(join(ROOT, file))) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8") === stamp
  );
}

/**
 * Changes when any of the files is changed, added or removed. Names, sizes and times only, so it takes milliseconds.
 * @param {readonly string[]} paths
 */
function fingerprint(paths) {
  const hash = createHash("sha256");
  /** @param {string} path */
  const add = (path) => {
    const stat = statSync(join(ROOT, path), { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const name of readdirSync(join(ROOT, path)).toSorted()) add(`${path}/${name}`);
    } else {
      hash.update(`${path} ${stat?.size} ${stat?.mtimeMs}\n`);
    }
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await ensureInstalled();
  await build({ force: process.argv.includes("--force") });
}
