// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run.mjs";

const PACKAGE = join(ROOT, "node_modules/electron");

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const EXECUTABLE = { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" };

/**
 * Where Electron's executable is, or why it is not there. Looks at files only: importing "electron" in plain Node would
 * start its download.
 * @returns {{ path: string, why: null } | { path: null, why: string }}
 */
export function electronBinary() {
  if (!existsSync(join(PACKAGE, "package.json"))) {
    return { path: null, why: "the electron package is not installed" };
  }
  const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(PACKAGE, "dist");
  const pathFile = join(PACKAGE, "path.txt");
  const name = existsSync(pathFile)
    ? readFileSync(pathFile, "utf8").trim()
    : (EXECUTABLE[process.platform] ?? "electron");
  const path = join(dist, name);
  return existsSync(path) ? { path, why: null } : { path: null, why: "Electron's binary is not installed" };
}

/**
 * Why no window can be opened here, or null when one can.
 * @returns {string | null}
 */
export function noDisplay() {
  if (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) {
    return "there is no display here";
  }
  return null;
}

/**
 * What Electron's executable must be given on this machine to start our main bundle (or whatever `app` is).
 * @param {string} app
 */
export function electronArguments(app) {
  // Chromium refuses to start as root (in a container, usually) with its sandbox on.
  const root = process.platform === "linux" && process.getuid?.() === 0;
  return [...(root ? ["--no-sandbox"] : []), app];
}
