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
