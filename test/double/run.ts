import { register } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { ElectronDouble } from "./electron.ts";
import { showIn } from "./page.ts";

/** How long main's module may take to evaluate before we say what is probably wrong. */
const evaluationMs = 30_000;
const slot = "__electronDouble";
let loads = 0;

/** Starts the built desktop app on a workspace folder, with `page` as its first window. Call `close()` on it in the end. */
export async function openDesktop(page: Page, workspace: string): Promise<ElectronDouble> {
  const double = new ElectronDouble({ switches: { workspace }, openPage: showIn(page) });
  const started = double.started();
  await runBuiltMain(double);
  await started;
  return double;
}

/**
 * Evaluates a main bundle, as it was built, with the double in place of Electron.
 * @throws Error when it does not finish: in Electron it would then never become ready
 */
export async function runBuiltMain(double: ElectronDouble, bundle = "out/electron/main.js"): Promise<void> {
  if (loads === 0) register(`data:text/javascript,${encodeURIComponent(hooks)}`);
  loads += 1;
  Reflect.set(globalThis, slot, double.electron);
  const url = pathToFileURL(resolve(bundle));
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    const error = new Error("The main module never finished: does it await something at its top level?");
    timer = setTimeout(() => reject(error), evaluationMs);
  });
  // A module is evaluated once for each address.
  await Promise.race([import(`${url.href}?load=${loads}`), tooLong]).finally(() => clearTimeout(timer));
  double.evaluated();
}

/** Gives whoever imports Electron the double that is in the slot at that moment. */
const hooks = `
const names = ["app", "BrowserWindow", "dialog", "ipcMain", "Menu", "nativeTheme", "protocol", "session", "shell"];
const source = "const electron = globalThis.${slot};" + names.map((name) => "export const " + name + " = electron." + name + ";").join("");
let count = 0;
export function resolve(specifier, context, next) {
  if (!/^electron(\\/|$)/.test(specifier)) return next(specifier, context);
  return { url: "electron-double:" + ++count, shortCircuit: true };
}
export function load(url, context, next) {
  if (!url.startsWith("electron-double:")) return next(url, context);
  return { format: "module", source, shortCircuit: true };
}`;
