import type { Page } from "@playwright/test";
import { axeProblems } from "./axe.ts";
import { expect, options, sourceText, test, toStart } from "./fixture.ts";

const bar = (page: Page) => page.getByRole("search", { name: "Find in text" });
const field = (page: Page) => page.getByRole("searchbox", { name: "Find in text" });
const count = (page: Page) => bar(page).getByRole("status");
const search = (page: Page) => page.getByRole("combobox", { name: "Search all documents" });
const results = (page: Page) => page.getByRole("listbox", { name: "Search results" });

/** What is selected in the page, as the browser has it. */
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? "");

const text = "Boats were struck.\n\nThe minister said no boats, según él, were there. BOATS! A boat.";

test("finding in the text: as one types, on and back, case, whole words, and out again", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(text, "Boats");
  await toStart(page);
  await page.keyboard.press("ControlOrMeta+f");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("boat");
  await expect(count(page)).toHaveText("1 of 4");
  await page.keyboard.press("Enter");
  await expect(count(page)).toHaveText("2 of 4");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Shift+Enter");
  await expect(count(page)).toHaveText("4 of 4");
  await expect(page.getByTestId("announcement")).toHaveText(/on from the end of the text/);
  await page.keyboard.press("F3");
  await expect(count(page)).toHaveText("1 of 4");

  await bar(page).getByRole("button", { name: "Whole words only" }).click();
  await expect(count(page)).toHaveText("1 of 1");
  await bar(page).getByRole("button", { name: "Whole words only" }).click();
  await bar(page).getByRole("button", { name: "Match case and accents" }).click();
  await expect(bar(page).getByRole("button", { name: "Match case and accents" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(count(page)).toHaveText(/ of 2$/);
  await bar(page).getByRole("button", { name: "Match case and accents" }).click();

  await page.keyboard.press("ControlOrMeta+f");
  await page.keyboard.type("SEGUN EL");
  await expect(count(page)).toHaveText("1 of 1");
  await page.keyboard.press("Escape");
  await expect(bar(page)).toHaveCount(0);
  await expect(sourceText(page)).toBeFocused();
  expect(await selected(page)).toBe("según él");
  // The match is selected, so that it can be marked at once.
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toContainText("según él");
});

test("it begins with the selected text, and finds the same again without the bar", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(text, "Boats");
  await toStart(page);
  await page.keyboard.press("w");
  await page.keyboard.press("ControlOrMeta+f");
  await expect(field(page)).toHaveValue("Boats");
  await expect(count(page)).toHaveText("1 of 3");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F3");
  expect(await selected(page)).toBe("boats");
  await expect(page.getByTestId("announcement")).toHaveText("2 of 3");
  await page.keyboard.press("Shift+F3");
  expect(await selected(page)).toBe("Boats");
  await page.keyboard.press("ControlOrMeta+f");
  await page.keyboard.type("zebra");
  await expect(count(page)).toHaveText("No match");
  await expect(bar(page).getByRole("button", { name: "Next match" })).toBeDisabled();
});

test("annotating all matches shows each, leaves out what is marked, and is one step to undo", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(text, "Boats");
  await toStart(page);
  await page.keyboard.press("w");
  await page.keyboard.press("2"); // the first is marked as a statistic already
  await expect(options(page)).toHaveCount(1);
  await claimdesk.saved();
  await sourceText(page).focus();
  await page.keyboard.press("ControlOrMeta+f");
  await field(page).fill("boats");
  await expect(count(page)).toHaveText(/ of 3$/);
  await bar(page).getByRole("button", { name: "Annotate all…" }).click();
  const dialog = page.getByRole("dialog", { name: "Annotate all matches" });
  const matches = dialog.getByRole("option");
  await expect(matches).toHaveCount(3);
  await dialog.getByRole("radio", { name: "Statistic" }).check();
  await expect(matches.nth(0)).toHaveAttribute("aria-selected", "false");
  await expect(matches.nth(0)).toContainText("already marked");
  await expect(dialog.getByRole("status")).toHaveText(/^2 of 3 matches chosen\. 1 is already marked/);
  await dialog.getByRole("listbox", { name: "Matches of “boats”" }).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Space");
  await expect(matches.nth(2)).toHaveAttribute("aria-selected", "false");
  await page.keyboard.press("Space");
  await dialog.getByRole("button", { name: "Mark 2 matches" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(options(page)).toHaveCount(3);
  await expect(page.getByTestId("announcement")).toHaveText(/2 matches were marked as statistic/);
  await claimdesk.saved();
  await sourceText(page).focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(options(page)).toHaveCount(1);
});

test("searching everything: grouped by document, by keyboard, straight to the place", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(`${"A line of words.\n".repeat(300)}Here the zarzuela was heard.`, "Opera");
  await claimdesk.paste("The Zarzuela is a building. The zarzuela is a song.", "Buildings");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await claimdesk.saved();
  await page.keyboard.press("ControlOrMeta+Shift+l");
  await expect(page.getByRole("grid", { name: "Documents" })).toBeVisible();

  await page.keyboard.press("ControlOrMeta+Shift+f");
  const dialog = page.getByRole("dialog", { name: "Search" });
  await expect(search(page)).toBeFocused();
  await page.keyboard.type("z");
  await expect(dialog.getByRole("status")).toHaveText(/One more letter/);
  await page.keyboard.type("ARZÚEL");
  await expect(dialog.getByRole("status")).toHaveText("3 matches, in 2 documents");
  const groups = results(page).getByRole("group");
  await expect(groups.nth(0)).toHaveAccessibleName(/Buildings\s*2 matches/);
  await expect(groups.nth(0).getByRole("option")).toHaveText([/Claim.*The Zarzuela/, /Text.*The zarzuela/]);
  await expect(groups.nth(1)).toHaveAccessibleName(/Opera\s*1 match/);

  await page.keyboard.press("ArrowUp"); // round to the last
  const chosen = results(page).getByRole("option", { selected: true });
  await expect(chosen).toContainText("was heard");
  await expect(search(page)).toHaveAttribute(
    "aria-activedescendant",
    (await chosen.getAttribute("id")) ?? "",
  );
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Opera");
  await expect(sourceText(page)).toBeFocused();
  expect(await selected(page)).toBe("zarzuel");
  await expect(page.locator(".line", { hasText: "zarzuela" })).toBeInViewport();

  // The query is still there; a match in an annotation activates it.
  await page.keyboard.press("ControlOrMeta+Shift+f");
  await expect(search(page)).toHaveValue("zARZÚEL");
  await expect(results(page).getByRole("option")).toHaveCount(3);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Buildings");
  await expect(page.locator('[role="option"][aria-selected="true"]')).toContainText(
    "The Zarzuela is a building",
  );
  await page.keyboard.press("ControlOrMeta+Shift+f");
  await search(page).fill("nowhere at all");
  await expect(dialog.getByRole("status")).toHaveText(/“nowhere at all” was not found/);
  await page.keyboard.press("Escape");
  await expect(sourceText(page)).toBeFocused();
});

test("what a search does not list of a document is one step away", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste("A boat. ".repeat(12), "Many");
  await page.keyboard.press("ControlOrMeta+Shift+f");
  await page.keyboard.type("boat");
  await expect(results(page).getByRole("option")).toHaveCount(6);
  await page.keyboard.press("ArrowUp");
  await expect(results(page).getByRole("option", { selected: true })).toHaveText(/^7 more/);
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue("boat");
  await expect(count(page)).toHaveText("1 of 12");
});

for (const scheme of ["light", "dark"] as const)
  test(`axe finds nothing in finding and searching in the ${scheme} theme`, async ({ claimdesk }) => {
    test.setTimeout(90_000);
    const { page } = claimdesk;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await claimdesk.paste(text, "Boats");
    await toStart(page);
    await page.keyboard.press("s");
    await page.keyboard.press("1");
    await expect(options(page)).toHaveCount(1);
    await sourceText(page).focus();
    await page.keyboard.press("ControlOrMeta+f");
    await field(page).fill("zebra");
    await expect(count(page)).toHaveText("No match");
    expect(await axeProblems(page)).toEqual([]);
    await field(page).fill("boat");
    await expect(count(page)).toHaveText(/ of 4$/);
    expect(await axeProblems(page)).toEqual([]);
    await bar(page).getByRole("button", { name: "Annotate all…" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("ControlOrMeta+Shift+f");
    await expect(page.getByRole("dialog", { name: "Search" })).toBeVisible();
    await search(page).fill("");
    expect(await axeProblems(page)).toEqual([]);
    await search(page).fill("boat");
    await expect(results(page).getByRole("option")).toHaveCount(5);
    expect(await axeProblems(page)).toEqual([]);
    await search(page).fill("zebra");
    await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/was not found/);
    expect(await axeProblems(page)).toEqual([]);
  });
