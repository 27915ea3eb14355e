import type { Page } from "@playwright/test";
import axeCore from "axe-core";

/**
 * What breaks a rule of axe on the page as it is now: the rule, the element, and how to mend it; empty if nothing does.
 * Put into the page once and asked for violations alone: on these pages, which have no frames, it finds the same as its
 * wrapper for Playwright in a sixth of the time.
 */
export async function axeProblems(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as Window & { axe: typeof axeCore }; // was put there above
    const { violations } = await axe.run(document, { resultTypes: ["violations"], preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}
