// @ts-check
import { writeReport } from "./report.mjs";

/** Counts Vitest's results for the closing line of `npm test`, with the reason given to `skip(reason)`. */
export default class VitestReport {
  /**
   * @param {readonly import("vitest/node").TestModule[]} modules
   * @param {readonly unknown[]} errors thrown outside any test
   */
  onTestRunEnd(modules, errors) {
    let passed = 0;
    // A file that does not even load has no tests to fail.
    let failed = errors.length + modules.filter((module) => module.errors().length > 0).length;
    const skipped = [];
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      const result = test.result();
      if (result.state === "passed") passed += 1;
      else if (result.state === "failed") failed += 1;
      else skipped.push(`${test.fullName}: ${("note" in result && result.note) || "no reason given"}`);
    }
    writeReport("vitest", { passed, failed, skipped });
  }
}
