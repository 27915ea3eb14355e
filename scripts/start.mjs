// @ts-check
// npm start [-- --browser] [--workspace DIR] [--port N] [--no-open]
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { electronArguments, electronBinary, noDisplay } from "./electron-binary.mjs";
import { fetchElectronOnce } from "./fetch-electron.mjs";
import { ensureInstalled } from "./install.mjs";
import { stay } from "./run.mjs";
import { fail, say } from "./say.mjs";

/** An Electron that ends sooner than this, and not well, never showed a window. */
const STARTED_MS = 5000;

const options = readOptions();
await ensureInstalled();
await build();
const why = options.browser ? null : await openDesktop();
if (why !== null) say(`The desktop app cannot start: ${why}. Starting the local server instead.`);
process.exit(await stay(process.execPath, ["out/server/main.js", "serve", ...serverArguments()]));

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: "boolean", default: false },
        workspace: { type: "string" },
        port: { type: "string" },
        "no-open": { type: "boolean", default: false },
      },
    });
    const { workspace } = values;
    const from = process.env["INIT_CWD"] ?? process.cwd();
    return { ...values, workspace: workspace === undefined ? undefined : resolve(from, workspace) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    fail(`${why}\nUse: npm start -- [--browser] [--workspace DIR] [--port N] [--no-open]`);
  }
}

function serverArguments() {
  return [
    ...(options["no-open"] ? [] : ["--open"]),
    ...(options.workspace === undefined ? [] : ["--workspace", options.workspace]),
    ...(options.port === undefined ? [] : ["--port", options.port]),
  ];
}

/**
 * Runs the desktop app until it is closed, and ends the process with it.
 * @returns {Promise<string>} returns only if it could not start: why
 */
async function openDesktop() {
  const display = noDisplay();
  if (display !== null) return display;
  if (electronBinary().path === null) {
    const failed = await fetchElectronOnce();
    if (failed !== null) return `Electron could not be downloaded (${failed})`;
  }
  const binary = electronBinary();
  if (binary.path === null) return binary.why;
  const started = Date.now();
  const workspace = options.workspace === undefined ? [] : [`--workspace=${options.workspace}`];
  const code = await stay(binary.path, [...electronArguments("."), ...workspace]);
  if (code === 0 || Date.now() - started > STARTED_MS) process.exit(code);
  return `Electron ended at once (exit ${code})`;
}
