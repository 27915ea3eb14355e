import { axeProblems } from "./axe.ts";
import { expect, options, sourceText, test, toStart } from "./fixture.ts";

const article = "The minister said crime fell.\n\nOfficials counted 44.5 killings.\n";

test("a document is given to a reviewer, who reads it on their own and then sees what others marked", async ({
  claimdesk,
  browser,
}) => {
  test.skip(claimdesk.shell === "desktop", "A second person comes in by the local server only.");
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);

  await claimdesk.stopServer();
  await claimdesk.serve("Bea Ortiz");
  claimdesk.forgive(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|Failed to fetch/);
  await page.goto(claimdesk.link);
  const bea = await browser.newContext().then((context) => context.newPage());
  claimdesk.watch(bea);
  await bea.goto(claimdesk.reviewerLink);
  await bea.getByRole("row", { name: /Crime fell/ }).click();
  await expect(options(bea)).toHaveCount(1);

  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Find a command or a document" }).fill("Give to read");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Give documents to read" });
  await expect(dialog.getByLabel("Crime fell")).toBeChecked();
  await dialog.getByLabel("Bea Ortiz").check();
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Give 1 document to 1 person" }).click();
  await expect(dialog).toHaveCount(0);

  // Hidden at once, in the list and in the text, with a line that says why.
  await expect(options(bea)).toHaveCount(0);
  await expect(bea.locator(".source-text [data-ids]")).toHaveCount(0);
  await expect(bea.getByText("You read this on your own")).toBeVisible();
  expect(await axeProblems(bea)).toEqual([]);

  await toStart(bea);
  await bea.keyboard.press("s");
  await bea.keyboard.press("2");
  await expect(options(bea)).toHaveCount(1);
  await page.getByRole("link", { name: "Review" }).click();
  await page.getByRole("tab", { name: "Readings" }).click();
  const overview = page.getByRole("grid", { name: "Readings" });
  await expect(overview.getByRole("row", { name: /Crime fell/ })).toContainText("In progress");
  expect(await axeProblems(page)).toEqual([]);

  await bea.keyboard.press("ControlOrMeta+z");
  await expect(options(bea)).toHaveCount(0);
  await bea.keyboard.press("ControlOrMeta+Shift+z");
  await expect(options(bea)).toHaveCount(1);

  await bea.getByRole("button", { name: "Finish reading…" }).click();
  const asked = bea.getByRole("dialog", { name: "Finish reading" });
  await expect(asked.getByRole("button", { name: "Go on reading" })).toBeFocused();
  expect(await axeProblems(bea)).toEqual([]);
  await bea.keyboard.press("Enter");
  await expect(asked).toHaveCount(0);
  await expect(options(bea)).toHaveCount(1);
  await bea.getByRole("button", { name: "Finish reading…" }).click();
  await asked.getByRole("button", { name: "Finish reading", exact: true }).click();
  await expect(options(bea)).toHaveCount(2);
  await expect(bea.getByText("You read this on your own")).toHaveCount(0);
  await expect(overview.getByRole("row", { name: /Crime fell/ })).toContainText("Finished");
  await page.getByRole("link", { name: "Library" }).click();
  await expect(page.getByRole("row", { name: /Crime fell/ })).toContainText("1 of 1");
});

test("somebody who works alone can read a text anew on their own, and only they can end that", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await page.getByRole("row", { name: /US weighs strikes/ }).click();
  await expect(sourceText(page)).toBeVisible();
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Find a command or a document" }).fill("Give to read");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Give documents to read" });
  await expect(dialog.getByText("Only you work in this workspace so far.")).toBeVisible();
  await dialog.getByRole("checkbox", { name: /\(you\)/ }).check();
  await dialog.getByRole("button", { name: "Give 1 document to 1 person" }).click();
  await expect(options(page)).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.locator(".notice").last()).toContainText("can only be taken back by somebody else");
  await page.getByRole("button", { name: "Finish reading…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Finish reading", exact: true }).click();
  await expect(options(page).first()).toBeVisible();
});
