import type { Page } from "@playwright/test";
import { expect, options, sourceText, test, toStart } from "./fixture.ts";

const article =
  "The minister said crime fell. “We have won,” he told reporters. Officials counted 44 killings. A source spoke. Nobody else did.\n";

/** Marks the first `count` sentences as claims. */
async function claims(page: Page, count: number): Promise<void> {
  await toStart(page);
  for (let at = 1; at <= count; at++) {
    await page.keyboard.press("s");
    await page.keyboard.press("1");
    await expect(options(page)).toHaveCount(at);
  }
}

const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const list = (page: Page) => page.getByRole("listbox", { name: "Annotations", exact: true });
const announcement = (page: Page) => page.getByTestId("announcement");

test("several annotations are chosen, relabelled, described and deleted with the keyboard, a step each", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await claims(page, 4);
  await page.keyboard.press("Shift+F6");
  await expect(list(page)).toBeFocused();
  await expect(list(page)).toHaveAttribute("aria-multiselectable", "true");
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(inspector(page).getByRole("heading", { name: "3 annotations chosen" })).toBeVisible();
  await expect(options(page).and(page.locator('[aria-selected="true"]'))).toHaveCount(3);

  await page.keyboard.press("3");
  await expect(options(page).filter({ hasText: "Quote:" })).toHaveCount(3);
  await expect(announcement(page)).toHaveText("3 annotations relabelled as quote");
  await expect(list(page)).toBeFocused();

  await inspector(page).getByLabel("Attribute", { exact: true }).selectOption("Cue");
  await inspector(page).getByLabel("Cue", { exact: true }).fill("wrote");
  await page.keyboard.press("Enter");
  await expect(announcement(page)).toHaveText("3 annotations changed");
  const speaker = inspector(page).getByRole("combobox", { name: "Speaker" });
  await speaker.fill("Ana Ruiz");
  await page.keyboard.press("Enter");
  await expect(options(page).filter({ hasText: "Ana Ruiz" })).toHaveCount(3);

  await page.keyboard.press("Escape");
  await expect(list(page)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(options(page)).toHaveCount(1);
  await expect(announcement(page)).toHaveText("3 annotations deleted");

  for (const expected of [/Ana Ruiz/, /No speaker/, /No speaker/, /Claim:/]) {
    await page.keyboard.press("ControlOrMeta+z");
    await expect(options(page).first()).toHaveText(expected);
    await expect(options(page)).toHaveCount(4);
    await expect(inspector(page).getByRole("heading", { name: "3 annotations chosen" })).toBeVisible();
  }
  await page.keyboard.press("Escape");
  await expect(inspector(page).getByRole("heading", { name: /chosen/ })).toHaveCount(0);
  await expect(list(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(sourceText(page)).toBeFocused();
});

test("with the mouse: Ctrl takes one more, Shift all up to there, and what is filtered out is left alone", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await claims(page, 4);
  await options(page).nth(0).click();
  await options(page)
    .nth(2)
    .click({ modifiers: ["ControlOrMeta"] });
  await expect(inspector(page).getByRole("heading", { name: "2 annotations chosen" })).toBeVisible();
  await options(page)
    .nth(3)
    .click({ modifiers: ["Shift", "ControlOrMeta"] });
  await expect(inspector(page).getByRole("heading", { name: "3 annotations chosen" })).toBeVisible();

  await page.getByLabel("Find annotations").fill("minister");
  await expect(inspector(page)).toContainText("2 of them are filtered out and stay as they are.");
  await inspector(page).getByLabel("Label", { exact: true }).selectOption("Statistic");
  await expect(options(page)).toHaveText(/Statistic:/);
  await page.getByLabel("Find annotations").fill("");
  await expect(options(page)).toHaveText([/Statistic:/, /Claim:/, /Claim:/, /Claim:/]);
  await inspector(page).getByRole("button", { name: "Choose none" }).click();
  await expect(list(page)).toBeFocused();
  await expect(options(page).and(page.locator('[aria-selected="true"]'))).toHaveCount(1);
});

/** Three annotations on the very same words, and one around them. */
async function pile(page: Page): Promise<void> {
  for (const [words, label] of [
    [2, "1"],
    [2, "3"],
    [2, "1"],
    [5, "2"],
  ] as const) {
    await toStart(page);
    for (let at = 0; at < words; at++) await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
    const before = await options(page).count();
    await page.keyboard.press(label);
    await expect(options(page)).toHaveCount(before + 1);
  }
}

const menu = (page: Page) => page.getByRole("listbox", { name: "Choose an annotation at this place" });

test("identical annotations are all reached, by key and by mouse, and the text keeps the focus", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await pile(page);
  const active = () => list(page).getAttribute("aria-activedescendant");

  await toStart(page);
  const cycled = new Set<string | null>();
  for (let at = 0; at < 4; at++) {
    await page.keyboard.press("o");
    await expect(announcement(page)).toHaveText(/of 4 at this place/);
    cycled.add(await active());
  }
  expect(cycled.size).toBe(4);

  const chosen = new Set<string | null>();
  for (let at = 0; at < 4; at++) {
    await sourceText(page).focus();
    await page.keyboard.press("Shift+O");
    await expect(menu(page).getByRole("option").first()).toBeFocused();
    await expect(menu(page).getByRole("option")).toHaveCount(4);
    for (let down = 0; down < at; down++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(menu(page)).toHaveCount(0);
    await expect(sourceText(page)).toBeFocused();
    chosen.add(await active());
  }
  expect(chosen).toEqual(cycled);

  await page.keyboard.press("Shift+O");
  await expect(menu(page).getByRole("option").last()).toContainText("Statistic");
  await page.keyboard.press("Escape");
  await expect(menu(page)).toHaveCount(0);
  await expect(sourceText(page)).toBeFocused();

  const chip = page.getByRole("button", { name: /^4 annotations at this place/ });
  const box = await page.locator(".source-text .mark").first().boundingBox();
  await page.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + 8);
  await chip.click();
  await menu(page).getByRole("option").nth(1).click();
  await expect(menu(page)).toHaveCount(0);
  await expect(sourceText(page)).toBeFocused();
  expect(cycled.has(await active())).toBe(true);
});

test("where only one annotation is, choosing makes it active at once", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await claims(page, 1);
  await expect(announcement(page)).toHaveText(/^Added/);
  await toStart(page);
  await page.keyboard.press("Shift+O");
  await expect(menu(page)).toHaveCount(0);
  await expect(announcement(page)).toHaveText(/^Claim .*1 of 1 at this place/);
});
