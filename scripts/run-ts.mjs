// @ts-check
// node scripts/run-ts.mjs FILE.ts [arguments]: runs a TypeScript program of ours (benchmarks, screenshots) on a Node that
// cannot run TypeScript by itself.
import { basename, join, resolve } from "node:path";
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
  // Packages stay outside, and our own scripts: both find other files beside themselves.
  external: [/^[^./]/, /\.mjs$/],
  output: { file: output, format: "esm", sourcemap: true, codeSplitting: false },
});
process.title = basename(file);
process.exit(await run(process.execPath, ["--enable-source-maps", output, ...args]));
