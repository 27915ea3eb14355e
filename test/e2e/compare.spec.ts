import type { Page } from "@playwright/test";
import { axeProblems } from "./axe.ts";
import { type Claimdesk, expect, sourceText, test } from "./fixture.ts";
import { addTwoReaders, ana, bea } from "./twoReaders.ts";

const list = (page: Page) => page.getByRole("listbox", { name: "Differences" });
const rows = (page: Page) => list(page).getByRole("option");
const current = (page: Page) => list(page).locator('[aria-selected="true"]');
const said = (page: Page) => page.getByTestId("announcement");
const counted = (page: Page) => page.locator(".compare-count");

/** Opens the comparison by the palette, with the focus in the list. */
async function openComparison({ page }: Claimdesk): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("compare what");
  await page.keyboard.press("Enter");
  await expect(list(page)).toBeVisible();
  for (
    let tries = 0;
    tries < 40 && !(await list(page).evaluate((one) => one === document.activeElement));
    tries++
  )
    await page.keyboard.press("Tab");
  await expect(list(page)).toBeFocused();
}

test("two people's marks are compared and decided about by keys alone", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await addTwoReaders(claimdesk);
  await openComparison(claimdesk);
  await expect(page.getByRole("combobox", { name: "First side" })).toContainText(ana);
  // What is the same is counted and not listed; three differences and what only the second marked are.
  await expect(page.getByRole("button", { name: "Same: 1" })).toHaveAttribute("aria-pressed", "false");
  await expect(rows(page)).toHaveCount(3);
  await expect(counted(page)).toHaveText("0 of 4 decided");
  await expect(current(page)).toContainText("Boundaries");
  await expect(current(page)).toContainText("Attributes");
  const detail = page.getByRole("region", { name: "The difference" });
  await expect(detail.locator(".difference-text")).toContainText("The navy struck six boats near the coast.");
  await expect(detail.getByRole("row", { name: /Speaker/ })).toContainText("Marta León");
  await expect(detail.getByRole("row", { name: /Speaker/ })).toContainText("nothing");

  await page.keyboard.press("a");
  await expect(counted(page)).toHaveText("1 of 4 decided");
  await expect(said(page)).toContainText(`Decided: as ${ana} has it. 1 of 4 decided. Now: Label: Statistic`);
  await page.keyboard.press("b");
  await expect(counted(page)).toHaveText("2 of 4 decided");
  await expect(current(page)).toContainText(`Only ${bea}`);
  await page.keyboard.press("n");
  await expect(counted(page)).toHaveText("3 of 4 decided");
  await expect(rows(page).filter({ hasText: "Decided" })).toHaveCount(3);

  // One is opened again, decided otherwise, and that is undone.
  await page.keyboard.press("Home");
  await page.keyboard.press("u");
  await expect(counted(page)).toHaveText("2 of 4 decided");
  await page.keyboard.press("o");
  await expect(page.getByRole("radio", { name: "All that either marked" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Only what both marked" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(counted(page)).toHaveText("3 of 4 decided");
  await expect(list(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(counted(page)).toHaveText("2 of 4 decided");
  await page.keyboard.press("Home");
  await page.keyboard.press("2");
  await expect(counted(page)).toHaveText("3 of 4 decided");

  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("take all identical");
  await page.keyboard.press("Enter");
  await expect(counted(page)).toHaveText("4 of 4 decided");

  const { records } = await claimdesk.exported();
  const agreed = records.filter((each) => each.kind === "annotation" && each.resolutionId !== undefined);
  const marks = records.filter((each) => each.kind === "annotation" && each.resolutionId === undefined);
  expect(
    agreed
      .map((each) => (each.kind === "annotation" ? each.label : ""))
      .toSorted((one, other) => one.localeCompare(other)),
  ).toEqual(["claim", "claim", "quote", "quote"]);
  expect([marks.length, marks.every(({ revision }) => revision === marks[0]?.revision)]).toEqual([7, true]);

  // The agreed one says where it came from, and leads back.
  await page.getByRole("button", { name: "Open what was agreed" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(sourceText(page)).toBeFocused();
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await expect(inspector).toContainText(`Agreed from ${ana}’s and ${bea}’s marks`);
  await inspector.getByRole("button", { name: "Show in the comparison" }).focus();
  await page.keyboard.press("Enter");
  await expect(list(page)).toBeFocused();
});

test("a decision shows that a mark was changed since, and all of them go only when a word is typed", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await addTwoReaders(claimdesk);
  await openComparison(claimdesk);
  await page.keyboard.press("a");
  await expect(counted(page)).toHaveText("1 of 4 decided");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(sourceText(page)).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await claimdesk.saved();
  await openComparison(claimdesk);
  await expect(counted(page)).toHaveText("0 of 4 decided, 1 changed since");
  await page.keyboard.press("Home");
  await expect(current(page)).toContainText("Changed since");
  await page.keyboard.press("b");
  await expect(counted(page)).toHaveText("1 of 4 decided");

  await page.getByRole("button", { name: "Throw away…" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Throw away the decisions" });
  await expect(dialog).toContainText(
    "1 decision between Ana Ruiz and Bea Ortiz in this document, and 1 agreed",
  );
  await expect(dialog.getByRole("button", { name: "Throw away" })).toBeDisabled();
  await page.keyboard.type("discard");
  await page.keyboard.press("Enter");
  await expect(counted(page)).toHaveText("0 of 4 decided");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(counted(page)).toHaveText("1 of 4 decided");
});

test("figures stand with what they were computed from, and lead to their pairs", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await addTwoReaders(claimdesk);
  await openComparison(claimdesk);
  await page.getByText("Agreement figures", { exact: true }).click();
  const table = page.getByRole("table", { name: "Agreement by label" });
  await expect(table.getByRole("row", { name: /^Span F1, exact/ })).toContainText("0.67");
  await page.getByText("Attributes over the matched pairs").click();
  await expect(page.getByRole("table", { name: "Claim, 1 pair" })).toContainText("not enough data");
  await expect(table.getByRole("row", { name: /^Marks/ })).toContainText("1 and 2");
  await expect(page.getByText("Counted: 1 document.")).toBeVisible();
  await table.getByRole("button", { name: /1 pair: list what is behind “Claim, Span F1, exact”/ }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(current(page)).toContainText("Same");
});

test("somebody is compared with themselves before a day", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await addTwoReaders(claimdesk);
  await openComparison(claimdesk);
  await page.getByRole("combobox", { name: "Second side" }).selectOption({ label: ana });
  await page.getByRole("combobox", { name: "First side" }).selectOption({ label: `${ana}, before a day…` });
  // Everything came today, so that before today there was nothing.
  await expect(page.getByLabel("Before the day")).toBeVisible();
  await expect(page.getByRole("button", { name: `Only ${ana}: 3` })).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByText("Decisions are made between what two people have marked now")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const)
  test(`comparing has no accessibility problems, ${colorScheme}`, async ({ claimdesk }) => {
    const { page } = claimdesk;
    await page.emulateMedia({ colorScheme });
    await addTwoReaders(claimdesk);
    await openComparison(claimdesk);
    await page.keyboard.press("a");
    await expect(counted(page)).toHaveText("1 of 4 decided");
    await page.keyboard.press("o");
    await page.getByText("Agreement figures", { exact: true }).click();
    await expect(page.getByText("What was counted")).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
  });
