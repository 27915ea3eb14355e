import { expect, sourceText, test, toStart } from "./fixture.ts";

test("the system's menu greys out what has nothing to act on, as one works", async ({ claimdesk }) => {
  const { page, desktop } = claimdesk;
  test.skip(desktop === undefined, "a browser shows no menu of the system's");
  if (!desktop) return;
  const isGrey = (label: string) => {
    const items = desktop.menu.flatMap((top) => (Array.isArray(top.submenu) ? top.submenu : []));
    return items.find((item) => item.label === label)?.enabled === false;
  };
  await claimdesk.paste("The minister said crime fell. Officials counted 44.5 killings.", "Crime");
  await toStart(page);
  await expect.poll(() => isGrey("Mark as claim")).toBe(true);
  await page.keyboard.press("s");
  await expect.poll(() => isGrey("Mark as claim")).toBe(false);
  expect(isGrey("Delete the annotation")).toBe(true);
  desktop.pick("Mark as claim");
  await expect.poll(() => isGrey("Delete the annotation")).toBe(false);
  await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Library" }).click();
  await expect.poll(() => isGrey("Mark as claim")).toBe(true);
  await expect(sourceText(page)).toHaveCount(0);
  desktop.pick("Keyboard shortcuts");
  await expect.poll(() => isGrey("Import texts…")).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => isGrey("Import texts…")).toBe(false);
});

test("the theme is a command: from the button, the menu and the palette, remembered and checked", async ({
  claimdesk,
}) => {
  const { page, desktop } = claimdesk;
  const theme = () => page.evaluate(() => document.documentElement.dataset["theme"]);
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible();
  expect(await theme()).toBe("system");
  await page.getByRole("button", { name: "Theme: system. Change to light" }).click();
  expect(await theme()).toBe("light");
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Find a command or a document" }).fill("theme dark");
  await page.keyboard.press("Enter");
  await expect.poll(theme).toBe("dark");
  if (desktop) {
    const checked = () => desktop.menu
      .flatMap((top) => (Array.isArray(top.submenu) ? top.submenu : []))
      .flatMap((item) => (item.checked === true ? [item.label] : [])); // prettier-ignore
    await expect.poll(checked).toEqual(["Theme: dark", "Language: as the system has it"]);
  } else {
    await page.getByRole("menuitem", { name: "View" }).click();
    const dark = page.getByRole("menuitemradio", { name: "Theme: dark" });
    await expect(dark).toBeChecked();
    await expect(page.getByRole("menuitemradio", { name: "Theme: light" })).not.toBeChecked();
    await page.getByRole("menuitemradio", { name: "Theme: light" }).click();
    expect(await theme()).toBe("light");
    await page.getByRole("button", { name: "Theme: light. Change to dark" }).click();
  }
  await page.reload();
  expect(await theme()).toBe("dark");
  await expect(page.getByRole("button", { name: "Theme: dark. Change to system" })).toBeVisible();
});
