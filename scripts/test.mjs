// @ts-check
// npm test: everything, what fails fastest first, on a machine that may have nothing but Node.
// npm test -- lint e2e: only these steps.
import { ensureInstalled } from "./install.mjs";
import { run, tool } from "./run.mjs";
import { fail, say } from "./say.mjs";

await ensureInstalled();
const { ensureChromium } = await import("./browser.mjs");
const { takeReport } = await import("./report.mjs");

/** @param {string[]} args */
const node = (...args) => run(process.execPath, args);

/** Checks of what is written. The first that fails ends the run: what comes after would only repeat it. */
const CHECKS = {
  lock: () => node("scripts/check-lock.mjs"),
  types: () => node(tool("tsc"), "--build"),
  lint: () => node(tool("oxlint"), "--type-aware", "--deny-warnings", "--quiet"),
  format: () => node(tool("oxfmt"), "--check"),
  build: () => node("scripts/build.mjs"),
  installers: () => node("scripts/check-builder.mjs"),
  browser: () => node("scripts/browser.mjs"),
};

/** Suites that count their tests. All run, so that one failure does not hide another. */
const SUITES = {
  vitest: () => node(tool("vitest"), "run"),
  playwright: () => node(tool("playwright"), "test"),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in CHECKS) && !(name in SUITES));
if (unknown.length > 0) {
  fail(`There is no step ${unknown.join(", ")}: only ${Object.keys({ ...CHECKS, ...SUITES }).join(", ")}.`);
}

const total = { passed: 0, failed: 0, skipped: /** @type {string[]} */ ([]) };
/** @type {string[]} */
const times = [];

await runChecks();
if (total.failed === 0) await runSuites();

for (const line of total.skipped) console.log(`skipped: ${line}`);
console.log(`\n${times.join(", ")}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

async function runChecks() {
  for (const [name, check] of Object.entries(CHECKS)) {
    if ((await step(name, check)) === 0) continue;
    say(`\nStopped at: ${name}`);
    total.failed += 1;
    return;
  }
}

async function runSuites() {
  // The suites find the same browser again, in every one of their processes; once is enough.
  const chromium = await ensureChromium();
  if (chromium !== null) process.env["CLAIMDESK_CHROMIUM"] = chromium;
  for (const [name, suite] of Object.entries(SUITES)) {
    takeReport(name);
    const code = await step(name, suite);
    const report = takeReport(name) ?? { passed: 0, failed: 0, skipped: [] };
    total.passed += report.passed;
    total.failed += code === 0 ? report.failed : Math.max(1, report.failed);
    total.skipped.push(...report.skipped);
  }
}

/** @param {string} name @param {() => Promise<number>} work */
async function step(name, work) {
  if (wanted.length > 0 && !wanted.includes(name)) return 0;
  say(`\n── ${name}`);
  const start = performance.now();
  const code = await work();
  times.push(`${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return code;
}
