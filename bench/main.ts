import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { build, preview } from "vite";
import { bundleRows } from "./bundles.ts";
import { type Row, table } from "./goals.ts";
import { liveRows } from "./live.ts";
import { reviewRows } from "./review.ts";
import { searchRows } from "./search.ts";
import { shellRows } from "./shell.ts";
import { soakRows } from "./soak.ts";
import { sourcingRows } from "./sourcing.ts";
import { storeRows } from "./store.ts";
import { launch, textRows } from "./text.ts";

/*
 * npm run bench [-- --write] [-- --only text|store|live|shell|search|sourcing|review|bundles]: the goals of the program as ratios within one run; a ratio
 * says the same on every machine, milliseconds do not. Texts come from a generator. --write keeps the table in
 * docs/benchmarks.md. --soak MINUTES instead has twenty people work for so long, and looks at the memory of the host.
 */
const args = process.argv.slice(2);
const only = args.includes("--only") ? args[args.indexOf("--only") + 1] : undefined;
const soak = args.includes("--soak") ? Number(args[args.indexOf("--soak") + 1]) : undefined;
const isWanted = (part: string) => soak === undefined && (only === undefined || only === part);
const say = (line: string) => void process.stderr.write(`${line}\n`);

const rows: Row[] = [];
if (isWanted("text") || isWanted("shell")) {
  const browser = await launch();
  try {
    if (isWanted("text")) rows.push(...(await withPage((address) => textRows(browser, address, say))));
    if (isWanted("shell")) rows.push(...(await shellRows(browser, say)));
  } finally {
    await browser.close();
  }
}
if (isWanted("store")) rows.push(...(await storeRows(say)));
if (isWanted("live")) rows.push(...(await liveRows(say)));
if (isWanted("search")) rows.push(...(await searchRows(say)));
if (isWanted("sourcing")) rows.push(...(await sourcingRows(say)));
if (isWanted("review")) rows.push(...(await reviewRows(say)));

if (isWanted("bundles")) rows.push(...(await bundleRows(say)));
if (soak !== undefined) rows.push(...(await soakRows(soak, say)));

const missed = rows.filter((row) => "limit" in row && row.measured > row.limit).length;
const result = `${table(rows)}\n\n${missed === 0 ? "Every goal that was measured is met." : `${missed} of ${rows.length} rows miss their goal.`}\n`;
process.stdout.write(`\n${result}`);
if (args.includes("--write")) await writeDocument(result);

/** Builds the page that is measured, serves it while `run` runs. */
async function withPage<T>(run: (address: string) => Promise<T>): Promise<T> {
  const common = { root: resolve("bench/page"), configFile: false, logLevel: "warn" } as const;
  const outDir = resolve("out/bench");
  await build({ ...common, base: "./", build: { outDir, emptyOutDir: true, target: "es2023" } });
  const server = await preview({ ...common, build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
  try {
    return await run(server.resolvedUrls?.local[0] ?? "");
  } finally {
    await server.close();
  }
}

async function writeDocument(content: string): Promise<void> {
  const about = `Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores, Node ${process.versions.node}. Every row is a ratio of two medians of one run, so it can be compared with another machine's; the milliseconds behind it cannot.`;
  await mkdir(resolve("docs"), { recursive: true });
  await writeFile(resolve("docs/benchmarks.md"), `# Benchmarks\n\n${about}\n\n${content}`);
}
