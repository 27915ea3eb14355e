// @ts-check
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { run, tool } from "./run.mjs";
import { say } from "./say.mjs";

/** Debian's headless shell first: half the size, and tests run nearly twice as fast in it. */
const INSTALLED = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
];

/** The fonts make CJK, right-to-left and emoji in the sample texts look alike on every machine. */
const DEBIAN_PACKAGES = [
  "chromium-headless-shell",
  "fonts-noto-core",
  "fonts-noto-cjk",
  "fonts-noto-color-emoji",
];

/** Quiet, off the network, and able to run as root in a container with a small /dev/shm. */
const ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/**
 * The Chromium the tests use: the one named by CLAIMDESK_CHROMIUM, else Playwright's, else the system's. No network.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const named = process.env["CLAIMDESK_CHROMIUM"];
  if (named) return existsSync(named) ? named : null;
  const { chromium } = await import("playwright");
  return [chromium.executablePath(), ...INSTALLED].find((path) => existsSync(path)) ?? null;
}

/** What Playwright and Vitest are to launch. Without a Chromium, they say themselves that theirs is missing. */
export async function launchOptions() {
  const executablePath = await findChromium();
  return { ...(executablePath === null ? {} : { executablePath }), args: ARGUMENTS };
}

/**
 * Finds a Chromium or installs one: with apt as root on Debian, else Playwright's own download.
 * @returns {Promise<string | null>} null when neither worked
 */
export async function ensureChromium() {
  const found = await findChromium();
  // One that was named and is not there is the caller's mistake, not a reason to install another.
  if (found !== null || process.env["CLAIMDESK_CHROMIUM"]) return found;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say(`Installing a Chromium for the tests (apt-get install ${DEBIAN_PACKAGES.join(" ")}) …`);
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env, stdout: "ignore" });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...DEBIAN_PACKAGES], {
      env,
      stdout: "ignore",
    });
  }
  if ((await findChromium()) === null) {
    say("Downloading Playwright's Chromium for the tests …");
    await run(process.execPath, [tool("playwright"), "install", "chromium"], { timeoutMs: 600_000 });
  }
  return findChromium();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const path = await ensureChromium();
  say(path === null ? "There is no Chromium, and none could be installed." : `Chromium: ${path}`);
  process.exit(path === null ? 1 : 0);
}
