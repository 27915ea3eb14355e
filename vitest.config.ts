import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./scripts/browser.mjs";

export default defineConfig({
  test: {
    reporters: ["default", "./scripts/report-vitest.mjs"],
    projects: [
      {
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/e2e/**"],
          environment: "node",
          testTimeout: 20_000,
          // Built bundles are run by Node as they are, not transformed once more.
          server: { deps: { external: [/\/out\/(electron|server)\//] } },
        },
      },
      {
        // Named here so that Vite does not find them half-way, reload the page and fail the test that was running.
        optimizeDeps: {
          include: [
            "fast-check",
            "lucide-react",
            "prosemirror-model",
            "prosemirror-state",
            "prosemirror-view",
            "react",
            "react-aria-components",
            "react-dom",
            "react-dom/client",
            "react/jsx-dev-runtime",
            "react/jsx-runtime",
            "valibot",
          ],
        },
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.{ts,tsx}"],
          testTimeout: 20_000,
          // As for the journeys: in a real browser on a busy machine a second try decides, and the list says so.
          retry: 1,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await launchOptions() }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
