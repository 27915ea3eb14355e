import { expect, sourceText, test } from "./fixture.ts";

const long = Array.from(
  { length: 1_000 },
  (_, at) => `Boat ${at}, ${"seen off the coast, ".repeat(16)}`,
).join("\n");

test("a long document's pages show how far they are, can be given up, and print whole", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await page.keyboard.press("ControlOrMeta+o");
  const importing = page.getByRole("dialog", { name: "Import" });
  const file = { name: "Boats.txt", mimeType: "text/plain", buffer: Buffer.from(long) };
  await importing.getByLabel("Files to import").setInputFiles(file);
  await importing.getByRole("button", { name: "Import", exact: true }).click();
  await expect(sourceText(page)).toBeVisible();
  await page.evaluate(() => {
    Reflect.set(window, "printed", []);
    window.addEventListener("beforeprint", () => {
      const lines = document.querySelectorAll(".print-line").length;
      const isCovered = document.querySelector('[role="dialog"]') !== null;
      (Reflect.get(window, "printed") as unknown[]).push({ lines, isCovered });
    });
  });
  const printed = () => page.evaluate(() => Reflect.get(window, "printed") as unknown[]);
  const dialog = page.getByRole("dialog", { name: "Preparing the pages" });

  // Fonts that do not come hold it up for three seconds, which is long enough to think better of it.
  await page.evaluate(() => Object.assign(document.fonts, { load: () => new Promise(() => {}) }));
  await sourceText(page).focus();
  await page.keyboard.press("ControlOrMeta+p");
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".notice").filter({ hasText: "Printing was cancelled." })).toBeVisible();
  await expect(page.locator(".print-view")).toHaveCount(0);
  expect(await printed()).toEqual([]);
  await expect(sourceText(page)).toBeFocused();

  await page.evaluate(() => Reflect.deleteProperty(document.fonts, "load"));
  await page.keyboard.press("ControlOrMeta+p");
  await expect.poll(printed, { timeout: 30_000 }).toEqual([{ lines: 1_000, isCovered: false }]);
  await expect(dialog).toHaveCount(0);
  await expect(page.locator(".print-view")).toHaveCount(0);
  await expect(sourceText(page)).toBeFocused();
});
