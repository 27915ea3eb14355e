import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { axeProblems } from "./axe.ts";
import type { Claimdesk } from "./fixture.ts";
import { expect, options, sourceText, test, toStart } from "./fixture.ts";
import { readDrawing, readPdf } from "./pdf.ts";

const annotated = "Ecuador and US forces raid trafficking camps";

const heading = (page: Page) => page.getByRole("heading", { name: "Sourcing report", level: 1 });

/** The numbers of a row of one of the report's tables. */
const row = (page: Page, table: string, name: string): Locator =>
  page
    .getByRole("main")
    .getByRole("table", { name: table, exact: true })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) });

/** The report on everything, or on one document. */
async function openReport(claimdesk: Claimdesk, title?: string): Promise<void> {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  if (title !== undefined) {
    await page.getByRole("grid", { name: "Documents" }).getByRole("row").filter({ hasText: title }).click();
    await expect(sourceText(page)).toBeVisible();
  }
  await page.keyboard.press("ControlOrMeta+Shift+y");
  await expect(heading(page)).toBeVisible();
  // The charts come after their tables.
  await expect(page.locator(".report-chart svg").first()).toBeVisible();
}

test("a number lists what is behind it, and an entry opens in its text, by keys alone", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await openReport(claimdesk);
  const number = row(page, "Attribution of claims", "Named source").getByRole("button");
  const shown = await number.textContent();
  await number.focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("complementary", { name: "Inspector" });
  await expect(list.getByRole("heading")).toHaveText(`Named source: ${shown} entries`);
  await expect(list.getByRole("listitem")).toHaveCount(Number(shown));
  await expect(list.getByRole("heading")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(number).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const entry = list.getByRole("listitem").nth(1).getByRole("button");
  await expect(entry).toBeFocused();
  const quote = await entry.locator(".behind-text").textContent();
  await page.keyboard.press("Enter");
  await expect(sourceText(page)).toBeFocused();
  await expect(options(page).and(page.locator(".active"))).toContainText((quote ?? "").slice(0, 30));
});

test("the report is on the open document, another, some, an outlet, or everything", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await page.getByRole("grid", { name: "Documents" }).getByRole("row").filter({ hasText: annotated }).click();
  await expect(sourceText(page)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog").getByRole("combobox").fill("Report on this document");
  await page.keyboard.press("Enter");
  await expect(page.locator(".report-about")).toContainText(annotated);
  // Its checks stand with it.
  await expect(page.locator(".report-part .check-head").first()).toBeVisible();
  const claims = row(page, "Attribution of claims", "Claims marked").getByRole("button");
  const own = Number(await claims.textContent());
  const scope = page.getByLabel("Report on");
  await scope.selectOption("Everything");
  await expect(page.locator(".report-about")).toHaveText("Everything in this workspace");
  expect(Number(await claims.textContent())).toBeGreaterThan(own);
  await scope.selectOption("An outlet");
  await expect(page.locator(".report-about")).toContainText("All documents of");
  await scope.selectOption("Chosen documents");
  await page.getByRole("button", { name: "Choose documents (1)" }).click();
  const chooser = page.getByRole("dialog", { name: "Documents of the report" });
  await chooser.getByRole("searchbox").fill("strikes");
  await chooser.getByRole("checkbox", { checked: false }).first().check();
  await page.keyboard.press("Escape");
  await expect(page.locator(".report-about")).toHaveText("2 chosen documents");
});

test("the report follows what is marked in another window", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste("The minister said crime fell.\n", "Crime fell");
  await page.keyboard.press("ControlOrMeta+Shift+y");
  await expect(page.getByText("Nothing is marked here yet")).toBeVisible();
  const other = await claimdesk.second();
  await other.getByRole("link", { name: "Library" }).click();
  await other
    .getByRole("grid", { name: "Documents" })
    .getByRole("row")
    .filter({ hasText: "Crime fell" })
    .click();
  await toStart(other);
  await other.keyboard.press("s");
  await other.keyboard.press("1");
  await claimdesk.saved(other);
  await expect(row(page, "Attribution of claims", "Claims marked").getByRole("button")).toHaveText("1");
  await expect(row(page, "Attribution of claims", "Nobody")).toContainText("100% of 1");
});

test("the diagram is gone through by arrows, and says what a box stands for", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await openReport(claimdesk);
  const diagram = page.getByRole("group", { name: "What rests on what" });
  const tabbable = diagram.locator("[role=button][tabindex='0']");
  await expect(tabbable).toHaveCount(1);
  await tabbable.focus();
  await page.keyboard.press("ArrowRight");
  const focused = diagram.locator("[role=button]:focus");
  await expect(focused).toHaveClass(/claims/);
  await expect(diagram.locator(".diagram-link.near").first()).toBeAttached();
  const name = await focused.getAttribute("aria-label");
  await page.keyboard.press("Enter");
  const list = page.getByRole("complementary", { name: "Inspector" });
  await expect(list.getByRole("heading")).toContainText((name ?? "").split(",")[0] ?? "");
  await page.keyboard.press("Escape");
  await expect(focused).toHaveAttribute("aria-label", name ?? "");
  await page.getByText("What rests on what, as a table").click();
  await expect(page.getByRole("table", { name: "What rests on what" }).getByRole("row")).not.toHaveCount(0);
});

test("claims with different numbers stand with their passages", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await openReport(claimdesk);
  const table = page.getByRole("table", { name: "One claim, different numbers" });
  await expect(table).toContainText("33 fishermen");
  await expect(table).toContainText("nine");
});

test("the window's files are those of the command line", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await openReport(claimdesk);
  for (const [name, format] of [
    ["HTML", "html"],
    ["CSV: numbers", "csv"],
    ["CSV: sources", "sources-csv"],
    ["Markdown", "md"],
  ] as const) {
    await page.getByRole("button", { name: "Export the report" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name, exact: true }).click();
    const saved = await readFile(await (await download).path(), "utf8");
    const { code, out, err } = await claimdesk.run("report", "--format", format);
    expect([code, err]).toEqual([0, ""]);
    expect(saved).toBe(out);
  }
});

for (const [colorScheme, contrast, width, height] of [
  ["light", null, 1440, 900],
  ["dark", null, 1024, 700],
  ["dark", "more", 1440, 900],
] as const)
  test(`${colorScheme}, ${contrast ?? "usual"} contrast: the report breaks no rule of axe and fits the window`, async ({
    claimdesk,
  }) => {
    const { page } = claimdesk;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, contrast });
    // One document's report has its checks with it, and is gone through by axe in seconds.
    await openReport(claimdesk, annotated);
    await row(page, "Attribution of claims", "Named source").getByRole("button").click();
    expect(await axeProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

test("the report prints light from a dark window, with its numbers and drawings", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await page.emulateMedia({ colorScheme: "dark" });
  await openReport(claimdesk);
  // What the browser itself prints waits for nothing: the pages' code must have come.
  await expect
    .poll(async () => (await readPdf(await page.pdf({ preferCSSPageSize: true }))).pages.length, {
      timeout: 20_000,
    })
    .toBeGreaterThan(3);
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const { pages } = await readPdf(bytes);
  const text = pages.flatMap(({ texts }) => texts.map((each) => each.text)).join(" ");
  for (const part of [
    "Sourcing report",
    "Attribution of claims",
    "What rests on what",
    "Answers by question",
  ])
    expect(text).toContain(part);
  expect(text).not.toContain("Export the report");
  const { fills } = await readDrawing(bytes);
  expect(fills).toContain("#1a1c20");
  await expect(page.locator(".print-view")).toHaveCount(0);
});
