import { readFile } from "node:fs/promises";
import { as, type RecordOf } from "../../shared/records/index.ts";
import { expect, options, sourceText, test, toStart } from "./fixture.ts";

const article =
  "The minister said crime fell. “We have won,” he told reporters on Monday.\n\nOfficials counted 44.5 killings per 100,000 people in 2025.\n";

const annotationsOf = (records: readonly { kind: string }[]) =>
  records.filter((record): record is RecordOf<"annotation"> => record.kind === "annotation");

test("a newcomer gets the samples, opens an annotated one and sees what rests on what", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await expect(page.getByRole("heading", { name: "Welcome to Claimdesk" })).toBeVisible();
  await claimdesk.addSamples();
  const rows = page.getByRole("grid", { name: "Documents" }).getByRole("row");
  expect(await rows.count()).toBeGreaterThan(8);
  const { records } = await claimdesk.exported();
  const perDocument = new Map<string, number>();
  for (const { documentId } of annotationsOf(records))
    perDocument.set(documentId, (perDocument.get(documentId) ?? 0) + 1);
  expect([...perDocument.values()].filter((count) => count >= 35)).toHaveLength(2);
  const [documentId = ""] = perDocument.keys();
  const document = as(
    "document",
    records.find((record) => record.id === documentId),
  );
  await rows.filter({ hasText: document?.title ?? "" }).click();
  await expect(sourceText(page)).toBeVisible();
  await expect(page.locator(".source-text [data-ids]").first()).toBeVisible();
  await options(page).first().click();
  await expect(page.getByRole("complementary", { name: "Inspector" })).toContainText("Note");
});

test("a text is marked, described, exported and read back with the keyboard alone", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await expect(page.getByRole("heading", { name: "Welcome to Claimdesk" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+o");
  const dialog = page.getByRole("dialog", { name: "Import" });
  await expect(dialog).toBeVisible();
  while (
    !(await dialog.getByLabel("Or paste a text").evaluate((element) => element === document.activeElement))
  )
    await page.keyboard.press("Tab");
  await page.keyboard.insertText(article);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Import", exact: true })).toBeVisible();
  await dialog.getByLabel("Title").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("Crime fell");
  await page.keyboard.press("Enter");
  await expect(sourceText(page)).toBeFocused();

  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press("s");
  await page.keyboard.press("3");
  await expect(options(page)).toHaveCount(2);
  await page.keyboard.press("s");
  await page.keyboard.press("2");
  await expect(options(page)).toHaveCount(3);

  // What the text says is there already; the focus goes to the first thing that is missing.
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("What is measured")).toBeFocused();
  await page.keyboard.insertText("killings");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const source = page.getByRole("combobox", { name: "Source of the figure" });
  await expect(source).toBeFocused();
  await page.keyboard.insertText("Interior ministry");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(options(page).nth(2)).toContainText("Interior ministry");
  const value = page.getByLabel("Value", { exact: true });
  while (!(await value.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press("Shift+Tab");
  await page.keyboard.insertText("44,25");
  await page.keyboard.press("Escape");
  await expect(sourceText(page)).toBeFocused();
  await claimdesk.saved();

  await page.keyboard.press("ControlOrMeta+Shift+e");
  const exportDialog = page.getByRole("dialog", { name: "Export" });
  const download = page.waitForEvent("download");
  await exportDialog.getByRole("button", { name: "Export as JSON" }).focus();
  await page.keyboard.press("Enter");
  const json = JSON.parse(await readFile(await (await download).path(), "utf8"));
  expect(annotationsOf(json.records).map(({ label, quotes }) => [label, quotes[0]?.exact])).toEqual([
    ["claim", "The minister said crime fell."],
    ["quote", "“We have won,” he told reporters on Monday."],
    ["statistic", "Officials counted 44.5 killings per 100,000 people in 2025."],
  ]);
  expect(annotationsOf(json.records)[2]?.attributes).toEqual({
    value: 44.25,
    qualifier: "exact",
    unit: "per 100,000 people",
    measure: "rate",
    what: "killings",
    period: "2025",
  });
});

test("everything can be undone and redone, relabelling and ends included", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveText(/Claim: The minister said crime fell\./);
  await page.keyboard.press("3");
  await expect(options(page)).toHaveText(/Quote: The minister said crime fell\./);
  await page.keyboard.press("Alt+ArrowDown");
  await expect(options(page)).toContainText("on Monday.");
  await page.keyboard.press("ControlOrMeta+Alt+ArrowLeft");
  await expect(options(page)).toContainText(/reporters on$|on /);
  await page.keyboard.press("Delete");
  await expect(options(page)).toHaveCount(0);

  for (const expected of [
    /on /,
    /on Monday\./,
    /Quote: The minister said crime fell\./,
    /Claim: The minister/,
  ]) {
    await page.keyboard.press("ControlOrMeta+z");
    await expect(options(page)).toHaveText(expected);
  }
  await page.keyboard.press("ControlOrMeta+z");
  await expect(options(page)).toHaveCount(0);
  for (const expected of [/Claim:/, /Quote: The minister said crime fell\./, /on Monday\./, /on /]) {
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect(options(page)).toHaveText(expected);
  }
  await page.keyboard.press("ControlOrMeta+y");
  await expect(options(page)).toHaveCount(0);
  await claimdesk.saved();
});

test("an annotation takes in several spans and gives them up again", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await toStart(page);
  await page.keyboard.press("w");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press("w");
  await page.keyboard.press("w");
  await page.keyboard.press("+");
  await expect(options(page)).toContainText("The … said");
  await page.getByRole("button", { name: "Take out span 1" }).click();
  await expect(options(page)).toHaveText(/Claim: said/);
});

test("marks that lie over each other are all reachable, and the list and the text follow each other", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  for (const label of ["1", "2", "3", "4"]) {
    await toStart(page);
    await page.keyboard.press("s");
    await page.keyboard.press(label);
    await expect(options(page)).toHaveCount(Number(label));
  }
  await toStart(page);
  const seen = new Set<string>();
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press("o");
    seen.add(await page.locator('[role="option"][aria-selected="true"]').innerText());
  }
  expect(seen.size).toBe(4);
  await options(page).nth(2).click();
  await expect(options(page).nth(2)).toHaveAttribute("aria-selected", "true");
  await expect(page.locator(".source-text [data-ids]").first()).toBeVisible();
});

test("the list filters by label and by text and says what is hidden", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await toStart(page);
  for (const label of ["1", "3", "2"]) {
    await page.keyboard.press("s");
    await page.keyboard.press(label);
  }
  await expect(options(page)).toHaveCount(3);
  await page
    .getByRole("button", { name: /^Quote/, pressed: false })
    .last()
    .click();
  await expect(options(page)).toHaveText(/Quote/);
  await expect(page.getByTestId("annotation-count")).toHaveText("1 of 3 shown");
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("searchbox", { name: "Find annotations" }).fill("KILLINGS");
  await expect(options(page)).toHaveText(/Statistic/);
});

test("typing, pasting and dropping into the text leave it as it is", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  const before = await sourceText(page).innerText();
  await toStart(page);
  await page.keyboard.insertText("forged");
  await page.keyboard.press("Shift+End");
  await page.keyboard.press("ControlOrMeta+x");
  await page.keyboard.press("ControlOrMeta+v");
  await page.keyboard.press("x");
  expect(await sourceText(page).innerText()).toBe(before);
});

test("a bad file is refused with a sentence, and nothing of it is kept", async ({ claimdesk }) => {
  const { page } = claimdesk;
  const cases = [
    { name: "empty.txt", buffer: Buffer.from("  \n "), says: /empty|no text/i },
    {
      name: "picture.txt",
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      says: /image|picture|PNG/i,
    },
    { name: "odd.json", buffer: Buffer.from('{"format":"else"}'), says: /no export of Claimdesk/ },
  ];
  for (const { name, buffer, says } of cases) {
    await page.keyboard.press("ControlOrMeta+o");
    const dialog = page.getByRole("dialog", { name: "Import" });
    await dialog
      .getByLabel("Files to import")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    if (name.endsWith(".json")) await dialog.getByRole("button", { name: "Import", exact: true }).click();
    await expect(dialog.getByRole("alert")).toContainText(says);
    await page.keyboard.press("Escape");
  }
  expect((await claimdesk.exported()).records.filter(({ kind }) => kind === "document")).toEqual([]);
});

test("a Windows-1252 file is read as such, and said so", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await page.keyboard.press("ControlOrMeta+o");
  const dialog = page.getByRole("dialog", { name: "Import" });
  const buffer = Buffer.from(
    "Título: La operación\r\n\r\nEl señor dijo “no”.\r\n".replaceAll("“", "\u0093").replaceAll("”", "\u0094"),
    "latin1",
  );
  await dialog
    .getByLabel("Files to import")
    .setInputFiles({ name: "nota.txt", mimeType: "text/plain", buffer });
  await expect(dialog.getByLabel("Encoding")).toHaveValue("windows-1252");
  await expect(dialog).toContainText("assumed");
  await expect(dialog.getByLabel("Title")).toHaveValue("La operación");
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(sourceText(page)).toContainText("El señor dijo “no”.");
  const { texts } = await claimdesk.exported();
  expect(Object.values(texts)).toEqual(["Título: La operación\n\nEl señor dijo “no”.\n"]);
});

test("emoji, combining marks, CJK and right-to-left text are marked whole", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste("👩‍👩‍👧‍👦🇪🇨 e\u0301tat 总统说今天 قال الوزير\r\nשלום עולם 👍🏽.", "Odd");
  await toStart(page);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveText(/Claim: 👩‍👩‍👧‍👦No/);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("2");
  await expect(options(page)).toHaveCount(2);
  await claimdesk.saved();
  const { code, out } = await claimdesk.run("check");
  expect(out).toContain("annotation 2");
  expect(code, out).toBe(0);
});

test("a document that is deleted comes back whole by undo", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);
  await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Library" }).click();
  await page.getByRole("button", { name: "Delete Crime fell" }).click();
  await expect(page.getByRole("heading", { name: "Welcome to Claimdesk" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await page
    .getByRole("grid", { name: "Documents" })
    .getByRole("row", { name: /Crime fell/ })
    .click();
  await expect(options(page)).toHaveCount(1);
});

test("what is typed into a chooser is never thrown away", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await toStart(page);
  const source = page.getByRole("combobox", { name: "Claimant" });
  for (const end of ["Enter", "Tab"]) {
    await page.keyboard.press("s");
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await expect(source).toBeFocused();
    await expect(source).toHaveValue("");
    await page.keyboard.insertText(`Ministry, ended with ${end}`);
    await page.keyboard.press(end);
    await expect(options(page).filter({ hasText: `Ministry, ended with ${end}` })).toHaveCount(1);
    await sourceText(page).focus();
  }
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(source).toBeFocused();
  await expect(source).toHaveValue("");
  await page.keyboard.insertText("ended with t");
  await page.keyboard.press("Enter");
  await expect(options(page).nth(2)).toContainText("Ministry, ended with Tab");
  await source.fill("");
  await page.keyboard.press("Tab");
  await expect(options(page).nth(2)).toContainText("No claimant");
  await claimdesk.saved();
  expect((await claimdesk.exported()).records.filter(({ kind }) => kind === "source")).toHaveLength(2);
});

test("annotations are deleted as fast as the key is pressed", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await toStart(page);
  for (let i = 1; i <= 6; i++) {
    await page.keyboard.press("w");
    await page.keyboard.press("1");
  }
  await expect(options(page)).toHaveCount(6);
  await options(page).first().click();
  for (let i = 0; i < 5; i++) await page.keyboard.press("Delete");
  await expect(options(page)).toHaveCount(1);
  await expect(page.locator(".notice.error")).toHaveCount(0);
});

test("many files are imported at once, those that are here already left out", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await page.keyboard.press("ControlOrMeta+o");
  const dialog = page.getByRole("dialog", { name: "Import" });
  const file = (name: string, content: string | Buffer) => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(content),
  });
  await dialog
    .getByLabel("Files to import")
    .setInputFiles([
      file("same.txt", article),
      file("one.txt", "Title: One\n\nA first text."),
      file("two.txt", Buffer.from("El se\u00F1or habl\u00F3.", "latin1")),
      file("bad.txt", Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0, 0])),
    ]);
  const files = dialog.getByRole("list", { name: "Files" });
  await expect(files).toContainText("the same text is here already, as “Crime fell”");
  await expect(files).toContainText("Windows-1252");
  await dialog.getByRole("button", { name: /^Import all/ }).click();
  await expect(files).toContainText("Left out: it is here already");
  await expect(files).toContainText(/one\.txt: Imported/);
  await expect(files).toContainText(/two\.txt: Imported/);
  await expect(files.getByRole("alert")).toContainText("PDF");
  await dialog.getByRole("button", { name: "Close" }).last().click();
  const { records } = await claimdesk.exported();
  expect(records.filter(({ kind }) => kind === "document")).toHaveLength(3);
});

test("a field that cannot be saved says so beside it, and keeps what was typed", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  const published = page.getByRole("complementary", { name: "Inspector" }).getByLabel("Published");
  await published.fill("2026-02-31");
  await published.blur();
  await expect(published).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("Write a date that exists")).toBeVisible();
  await expect(page.getByRole("status", { name: "Save state" })).toHaveText("Unsaved changes");
  await published.fill("2026-03-01");
  await published.blur();
  await claimdesk.saved();
});

test("the name can be changed at any time, and undo leaves it alone", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("profile");
  await page.keyboard.press("Enter");
  await page.getByLabel("Your name, as it stands").fill("Ana Ruiz");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await sourceText(page).focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByRole("heading", { name: "Welcome to Claimdesk" })).toBeVisible(); // the import was a step
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.locator(".notice").filter({ hasText: "nothing to undo" })).toBeVisible();
  expect((await claimdesk.exported()).records).toContainEqual(
    expect.objectContaining({ kind: "author", name: "Ana Ruiz" }),
  );
});

test("a Claimdesk export dropped on the window comes in whole", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  const before = await claimdesk.exported();
  const data = await page.evaluateHandle((json) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([json], "export.json", { type: "application/json" }));
    return transfer;
  }, JSON.stringify(before));
  await page.locator(".window").dispatchEvent("drop", { dataTransfer: data });
  const dialog = page.getByRole("dialog", { name: "Import" });
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(dialog.getByRole("list", { name: "Files" })).toContainText("0 records added");
  await expect(dialog).toContainText(`${before.records.length} were here already`);
});

test("by mouse: text is dragged over or double-clicked, and marked with the buttons above it", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  const line = sourceText(page).getByText("The minister said crime fell.");
  const box = await line.boundingBox();
  if (!box) throw new Error("The first line is not on screen.");
  const y = box.y + Math.min(12, box.height / 2);
  await page.mouse.move(box.x + 1, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, y, { steps: 5 });
  await page.mouse.up();
  await page
    .getByRole("toolbar", { name: "Labels" })
    .getByRole("button", { name: "Quote", exact: true })
    .click();
  await expect(options(page)).toHaveText(/Quote: The minis/);
  await expect(sourceText(page)).toBeFocused();
  await page.mouse.dblclick(box.x + 132, y);
  await page
    .getByRole("toolbar", { name: "Labels" })
    .getByRole("button", { name: "Claim", exact: true })
    .click();
  await expect(options(page)).toHaveCount(2);
  await expect(options(page).nth(1)).toHaveText(/Claim: \w+No claimant/);
  await page.mouse.click(box.x + 20, y);
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
});
