import type { Page } from "@playwright/test";
import { as } from "../../shared/records/index.ts";
import { type Claimdesk, expect, options, sourceText, test, toStart } from "./fixture.ts";

const rate =
  "The homicide rate rose from 6.7 per 100,000 people in 2020 to 44.5 in 2025, according to Interior Ministry records.\n\n";
const quotes =
  "“We did not go alone,” said Fernanda Ríos.\n\n“The road is still there,” she said.\n\n“So is the buyer,” said Ríos.\n";

const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const field = (page: Page, name: string) => inspector(page).getByLabel(name, { exact: true });
const speaker = (page: Page) => page.getByRole("combobox", { name: "Speaker" });

/** Presses keys of one person's hand, and counts them. */
async function press(page: Page, ...keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

async function annotationsIn(claimdesk: Claimdesk) {
  await claimdesk.saved();
  const { records } = await claimdesk.exported();
  return records.flatMap((record) => as("annotation", record) ?? []);
}

test("a statistic's form is filled from its text, and one undo takes all of it back", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(rate, "Rates");
  await toStart(page);
  const strokes = await press(page, "s", "2");
  console.log(`Keystrokes for a finished statistic without its source: ${strokes}`);
  await expect(field(page, "Value")).toHaveValue("44.5");
  await expect(field(page, "Upper value")).toHaveValue("");
  await expect(field(page, "Qualifier")).toHaveValue("exact");
  await expect(field(page, "Unit")).toHaveValue("per 100,000 people");
  await expect(field(page, "Kind")).toHaveValue("rate");
  await expect(field(page, "Period")).toHaveValue("2025");
  await expect(inspector(page).getByRole("button", { name: /^More/ })).toContainText("1 filled in");
  await expect(field(page, "Value")).toHaveAccessibleDescription("from the text");
  await expect(field(page, "What is measured")).toHaveAccessibleDescription("missing");

  await field(page, "Value").fill("45");
  await expect(field(page, "Value")).toHaveAccessibleDescription("");
  await page.keyboard.press("Enter");
  await claimdesk.saved();
  await page.keyboard.press("Enter");
  await expect(sourceText(page)).toBeFocused();
  await press(page, "ControlOrMeta+z");
  await expect(field(page, "Value")).toHaveValue("44.5");
  await press(page, "ControlOrMeta+z");
  await expect(options(page)).toHaveCount(0);
  expect(await annotationsIn(claimdesk)).toEqual([]);
  await press(page, "ControlOrMeta+Shift+z");
  await expect(field(page, "Value")).toHaveValue("44.5");
});

test("ends that move overwrite nothing, and what is then read for an empty field is offered", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(rate, "Rates");
  await toStart(page);
  await press(page, "s", "2");
  await expect(field(page, "Period")).toHaveValue("2025");
  await field(page, "Value").fill("");
  await field(page, "Value").blur();
  await claimdesk.saved();
  const offer = inspector(page).getByRole("button", { name: "Value: use 44.5 from the text" });
  await expect(offer).toHaveText("44.5 from the text");
  await field(page, "Value").focus();
  await press(page, "Alt+Enter");
  await expect(field(page, "Value")).toHaveValue("44.5");
  await expect(offer).toHaveCount(0);
  // Up to “in 2020”: the period stays, although the text now says another.
  await sourceText(page).focus();
  for (let i = 0; i < 10; i++) await press(page, "ControlOrMeta+Alt+ArrowLeft");
  await claimdesk.saved();
  await expect(field(page, "Period")).toHaveValue("2025");
  await expect(field(page, "Period")).not.toHaveAccessibleDescription("from the text");
});

test("a quote by somebody known is finished in a few keystrokes", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(quotes, "Quotes");
  await toStart(page);

  // Somebody new: the name in the text is offered, never made a source by itself.
  const first = await press(page, "s", "3");
  const create = inspector(page).getByRole("button", { name: "Create ‘Fernanda Ríos’" });
  await expect(create).toBeVisible();
  const more = await press(page, "Enter");
  await expect(speaker(page)).toBeFocused();
  const taken = await press(page, "Alt+Enter");
  await expect(speaker(page)).toHaveValue("Fernanda Ríos");
  const back = await press(page, "Escape");
  await expect(sourceText(page)).toBeFocused();
  const fresh = first + more + taken + back;
  await expect(field(page, "Cue")).toHaveValue("said");
  await expect(inspector(page).getByRole("button", { name: /Go to “Fernanda Ríos”/ })).toBeVisible();

  // Somebody known by the last name.
  await press(page, "s", "s");
  await expect(sourceText(page)).toBeFocused();
  const known = await press(page, "s", "3");
  await expect(speaker(page)).toHaveValue("Fernanda Ríos");
  await expect(speaker(page)).toHaveAccessibleDescription("from the text");
  console.log(`Keystrokes for a finished quote: ${known} by a known speaker, ${fresh} by a new one`);
  expect(known).toBeLessThanOrEqual(6);
  expect(fresh).toBeLessThanOrEqual(6);

  const [one, two] = await annotationsIn(claimdesk);
  expect(one?.attributes).toMatchObject({
    quoteType: "mixed",
    cue: "said",
    speakerSpan: { start: 28, end: 41 },
  });
  expect(two?.sourceId).toBe(one?.sourceId);
});

test("the speaker's mention is taken from the selection, and a quote continues the one before", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(quotes, "Quotes");
  await toStart(page);
  await press(page, "s", "3", "s", "3");
  await expect(options(page)).toHaveCount(2);
  await press(page, "c");
  await claimdesk.saved();
  await inspector(page).getByRole("button", { name: /^More/ }).click();
  await expect(field(page, "Continues").locator("option:checked")).toContainText("We did not go alone");

  await sourceText(page).focus();
  await press(page, "Shift+w", "v");
  await claimdesk.saved();
  const [first, second] = await annotationsIn(claimdesk);
  const start = quotes.indexOf("she said");
  expect(second?.attributes).toMatchObject({ continues: first?.id, speakerSpan: { start, end: start + 3 } });
  const go = inspector(page).getByRole("button", { name: "Go to “she” in the text" });
  await go.click();
  await expect(sourceText(page)).toBeFocused();
  await press(page, "ControlOrMeta+z");
  await expect(go).toHaveCount(0);
  await press(page, "ControlOrMeta+z");
  await expect(field(page, "Continues")).toHaveValue("");
});

test("an unnamed source takes a description and warns of a real name", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste("A naval officer spoke. The officer left.\n", "Officer");
  await toStart(page);
  await press(page, "s", "4", "Enter");
  const source = page.getByRole("combobox", { name: "Source" });
  await expect(source).toBeFocused();
  await page.keyboard.insertText("Luis Vera");
  await expect(source).toHaveAccessibleDescription(/do not type a real name/);
  await press(page, "Tab");
  expect((await claimdesk.exported()).records.filter(({ kind }) => kind === "source")).toEqual([]);
  await source.fill("a naval officer");
  await press(page, "Tab");
  await expect(field(page, "Mention")).toHaveValue("first");
  await claimdesk.saved();
  await sourceText(page).focus();
  await press(page, "s", "4", "Enter");
  await expect(source).toBeFocused();
  await page.keyboard.insertText("naval");
  await press(page, "Enter");
  await expect(source).toHaveValue("a naval officer");
  await expect(field(page, "Mention")).toHaveValue("later");
});
