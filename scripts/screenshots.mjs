// @ts-check
// npm run screenshots: makes the pictures of the README anew, from the sample texts in a workspace of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { ROOT } from "./run.mjs";
import { say } from "./say.mjs";

await ensureInstalled();
await build();
const { chromium } = await import("playwright");
const { ensureChromium, launchOptions } = await import("./browser.mjs");
await ensureChromium();

const folder = mkdtempSync(join(tmpdir(), "claimdesk-screenshots-"));
const pictures = join(ROOT, "docs", "screenshots");
mkdirSync(pictures, { recursive: true });
const server = spawn(
  process.execPath,
  ["out/server/main.js", "serve", "--no-open", "--port", "0", "--workspace", join(folder, "Elections desk")],
  {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, "config"),
      USER: "ana",
      LOGNAME: "ana",
    },
  },
);
const browser = await chromium.launch(await launchOptions());
try {
  const link = await linkOf(server);
  await take(link, "light");
  await take(link, "dark");
} finally {
  await browser.close();
  server.kill("SIGINT");
  await once(server, "exit");
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Every place, with something of the samples in it, in one theme.
 * @param {string} link @param {"light" | "dark"} theme
 */
async function take(link, theme) {
  const page = await browser.newPage({
    colorScheme: theme,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
  await page.goto(link);
  const samples = page.getByRole("button", { name: "Begin with the sample texts" });
  const grid = page.getByRole("grid", { name: "Documents" });
  await samples.or(grid).waitFor();
  if (await samples.isVisible()) {
    await page.getByRole("textbox", { name: "Your name" }).fill("Ana Ruiz");
    await shoot(page, `welcome-${theme}`);
    await samples.click();
    await grid.waitFor();
  }
  await page.waitForTimeout(300); // fonts
  await shoot(page, `library-${theme}`);
  await grid
    .getByRole("row", { name: /Ecuador and US forces/ })
    .first()
    .click();
  const text = page.getByRole("textbox", { name: "Source text" });
  await text.waitFor();
  for (let i = 0; i < 9; i++) await page.keyboard.press("n");
  await page.waitForTimeout(300);
  await shoot(page, `document-${theme}`);
  await page.keyboard.press("F9");
  await page.waitForTimeout(800); // what is found by itself
  await shoot(page, `checks-${theme}`);
  await open(page, "Sources", 2);
  await shoot(page, `sources-${theme}`);
  await open(page, "Claims", 3);
  await shoot(page, `claims-${theme}`);
  await page.getByRole("link", { name: "Report", exact: true }).click();
  await page.waitForTimeout(1_500); // the charts
  await shoot(page, `report-${theme}`);
  await page.getByRole("link", { name: "Review", exact: true }).click();
  for (const [tab, name] of /** @type {const} */ ([
    ["To review", "review"],
    ["Compare", "compare"],
  ])) {
    await page.getByRole("tab", { name: tab }).click();
    await page.waitForTimeout(1_000);
    await shoot(page, `${name}-${theme}`);
  }
  await page.close();
}

/**
 * A place with one of its records in the inspector.
 * @param {import("playwright").Page} page @param {string} place @param {number} row
 */
async function open(page, place, row) {
  await page.getByRole("link", { name: place, exact: true }).click();
  await page.getByRole("row").nth(row).click();
  await page.waitForTimeout(500);
}

/** @param {import("playwright").Page} page @param {string} name */
async function shoot(page, name) {
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: "disabled", caret: "hide" });
  say(`docs/screenshots/${name}.png`);
}

/**
 * @param {import("node:child_process").ChildProcessByStdio<null, import("node:stream").Readable, null>} child
 * @returns {Promise<string>}
 */
function linkOf(child) {
  let output = "";
  // Read to the end: a server whose output nobody reads any more fails when it says goodbye.
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (part) => {
      output += String(part);
      const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(output);
      if (found) resolve(found[0]);
    });
    child.on("exit", () => reject(new Error(`The server gave no link: ${output}`)));
  });
}
