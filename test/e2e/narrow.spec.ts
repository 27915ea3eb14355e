import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";

/** Goes to a place by its name in the palette. */
async function go(page: Page, name: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Find a command or a document" }).fill(name);
  await page
    .getByRole("option", { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

/** Controls outside the window that no scrolling of the place reaches, and whether anything moved the window itself. */
const unreachable = (page: Page) =>
  page.evaluate(() => {
    const isScrolled = (element: Element): boolean => {
      for (let one = element.parentElement; one; one = one.parentElement)
        if (one.scrollWidth > one.clientWidth && getComputedStyle(one).overflowX === "auto") return true;
      return false;
    };
    const out = [...document.querySelectorAll("button, input, select, a, [role=tab]")].filter((element) => {
      const { width, left, right } = element.getBoundingClientRect();
      return width > 1 && (left < 0 || right > innerWidth) && !isScrolled(element);
    });
    const top = document.querySelector(".top-bar")?.getBoundingClientRect().top;
    return [...out.map(({ outerHTML }) => outerHTML.slice(0, 100)), ...(top === 0 ? [] : [`bar at ${top}`])];
  });

test("in a small window at 200 % zoom every place can be reached and nothing is cut off", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await page.setViewportSize({ width: 512, height: 350 });
  await claimdesk.addSamples();
  expect(await unreachable(page)).toEqual([]);
  for (const [place, heading] of [
    ["Claims", "Claims"],
    ["Sources", "Sources"],
    ["Report", "Sourcing report"],
    ["Review queue", "Review"],
  ] as const) {
    await go(page, place);
    await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
    expect(await unreachable(page), place).toEqual([]);
  }
  for (const tab of ["Comments", "Readings", "Compare", "History"]) {
    await page.getByRole("tab", { name: tab }).click();
    await expect(page.getByRole("tabpanel", { name: tab })).toBeVisible();
    expect(await unreachable(page), tab).toEqual([]);
    // What has the focus is brought into sight by scrolling the place, never the window.
    const last = page.getByRole("tabpanel").getByRole("button").last();
    await last.focus();
    await expect(last).toBeInViewport();
    expect(await unreachable(page), tab).toEqual([]);
  }
});
