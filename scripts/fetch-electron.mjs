// @ts-check
// Electron's own installer waits for ever on a server that accepts and never answers. So its zip is first brought into
// its cache here, with limits and progress, and then its installer only has to check and unpack it.
import { execFile } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { ROOT } from "./run.mjs";
import { say } from "./say.mjs";

const SILENCE_MS = Number(process.env["CLAIMDESK_DOWNLOAD_SILENCE_MS"] ?? 20_000);
const TOTAL_MS = 15 * 60_000;
const RETRY_MS = 60 * 60_000;
const FAILURE = join(ROOT, "node_modules/.electron-failure");

/**
 * Downloads and unpacks Electron's binary.
 * @returns {Promise<string | null>} null when it is there now, else why not
 */
export async function fetchElectron() {
  say("Downloading Electron once (about 120 MB) …");
  const home = join(ROOT, "node_modules/electron");
  try {
    await download(createRequire(join(home, "package.json")));
  } catch (error) {
    return reason(error);
  }
  try {
    await promisify(execFile)(process.execPath, [join(home, "install.js")]);
    return null;
  } catch (error) {
    return reason(error);
  }
}

/**
 * As `fetchElectron`, but after a failure it does not try again for an hour: where the network swallows everything, each
 * start would otherwise wait for it again.
 * @returns {Promise<string | null>} null when it is there now, else why not
 */
export async function fetchElectronOnce() {
  const age = Date.now() - (statSync(FAILURE, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age < RETRY_MS) {
    const minutes = Math.round(age / 60_000);
    const again = "node scripts/fetch-electron.mjs tries again";
    return `${readFileSync(FAILURE, "utf8")}, ${minutes} min ago; ${again}`;
  }
  const why = await fetchElectron();
  if (why !== null) writeFileSync(FAILURE, why);
  return why;
}

/** @param {NodeJS.Require} fromElectron */
async function download(fromElectron) {
  const { downloadArtifact } = await import(pathToFileURL(fromElectron.resolve("@electron/get")).href);
  const silence = new AbortController();
  const abort = () => silence.abort(new Error(`nothing arrived for ${SILENCE_MS / 1000} s`));
  let timer = setTimeout(abort, SILENCE_MS);
  let shown = 0;
  try {
    await downloadArtifact({
      version: fromElectron("./package.json").version,
      artifactName: "electron",
      platform: process.platform,
      arch: process.arch,
      checksums: fromElectron("./checksums.json"),
      cacheRoot: process.env["electron_config_cache"],
      downloadOptions: {
        quiet: true,
        signal: AbortSignal.any([silence.signal, AbortSignal.timeout(TOTAL_MS)]),
        /** @param {{ percent: number }} progress */
        getProgressCallback: async ({ percent }) => {
          clearTimeout(timer);
          timer = setTimeout(abort, SILENCE_MS);
          const tenth = Math.floor(percent * 10);
          if (tenth > shown) say(`  ${tenth * 10} %`);
          shown = tenth;
        },
      },
    });
  } finally {
    clearTimeout(timer);
  }
}

/** @param {unknown} error */
function reason(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : "";
  return [error.message.split("\n")[0], cause].filter(Boolean).join(": ");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const why = await fetchElectron();
  say(why === null ? "Electron is installed." : `Electron could not be installed: ${why}.`);
  process.exit(why === null ? 0 : 1);
}
