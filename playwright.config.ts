import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/browser.mjs";

const electronOnly = "**/electron.spec.ts";
const desktopOnly = "**/desktop.spec.ts";
/** Journeys that only look at pages, which are the same in both shells, in the same Chromium. */
const looks = /axe finds nothing|no rule of axe/;

/**
 * `browser`: the journeys against the local server. `desktop`: the same journeys against the built Electron bundles, whose
 * `electron` is a double with Chromium pages for windows. `electron`: the real one, skipped where its binary is missing.
 */
export default defineConfig({
  testDir: "test/e2e",
  outputDir: "out/test-results",
  fullyParallel: true,
  workers: 3, // journeys wait more than they work
  timeout: 60_000,
  retries: 1,
  expect: { timeout: 10_000 },
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"], ["./scripts/report-playwright.mjs"]],
  use: {
    trace: "retain-on-failure",
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions: await launchOptions(),
  },
  projects: [
    { name: "browser", testIgnore: [electronOnly, desktopOnly] },
    { name: "desktop", testIgnore: electronOnly, grepInvert: looks },
    { name: "electron", testMatch: electronOnly },
  ],
});
