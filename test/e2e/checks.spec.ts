import type { Page } from "@playwright/test";
import { as } from "../../shared/records/index.ts";
import { axeProblems } from "./axe.ts";
import { type Claimdesk, expect, sourceText, test, toStart } from "./fixture.ts";

const story =
  "Experts say the plan will fail.\n\n" +
  "Deaths rose 20 per cent, from 50 to 56, in 2025.\n\n" +
  "“It is true,” Luis Vera admitted on Monday.\n";

const panel = (page: Page) => page.getByRole("region", { name: "Sourcing checks" });
const question = (page: Page, name: string) =>
  panel(page).getByRole("button", { name: new RegExp(`^${name}:`) });
const tab = (page: Page, name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) });
const said = (page: Page) => page.getByTestId("announcement");

async function checksIn(claimdesk: Claimdesk) {
  await claimdesk.saved();
  const { records } = await claimdesk.exported();
  return records.flatMap((record) => as("check", record) ?? []);
}

test("finds problems while one annotates, and answers them by keys alone", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(story, "Deaths");
  await page.keyboard.press("F9");
  await expect(question(page, "Attribution")).toBeFocused();
  await expect(question(page, "Vague attribution")).toHaveAccessibleName(
    "Vague attribution: Open, 1 problem found",
  );
  await expect(question(page, "Attribution verbs")).toHaveAccessibleName(/1 problem found/);
  await expect(question(page, "Statistics")).toHaveAccessibleName(/0 problems found/);

  // Marking the sentence with the wrong sum brings its problems in by itself.
  await page.keyboard.press("F6");
  await toStart(page);
  for (const key of ["s", "s", "2"]) await page.keyboard.press(key);
  await expect(question(page, "Statistics")).toHaveAccessibleName(/2 problems found/);

  await page.keyboard.press("F9");
  for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowDown");
  await expect(question(page, "Statistics")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(sourceText(page)).toBeFocused();
  await page.keyboard.press("F9");
  await expect(question(page, "Statistics")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toContainText(
    "50 → 56: +6, +12%; the text says “20 per cent”, which does not agree.",
  );
  await page.keyboard.press("2");
  await expect(question(page, "Statistics")).toHaveAccessibleName("Statistics: Problem, 2 problems found");
  expect(await checksIn(claimdesk)).toMatchObject([{ question: "statistics", answer: "problem" }]);

  // Tab goes on to the answers, what was found, and the note.
  await page.keyboard.press("Tab");
  await expect(panel(page).getByRole("radio", { name: "Problem" })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(panel(page).getByRole("radio", { name: "OK" })).toBeChecked();
  await panel(page).getByLabel("Note").fill("Called the ministry.");
  await page.keyboard.press("F6");
  expect(await checksIn(claimdesk)).toMatchObject([{ answer: "ok", note: "Called the ministry." }]);

  // What is found changes, so the answer is asked again.
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("]");
  await page.keyboard.press("Delete");
  await expect(question(page, "Statistics")).toHaveAccessibleName(/What is found has changed/);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(question(page, "Statistics")).toHaveAccessibleName("Statistics: OK, 2 problems found");
});

test("goes from problem to problem in the text, and from a finding to its words", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(story, "Deaths");
  await expect(tab(page, "Checks")).toHaveText(/2/);
  await toStart(page);
  await page.keyboard.press(".");
  await expect(said(page)).toHaveText("Vague attribution: “Experts say”: who? (1 of 2)");
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("Experts say");
  await page.keyboard.press("F8");
  await expect(said(page)).toContainText(
    "“admitted” says that it is true and was not meant to be known. (2 of 2)",
  );
  await page.keyboard.press(",");
  await expect(said(page)).toContainText("(1 of 2)");
  // The words are selected, so a label is one key away; and what they lack is found at once.
  await page.keyboard.press("1");
  await expect(question(page, "Attribution")).toHaveAccessibleName(/1 problem found/);

  await expect(question(page, "Attribution verbs")).toHaveAttribute("aria-expanded", "true");
  await panel(page).getByRole("button", { name: "Go to “admitted”" }).click();
  await expect(sourceText(page)).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("admitted");
});

test("shares the inspector with the annotation list, and the library counts what was answered", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(story, "Deaths");
  await expect(page.getByRole("listbox", { name: "Annotations" })).toBeVisible();
  await tab(page, "Annotations").focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab(page, "Checks")).toBeFocused();
  await expect(tab(page, "Checks")).toHaveAttribute("aria-selected", "true");
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("2");
  await claimdesk.saved();
  await page.keyboard.press("Shift+F6");
  await expect(page.getByRole("listbox", { name: "Annotations" })).toBeFocused();
  await page.getByRole("link", { name: "Library" }).click();
  await expect(page.getByRole("gridcell", { name: "1", exact: true })).toHaveAttribute(
    "title",
    "1 question of the sourcing checks answered “problem”; 1 of 14 answered",
  );
});

test("takes what arrows go over for an answer only when it is left or confirmed", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(story, "Deaths");
  await page.keyboard.press("F9");
  await expect(question(page, "Attribution")).toBeFocused();
  await page.keyboard.press("Enter");
  const radio = (name: string) => panel(page).getByRole("radio", { name });
  await radio("Open").focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowLeft");
  await expect(radio("OK")).toBeChecked();
  await expect(question(page, "Attribution")).toHaveAccessibleName(/Attribution: Open/);
  await page.keyboard.press("Space");
  await expect(question(page, "Attribution")).toHaveAccessibleName(/Attribution: OK/);
  await page.keyboard.press("2");
  await expect(radio("Problem")).toBeFocused();
  await expect(question(page, "Attribution")).toHaveAccessibleName(/Attribution: Problem/);
  // Each choice is one step, and undone from where it was made.
  await page.keyboard.press("ControlOrMeta+z");
  await expect(question(page, "Attribution")).toHaveAccessibleName(/Attribution: OK/);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(question(page, "Attribution")).toHaveAccessibleName(/Attribution: Open/);
  expect(await checksIn(claimdesk)).toEqual([]);
  await radio("Problem").click();
  await expect(question(page, "Attribution")).toHaveAccessibleName(/Attribution: Problem/);

  // A note is written at once, and counts as a change, not as an answer.
  await question(page, "Quotes").click();
  await panel(page).getByRole("button", { name: "Add a note" }).click();
  await expect(panel(page).getByRole("textbox", { name: "Note" }).last()).toBeFocused();
  await page.keyboard.type("Ask.");
  await page.keyboard.press("F6");
  await expect(panel(page).getByText(/^Last changed by /)).toHaveCount(2);
  await claimdesk.saved();
  expect(await checksIn(claimdesk)).toContainEqual(
    expect.objectContaining({ question: "quotes", answer: "open", note: "Ask." }),
  );
});

test("goes from the checks in a report to those beside the text", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(story, "Deaths");
  await page.keyboard.press("ControlOrMeta+Shift+y");
  await expect(page.getByRole("heading", { name: "Sourcing report", level: 1 })).toBeVisible();
  await expect(question(page, "Attribution")).toBeVisible();
  await page.keyboard.press("F9");
  await expect(sourceText(page)).toBeVisible();
  await expect(question(page, "Attribution")).toBeFocused();
});

for (const scheme of ["light", "dark"] as const)
  test(`axe finds nothing in the checks of a sample, in the ${scheme} theme`, async ({ claimdesk }) => {
    const { page } = claimdesk;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await claimdesk.addSamples();
    await page.getByRole("row", { name: /US weighs strikes/ }).click();
    await page.keyboard.press("F9");
    await expect(question(page, "Anonymous sources")).toHaveAccessibleName(/1[01] problems found/);
    for (const name of ["Anonymous sources", "Statistics", "Fairness"]) await question(page, name).click();
    await question(page, "Anonymous sources").focus();
    await page.keyboard.press("2");
    await expect(panel(page).getByLabel("Note").first()).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
  });
