import { expect, options, sourceText, test, toStart } from "./fixture.ts";

const article = "The minister said crime fell.\n\nOfficials counted 44.5 killings.\n";

/** What follows is about a server that goes away; the desktop app's host ends with its windows. */
const browserOnly = (shell: string) =>
  test.skip(
    shell === "desktop",
    "Only the browser shell has a connection that can drop and a link with a key.",
  );

test("two windows see each other's work at once", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  const other = await claimdesk.second();
  await expect(sourceText(other)).toBeVisible();
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(other)).toHaveText(/Claim: The minister said crime fell\./);
  await expect(other.locator(".source-text [data-ids]")).toHaveText("The minister said crime fell.");
  await options(other).click();
  await other.keyboard.press("Delete");
  await expect(options(page)).toHaveCount(0);
  await expect(page.locator(".source-text [data-ids]")).toHaveCount(0);
});

test("of two conflicting edits the second is refused, both versions are shown, and the user decides", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);
  const other = await claimdesk.second();
  await options(other).click();

  // Both begin to write before either is saved; whose pause comes first wins.
  const note = { name: "Note" };
  const [mine, theirs] = [page.getByRole("textbox", note), other.getByRole("textbox", note)];
  await mine.fill("Mine");
  await theirs.fill("Theirs");
  await theirs.blur();
  await mine.blur();
  const noteNow = async () => {
    const annotation = (await claimdesk.exported()).records.find(({ kind }) => kind === "annotation");
    return annotation && "note" in annotation ? annotation.note : undefined;
  };
  await expect.poll(noteNow).toMatch(/^(Mine|Theirs)$/);
  const won = await noteNow();
  const [loser, lost] = won === "Theirs" ? [page, "Mine"] : [other, "Theirs"];
  const conflict = loser.getByRole("alert");
  await expect(conflict).toContainText(`Changed meanwhile to “${won}”`);
  await expect(loser.getByRole("textbox", note)).toHaveValue(lost);
  await conflict.getByRole("button", { name: "Use mine" }).click();
  await expect(conflict).toHaveCount(0);
  await expect.poll(noteNow).toBe(lost);
  for (const each of [mine, theirs]) await expect(each).toHaveValue(lost);
});

test("an undo does not overwrite what somebody else did since, and says so", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);
  const other = await claimdesk.second();
  await options(other).click();
  await other.keyboard.press("2");
  await expect(options(page)).toHaveText(/Statistic/);
  await sourceText(page).focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.locator(".notice").last()).toContainText("cannot be undone: it was changed meanwhile");
  await expect(options(page)).toHaveText(/Statistic/);
});

test("a dropped connection says so, comes back by itself, and catches up", async ({ claimdesk }) => {
  browserOnly(claimdesk.shell);
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await claimdesk.saved();
  const state = page.getByRole("status", { name: "Save state" });
  await claimdesk.stopServer("SIGKILL");
  await expect(state).toHaveText("Not connected");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(page.locator(".notice.error")).toContainText("not certain that this was saved");
  await claimdesk.serve();
  await expect(page.locator(".notice").filter({ hasText: "Connected again" })).toBeVisible();
  await expect(state).not.toHaveText("Not connected");
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);
  await claimdesk.saved();
  // Trying to reach a server that is not there is what this test is about.
  claimdesk.forgive(/ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET)/);
});

test("a link whose key was revoked says what to do", async ({ claimdesk }) => {
  browserOnly(claimdesk.shell);
  const { page } = claimdesk;
  await page.evaluate(() => sessionStorage.setItem("claimdesk.token", "x".repeat(43)));
  await page.goto(new URL(claimdesk.link).origin);
  await expect(page.getByRole("heading", { name: "This link is no longer valid" })).toBeVisible();
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await expect(page.getByRole("heading", { name: "This link has no key" })).toBeVisible();
  claimdesk.forgive(/401/);
});
