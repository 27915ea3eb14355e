import { expect, test } from "./fixture.ts";

test("a search finds what was concluded and the evidence, and opens the claim they belong to", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await page.keyboard.press("ControlOrMeta+Shift+f");
  const results = page.getByRole("listbox", { name: "Search results" });
  await page.getByRole("combobox", { name: "Search all documents" }).fill("register of letters");
  await expect(results.getByRole("option")).toHaveCount(1);
  await expect(results.getByRole("group")).toHaveAccessibleName(/Tracked claims/);
  await expect(results.getByRole("option")).toContainText("Conclusion");
  await page.getByRole("combobox", { name: "Search all documents" }).fill("thirty-five articles");
  await expect(results.getByRole("option")).toContainText("Evidence");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Search" })).toHaveCount(0);
  await expect(
    page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Claims" }),
  ).toHaveAttribute("aria-current", "page");
});
