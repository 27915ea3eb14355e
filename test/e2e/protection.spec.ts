import { readFile } from "node:fs/promises";
import type { NativeFile } from "../../shared/formats/native.ts";
import { axeProblems } from "./axe.ts";
import { expect, test } from "./fixture.ts";

test("what leaves can leave things out, and says exactly which", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await page.getByRole("button", { name: /sample texts/ }).click();
  await expect(page.getByRole("grid", { name: "Documents" }).getByRole("row").nth(1)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+e");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await expect(dialog.getByRole("status")).toHaveText("Nothing is left out.");
  await dialog.getByLabel("Descriptions of unnamed sources").check();
  await dialog.getByLabel("Notes and reasons").check();
  await dialog.getByText(/are left out or masked/).click();
  await expect(dialog.getByRole("listitem").filter({ hasText: /→ Unnamed source 1$/ })).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: "→ left out" }).first()).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export as JSON" }).click();
  const file = JSON.parse(await readFile(await (await saving).path(), "utf8")) as NativeFile;
  expect(file.withheld?.toSorted()).toEqual(["descriptors", "notes"]);
  expect(file.records.some((record) => "note" in record)).toBe(false);
  const unnamed = file.records.flatMap((record) =>
    record.kind === "source" && record.type === "anonymous" ? [record.descriptor] : [],
  );
  for (const descriptor of unnamed) expect(descriptor).toMatch(/^Unnamed source \d+$/);
  expect(unnamed.length).toBeGreaterThan(0);
});

test("the report's files leave out what was chosen for them", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await page.getByRole("button", { name: /sample texts/ }).click();
  await expect(page.getByRole("grid", { name: "Documents" }).getByRole("row").nth(1)).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Shift+y");
  await page.getByRole("button", { name: "Export" }).last().click();
  await page.getByRole("menuitem", { name: /What the report leaves out/ }).click();
  const dialog = page.getByRole("dialog", { name: "What leaves with the report" });
  await dialog.getByLabel("Descriptions of unnamed sources").check();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "Leaving out 1 kind of thing" })).toBeVisible();
  await page.getByRole("button", { name: "Export" }).last().click();
  const saving = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /sources/i }).click();
  expect(await readFile(await (await saving).path(), "utf8")).toContain("Unnamed source 1");
});

test("the audit log leaves out what was chosen for it, of every version, and a bundle says what it becomes", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await page.getByRole("button", { name: /sample texts/ }).click();
  await expect(page.getByRole("grid", { name: "Documents" }).getByRole("row").nth(1)).toBeVisible();
  await page.getByRole("link", { name: "Review" }).click();
  await page.getByRole("tab", { name: "History" }).click();
  await page.getByRole("button", { name: "Audit log" }).click();
  await page.getByRole("menuitem", { name: /What the audit log leaves out/ }).click();
  const dialog = page.getByRole("dialog", { name: "What leaves with the audit log" });
  await dialog.getByLabel("Descriptions of unnamed sources").check();
  await dialog.getByText(/are left out or masked/).click();
  await expect(
    dialog
      .getByRole("listitem")
      .filter({ hasText: /→ Unnamed source \d+$/ })
      .first(),
  ).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "Leaving out 1 kind of thing" })).toBeVisible();
  await page.getByRole("button", { name: "Audit log" }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "JSON lines" }).click();
  const log = await readFile(await (await saving).path(), "utf8");
  expect(log).toContain('"descriptor":{"after":"Unnamed source 1"}');
  expect(log.match(/"descriptor":\{"after":"(?!Unnamed source)/g)?.length ?? 0).toBeLessThan(20); // vague ones hide nobody

  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog").getByRole("combobox").fill("export bundle");
  await page.keyboard.press("Enter");
  const bundle = page.getByRole("dialog", { name: "Export bundle" });
  await bundle.getByLabel("Comments").check();
  await expect(bundle.getByText("Without comments it is still a bundle")).toBeVisible();
  await bundle.getByLabel("Notes and reasons").check();
  await expect(bundle.getByText(/is a copy to read/)).toBeVisible();
  await expect(bundle.getByRole("button", { name: "Save a copy to read" })).toBeEnabled();
});
