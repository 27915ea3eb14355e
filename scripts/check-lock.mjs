// @ts-check
// npm silently leaves a platform's binary package out of the lock when its registry has not got it yet; `npm ci` then
// fails for everybody on that platform. So: every optional dependency of every package must be in the lock.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.mjs";
import { fail, say } from "./say.mjs";

/** @type {Record<string, { optionalDependencies?: Record<string, string> }>} */
const packages = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;

const missing = Object.entries(packages).flatMap(([place, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !isLocked(place, name))
    .map((name) => `  ${name}, wanted by ${place || "package.json"}`),
);
if (missing.length > 0) fail(`package-lock.json lacks ${missing.length} packages:\n${missing.join("\n")}`);
say("package-lock.json is complete for every platform.");

/**
 * Whether `name` is found from `place` as Node finds it: in its node_modules or in one further up.
 * @param {string} place a key of the lock's packages, "" for the project
 * @param {string} name
 */
function isLocked(place, name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const prefix = folder === "" ? "" : `${folder}/`;
    if (`${prefix}node_modules/${name}` in packages) return true;
    if (folder === "") return false;
  }
}
