import type { Page } from "@playwright/test";
import { article } from "./claimsPlace.ts";
import { type Claimdesk, expect, options, sourceText, test, toStart } from "./fixture.ts";

const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function atMentions(claimdesk: Claimdesk) {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await press(page, "ControlOrMeta+Shift+s");
  await page
    .getByRole("grid", { name: "Sources" })
    .getByRole("row", { name: /^Inés Vallejo Carrión/ })
    .click();
  const list = page.getByRole("listbox", { name: "Mentions" });
  await list.focus();
  return list;
}

test("moving mentions to another source, or choosing none after all, leads back to the mentions", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  const list = await atMentions(claimdesk);
  const before = await list.getByRole("option").count();
  await press(page, "Space");
  await inspector(page).getByRole("button", { name: "Choose none" }).press("Enter");
  await expect(inspector(page).getByRole("combobox", { name: "Move to" })).toHaveCount(0);
  await expect(list).toBeFocused();
  await press(page, "Space");
  await inspector(page).getByRole("combobox", { name: "Move to" }).fill("Joint Command");
  await press(page, "Enter");
  await expect(list.getByRole("option")).toHaveCount(before - 1);
  await expect(list).toBeFocused();
});

test("the way to a source's first mention leads into its form", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste("A senior official spoke.\n\nThe senior official left.\n", "Official");
  await toStart(page);
  const source = page.getByRole("combobox", { name: "Source", exact: true });
  await press(page, "s", "4", "Enter");
  await source.fill("a senior official");
  await press(page, "Enter");
  await press(page, "Escape");
  await expect(sourceText(page)).toBeFocused();
  await press(page, "s", "s", "4", "Enter");
  await source.fill("a senior official");
  await press(page, "Enter");
  const go = inspector(page).getByRole("button", { name: "Go to the first mention" });
  await go.press("Enter");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await expect(go).toHaveCount(0);
  await expect(inspector(page).locator("input:focus, select:focus, textarea:focus")).toHaveCount(1);
  await press(page, "Escape");
  await expect(sourceText(page)).toBeFocused();
});

test("Escape in a dialog's chooser takes back what is typed, and only then closes the dialog", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await toStart(page);
  await press(page, "s", "e");
  const dialog = page.getByRole("dialog", { name: "Use as evidence" });
  const chooser = dialog.getByRole("combobox");
  await chooser.fill("Six boats were struck.");
  await press(page, "Enter", "End");
  await page.keyboard.type(" Perhaps");
  const list = page.getByRole("listbox", { name: "Suggestions" });
  await expect(list).toBeVisible();
  await press(page, "Escape");
  await expect(list).toHaveCount(0);
  await expect(chooser).toHaveValue("Six boats were struck.");
  await expect(chooser).toBeFocused();
  await press(page, "Escape");
  await expect(dialog).toHaveCount(0);
});
