import { addWeb, article, inspector, newClaim, status, table } from "./claimsPlace.ts";
import { expect, test, toStart } from "./fixture.ts";

const frozen = "Evidence on a claim that is done stays as it is.";

test("evidence of a claim that is done says that it stays, and offers no change before the claim is moved back", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await page.getByRole("link", { name: "Claims" }).click();
  await newClaim(page, "Six boats were struck in March.");
  await addWeb(page, "https://example.org/register");
  const evidence = inspector(page).getByRole("region", { name: /^Evidence/ });
  await expect(evidence.getByRole("button", { name: /^Delete/ })).toBeVisible();
  await status(page, "Done").click();
  await expect(evidence).toContainText(frozen);
  await expect(evidence.getByRole("link")).toBeVisible();
  await expect(evidence.getByRole("button")).toHaveCount(0);
  await expect(evidence.getByRole("textbox")).toHaveCount(0);

  // From a text too it is said before anything is tried.
  await page.getByRole("link", { name: "Library" }).click();
  await page.getByRole("grid", { name: "Documents" }).getByRole("row").nth(1).click();
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Use as evidence" });
  await expect(dialog.getByRole("combobox")).toHaveValue("Six boats were struck in March.");
  await expect(dialog).toContainText(frozen);
  await expect(dialog.getByRole("button", { name: "Add", exact: true })).toBeDisabled();
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "Claims" }).click();
  await status(page, "In review").click();
  await page.getByRole("textbox", { name: /^Why it goes back/ }).fill("A new count came in.");
  await page.keyboard.press("Enter");
  await expect(evidence.getByRole("button", { name: /^Delete/ })).toBeVisible();
  await expect(evidence).not.toContainText(frozen);
});

test("a similar claim that is done says why it is not merged", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await page.getByRole("link", { name: "Claims" }).click();
  await newClaim(page, "Six boats were struck in March.");
  await status(page, "Done").click();
  await newClaim(page, "Six boats were struck in March by the navy.");
  const merge = inspector(page).getByRole("button", { name: /^Merge “Six boats/ });
  await expect(merge).toHaveAccessibleDescription(/^A claim that is done cannot be merged into another/);
  await merge.press("Enter");
  await expect(page.locator(".notice", { hasText: "A claim that is done cannot be merged" })).toBeVisible();
  await expect(table(page).getByRole("row")).toHaveCount(3);
});
