// @ts-check
// node scripts/run-ts.mjs FILE.ts [arguments]: runs a TypeScript program of ours (benchmarks, screenshots) on a Node that
// cannot run TypeScript by itself.
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { ROOT, run } from "./run.mjs";
import { fail } from "./say.mjs";

const [file, ...args] = process.argv.slice(2);
if (file === undefined) fail("Which file? node scripts/run-ts.mjs FILE.ts [arguments]");
await ensureInstalled();
await build();

const output = join(ROOT, "out/programs", `${file.replaceAll(/[\\/]/g, "-").replace(/\.ts$/, "")}.js`);
const { build: bundle } = await import("rolldown");
await bundle({
  input: resolve(file),
  platform: "node",
  // Packages stay outside: some, like Playwright, find their own files beside themselves.
  external: /^(?!\.|\/|[A-Za-z]:\\)/,
  // So do our own scripts, named by their full address because the bundle lies elsewhere.
  plugins: [{ name: "scripts", resolveId: { filter: { id: /\.mjs$/ }, handler: ownScript } }],
  output: { file: output, format: "esm", sourcemap: true, codeSplitting: false },
});
process.exit(await run(process.execPath, ["--enable-source-maps", output, ...args]));

/** @param {string} source @param {string | undefined} importer */
function ownScript(source, importer) {
  if (importer === undefined || !source.startsWith(".")) return null;
  return { id: pathToFileURL(resolve(dirname(importer), source)).href, external: true };
}
