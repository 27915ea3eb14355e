import type { Locator, Page } from "@playwright/test";
import { as } from "../../shared/records/index.ts";
import { axeProblems } from "./axe.ts";
import { type Claimdesk, expect, options, sourceText, test, toStart } from "./fixture.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Sources" });
const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const row = (page: Page, name: RegExp) => grid(page).getByRole("row", { name });
const field = (page: Page, name: string) => inspector(page).getByLabel(name, { exact: true });
const mentions = (page: Page) => page.getByRole("listbox", { name: "Mentions" }).getByRole("option");

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The number in a cell of the registry. */
async function count(of: Locator, cell: string): Promise<number> {
  return Number(await of.locator(`td.${cell}`).innerText());
}

async function sourcesIn(claimdesk: Claimdesk) {
  await claimdesk.saved();
  const { records } = await claimdesk.exported();
  return records.flatMap((record) => as("source", record) ?? []);
}

async function annotationsIn(claimdesk: Claimdesk) {
  await claimdesk.saved();
  const { records } = await claimdesk.exported();
  return records.flatMap((record) => as("annotation", record) ?? []);
}

test("the registry is sorted, filtered and read by keys, and a mention opens in its text", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await press(page, "ControlOrMeta+Shift+s");
  await expect(grid(page)).toBeFocused();
  await press(page, "c"); // the first whose name begins with it
  await expect(inspector(page).getByRole("heading", { level: 2 }).first()).toHaveText("Calvin Rourke");
  await expect(inspector(page)).toContainText(/\d+ claims and \d+ statistics, \d+ on it alone/);
  await expect(mentions(page)).toHaveCount(await count(row(page, /^Calvin Rourke/), "source-mentions"));
  await expect(inspector(page).getByRole("group", { name: /^Ecuador and US forces/ })).toBeVisible();

  await page.getByRole("searchbox", { name: "Find a source" }).fill("pacific security");
  await expect(grid(page).getByRole("row")).toHaveCount(3); // the head, the observatory, and who works there
  await page.getByRole("searchbox", { name: "Find a source" }).fill("nobody is called so");
  await page.locator(".library-empty").getByRole("button", { name: "Show all sources" }).click();
  await expect(grid(page), "the button is gone, the focus is not").toBeFocused();
  await page.getByRole("combobox", { name: "Type" }).first().selectOption("vague");
  await expect(row(page, /The military/)).toBeVisible();
  await expect(row(page, /Calvin Rourke/)).toHaveCount(0);
  await page.getByRole("button", { name: "Show all sources" }).first().click();
  await expect(grid(page)).toBeFocused();
  await grid(page).getByRole("button", { name: "Mentions" }).click();
  await grid(page).getByRole("button", { name: "Mentions" }).click();
  const counts = await grid(page).locator("tbody td.source-mentions").allInnerTexts();
  expect(counts.map(Number)).toEqual(counts.map(Number).toSorted((a, b) => b - a));

  await row(page, /Calvin Rourke/).click();
  await inspector(page).getByRole("button", { name: "On it alone" }).click();
  const alone = await inspector(page)
    .getByText(/on it alone$/)
    .first()
    .innerText();
  await expect(mentions(page)).toHaveCount(Number(/(\d+) on it alone/.exec(alone)?.[1]));
  await expect(mentions(page).first()).toHaveAccessibleName(/, alone$/);
  // The box to choose one is large enough to be hit: beside it a click leaves the place.
  const target = await mentions(page).first().locator(".mention-target").boundingBox();
  expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await page.mouse.click((target?.x ?? 0) + 2, (target?.y ?? 0) + 2);
  await expect(mentions(page).first()).toHaveAttribute("aria-selected", "true");
  await press(page, "Escape");
  await page.getByRole("listbox", { name: "Mentions" }).focus();
  await press(page, "ArrowDown", "Enter");
  await expect(sourceText(page)).toBeFocused();
  await expect(options(page).and(page.locator(".active"))).toContainText("Calvin Rourke");
  await press(page, "g");
  await expect(inspector(page).getByRole("heading", { level: 2 }).first()).toHaveText("Calvin Rourke");
});

test("a source is made, described, deleted and brought back by keys", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await expect(page.locator(".top-bar")).toBeVisible();
  await press(page, "ControlOrMeta+Shift+s");
  await expect(page.getByText("No source is recorded yet.")).toBeVisible();
  await press(page, "ControlOrMeta+k");
  await page.keyboard.type("new source");
  await press(page, "Enter");
  await expect(field(page, "Name")).toBeFocused();
  await page.keyboard.type("Luis Vera"); // over what it was called before
  await press(page, "Tab");
  await page.keyboard.type("Minister of Defence");
  await field(page, "Side").fill("government");
  await field(page, "Also called").fill("the minister");
  await press(page, "Enter");
  await expect(inspector(page).getByRole("list", { name: "Further names" })).toContainText("the minister");
  expect(await sourcesIn(claimdesk)).toMatchObject([
    { name: "Luis Vera", title: "Minister of Defence", side: "government", variants: ["the minister"] },
  ]);
  await press(page, "Escape");
  await expect(grid(page)).toBeFocused();
  await press(page, "Delete");
  await expect(
    page.getByRole("region", { name: "Notices" }).getByText("“Luis Vera” was deleted"),
  ).toBeVisible();
  expect(await sourcesIn(claimdesk)).toEqual([]);
  await press(page, "ControlOrMeta+z");
  await expect(row(page, /Luis Vera/)).toBeVisible();
  await row(page, /Luis Vera/)
    .getByRole("button", { name: /^Delete/ })
    .click();
  await expect(row(page, /Luis Vera/)).toHaveCount(0);
  await expect(grid(page), "the button is gone with its row").toBeFocused();
});

test("a name never stays behind when a source becomes anonymous", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await press(page, "ControlOrMeta+Shift+s");
  await row(page, /Calvin Rourke/).click();
  await field(page, "Type").selectOption("anonymous");
  await expect(inspector(page)).toContainText("the name “Calvin Rourke” is taken out of the record");
  const description = inspector(page).getByLabel("Description as printed");
  await expect(description).toBeFocused();
  await page.keyboard.type("Calvin Rourke");
  await expect(inspector(page)).toContainText("do not type a real name");
  await description.fill("a senior official");
  await press(page, "Enter");
  await expect(inspector(page).getByRole("group", { name: "Anonymity" })).toBeVisible();
  await field(page, "Ground rule").selectOption("on-background");
  await field(page, "Also called").fill("Calvin Rourke");
  await expect(inspector(page)).toContainText("do not type a real name");
  await field(page, "Also called").fill("");
  const sources = await sourcesIn(claimdesk);
  expect(sources).toContainEqual(
    expect.objectContaining({
      type: "anonymous",
      descriptor: "a senior official",
      anonymity: { groundRule: "on-background" },
    }),
  );
  expect(JSON.stringify(sources)).not.toContain("Rourke");
  // And another type asks before the details of anonymity go.
  await field(page, "Type").selectOption("unnamed-person");
  await expect(inspector(page)).toContainText("1 detail of anonymity has no place in this type");
  await inspector(page).getByRole("button", { name: "Keep the type" }).click();
  await expect(field(page, "Type")).toHaveValue("anonymous");
});

test("arrows pass the types by, and the one they stop at is taken with Enter or on leaving", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await press(page, "ControlOrMeta+Shift+s");
  await row(page, /Calvin Rourke/).click();
  const type = field(page, "Type");
  const order = await type
    .locator("option")
    .evaluateAll((all) => all.map((each) => each.getAttribute("value")));
  const steps = order.indexOf("anonymous") - order.indexOf(await type.inputValue());
  await type.focus();
  for (let i = 0; i < Math.abs(steps); i++) await press(page, steps > 0 ? "ArrowDown" : "ArrowUp");
  await expect(type).toHaveValue("anonymous");
  await expect(type, "nothing is asked on the way").toBeFocused();
  await expect(inspector(page).getByLabel("Description as printed")).toBeHidden();
  await press(page, "Escape");
  await expect(type).toHaveValue("named-person");
  for (let i = 0; i < Math.abs(steps); i++) await press(page, steps > 0 ? "ArrowDown" : "ArrowUp");
  await press(page, "Enter");
  await expect(inspector(page).getByLabel("Description as printed")).toBeFocused();
  await press(page, "Escape");
  await expect(type).toBeFocused();
  const other = order.indexOf("named-organization") - order.indexOf("named-person");
  for (let i = 0; i < Math.abs(other); i++) await press(page, other > 0 ? "ArrowDown" : "ArrowUp");
  const typeOf = async () =>
    (await sourcesIn(claimdesk)).find((each) => "name" in each && each.name === "Calvin Rourke")?.type;
  expect(await typeOf()).toBe("named-person");
  await press(page, "Tab");
  await expect.poll(typeOf).toBe("named-organization");
});

test("two records are merged, separated, and their mentions moved, each in one step", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await press(page, "ControlOrMeta+Shift+s");
  await row(page, /^Inés Vallejo Carrión/).click();
  const own = await count(row(page, /^Inés Vallejo Carrión/), "source-mentions");
  const theirs = await count(row(page, /^Rocío Delgado/), "source-mentions");
  const sources = Number.parseInt(await page.locator(".library-count").innerText(), 10);
  await press(page, "ControlOrMeta+k");
  await page.keyboard.type("merge two");
  await press(page, "Enter");
  const dialog = page.getByRole("dialog", { name: "Merge two sources" });
  await expect(dialog.getByRole("combobox", { name: "Is the same as" })).toBeFocused();
  await page.keyboard.type("rocio");
  await press(page, "Enter");
  await expect(dialog).toContainText("“Inés Vallejo Carrión” stays.");
  await expect(dialog).toContainText(`${theirs} mention`);
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Merge", exact: true }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(mentions(page)).toHaveCount(own + theirs);
  await expect(row(page, /^Rocío Delgado/)).toHaveCount(0);
  await expect(page.getByText(`${sources - 1} sources`)).toBeVisible();
  // The other name finds it, in the registry and everywhere.
  await page.getByRole("searchbox", { name: "Find a source" }).fill("rocio");
  await expect(row(page, /^Inés Vallejo Carrión/)).toBeVisible();
  await press(page, "ControlOrMeta+Shift+f");
  await page.keyboard.type("rocio delgado");
  const found = page
    .getByRole("listbox", { name: "Results" })
    .getByRole("option", { name: /Source.*Rocío Delgado/ });
  await expect(found).toContainText(`${own + theirs} mentions`);
  await found.click();
  await expect(inspector(page).getByRole("heading", { level: 2 }).first()).toHaveText("Inés Vallejo Carrión");
  await expect(mentions(page)).toHaveCount(own + theirs);

  await inspector(page).getByRole("button", { name: "Separate “Rocío Delgado” again" }).click();
  await expect(mentions(page)).toHaveCount(own);
  await press(page, "ControlOrMeta+z");
  await expect(mentions(page)).toHaveCount(own + theirs);
  await press(page, "ControlOrMeta+z");
  await expect(mentions(page)).toHaveCount(own);

  await page.getByRole("listbox", { name: "Mentions" }).focus();
  await press(page, "Space", "ArrowDown", "Space");
  await expect(inspector(page)).toContainText("2 mentions chosen");
  await inspector(page).getByRole("combobox", { name: "Move to" }).fill("Joint Command");
  await press(page, "Enter");
  await expect(mentions(page)).toHaveCount(own - 2);
  await page.getByRole("searchbox", { name: "Find a source" }).fill("joint command");
  await row(page, /^Joint Command/).click();
  await expect(mentions(page)).toHaveCount(2);
  await press(page, "ControlOrMeta+z");
  await expect(row(page, /^Joint Command/)).toHaveCount(0);
});

test("an anonymous source is never merged with a named one", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await press(page, "ControlOrMeta+Shift+s");
  await row(page, /^a senior defense official/).click();
  await page.getByRole("main").getByRole("button", { name: "Merge with…" }).click();
  const dialog = page.getByRole("dialog", { name: "Merge two sources" });
  await dialog.getByRole("combobox", { name: "Is the same as" }).fill("tilden");
  await press(page, "Enter");
  await expect(dialog).toContainText("the record would say who it is");
  await expect(dialog.getByRole("button", { name: "Merge", exact: true })).toBeDisabled();
});

const text =
  "Six boats were struck, according to a senior official and the navy.\n\n" +
  "“We will go on,” the general said.\n\n" +
  "“Nobody asked us,” the general said.\n";

test("whom a claim rests on is said by keys and told at one glance; the outlet itself can claim", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(text, "Boats");
  await toStart(page);
  await press(page, "s", "1", "Enter");
  const claimant = page.getByRole("combobox", { name: "Claimant" });
  await expect(claimant).toBeFocused();
  await page.keyboard.type("the outlet");
  await press(page, "Enter");
  await expect(inspector(page)).toContainText("Rests on the outlet’s own word.");
  expect(await annotationsIn(claimdesk)).toMatchObject([{ attributes: { ownVoice: true } }]);
  await press(page, "Tab");
  await expect(page.getByRole("combobox", { name: "Rests on" })).toBeFocused();
  await page.keyboard.type("a senior official");
  await press(page, "Enter");
  await expect(inspector(page).getByRole("list", { name: "Sources it rests on" })).toContainText(
    "a senior official",
  );
  await expect(inspector(page)).toContainText("Rests on one unnamed or vague source.");
  await page.keyboard.type("Navy of Ecuador");
  await press(page, "Enter");
  await expect(inspector(page)).toContainText("Rests on 2 sources, at least one of them named.");
  const [claim] = await annotationsIn(claimdesk);
  expect(claim?.restsOn).toHaveLength(2);
  await inspector(page).getByRole("button", { name: "Rests on: remove “Navy of Ecuador”" }).press("Delete");
  await expect(inspector(page)).toContainText("Rests on one unnamed or vague source.");
  await expect(
    inspector(page).getByRole("button", { name: "Rests on: remove “a senior official”" }),
  ).toBeFocused();
  // Somebody else makes the claim: the outlet's own voice goes in the same step.
  await claimant.fill("Luis Vera");
  await press(page, "Enter");
  await expect(claimant).toHaveValue("Luis Vera");
  const [after] = await annotationsIn(claimdesk);
  expect(after?.attributes).not.toHaveProperty("ownVoice");
  expect(after?.sourceId).toBeDefined();
  await claimant.fill("the outlet");
  await press(page, "Enter");
  await claimdesk.saved();
  expect((await annotationsIn(claimdesk))[0]?.sourceId).toBeUndefined();
});

test("words for somebody are remembered, and found for the next quote", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(
    "“We will go on,” the general said.\n\n“Nobody asked us,” the general said.\n",
    "Boats",
  );
  await toStart(page);
  const speaker = page.getByRole("combobox", { name: "Speaker" });
  await press(page, "s", "3", "Enter");
  await expect(speaker).toBeFocused();
  await page.keyboard.type("Luis Vera Ortiz");
  await press(page, "Enter");
  await expect(speaker).toHaveValue("Luis Vera Ortiz");
  await press(page, "Escape");
  await expect(sourceText(page)).toBeFocused();
  // The words that name the speaker: the seventh to the eighth of the text.
  await press(page, "ControlOrMeta+Home");
  for (let i = 0; i < 17; i++) await press(page, "ArrowRight");
  for (let i = 0; i < 11; i++) await press(page, "Shift+ArrowRight");
  await press(page, "v");
  await claimdesk.saved();
  expect(await sourcesIn(claimdesk)).toMatchObject([{ name: "Luis Vera Ortiz", variants: ["the general"] }]);
  await press(page, "ArrowRight", "s", "s", "3");
  await claimdesk.saved();
  await expect(speaker).toHaveValue("Luis Vera Ortiz");
  const quotes = await annotationsIn(claimdesk);
  expect(new Set(quotes.map(({ sourceId }) => sourceId)).size).toBe(1);
});

for (const scheme of ["light", "dark"] as const)
  test(`axe finds nothing in the place of the sources in the ${scheme} theme`, async ({ claimdesk }) => {
    test.setTimeout(90_000);
    const { page } = claimdesk;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await claimdesk.addSamples();
    await press(page, "ControlOrMeta+Shift+s");
    await row(page, /^a senior defense official/).click();
    await expect(mentions(page).first()).toBeVisible();
    await page.getByRole("listbox", { name: "Mentions" }).focus();
    await press(page, "Space");
    await expect(inspector(page)).toContainText("1 mention chosen");
    await field(page, "Type").selectOption("named-person");
    expect(await axeProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 1024, height: 700 });
    expect(await axeProblems(page)).toEqual([]);
  });
