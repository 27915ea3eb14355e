import { axeProblems } from "./axe.ts";
import type { Page } from "@playwright/test";
import { newClaim, table as claims } from "./claimsPlace.ts";
import { type Claimdesk, expect, test } from "./fixture.ts";
import { addTwoReaders, ana, bea } from "./twoReaders.ts";

const documents = (page: Page) => page.getByRole("grid", { name: "Documents" });
const worked = (page: Page) => page.getByRole("combobox", { name: "Worked on by" });
const counted = (page: Page) => page.locator(".library-count");
const rows = (page: Page) => documents(page).getByRole("row");
const chip = (page: Page, name: string) => page.getByRole("img", { name, exact: true });

/** A document of Ana's and Bea's, in which a claim is the user's, and another document that only the user worked on. */
async function begin(claimdesk: Claimdesk): Promise<void> {
  await claimdesk.paste("Nobody else has read this.", "Mine alone");
  await addTwoReaders(claimdesk);
}

test("documents are narrowed down to one person's work, and the filter is there when one comes back", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste("Nobody else has read this.", "Mine alone");
  await page.keyboard.press("ControlOrMeta+Shift+l");
  await expect(documents(page)).toBeVisible();
  await expect(worked(page)).toHaveCount(0); // there is nobody else
  await addTwoReaders(claimdesk);
  await page.keyboard.press("ControlOrMeta+Shift+l");
  await expect(rows(page)).toHaveCount(3);
  await expect(worked(page)).toHaveAttribute("title", /imported, marked, reviewed/);

  await worked(page).selectOption(bea);
  await expect(counted(page)).toHaveText("1 of 2 documents");
  await expect(rows(page).nth(1)).toContainText("Boats");
  // The order and the keys are those of what is left.
  await page.getByRole("button", { name: "Title" }).click();
  await documents(page).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Source text" })).toContainText("The navy struck six boats");
  await page.keyboard.press("ControlOrMeta+Shift+l");
  await expect(worked(page).locator("option:checked")).toHaveText(bea);
  await expect(counted(page)).toHaveText("1 of 2 documents");
  await page.getByRole("button", { name: "Show all documents" }).click();
  await expect(documents(page)).toBeFocused();
  await expect(counted(page)).toHaveText("2 documents");

  // What somebody else does meanwhile comes into it, and goes out of it again.
  await worked(page).selectOption({ index: 3 });
  await expect(worked(page).locator("option:checked")).toContainText("(you)");
  await expect(counted(page)).toHaveText("1 of 2 documents");
  await documents(page).focus();
  await page.keyboard.press("Delete");
  await expect(page.getByText(/^Nothing by .+ here\./)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(counted(page)).toHaveText("1 of 2 documents");
});

test("claims and sources are narrowed down too, and a place where somebody has nothing says so", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await begin(claimdesk);
  await page.keyboard.press("ControlOrMeta+Shift+k");
  await newClaim(page, "Six boats were struck.");
  await expect(page.locator(".recorded-by")).toContainText("Recorded by");
  await worked(page).selectOption(bea);
  await expect(counted(page)).toHaveText("0 of 1 claim");
  await expect(page.getByText(`Nothing by ${bea} here.`)).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await page.locator(".library-empty").getByRole("button", { name: "Show all" }).click();
  await expect(claims(page).getByRole("row")).toHaveCount(2);

  await page.keyboard.press("ControlOrMeta+Shift+s");
  for (const name of [ana, bea]) {
    await worked(page).selectOption(name);
    await expect(counted(page)).toHaveText("1 of 1 source");
  }
  await page.getByRole("grid", { name: "Sources" }).getByRole("row").nth(1).click();
  await expect(chip(page, bea).first()).toBeVisible(); // beside her mention
});

test("who made something is shown in the queue, beside comments and sign-offs, in comparing and in the log", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await begin(claimdesk);
  const tab = async (name: string) => {
    await page.keyboard.press("ControlOrMeta+Shift+d");
    await page.getByRole("tab", { name }).click();
  };
  await tab("To review");
  await expect(page.getByRole("option").filter({ has: chip(page, ana) })).toHaveCount(3);
  await page.getByRole("combobox", { name: "Marked by" }).selectOption(bea);
  await expect(page.getByRole("option").filter({ has: chip(page, bea) })).toHaveCount(4);
  await expect(page.getByRole("article").locator(".author-line .author-chip")).toHaveText("BO");
  await tab("Compare");
  await expect(page.locator(".compare-choice .author-chip")).toHaveText(["AR", "BO"]);
  await expect(page.locator(".compare-choice .side-badge")).toHaveText(["A", "B"]);
  await tab("History");
  await expect(page.getByRole("columnheader", { name: "Author" })).toBeVisible();
  await expect(page.locator(".log-table tbody .author-chip").first()).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+l");
  await documents(page).getByText("Boats").click();
  await page.keyboard.press("Shift+m");
  await page.keyboard.type("Is this all?");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.locator(".comment .author-chip")).toBeVisible();
  await tab("Comments");
  await expect(page.locator(".comment-option .author-chip")).toBeVisible();
});

for (const locale of ["en-GB", "es-ES"])
  test.describe(`in a small window, ${locale}`, () => {
    test.use({ locale, viewport: { width: 1024, height: 700 } });
    test("the library shows how far documents are reviewed and read, without being scrolled", async ({
      claimdesk,
    }) => {
      const { page } = claimdesk;
      await page.getByRole("button", { name: /sample texts|textos de muestra|textos de ejemplo/ }).click();
      const grid = page.getByRole("grid").first();
      await expect(grid.getByRole("row")).not.toHaveCount(1);
      for (const name of [/^(Reviewed|Revisadas)/, /^(Readings|Lecturas)/, /^(Problems|Problemas)/])
        await expect(grid.getByRole("columnheader", { name })).toBeInViewport({ ratio: 1 });
      const scroller = page.locator(".grid-scroll");
      expect(await scroller.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
      // Each cell has room for what stands in it.
      const cells = grid.locator(":is(.review-column, .readings-column):not(th)");
      const cut = await cells.evaluateAll(
        (all) => all.filter((one) => one.scrollWidth > one.clientWidth).length,
      );
      expect(cut).toBe(0);
    });
  });
