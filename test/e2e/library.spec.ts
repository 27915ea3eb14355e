import type { Page } from "@playwright/test";
import { expect, sourceText, test, toStart } from "./fixture.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Documents" });
const titles = (page: Page) => grid(page).getByRole("rowheader").allInnerTexts();
const head = (page: Page, name: string) => grid(page).getByRole("columnheader", { name });

test("documents are sorted by any column, and the sort is remembered", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  const byTitle = await titles(page);
  await expect(head(page, "Title")).toHaveAttribute("aria-sort", "ascending");
  await head(page, "Title").getByRole("button").click();
  await expect(head(page, "Title")).toHaveAttribute("aria-sort", "descending");
  expect(await titles(page)).toEqual(byTitle.toReversed());
  await head(page, "Statistic").getByRole("button").click();
  await head(page, "Statistic").getByRole("button").click();
  expect((await titles(page))[0]).toContain("Ecuador and US forces");
  await page.reload();
  await expect(head(page, "Statistic")).toHaveAttribute("aria-sort", "descending");
  expect((await titles(page))[0]).toContain("Ecuador and US forces");
});

test("documents are filtered by words, label, none and language, and all come back", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  const all = (await titles(page)).length;
  const find = page.getByRole("searchbox", { name: "Find a document" });
  await find.fill("courier ecuador");
  await expect.poll(() => titles(page)).toHaveLength(1);
  await find.fill("nothing is called this");
  await expect(page.getByText("No document matches.")).toBeVisible();
  await page.getByRole("button", { name: "Show all documents" }).last().click();
  await expect.poll(() => titles(page)).toHaveLength(all);
  await page.getByRole("button", { name: "Only documents with quotes" }).click();
  await expect.poll(() => titles(page)).toHaveLength(3);
  await page.getByRole("button", { name: "No annotations" }).click();
  await expect.poll(() => titles(page)).toHaveLength(all - 8);
  await page.getByRole("button", { name: "Show all documents" }).click();
  await expect(grid(page)).toBeFocused();
  await page.getByRole("combobox", { name: "Language" }).selectOption("es");
  await expect.poll(async () => (await titles(page)).length).toBeLessThan(all);
});

test("the keyboard goes through the rows, opens and deletes", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  const all = await titles(page);
  await grid(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const current = () => page.locator("tr.current").getByRole("rowheader").innerText();
  expect(await current()).toBe(all[1]);
  expect(await grid(page).getAttribute("aria-activedescendant")).toBe(
    await page.locator("tr.current").getAttribute("id"),
  );
  await page.keyboard.press("Delete");
  await expect.poll(() => titles(page)).not.toContain(all[1]);
  expect(await current()).toBe(all[2]);
  await page.keyboard.press("End");
  expect(await current()).toBe(all.at(-1));
  await page.keyboard.press("Enter");
  await expect(sourceText(page)).toBeFocused();
});

test("a row counts its document's annotations and how many of them are sourced, as they change", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste("The minister said crime fell. Officials counted 44.5 killings.", "Crime");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await page.keyboard.press("s");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  const source = page.getByRole("combobox", { name: "Source" });
  await source.focus();
  await page.keyboard.insertText("The ministry");
  await page.keyboard.press("Enter");
  await claimdesk.saved();
  await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Library" }).click();
  const row = grid(page).getByRole("row", { name: /Crime/ });
  await expect(row.locator(".count")).toHaveText(["1", "1", "–", "–"]);
  await expect(row.locator(".sourced")).toContainText("1 of 2");
});
