import type { Locator, Page } from "@playwright/test";
import { axeProblems } from "./axe.ts";
import { expect, options, sourceText, test, toStart } from "./fixture.ts";

const article = "The minister said crime fell. Officials counted 44.5 killings.";
const palette = (page: Page) => page.getByRole("dialog", { name: "Command palette" });
const shortcuts = (page: Page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });
const menuBar = (page: Page) => page.getByRole("menubar", { name: "Menu bar" });
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString());

/** Opens the dialog of shortcuts, finds a command, and begins to change its keys. */
async function record(page: Page, command: string): Promise<Locator> {
  await page.keyboard.press("ControlOrMeta+/");
  await expect(shortcuts(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.type(command);
  await expect(shortcuts(page).getByRole("option", { selected: true })).toContainText(command);
  await page.keyboard.press("Enter");
  const field = shortcuts(page).getByRole("textbox", { name: `New keys for ${command}` });
  await expect(field).toBeFocused();
  return field;
}

test("a command for the text, picked in the palette, acts on what was selected there", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.type("as quo");
  await expect(palette(page).getByRole("option").first()).toHaveText(/^Mark as quote/);
  expect(await palette(page).locator("b").allInnerTexts()).toEqual(["as", "quo"]);
  await page.keyboard.press("Enter");
  await expect(palette(page)).toHaveCount(0);
  await expect(options(page)).toHaveText(/Quote: The minister said crime fell\./);
  await expect(sourceText(page)).toBeFocused();
});

test("leaving the palette leaves focus and selection as they were", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("ControlOrMeta+Shift+p");
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sourceText(page)).toBeFocused();
  await expect.poll(() => selected(page)).toContain("The minister said crime fell.");
});

test("a dialog that the palette opens gives the focus back to the text", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("export");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sourceText(page)).toBeFocused();
});

test("the palette goes to a document, offers it first the next time, and offers nothing that cannot act", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Elección en Perú");
  await claimdesk.paste("Another text.", "Another");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(palette(page).getByRole("option", { name: /Delete the annotation/ })).toHaveCount(0);
  await page.keyboard.type("eleccion");
  await page.keyboard.press("Enter");
  await expect(sourceText(page)).toHaveText(article);
  await page.keyboard.press("ControlOrMeta+k");
  const recent = palette(page).getByRole("group", { name: "Recently used" });
  await expect(recent.getByRole("option")).toHaveText(["Open: Elección en Perú"]);
  await page.keyboard.type("qqqq");
  await expect(palette(page).getByRole("status")).toHaveText("Nothing that can be done now matches.");
});

test("the menu bar works by keyboard, and its commands act on the selected text", async ({ claimdesk }) => {
  const { page } = claimdesk;
  test.skip(claimdesk.shell === "desktop", "the desktop has the system's menu");
  await claimdesk.paste(article, "Crime");
  await toStart(page);
  await page.keyboard.press("s");
  await menuBar(page).getByRole("menuitem", { name: "File" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu", { name: "File" }).getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const menu = page.getByRole("menu", { name: "Annotation" });
  await expect(menu.getByRole("menuitem", { name: "Mark as claim" })).toBeFocused();
  await expect(menu.getByRole("menuitem", { name: "Delete the annotation" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.keyboard.press("m"); // goes to the next that begins with it
  await expect(menu.getByRole("menuitem", { name: "Mark as statistic" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(menu).toHaveCount(0);
  await expect(options(page)).toHaveText(/Statistic: The minister said crime fell\./);
  await expect(sourceText(page)).toBeFocused();
});

test("Escape goes back from a menu to the bar, and from the bar to the text", async ({ claimdesk }) => {
  const { page } = claimdesk;
  test.skip(claimdesk.shell === "desktop", "the desktop has the system's menu");
  await claimdesk.paste(article, "Crime");
  const help = menuBar(page).getByRole("menuitem", { name: "Help" });
  await help.click();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menu", { name: "Help" }).getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(help).toBeFocused();
  await expect(page.getByRole("menu")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(sourceText(page)).toBeFocused();
});

test("the desktop's own menu takes the place of the menu bar", async ({ claimdesk }) => {
  const { page } = claimdesk;
  test.skip(claimdesk.shell === "browser", "a browser has no menu of ours");
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible();
  await expect(menuBar(page)).toHaveCount(0);
});

test("a changed shortcut acts at once, everywhere it is shown, after a reload, until it is reset", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime");
  await record(page, "Mark as claim");
  await page.keyboard.press("k");
  await expect(shortcuts(page).getByRole("status")).toHaveText("“Mark as claim” now has K.");
  await expect(shortcuts(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(sourceText(page)).toBeFocused();

  const button = page
    .getByRole("toolbar", { name: "Labels" })
    .getByRole("button", { name: "Claim", exact: true });
  await expect(button).toHaveAttribute("aria-keyshortcuts", "K");
  await toStart(page);
  await page.keyboard.press("w");
  await page.keyboard.press("1");
  await page.keyboard.press("k");
  await expect(options(page)).toHaveText([/Claim: The/]);

  await claimdesk.saved();
  await page.reload();
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("k");
  await expect(options(page)).toHaveCount(2);

  await page.keyboard.press("ControlOrMeta+/");
  await shortcuts(page).getByRole("button", { name: "Reset all" }).click();
  await expect(shortcuts(page).getByRole("button", { name: "Bring my keys back" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(button).toHaveAttribute("aria-keyshortcuts", "1");
});

test("keys that another command has are named, and taken over only when that is wanted", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await record(page, "Library");
  await page.keyboard.press("ControlOrMeta+o");
  await expect(shortcuts(page).getByRole("alert")).toHaveText("Ctrl+O is the key for “Import texts”.");
  await shortcuts(page).getByRole("button", { name: "Leave it there" }).press("Enter");
  await expect(shortcuts(page).getByRole("status")).toHaveText("Nothing was changed.");
  await expect(shortcuts(page).getByRole("combobox")).toBeFocused();

  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+o");
  await expect(shortcuts(page).getByRole("button", { name: "Use it here instead" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(shortcuts(page).getByRole("option", { selected: true })).toHaveText(
    /Library \(changed\).*Ctrl\+O/,
  );
  await shortcuts(page).getByRole("combobox").fill("import");
  await expect(shortcuts(page).getByRole("option")).toHaveText(/Import texts \(changed\)No keys/);
  await shortcuts(page).getByRole("button", { name: "Reset the keys of Import texts" }).click();
  await expect(shortcuts(page).getByText("Ctrl+O runs “Import texts” instead.")).toHaveCount(0);
  await expect(shortcuts(page).getByText("Ctrl+O runs “Library” instead.")).toBeVisible();
});

test("keys that nobody can have are refused with a reason, and Escape changes nothing", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  const field = await record(page, "Undo");
  for (const [keys, reason] of [
    ["Tab", "Tab: These keys move through the window, its lists and the text."],
    ["Control+c", "Ctrl+C: These keys cut, copy, paste or select."],
    ["Control+Shift+t", "Ctrl+Shift+T: Browsers keep these keys for themselves."],
    ["u", "U: This command acts everywhere"],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(shortcuts(page).getByRole("alert")).toContainText(reason);
    await expect(field).toBeFocused();
  }
  await page.keyboard.press("Escape");
  await expect(shortcuts(page)).toBeVisible();
  await expect(shortcuts(page).getByRole("option", { selected: true })).toHaveText(/^Undo.*Ctrl\+Z$/);
});

test("further keys can be added, and keys taken away", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime");
  await page.keyboard.press("ControlOrMeta+/");
  await page.keyboard.type("library");
  await shortcuts(page).getByRole("button", { name: "Add keys to Library" }).click();
  await page.keyboard.press("F4");
  await shortcuts(page).getByRole("button", { name: "Take Ctrl+Shift+L away from Library" }).click();
  await expect(shortcuts(page).getByRole("option", { selected: true })).toHaveText(
    /Library \(changed\).*F4$/,
  );
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+Shift+l");
  await expect(sourceText(page)).toBeVisible();
  await page.keyboard.press("F4");
  await expect(page.getByRole("grid", { name: "Documents" })).toBeVisible();
});

test("another window has the changed keys at once, and what is wrong in storage is told", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime");
  const other = await claimdesk.second();
  await expect(other.getByRole("grid", { name: "Documents" }).or(sourceText(other))).toBeVisible();
  await record(page, "Library");
  await page.keyboard.press("F4");
  await page.keyboard.press("Escape");
  await other.keyboard.press("ControlOrMeta+/");
  await other.keyboard.type("library");
  await expect(shortcuts(other).getByRole("option", { selected: true })).toHaveText(/F4$/);

  await page.evaluate(() => localStorage.setItem("claimdesk.keys", '{"undo":["Mod-w"],"redo":["Mod-u"]}'));
  await page.reload();
  await expect(page.locator(".notice")).toHaveText(
    /The keys “Mod-w” of “Undo” were left out\. Browsers keep these keys for themselves\./,
  );
});

test("a French and a Russian keyboard find the commands", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime");
  await toStart(page);
  const press = (init: Pick<KeyboardEventInit, "key" | "code" | "ctrlKey">) =>
    sourceText(page).evaluate(
      (text, press) =>
        text.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...press })),
      init,
    );
  await page.keyboard.press("s");
  await press({ key: "&", code: "Digit1" });
  await expect(options(page)).toHaveText(/Claim: The minister said crime fell\./);
  await press({ key: "z", code: "KeyW", ctrlKey: true });
  await expect(options(page)).toHaveCount(0);
  await press({ key: "ы", code: "KeyS" });
  await press({ key: "3", code: "Digit3" });
  await expect(options(page)).toHaveText(/Quote: Officials counted/);
  await press({ key: "я", code: "KeyZ", ctrlKey: true });
  await expect(options(page)).toHaveCount(0);
  await press({ key: "л", code: "KeyK", ctrlKey: true });
  await expect(palette(page)).toBeVisible();
});

for (const scheme of ["light", "dark"] as const)
  test(`axe finds nothing in palette, menu and shortcuts in the ${scheme} theme`, async ({ claimdesk }) => {
    test.setTimeout(120_000);
    const { page } = claimdesk;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await claimdesk.paste(article, "Crime");
    await toStart(page);
    await page.keyboard.press("s");
    await page.keyboard.press("1");
    await expect(options(page)).toHaveCount(1);
    await page.keyboard.press("ControlOrMeta+k");
    await expect(palette(page)).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.type("li");
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.type("qqq");
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(palette(page)).toHaveCount(0);
    if (claimdesk.shell === "browser") {
      await menuBar(page).getByRole("menuitem", { name: "Annotation" }).click();
      await expect(page.getByRole("menu")).toBeVisible();
      expect(await axeProblems(page)).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await record(page, "Library");
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press("ControlOrMeta+o");
    await expect(shortcuts(page).getByRole("alert")).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
  });

test("at 200 % zoom the menus fit, and the shortcuts can be changed", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await page.setViewportSize({ width: 720, height: 450 }); // 1440 × 900 at 200 %
  await claimdesk.paste(article, "Crime");
  await record(page, "Library");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expect(shortcuts(page).getByRole("textbox")).toBeInViewport({ ratio: 1 });
});
