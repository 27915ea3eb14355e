import { axeProblems } from "./axe.ts";
import { expect, options, sourceText, test, toStart } from "./fixture.ts";

/** Every rule of WCAG 2.2 AA that axe knows, and its own best practices. */
for (const scheme of ["light", "dark"] as const)
  test(`axe finds nothing on any screen in the ${scheme} theme`, async ({ claimdesk }) => {
    test.setTimeout(120_000);
    const { page } = claimdesk;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await expect(page.getByRole("heading", { name: "Welcome to Claimdesk" })).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);

    await claimdesk.addSamples();
    expect(await axeProblems(page)).toEqual([]);

    const grid = page.getByRole("grid", { name: "Documents" });
    const claims = (await grid.getByRole("row").allInnerTexts()).findIndex((text) => /\t1\d\t/.test(text));
    await grid.getByRole("row").nth(Math.max(claims, 1)).click();
    await expect(sourceText(page)).toBeFocused();
    expect(await axeProblems(page)).toEqual([]);
    await toStart(page);
    await page.keyboard.press("n");
    await expect(page.locator('[role="option"][aria-selected="true"]')).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);

    await page.keyboard.press("ControlOrMeta+o");
    const dialog = page.getByRole("dialog", { name: "Import" });
    const file = (name: string, content: string) => ({
      name,
      mimeType: "text/plain",
      buffer: Buffer.from(content),
    });
    await dialog.getByLabel("Files to import").setInputFiles([file("a.txt", "A text."), file("b.txt", "")]);
    await expect(dialog.getByRole("alert")).toBeVisible();
    await expect(dialog.getByLabel("Title")).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);

    await sourceText(page).focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.press("-");
    await expect(page.locator(".notice")).not.toHaveCount(0);
    expect(await axeProblems(page)).toEqual([]);

    for (const [keys, name] of [
      ["ControlOrMeta+o", "Import"],
      ["ControlOrMeta+Shift+e", "Export"],
      ["ControlOrMeta+/", "Keyboard shortcuts"],
    ] as const) {
      await page.keyboard.press(keys);
      await expect(page.getByRole("dialog", { name })).toBeVisible();
      expect(await axeProblems(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
  });

test("in forced colours every mark and the active row can still be told apart", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await page.emulateMedia({ forcedColors: "active" });
  await claimdesk.paste("The minister said crime fell. Officials counted 44.5 killings.", "Crime");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);
  const mark = page.locator(".source-text [data-ids]").first();
  expect(
    await mark.evaluate(
      (element) =>
        getComputedStyle(element).textDecorationLine +
        getComputedStyle(element).borderBottomStyle +
        getComputedStyle(element).outlineStyle,
    ),
  ).not.toBe("nonenonenone");
});

test("the names that assistive technology relies on are there", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste("The minister said crime fell.", "Crime");
  await expect(
    page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Library" }),
  ).toBeVisible();
  const labels = page.getByRole("toolbar", { name: "Labels" });
  for (const [name, key] of [
    ["Claim", "1"],
    ["Statistic", "2"],
    ["Quote", "3"],
    ["Anonymous source", "4"],
  ] as const)
    await expect(labels.getByRole("button", { name, exact: true })).toHaveAttribute("aria-keyshortcuts", key);
  const text = page.getByRole("textbox", { name: "Source text" });
  await expect(text).toHaveAttribute("aria-readonly", "true");
  await expect(text).toHaveAttribute("aria-multiline", "true");
  await expect(page.getByRole("listbox", { name: "Annotations" })).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Inspector" })).toBeVisible();
  await expect(page.getByRole("status", { name: "Save state" })).toHaveText("Saved");
});

test("dialogs give the focus back to where it was", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste("The minister said crime fell.", "Crime");
  await page.keyboard.press("ControlOrMeta+/");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sourceText(page)).toBeFocused();
});

test("at 200 % zoom nothing is cut off and the text keeps its room", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await page.setViewportSize({ width: 720, height: 450 }); // 1440 × 900 at 200 %
  await claimdesk.paste("The minister said crime fell.", "Crime");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const box = await sourceText(page).boundingBox();
  expect(box?.width ?? 0).toBeGreaterThan(280);
});
