import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { axeProblems } from "./axe.ts";
import { inspector, newClaim } from "./claimsPlace.ts";
import { type Claimdesk, expect, options, test, toStart } from "./fixture.ts";

const text = "Six boats were struck in March.\n\nThe navy said so.\n";

const log = (page: Page) => page.getByRole("grid", { name: "History of the workspace" });
const rows = (page: Page) => log(page).getByRole("row");
/** Goes to the history by the command of that name. */
async function toHistory(page: Page): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Find a command or a document" }).fill("History of the workspace");
  await page.keyboard.press("Enter");
  await expect(log(page)).toBeVisible();
}

/** Marks the first sentence as a claim. */
async function mark(claimdesk: Claimdesk): Promise<void> {
  const { page } = claimdesk;
  await claimdesk.paste(text, "Boats");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);
  await claimdesk.saved();
}

test("an annotation that was deleted is found in the history and comes back, in one step that can be undone", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await mark(claimdesk);
  await page.getByRole("textbox", { name: "Source text" }).focus();
  await page.keyboard.press("Delete");
  await expect(options(page)).toHaveCount(0);
  await toHistory(page);
  await page.getByRole("combobox", { name: "Only" }).selectOption("Deletions");
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).nth(1)).toContainText(
    "deleted 1 claim (“Six boats were struck in March.”) in “Boats”",
  );
  await log(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await inspector(page).getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("1 record brought back");
  await page.getByRole("link", { name: "Boats" }).click();
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(options(page)).toHaveCount(0);
});

test("the inspector tells what happened to a record, and brings an earlier state back", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(text, "Boats");
  await page.getByRole("link", { name: "Claims" }).click();
  await newClaim(page, "Six boats were struck.");
  const priority = inspector(page).getByRole("combobox", { name: "Priority" });
  await priority.selectOption("High");
  await claimdesk.saved();
  await inspector(page).getByRole("button", { name: "Show the history" }).click();
  const history = inspector(page).getByRole("region", { name: "History" });
  await expect(history.getByRole("list").first()).toBeFocused();
  await expect(history.getByRole("listitem").first()).toContainText("Priority: nothing → High");
  await history.getByRole("button", { name: "Bring back this state" }).click();
  await expect(priority).toHaveValue("");
  await expect(history.getByRole("listitem").first()).toContainText("Priority: High → nothing");
});

test("what led to something that is gone comes back without it, if one wants that", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await mark(claimdesk);
  const claimant = inspector(page).getByRole("combobox", { name: "Claimant" });
  await claimant.fill("The navy");
  await page.getByRole("option", { name: "Create “The navy”" }).click();
  await claimdesk.saved();
  await page.getByRole("textbox", { name: "Source text" }).focus();
  await page.keyboard.press("Delete");
  await expect(options(page)).toHaveCount(0);
  await page.getByRole("link", { name: "Sources" }).click();
  await page.getByRole("grid", { name: "Sources" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  await claimdesk.saved();
  await toHistory(page);
  await rows(page).nth(2).click();
  await inspector(page).getByRole("button", { name: "Bring it back" }).click();
  const ask = inspector(page).getByRole("group", { name: "Bring it back" });
  await expect(ask).toContainText("what it led to is not here any more");
  await ask.getByRole("button", { name: "Bring back without that" }).click();
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("1 record brought back");
  const { records } = await claimdesk.exported();
  const [annotation] = records.filter((record) => record.kind === "annotation");
  expect(annotation).toMatchObject({ label: "claim" });
  expect(annotation).not.toHaveProperty("sourceId");
});

test("the workspace goes back to before a change of many records, and undo takes that back", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await toHistory(page);
  await page.getByRole("combobox", { name: "Only" }).selectOption("Restore points");
  await expect(rows(page)).toHaveCount(2);
  await rows(page).nth(1).click();
  await inspector(page).getByRole("button", { name: "Bring the workspace back to before this…" }).click();
  const ask = inspector(page).getByRole("group", { name: /^Bring the workspace back/ });
  await expect(ask).toContainText(/^\d+ records go, whoever made them/);
  expect(await axeProblems(page)).toEqual([]);
  await ask.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("region", { name: "Notices" })).toContainText(
    "The workspace is as it was before",
  );
  expect((await claimdesk.exported()).records.filter(({ kind }) => kind !== "author")).toEqual([]);
  await page.keyboard.press("ControlOrMeta+z");
  await page.getByRole("link", { name: "Library" }).click();
  await expect(page.getByRole("grid", { name: "Documents" }).getByRole("row")).toHaveCount(12);
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(page.getByRole("button", { name: "Begin with the sample texts" })).toBeVisible();
});

test("the log is narrowed down, new changes wait until they are asked for, and the audit log is a file", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await mark(claimdesk);
  await toHistory(page);
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole("combobox", { name: "Document" }).selectOption("Boats");
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole("combobox", { name: "Kind" }).selectOption("Annotations");
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole("combobox", { name: "Kind" }).selectOption("Comments");
  await expect(page.getByText("No change matches the filters.")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(rows(page)).toHaveCount(4);
  await expect(log(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await page.getByRole("button", { name: "Show 1 new change" }).click();
  await expect(rows(page)).toHaveCount(5);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Audit log" }).click();
  await page.getByRole("menuitem", { name: "JSON lines" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/-history\.jsonl$/);
  const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { act: string }).act)).toEqual([
    "created",
    "created",
    "created",
    "removed",
  ]);
});

test("a reviewer sees the history, and no way to bring the whole workspace back", async ({ claimdesk }) => {
  test.skip(claimdesk.shell === "desktop", "Reviewers come in through the local server.");
  const { page } = claimdesk;
  await mark(claimdesk);
  await page.goto("about:blank"); // or it would miss the server
  await claimdesk.stopServer();
  await claimdesk.serve("Bea Ortiz");
  await page.goto(claimdesk.reviewerLink);
  await expect(page.locator(".top-bar")).toBeVisible();
  await toHistory(page);
  await rows(page).nth(1).click();
  await expect(inspector(page).getByRole("region", { name: /^Change / })).toBeVisible();
  await expect(inspector(page).getByRole("button", { name: /Bring the workspace back/ })).toHaveCount(0);
});

for (const scheme of ["light", "dark"] as const)
  test(`axe finds nothing in the history in the ${scheme} theme`, async ({ claimdesk }) => {
    const { page } = claimdesk;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await mark(claimdesk);
    await inspector(page).getByRole("button", { name: "Show the history" }).click();
    await expect(inspector(page).getByText("Created")).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await toHistory(page);
    await log(page).focus();
    await page.keyboard.press("ArrowDown");
    await expect(inspector(page).getByRole("list", { name: "History" })).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
  });
