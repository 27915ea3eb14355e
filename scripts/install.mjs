// @ts-check
// Only Node's own modules here: this runs in a fresh clone, before there is anything else.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run } from "./run.mjs";
import { fail, say } from "./say.mjs";

const LOCK = join(ROOT, "package-lock.json");
const MODULES = join(ROOT, "node_modules");
const STAMP = join(MODULES, ".claimdesk-lock");

/** Installs the dependencies unless those of the present package-lock.json are there. Ends the process when it cannot. */
export async function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Claimdesk needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  say("Installing the dependencies (npm ci; a minute or so) …");
  const code = await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdout: "stderr",
  });
  if (code !== 0) fail(`npm ci failed (exit ${code}); its own lines above say why.`);
  writeFileSync(STAMP, lockHash());
}

/** By content, not by time alone: switching branches touches the lock without changing it. */
function isInstalled() {
  if (!existsSync(MODULES)) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lockHash()) return true;
  // npm writes this file last; newer than the lock means that somebody ran npm by hand, to the end.
  const npmStamp = join(MODULES, ".package-lock.json");
  if (!existsSync(npmStamp) || statSync(npmStamp).mtimeMs < statSync(LOCK).mtimeMs) return false;
  writeFileSync(STAMP, lockHash());
  return true;
}

function lockHash() {
  return createHash("sha256").update(readFileSync(LOCK)).digest("hex");
}
