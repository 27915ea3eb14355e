import { readFile } from "node:fs/promises";
import { expect, sourceText, test } from "./fixture.ts";
import { Keyboard, mouseless, pointed } from "./keyboard.ts";

/** What a quote may cost whose speaker is known: its selection, the way to the speaker and the way back included. */
const goal = 6;

test("from the first start to the export with keys alone, the focus always where the next act is", async ({
  claimdesk,
}, info) => {
  const { page } = claimdesk;
  const keys = new Keyboard(page);
  const text = sourceText(page);
  const active = page.locator('[role="option"][aria-selected="true"]');
  const speaker = page.getByRole("combobox", { name: "Speaker" });
  const note = page.getByRole("textbox", { name: "Note", exact: true });
  await mouseless(page);

  await test.step("the first start", async () => {
    await expect(page.getByRole("main")).toBeFocused();
    await keys.press("Tab");
    await expect(page.getByLabel("Your name, as it stands")).toBeFocused();
    await keys.press("ControlOrMeta+a");
    await keys.type("Ana Ruiz");
    await keys.press("Tab");
    await expect(page.getByRole("textbox", { name: "Initials" })).toBeFocused();
    await keys.press("Tab");
    await expect(
      page.getByRole("group", { name: "Your colour" }).getByRole("radio", { checked: true }),
    ).toBeFocused();
    await keys.press("Tab");
    await expect(page.getByRole("button", { name: "Begin with the sample texts" })).toBeFocused();
    await keys.press("Enter");
  });

  await test.step("the library, where letters find a document", async () => {
    const grid = page.getByRole("grid", { name: "Documents" });
    await expect(grid).toBeFocused();
    await keys.type("US mil");
    const row = grid.getByRole("row").filter({ hasText: "US military says" });
    await expect(grid).toHaveAttribute("aria-activedescendant", (await row.getAttribute("id")) ?? "");
    await keys.press("Enter");
    await expect(text).toBeFocused();
  });

  await test.step("the four labels, each behind the one before", async () => {
    await keys.press("ControlOrMeta+Home", "s", "s", "s", "s", "1");
    await expect(active).toContainText("MIAMI (Meridian)");
    await keys.press("s", "2");
    await expect(active).toContainText("Statistic: It was the 30th strike");
    await keys.press("s", "3");
    await expect(active).toContainText('Quote: "Intelligence confirmed');
    await expect(text).toBeFocused();
  });

  await test.step("who said it, with one letter of a name that is known", async () => {
    await keys.press("Enter");
    await expect(speaker).toBeFocused();
    await keys.type("u");
    await keys.press("Enter");
    await expect(active).toContainText("US Southern Command");
    await expect(speaker).toBeFocused();
    await keys.press("Escape");
    await expect(text).toBeFocused();
  });

  await test.step("a whole quote in few presses", async () => {
    const presses = await keys.counted(async () => {
      await keys.press("s", "3", "Enter");
      await expect(speaker).toBeFocused();
      await expect(speaker).toHaveValue("");
      await keys.press("u", "Enter", "Escape");
      await expect(text).toBeFocused();
    });
    await expect(active).toContainText(/Quote: "Three male narco-terrorists .*US Southern Command/);
    const said = `keystrokes per finished annotation: quote with known speaker ${presses}`;
    console.log(said);
    info.annotations.push({ type: "keystrokes", description: said });
    expect(presses).toBeLessThanOrEqual(goal);
  });

  await test.step("attributes and a note", async () => {
    await keys.press("[", "[");
    await expect(active).toContainText("Statistic: It was the 30th strike");
    await keys.press("Enter");
    // Whatever its form asks first has the focus.
    await expect(page.getByRole("complementary", { name: "Inspector" }).locator(":focus")).toHaveCount(1);
    await keys.tabTo(page.getByRole("combobox", { name: "Source of the figure" }));
    await keys.type("Meridian Wire");
    await keys.press("Enter");
    await expect(active).toContainText("Meridian Wire");
    await keys.press("Escape");
    await expect(text).toBeFocused();
    await keys.press("Enter");
    await keys.tabTo(page.getByRole("textbox", { name: "Period" }));
    await keys.type("since September");
    await keys.tabTo(note);
    await keys.type("Ask for the tally.");
    await keys.press("Escape");
    await expect(text).toBeFocused();
    await expect(active.getByLabel("has a note")).toBeVisible();
  });

  // Only the rows in sight are drawn.
  const shownCount = page.getByTestId("annotation-count");
  await test.step("one over another, and each reached", async () => {
    const before = Number(await shownCount.innerText());
    await keys.press("ControlOrMeta+Home", "s", "s", "s", "s", "4");
    await expect(shownCount).toHaveText(String(before + 1));
    await expect(active).toContainText("Anonymous source: MIAMI");
    await keys.press("o");
    await expect(active).toContainText("Claim: MIAMI");
    await keys.press("o");
    await expect(active).toContainText("Anonymous source: MIAMI");
    await expect(text).toBeFocused();
  });

  await test.step("ends moved by word, sentence and character", async () => {
    await keys.press("ControlOrMeta+Alt+ArrowLeft");
    await expect(active).toContainText(/Southern Command\s*No source|Command[^.]*$/);
    await keys.press("Alt+Shift+ArrowRight");
    await expect(active).toContainText("Anonymous source: IAMI");
    await expect(text).toBeFocused();
  });

  await test.step("deleted, and brought back", async () => {
    const before = Number(await shownCount.innerText());
    await keys.press("Delete");
    await expect(shownCount).toHaveText(String(before - 1));
    await expect(text).toBeFocused();
    await keys.press("ControlOrMeta+z");
    await expect(active).toContainText("Anonymous source: IAMI");
    await expect(text).toBeFocused();
  });

  await test.step("the list and back", async () => {
    const list = page.getByRole("listbox", { name: "Annotations" });
    await keys.press("Shift+F6");
    await expect(list).toBeFocused();
    await keys.press("End");
    await expect(active).toContainText("Statistic: nine");
    await keys.press("Enter");
    await expect(page.getByRole("complementary", { name: "Inspector" }).locator(":focus")).toHaveCount(1);
    await keys.press("Escape");
    await expect(text).toBeFocused();
    await keys.press("Shift+F6", "Home", "Escape");
    await expect(text).toBeFocused();
  });

  await test.step("the help, read and closed", async () => {
    await keys.press("?");
    const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(help).toContainText("Next annotation at this place");
    await expect(help).toContainText("S selects the sentence, 3 marks it, Enter goes to its speaker");
    await keys.press("Escape");
    await expect(help).toHaveCount(0);
    await expect(text).toBeFocused();
  });

  await test.step("the library and back", async () => {
    await keys.press("ControlOrMeta+Shift+l");
    await expect(page.getByRole("grid", { name: "Documents" })).toBeFocused();
    await keys.type("US mil");
    await keys.press("Enter");
    await expect(text).toBeFocused();
  });

  await test.step("printing", async () => {
    const printed = page.evaluate(
      () => new Promise((resolve) => window.addEventListener("afterprint", () => resolve(true))),
    );
    await keys.press("ControlOrMeta+p");
    expect(await printed).toBe(true);
    await expect(text).toBeFocused();
  });

  await test.step("the export", async () => {
    await claimdesk.saved();
    await keys.press("ControlOrMeta+Shift+e");
    const dialog = page.getByRole("dialog", { name: "Export" });
    await expect(dialog).toBeVisible();
    const download = page.waitForEvent("download");
    await keys.tabTo(dialog.getByRole("button", { name: "Export as JSON" }));
    await keys.press("Enter");
    const json: unknown = JSON.parse(await readFile(await (await download).path(), "utf8"));
    expect(JSON.stringify(json)).toContain("Ask for the tally.");
    await expect(dialog).toHaveCount(0);
    await expect(text).toBeFocused();
  });

  console.log(`keystrokes of the whole journey: ${keys.presses}`);
  expect(await pointed(page)).toBe(0);
});
