// @ts-check
import { writeReport } from "./report.mjs";

/** Counts Playwright's results for the closing line of `npm test`, with the reasons its own list does not print. */
export default class PlaywrightReport {
  /** @type {import("@playwright/test/reporter").Suite | undefined} */
  #suite;
  #errors = 0;

  /** @param {import("@playwright/test/reporter").FullConfig} _config @param {import("@playwright/test/reporter").Suite} suite */
  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onError() {
    this.#errors += 1;
  }

  onEnd() {
    const tests = this.#suite?.allTests() ?? [];
    const of = (/** @type {string} */ outcome) => tests.filter((test) => test.outcome() === outcome);
    const skipped = of("skipped").map((test) => {
      const why = test.annotations.find((annotation) => annotation.type === "skip")?.description;
      return `${test.titlePath().filter(Boolean).join(" › ")}: ${why ?? "no reason given"}`;
    });
    // Journeys through a real browser on a busy machine: a second try decides, and is never passed over in silence.
    const flaky = of("flaky");
    for (const test of flaky)
      console.log(`flaky, passed at the second try: ${test.titlePath().filter(Boolean).join(" › ")}`);
    const failed = of("unexpected").length + this.#errors;
    writeReport("playwright", { passed: of("expected").length + flaky.length, failed, skipped });
  }
}
