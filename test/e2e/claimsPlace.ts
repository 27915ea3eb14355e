import type { Page } from "@playwright/test";
import { type Claimdesk, expect } from "./fixture.ts";

/* What the journeys through the claims have in common: their text, and the parts of the place. */

export const article =
  "US forces struck six boats in March.\n\nThe port register lists three boats.\n\nSix boats were struck in March, the navy said.\n";

export const table = (page: Page) => page.getByRole("grid", { name: "Tracked claims" });
export const column = (page: Page, name: string) =>
  page.getByRole("listbox", { name: new RegExp(`^${name}, `) });
export const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
export const status = (page: Page, name: string) =>
  inspector(page).getByRole("group", { name: "Status" }).getByRole("button", { name });

/** Makes a claim without a mention, which is then the one in the inspector. */
export async function newClaim(page: Page, statement: string): Promise<void> {
  await page.getByRole("button", { name: "New claim" }).click();
  await page.getByRole("textbox", { name: "Statement" }).first().fill(statement);
  await page.keyboard.press("Enter");
  await expect(inspector(page).getByRole("textbox", { name: "Statement" })).toHaveValue(statement);
}

export async function addWeb(page: Page, url: string): Promise<void> {
  const form = inspector(page).getByRole("form", { name: "Add evidence from the web" });
  await form.getByRole("textbox").fill(url);
  await form.getByRole("button", { name: "Add" }).click();
  await expect(inspector(page).getByRole("textbox", { name: "Title" })).toBeFocused();
}

export const claimsOf = async (claimdesk: Claimdesk) =>
  (await claimdesk.exported()).records.filter((record) => record.kind === "claim");
