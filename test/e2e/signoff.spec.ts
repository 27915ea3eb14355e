import type { Page } from "@playwright/test";
import { as } from "../../shared/records/index.ts";
import { axeProblems } from "./axe.ts";
import { bringBea } from "./otherPerson.ts";
import { type Claimdesk, expect, options, sourceText, test, toStart } from "./fixture.ts";

const article = "Six boats were hit. Experts say more will be.\n\n“We saw nothing,” Luis Vera said.\n";

const part = (page: Page) => page.getByRole("region", { name: "Sign-off" });
const dialog = (page: Page) => page.getByRole("dialog", { name: /^Sign off/ });

async function signoffsIn(claimdesk: Claimdesk) {
  await claimdesk.saved();
  const { records } = await claimdesk.exported();
  return records.flatMap((record) => as("signoff", record) ?? []);
}

test("a document is signed off with what is open, and says what has changed since", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await toStart(page);
  for (const key of ["s", "1"]) await page.keyboard.press(key);
  await expect(options(page)).toHaveCount(1);
  await bringBea(claimdesk, [{ exact: "We saw nothing", label: "quote" }]);
  await expect(options(page)).toHaveCount(2);

  // From the checks, by keys.
  await page.keyboard.press("F9");
  await page.keyboard.press("1");
  await expect(page.getByText("1 of 14 answered")).toBeVisible();
  await expect(part(page)).toContainText("Not signed off.");
  await part(page).getByRole("button", { name: "Sign off…" }).press("Enter");
  await expect(dialog(page)).toContainText("13 of 14 questions not answered");
  await expect(dialog(page)).toContainText("2 of 2 annotations not reviewed");
  await expect(dialog(page)).toContainText(/questions? with a problem left/);
  expect(await axeProblems(page), "the dialog").toEqual([]);
  await dialog(page).getByRole("textbox", { name: "Note" }).fill("Good to go.");
  await dialog(page).getByRole("button", { name: "Sign off", exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(part(page)).toContainText(/Signed off by/);
  await expect(part(page)).toContainText("2 annotations, 1 of 14 questions answered");
  await expect(part(page)).toContainText("Good to go.");
  const [signoff] = await signoffsIn(claimdesk);
  expect(signoff).toMatchObject({ annotations: 2, answered: ["attribution"], note: "Good to go." });
  expect(signoff?.problems.length).toBeGreaterThan(0);

  // A decision is no change of the document; another mark, label and answer are.
  await page.getByRole("tab", { name: /^Annotations/ }).click();
  await options(page).filter({ hasText: "We saw nothing" }).click();
  await page.keyboard.press("y");
  await expect(options(page).filter({ hasText: "Accepted" })).toHaveCount(1);
  await page.keyboard.press("F9");
  await expect(part(page)).toContainText(/Signed off by/);
  await page.keyboard.press("F6");
  await page.keyboard.press("2");
  await expect(part(page)).toContainText("Changed since");
  await toStart(page);
  for (const key of ["s", "s", "4"]) await page.keyboard.press(key);
  await page.keyboard.press("F9");
  await page.keyboard.press("2");
  await part(page).getByRole("button", { name: "Show what changed" }).click();
  const changes = page.getByRole("group", { name: "What changed since the sign-off" });
  await expect(changes).toContainText("1 annotation added");
  await expect(changes).toContainText("Anonymous source “Experts say more will be.”");
  await expect(changes).toContainText("1 annotation changed");
  await expect(changes).toContainText("Label: Quote → Statistic");
  await expect(changes).toContainText("Attribution: OK → Problem");
  expect(await axeProblems(page), "what changed").toEqual([]);
  await changes.getByRole("button", { name: /Experts say/ }).click();
  await expect(sourceText(page)).toBeFocused();

  // The library and the report say so; undone, it is as it was signed.
  await page.getByRole("link", { name: "Library" }).click();
  await expect(page.getByRole("row", { name: /Boats/ }).getByLabel("Changed since sign-off")).toBeVisible();
  await page.getByRole("link", { name: "Report" }).click();
  await expect(page.getByRole("table", { name: "Signed off" })).toContainText("Changed since");
  await page.getByRole("link", { name: "Library" }).click();
  await page.getByRole("row", { name: /Boats/ }).click();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ControlOrMeta+z");
  await expect(part(page)).toContainText(/Signed off by/);

  // Taken back, it is not signed.
  await part(page).getByRole("button", { name: "Take back your sign-off" }).click();
  await expect(part(page)).toContainText("Not signed off.");
  await expect(part(page).getByRole("button", { name: "Sign off…" })).toBeFocused();
  expect(await signoffsIn(claimdesk)).toEqual([]);
});

test("a document is signed off at the end of its queue", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await bringBea(claimdesk, [{ exact: "We saw nothing", label: "quote" }]);
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("review this document");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox", { name: "Annotations to review" })).toBeFocused();
  await page.keyboard.press("y");
  await expect(page.getByRole("heading", { name: "Everything here is reviewed" })).toBeVisible();
  await part(page).getByRole("button", { name: "Sign off…" }).click();
  await expect(dialog(page)).toContainText("14 of 14 questions not answered");
  await dialog(page).getByRole("button", { name: "Sign off", exact: true }).click();
  await expect(part(page)).toContainText(/Signed off by/);
});
