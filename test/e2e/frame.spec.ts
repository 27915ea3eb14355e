import type { Locator, Page } from "@playwright/test";
import { axeProblems } from "./axe.ts";
import { expect, options, sourceText, test, toStart } from "./fixture.ts";

const paragraph =
  "The minister said on Monday that crime had fallen in every province since the army was sent to the ports, and that the figures would be published. ";
/** Long enough to scroll at any size, with numbered paragraphs. */
const long = Array.from({ length: 60 }, (_, i) => `Paragraph ${i + 1}. ${paragraph.repeat(2)}`).join("\n\n");

const navigation = (page: Page) => page.getByRole("navigation", { name: "Places" });
const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const border = (page: Page, name: string) => page.getByRole("separator", { name });
const width = async (locator: Locator) => Math.round((await locator.boundingBox())?.width ?? 0);

/** The first row of text on screen, by the paragraph it is in. */
const firstOnScreen = (page: Page) =>
  page.locator(".text-view").evaluate((view) => {
    const top = view.getBoundingClientRect().top;
    const lines = [...view.querySelectorAll(".line")];
    const first = lines.find(
      (line) => line.getBoundingClientRect().bottom > top + 20 && line.textContent !== "",
    );
    return /Paragraph \d+/.exec(first?.textContent ?? "")?.[0];
  });

test("panes get wider and narrower by key and by pointer, within bounds, and stay so", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste("The minister said crime fell.", "Crime");
  const left = border(page, "Width of the navigation");
  const usual = await width(navigation(page));
  await left.focus();
  await page.keyboard.press("ArrowRight");
  expect(await width(navigation(page))).toBe(usual + 16);
  await expect(left).toHaveAttribute("aria-valuenow", String(usual + 16));
  await page.keyboard.press("Home");
  expect(await width(navigation(page))).toBe(Number(await left.getAttribute("aria-valuemin")));
  await left.dblclick();
  expect(await width(navigation(page))).toBe(usual);

  const right = border(page, "Width of the inspector");
  const before = await width(inspector(page));
  const box = await right.boundingBox();
  if (!box) throw new Error("The border has no place.");
  await page.mouse.move(box.x + 4, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x - 36, box.y + 200, { steps: 4 });
  await page.mouse.up();
  expect(await width(inspector(page))).toBe(before + 40);
  await right.focus();
  await page.keyboard.press("End");
  const text = await width(sourceText(page));
  expect(text, "the text keeps its room whatever is wanted").toBeGreaterThan(500);
  await page.keyboard.press("ArrowRight");
  const wanted = await width(inspector(page));

  await page.reload();
  await expect(sourceText(page)).toBeVisible();
  expect(await width(inspector(page))).toBe(wanted);
});

test("the form's share of the inspector changes by key and is remembered", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste("The minister said crime fell.", "Crime");
  const split = border(page, "Height of the attributes");
  const height = async () => (await page.locator(".inspector-detail").boundingBox())?.height ?? 0;
  const before = await height();
  await split.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await height()).toBeLessThan(before - 30);
  const after = await height();
  await page.reload();
  await expect(sourceText(page)).toBeVisible();
  expect(await height()).toBe(after);
});

test("panes are hidden and shown by key from the text, stay hidden, and come when they are needed", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste("The minister said crime fell.", "Crime");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+b");
  await expect(navigation(page)).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+i");
  await expect(inspector(page)).toHaveCount(0);
  await expect(sourceText(page)).toBeFocused();

  await page.reload();
  await expect(sourceText(page)).toBeFocused();
  await expect(navigation(page)).toHaveCount(0);
  await expect(inspector(page)).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Claimant" })).toBeFocused();
  await page.getByRole("button", { name: "Hide inspector" }).click();
  await expect(inspector(page)).toHaveCount(0);
  await page.keyboard.press("Shift+F6");
  await expect(page.getByRole("listbox", { name: "Annotations" })).toBeFocused();
  await page.keyboard.press("ControlOrMeta+b");
  await expect(navigation(page)).toBeVisible();
});

test("a document is shown again where one was, after another and after a reload", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste("Something short.", "Short");
  await claimdesk.paste(long, "Long");
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 4_000);
  await expect.poll(() => firstOnScreen(page)).not.toBe("Paragraph 1");
  // Sections that come into sight are laid out for the first time and move what is below them.
  await page.waitForFunction(() => {
    const view = document.querySelector(".text-view");
    const now = view?.scrollTop ?? 0;
    const rest = (globalThis as { rest?: { top: number; times: number } }).rest;
    const times = rest?.top === now ? rest.times + 1 : 0;
    (globalThis as { rest?: { top: number; times: number } }).rest = { top: now, times };
    return times > 10;
  });
  const first = await firstOnScreen(page);
  await navigation(page).getByRole("link", { name: "Short" }).click();
  await expect(sourceText(page)).toHaveText("Something short.");
  await navigation(page).getByRole("link", { name: "Long" }).click();
  await expect.poll(() => firstOnScreen(page)).toBe(first);
  await page.reload();
  await expect.poll(() => firstOnScreen(page)).toBe(first);
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.reload();
  await expect.poll(() => firstOnScreen(page), "the place is one in the text, not on the screen").toBe(first);
  await expect(navigation(page).getByRole("link", { name: "Long" })).toHaveAttribute("aria-current", "page");
});

test("Escape in a pane over the text is first of all the field's, and only then takes the pane away", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste("The minister said crime fell.", "Crime");
  await page.setViewportSize({ width: 720, height: 600 });
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  const claimant = page.getByRole("combobox", { name: "Claimant" });
  await expect(claimant).toBeFocused();
  await page.keyboard.type("The min");
  await page.keyboard.press("Escape");
  await expect(claimant, "what was typed goes").toHaveValue("");
  await expect(claimant, "and the pane stays").toBeFocused();
  await page.keyboard.press("Escape");
  await expect(sourceText(page)).toBeFocused();
  await expect(inspector(page)).toBeHidden();
});

test("the library is where one is after a reload, if that was the last place", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste("Something short.", "Short");
  await navigation(page).getByRole("link", { name: "Library" }).click();
  await page.reload();
  await expect(page.getByRole("grid", { name: "Documents" })).toBeFocused();
  await expect(navigation(page).getByRole("link", { name: "Short" })).not.toHaveAttribute("aria-current");
});

test("a click on the overview strip scrolls there, and the strip shows what is on screen", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(long, "Long");
  const strip = page.locator(".overview");
  const box = await strip.boundingBox();
  if (!box) throw new Error("The strip has no place.");
  await page.mouse.click(box.x + 5, box.y + box.height * 0.5);
  await expect
    .poll(async () => Number(/\d+/.exec((await firstOnScreen(page)) ?? "")?.[0]))
    .toBeGreaterThan(25);
  await expect(sourceText(page)).toBeFocused();
  const visible = await page.locator(".overview-visible").boundingBox();
  const middle = (visible?.y ?? 0) + (visible?.height ?? 0) / 2;
  expect(Math.abs(middle - (box.y + box.height / 2))).toBeLessThan(30);
});

test("the strip paints an annotation in its label's lane, and marks it while it lacks a source", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(long, "Long");
  const painted = () =>
    page.locator(".overview canvas").evaluate((canvas: HTMLCanvasElement) => {
      const { data, width } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
        width: 1,
      };
      const columns = new Set<number>();
      for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) columns.add(((at - 3) / 4) % width);
      return { lane: columns.has(2), lacking: columns.has(width - 2) };
    });
  expect(await painted()).toEqual({ lane: false, lacking: false });
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect.poll(painted).toEqual({ lane: true, lacking: true });
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Claimant" }).fill("The minister");
  await page.keyboard.press("Enter");
  await expect.poll(painted).toEqual({ lane: true, lacking: false });
});

test("the text is set larger, in longer lines and without serifs, and stays so", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(long, "Long");
  await page.getByRole("button", { name: "Text settings" }).click();
  const settings = page.getByRole("dialog", { name: "Text settings" });
  await settings.getByRole("button", { name: "Larger text" }).click();
  await settings.getByRole("button", { name: "Sans serif" }).click();
  await page.keyboard.press("Escape");
  const look = () =>
    sourceText(page).evaluate((element) => {
      const { fontSize, fontFamily } = getComputedStyle(element);
      return { fontSize, isSans: fontFamily.includes("Inter") };
    });
  expect(await look()).toEqual({ fontSize: "20px", isSans: true });
  await page.reload();
  await expect(sourceText(page)).toBeVisible();
  expect(await look()).toEqual({ fontSize: "20px", isSans: true });
});

for (const { width: inline, height, name } of [
  { width: 1024, height: 700, name: "a small window" },
  { width: 2560, height: 1440, name: "a large window" },
  { width: 720, height: 450, name: "200 % zoom" },
  { width: 512, height: 350, name: "a small window at 200 % zoom" },
])
  test(`in ${name} nothing is cut off, everything is reachable, and axe finds nothing`, async ({
    claimdesk,
  }) => {
    test.setTimeout(120_000);
    const { page } = claimdesk;
    await page.setViewportSize({ width: inline, height });
    await claimdesk.addSamples();
    const checks = async () => {
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      const cut = await page.locator("button, input, select, a").evaluateAll((elements) =>
        elements.flatMap((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 1 && (box.left < 0 || box.right > innerWidth)
            ? [element.outerHTML.slice(0, 80)]
            : [];
        }),
      );
      expect(cut).toEqual([]);
      expect(await axeProblems(page)).toEqual([]);
    };
    await checks();
    await page.getByRole("grid", { name: "Documents" }).getByText("Ecuador and US forces").first().click();
    await expect(sourceText(page)).toBeFocused();
    if (inline > 1000) {
      const rows = await sourceText(page).evaluate((element) => {
        const { fontSize, fontFamily, paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
        const context = document.createElement("canvas").getContext("2d");
        if (!context) throw new Error("There is no canvas.");
        context.font = `${fontSize} ${fontFamily}`;
        const text = [...element.querySelectorAll(".line")].map((line) => line.textContent).join(" ");
        const room = element.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
        return (room * text.length) / context.measureText(text).width;
      });
      expect(rows, "characters in a row").toBeGreaterThanOrEqual(60);
      expect(rows).toBeLessThan(76);
    } else {
      await expect(inspector(page)).toHaveCount(0);
      await page.keyboard.press("n");
      await page.keyboard.press("Enter");
      await expect(inspector(page)).toBeVisible();
      await checks();
      await page.keyboard.press("Escape");
      await expect(sourceText(page)).toBeFocused();
      await expect(inspector(page)).toHaveCount(0);
      await page.keyboard.press("ControlOrMeta+b");
      await expect(navigation(page).getByRole("link").first()).toBeVisible();
      await checks();
      await page.keyboard.press("Escape");
      await expect(navigation(page)).toHaveCount(0);
    }
    await checks();
  });
