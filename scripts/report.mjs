// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.mjs";

/**
 * What one suite hands to `npm test` for its closing line.
 * @typedef {{ passed: number, failed: number, skipped: string[] }} Report `skipped`: each test's name and reason
 */

const FOLDER = join(ROOT, "out/reports");

/** @param {string} suite @param {Report} report */
export function writeReport(suite, report) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${suite}.json`), JSON.stringify(report));
}

/**
 * Reads the report a suite has left and removes it, so that an older one is never taken for this run's.
 * @param {string} suite
 * @returns {Report | null} null when the suite left none: it did not get as far
 */
export function takeReport(suite) {
  const file = join(FOLDER, `${suite}.json`);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null; // Absent or cut short: either way there is nothing to count.
  } finally {
    rmSync(file, { force: true });
  }
}
