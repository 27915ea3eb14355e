import { expect, sourceText, test } from "./fixture.ts";

const missing = "A part of the program could not be loaded";

test("a dialog whose code does not come says so, and the window goes on working", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await page.route("**/assets/dialogs-*.js", (route) => route.abort());
  await page.reload();
  await expect(page.getByRole("grid", { name: "Documents" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.locator(".notice", { hasText: missing })).toBeVisible();
  await page.unroute("**/assets/dialogs-*.js");
  await page.getByRole("grid", { name: "Documents" }).focus();
  await page.keyboard.press("Enter");
  await expect(sourceText(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog", { name: "Command palette" })).toBeVisible();
  claimdesk.forgive(/Failed to load resource|Failed to fetch dynamically imported module/);
});

test("a place whose code does not come says so, and can be tried again", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await page.route("**/assets/placeViews-*.js", (route) => route.abort());
  await page.reload();
  await page.getByRole("grid", { name: "Documents" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: missing })).toBeVisible();
  await page.unroute("**/assets/placeViews-*.js");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(sourceText(page)).toBeVisible();
  claimdesk.forgive(/Failed to load resource|Failed to fetch dynamically imported module/);
});

test("a window that was left in a document begins there again, with the code of its place", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste("A minister said that it costs 5 euros.", "Minister");
  await page.reload();
  await expect(sourceText(page)).toBeFocused();
  await expect(page.getByRole("complementary", { name: "Inspector" })).toBeVisible();
});
