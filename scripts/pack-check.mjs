// @ts-check
// Packs the app for real, with a stand-in for Electron's own files, so it needs no download: what goes into the archive
// and which fuses are set can then be looked at on any machine.
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { ROOT } from "./run.mjs";

/** Electron's fuses by their place on its wire, named as in electron-builder.yml. */
const FUSES = [
  "runAsNode",
  "enableCookieEncryption",
  "enableNodeOptionsEnvironmentVariable",
  "enableNodeCliInspectArguments",
  "enableEmbeddedAsarIntegrityValidation",
  "onlyLoadAppFromAsar",
  "loadBrowserProcessSpecificV8Snapshot",
  "grantFileProtocolExtraPrivileges",
];

/**
 * Packs what is in out/ into a folder of its own.
 * @param {string} folder an empty folder
 * @returns {Promise<{ asar: string, fuses: Record<string, boolean> }>} the archive's path, and the fuses as they are set
 */
export async function pack(folder) {
  const require = createRequire(import.meta.url);
  const { build: packApp, Platform } = require("electron-builder");
  const { getCurrentFuseWire } = require("@electron/fuses");
  const electronDist = join(folder, "electron");
  await makeStandIn(electronDist);
  const output = join(folder, "dist");
  await packApp({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget("dir"),
    publish: "never",
    config: { electronDist, directories: { output } },
  });
  const unpacked = join(output, "linux-unpacked");
  const wire = new Map(Object.entries(await getCurrentFuseWire(join(unpacked, "claimdesk"))));
  const fuses = FUSES.map((name, place) => [name, wire.get(String(place)) === "1".charCodeAt(0)]);
  return { asar: join(unpacked, "resources/app.asar"), fuses: Object.fromEntries(fuses) };
}

/**
 * A folder like the one Electron comes in. Its executable carries a wire of fuses as the real one does: a sentinel, a
 * version, their number, and one character each.
 * @param {string} folder
 */
async function makeStandIn(folder) {
  await mkdir(join(folder, "resources"), { recursive: true });
  const wire = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001${String.fromCharCode(FUSES.length)}10110011`;
  for (const name of ["electron", "chrome-sandbox", "chrome_crashpad_handler"]) {
    await writeFile(join(folder, name), `#!/bin/sh\n# ${wire}\n`);
    await chmod(join(folder, name), 0o755);
  }
  for (const name of ["LICENSE", "LICENSES.chromium.html", "version"]) {
    await writeFile(join(folder, name), "stand-in");
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await ensureInstalled();
  await build();
  const { listPackage } = await import("@electron/asar");
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-pack-"));
  const { asar, fuses } = await pack(folder);
  console.log(listPackage(asar, { isPack: false }).join("\n"));
  console.log(fuses);
  await rm(folder, { recursive: true });
}
