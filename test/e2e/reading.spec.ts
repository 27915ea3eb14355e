import type { Page } from "@playwright/test";
import { labels } from "../../shared/labels.ts";
import { axeProblems } from "./axe.ts";
import { expect, options, sourceText, test, toStart } from "./fixture.ts";

/** Every rule of WCAG 2.2 AA that axe knows, and its own best practices. */
const article =
  "The minister said crime fell. “We have won,” he told reporters. Officials counted 44 killings. A source spoke.\n";

/** The four sentences under the four labels. */
async function markAll(page: Page): Promise<void> {
  await toStart(page);
  for (const [at, key] of ["1", "3", "2", "4"].entries()) {
    await page.keyboard.press("s");
    await page.keyboard.press(key);
    await expect(options(page)).toHaveCount(at + 1);
  }
}

type Node = { nodeId: string; childIds?: string[]; ignored: boolean } & Record<
  "role" | "name" | "description",
  { value?: string } | undefined
>;

/** The text as assistive technology gets it: each marked part as `[description: words]`, plain text as it is. */
async function heard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as unknown as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const box = nodes.find(({ role, name }) => role?.value === "textbox" && name?.value === "Source text");
  const read = (node: Node | undefined): string => {
    if (!node) return "";
    if (node.role?.value === "StaticText") return node.name?.value ?? "";
    const inner = (node.childIds ?? []).map((id) => read(byId.get(id))).join("");
    if (node.role?.value !== "mark") return inner;
    return `[${node.description?.value ?? ""}: ${inner}]`;
  };
  return read(box);
}

test("a screen reader hears the text whole, and where which annotations begin", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  expect(await heard(page)).toBe(article.trimEnd());
  await markAll(page);
  await toStart(page);
  for (const _ of [1, 2]) await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
  await page.keyboard.press("4");
  await expect(options(page)).toHaveCount(5);
  await expect
    .poll(() => heard(page))
    .toBe(
      "[Claim, Anonymous source: The minister][:  said crime fell.] [Quote: “We have won,” he told reporters.] [Statistic: Officials counted 44 killings.] [Anonymous source: A source spoke.]",
    );
});

test("the list says of each annotation its label, words and source, its place, and whether it is chosen", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await markAll(page);
  const list = page.getByRole("listbox", { name: "Annotations" });
  await list.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(list).toMatchAriaSnapshot(`
    - listbox "Annotations":
      - option /Claim. The minister said crime fell/ [selected]
      - option /Quote. “We have won,” he told reporters/ [selected]
      - option /Statistic. Officials counted 44 killings/
      - option /Anonymous source. A source spoke/
  `);
  const active = await list.getAttribute("aria-activedescendant");
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute("aria-posinset", "2");
});

test("what was added, deleted, saved and failed is announced, each once and nothing else", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  const announced = page.getByTestId("announcement");
  const alarm = page.getByTestId("alarm");
  await expect(announced).toHaveAttribute("aria-live", "polite");
  await expect(alarm).toHaveAttribute("aria-live", "assertive");
  await claimdesk.paste(article, "Crime fell");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(announced).toHaveText("Added: Claim “The minister said crime fell.”");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Note", exact: true }).fill("ask the ministry");
  await page.keyboard.press("Escape");
  await expect(sourceText(page)).toBeFocused();
  await expect(announced).toHaveText("Saved");
  await page.keyboard.press("Delete");
  await expect(announced).toHaveText("Deleted: Claim “The minister said crime fell.”");
  // A live region that spoke with every step would drown all of this.
  await expect(page.getByRole("status", { name: "Save state" })).toHaveAttribute("aria-live", "off");

  test.skip(claimdesk.shell === "desktop", "The desktop has no server that could be stopped.");
  await claimdesk.stopServer("SIGKILL");
  await expect(alarm).toHaveText(/^Not connected/);
  claimdesk.forgive(/ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET|EMPTY_RESPONSE)/);
});

test("every dialog gives the focus back to where it was", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  for (const [keys, name] of [
    ["ControlOrMeta+o", "Import"],
    ["ControlOrMeta+Shift+e", "Export"],
    ["ControlOrMeta+/", "Keyboard shortcuts"],
    ["ControlOrMeta+k", "Command palette"],
  ] as const) {
    await sourceText(page).focus();
    await page.keyboard.press(keys);
    await expect(page.getByRole("dialog", { name })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(sourceText(page)).toBeFocused();
  }
});

const looks = [
  { name: "light", colorScheme: "light" },
  { name: "dark", colorScheme: "dark" },
  { name: "light, more contrast", colorScheme: "light", contrast: "more" },
  { name: "dark, more contrast", colorScheme: "dark", contrast: "more" },
] as const;

for (const { name, ...media } of looks)
  test(`axe finds nothing where many are chosen or lie at one place: ${name}`, async ({ claimdesk }) => {
    test.setTimeout(120_000);
    const { page } = claimdesk;
    await page.emulateMedia({ reducedMotion: "reduce", ...media });
    await claimdesk.paste(article, "Crime fell");
    await markAll(page);
    await toStart(page);
    await page.keyboard.press("ControlOrMeta+Shift+ArrowRight");
    await page.keyboard.press("2");
    await expect(options(page)).toHaveCount(5);
    await toStart(page);
    await page.keyboard.press("o");
    await page.keyboard.press("Shift+O");
    await expect(page.getByRole("listbox", { name: "Choose an annotation at this place" })).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: /at this place/ })).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);

    const list = page.getByRole("listbox", { name: "Annotations" });
    await list.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.getByLabel("Attribute", { exact: true }).selectOption("Note");
    expect(await axeProblems(page)).toEqual([]);
    await page.getByLabel("Find annotations").fill("minister");
    await expect(page.getByText("filtered out")).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByLabel("Find annotations").fill("no such thing");
    expect(await axeProblems(page)).toEqual([]);

    if (name === "light" || name === "dark") return; // the other screens in these two: accessibility.spec.ts
    await page.getByLabel("Find annotations").fill("");
    for (const [keys, dialog] of [
      ["ControlOrMeta+o", "Import"],
      ["ControlOrMeta+Shift+e", "Export"],
      ["ControlOrMeta+/", "Keyboard shortcuts"],
    ] as const) {
      await page.keyboard.press(keys);
      await expect(page.getByRole("dialog", { name: dialog })).toBeVisible();
      expect(await axeProblems(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    await page.keyboard.press("ControlOrMeta+Shift+l");
    await expect(page.getByRole("grid", { name: "Documents" })).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
  });

test("in forced colours the labels keep four shapes, and chosen and active rows can be told apart", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await page.emulateMedia({ forcedColors: "active" });
  await claimdesk.paste(article, "Crime fell");
  await markAll(page);
  const shapes = await page.locator(".source-text .mark").evaluateAll((runs) =>
    runs.map((run) => {
      const { backgroundImage, backgroundSize } = getComputedStyle(run);
      return `${backgroundImage.split(/, (?=linear|radial|none)/)[0]} ${backgroundSize.split(", ")[0]}`;
    }),
  );
  expect(shapes).toHaveLength(4);
  expect(new Set(shapes).size).toBe(labels.length);

  const list = page.getByRole("listbox", { name: "Annotations" });
  await list.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("ControlOrMeta+ArrowDown");
  const look = await options(page).evaluateAll((rows) =>
    rows.map((row) => {
      const { backgroundColor, outlineStyle } = getComputedStyle(row);
      return `${backgroundColor} ${outlineStyle}`;
    }),
  );
  expect(look[0]).toBe(look[1]); // chosen
  expect(new Set(look).size).toBe(3); // chosen, active, neither
});

test("nothing moves where the system asks for less motion", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await claimdesk.paste(article, "Crime fell");
  await markAll(page);
  await page.keyboard.press("ControlOrMeta+/");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  const moving = await page.locator("*").evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== "none" || transitionDuration !== "0s" || scrollBehavior !== "auto";
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
