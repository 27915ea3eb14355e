import type { Page } from "@playwright/test";
import { axeProblems } from "./axe.ts";
import { article, inspector } from "./claimsPlace.ts";
import { type Claimdesk, expect, options, sourceText, test, toStart } from "./fixture.ts";
import { Keyboard, mouseless } from "./keyboard.ts";

const box = (page: Page) => page.getByRole("textbox", { name: "Write a comment" });
const comment = (page: Page, text: string) =>
  inspector(page)
    .getByRole("group", { name: /^(Comment|Reply) by / })
    .filter({ hasText: text });
const list = (page: Page) => page.getByRole("listbox", { name: "All comments" });
const said = (page: Page) => page.getByTestId("announcement");

/** Marks the first sentence of the article, and has it active with the focus in the text. */
async function marked(claimdesk: Claimdesk): Promise<void> {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await toStart(page);
  for (const key of ["s", "1"]) await page.keyboard.press(key);
  await expect(options(page)).toHaveCount(1);
}

/** A window of a second person on the same workspace. */
async function secondPerson(claimdesk: Claimdesk): Promise<Page> {
  await claimdesk.saved();
  await claimdesk.stopServer();
  await claimdesk.serve("Bea Ortiz");
  await claimdesk.saved();
  const browser = claimdesk.page.context().browser();
  if (!browser) throw new Error("The page has no browser.");
  const other = await (await browser.newContext()).newPage();
  claimdesk.watch(other);
  await other.goto(claimdesk.reviewerLink);
  await expect(other.locator(".top-bar")).toBeVisible();
  return other;
}

test("comments are written, answered, reworded, resolved and deleted by keys alone", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  const keys = new Keyboard(page);
  await marked(claimdesk);
  await mouseless(page);
  await page.keyboard.press("m");
  await expect(box(page)).toBeFocused();
  await keys.type("Who counted these?");
  await keys.press("ControlOrMeta+Enter");
  await expect(comment(page, "Who counted these?")).toBeVisible();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue("");
  await expect(options(page).first()).toContainText("1 open comment");
  expect(await axeProblems(page)).toEqual([]);

  await test.step("a reply stands in the thread", async () => {
    await inspector(page)
      .getByRole("button", { name: /^Reply to / })
      .focus();
    await keys.press("Enter");
    await expect(page.getByRole("textbox", { name: /^Reply to / })).toBeFocused();
    await keys.type("The ministry.");
    await keys.press("ControlOrMeta+Enter");
    await expect(comment(page, "The ministry.")).toHaveAccessibleName(/^Reply by /);
    await expect(inspector(page).getByRole("button", { name: /^Reply to / })).toBeFocused();
  });

  await test.step("one's own comment is reworded, which shows", async () => {
    await comment(page, "Who counted").getByRole("button", { name: "Edit your comment" }).focus();
    await keys.press("Enter");
    await expect(page.getByRole("textbox", { name: "Edit your comment" })).toBeFocused();
    await keys.type(" And when?");
    await keys.press("ControlOrMeta+Enter");
    await expect(comment(page, "Who counted these? And when?")).toContainText("edited");
    await expect(comment(page, "Who counted these? And when?")).toBeFocused();
  });

  await test.step("it is resolved, and opened again; both can be undone", async () => {
    await inspector(page)
      .getByRole("button", { name: /^Resolve the comment/ })
      .focus();
    await keys.press("Enter");
    await expect(comment(page, "Who counted")).toHaveCount(0);
    const resolved = inspector(page).getByRole("button", { name: "1 resolved comment" });
    await resolved.focus();
    await keys.press("Enter");
    await expect(comment(page, "Who counted")).toBeVisible();
    await expect(comment(page, "Who counted")).toContainText("edited");
    await inspector(page)
      .getByRole("button", { name: /^Reopen the comment/ })
      .focus();
    await keys.press("Enter");
    await expect(resolved).toHaveCount(0);
    await expect(comment(page, "Who counted")).toBeVisible();
  });

  await test.step("Escape goes back to the text; the comment goes with its own replies, and undo brings both back", async () => {
    await comment(page, "Who counted").getByRole("button", { name: "Delete your comment" }).focus();
    await keys.press("Enter");
    await expect(comment(page, "Who counted")).toHaveCount(0);
    await expect(comment(page, "The ministry.")).toHaveCount(0);
    await expect(box(page)).toBeFocused();
    await keys.press("Escape");
    await expect(sourceText(page)).toBeFocused();
    await keys.press("ControlOrMeta+z");
    await expect(comment(page, "Who counted")).toBeVisible();
    await expect(comment(page, "The ministry.")).toBeVisible();
  });
});

test("what is typed and not sent stays, over another annotation and a reload", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await marked(claimdesk);
  await page.keyboard.press("m");
  await page.keyboard.type("Half a thou");
  await page.keyboard.press("Escape");
  await expect(sourceText(page)).toBeFocused();
  await claimdesk.saved(); // put away: nothing is lost if the window goes
  for (const key of ["s", "s", "2"]) await page.keyboard.press(key);
  await expect(options(page)).toHaveCount(2);
  await page.keyboard.press("m");
  await expect(box(page)).toHaveValue("");
  await page.keyboard.press("Escape");
  await page.keyboard.press("p");
  await expect(box(page)).toHaveValue("Half a thou");
  await expect(inspector(page)).toContainText("Not sent yet");
  await page.reload();
  await options(page).first().click();
  await expect(box(page)).toHaveValue("Half a thou");
  await box(page).press("End");
  await page.keyboard.type("ght.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(comment(page, "Half a thought.")).toBeVisible();
  await page.reload();
  await options(page).first().click();
  await expect(comment(page, "Half a thought.")).toBeVisible();
  await expect(box(page)).toHaveValue("");
});

test("what others write waits for the reader, is unread, and is found by key", async ({ claimdesk }) => {
  test.skip(claimdesk.shell === "desktop", "Only the local server has links for other people.");
  test.slow(); // three starts
  const { page } = claimdesk;
  await marked(claimdesk);
  await page.keyboard.press("m");
  await page.keyboard.type("Who counted these?");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(comment(page, "Who counted")).toBeVisible();
  const bea = await secondPerson(claimdesk);

  await test.step("the other one sees what is unread, and goes to it", async () => {
    await bea.getByRole("row", { name: /Boats/ }).click();
    await expect(options(bea).first()).toContainText("1 open comment, unread");
    await sourceText(bea).focus();
    await bea.keyboard.press("j");
    await expect(said(bea)).toContainText(/on “US forces .*”: Who counted these\? \(1 unread\)/);
    await expect(comment(bea, "Who counted")).toContainText("New");
    await expect(comment(bea, "Who counted")).toBeInViewport();
    await expect(sourceText(bea)).toBeFocused();
    await expect(options(bea).first()).not.toContainText("unread");
    await bea.keyboard.press("j");
    await expect(bea.locator(".notice").last()).toContainText("There are no unread comments.");
    await expect(comment(bea, "Who counted").getByRole("button", { name: "Edit your comment" })).toHaveCount(
      0,
    );
  });

  await test.step("a reply and a new comment do not move what the first one reads", async () => {
    await comment(page, "Who counted").scrollIntoViewIfNeeded();
    const before = await comment(page, "Who counted").boundingBox();
    await inspector(bea)
      .getByRole("button", { name: /^Reply to / })
      .click();
    await bea.keyboard.type("The ministry.");
    await bea.keyboard.press("ControlOrMeta+Enter");
    await expect(comment(bea, "The ministry.")).toBeVisible();
    await box(bea).fill("And the headline?");
    await bea.keyboard.press("ControlOrMeta+Enter");
    const news = inspector(page).getByRole("button", { name: "2 new comments" });
    await expect(news).toBeVisible();
    await expect(said(page)).toContainText(/new comment/);
    await expect(comment(page, "The ministry.")).toHaveCount(0);
    expect(await comment(page, "Who counted").boundingBox()).toEqual(before);
    await expect(options(page).first()).toContainText("2 open comments, unread");
    await news.press("Enter");
    await expect(comment(page, "The ministry.")).toBeFocused();
    await expect(comment(page, "The ministry.")).toContainText("New");
    await expect(comment(page, "And the headline?")).toContainText("New");
    await expect(news).toHaveCount(0);
  });

  await test.step("of what others have answered only the words go, and undo brings them back", async () => {
    await comment(page, "Who counted").getByRole("button", { name: "Delete your comment" }).click();
    await expect(comment(page, "Deleted by its author.")).toBeVisible();
    await expect(comment(page, "The ministry.")).toBeVisible();
    await page.keyboard.press("ControlOrMeta+z");
    await expect(comment(page, "Who counted")).toBeVisible();
  });

  await test.step("anyone resolves", async () => {
    await inspector(bea)
      .getByRole("button", { name: /^Resolve the comment by (?!Bea)/ })
      .click();
    await expect(inspector(bea).getByRole("button", { name: "1 resolved comment" })).toBeVisible();
    await expect(inspector(page).getByRole("button", { name: "1 change" })).toBeVisible();
    await expect(comment(page, "Who counted")).toBeVisible();
    await inspector(page).getByRole("button", { name: "1 change" }).click();
    await expect(inspector(page).getByRole("button", { name: "1 resolved comment" })).toBeVisible();
  });

  await test.step("in the list of all, too, nothing moves until it is asked for", async () => {
    await page.getByRole("link", { name: "Review" }).click();
    await page.getByRole("tab", { name: "Comments" }).click();
    await expect(list(page).getByRole("option")).toHaveCount(1);
    await box(bea).fill("One more.");
    await bea.keyboard.press("ControlOrMeta+Enter");
    await page.getByRole("main").getByRole("button", { name: "1 new comment" }).click();
    await expect(list(page).getByRole("option")).toHaveCount(2);
    await expect(list(page)).toBeFocused();
  });
  await bea.close();
  claimdesk.forgive(/ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET)/); // of the second start
});

test("all comments stand in one list, from which one replies, resolves, and goes there and back", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  const keys = new Keyboard(page);
  await marked(claimdesk);
  await page.keyboard.press("m");
  await page.keyboard.type("Who counted these?");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(comment(page, "Who counted")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+m");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type("No second outlet.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(comment(page, "No second outlet.")).toBeVisible();
  await mouseless(page);
  await keys.press("ControlOrMeta+k");
  await keys.type("all comments");
  await keys.press("Enter");
  await expect(page.getByRole("tab", { name: "Comments" })).toHaveAttribute("aria-selected", "true");
  await expect(list(page)).toBeFocused();
  await expect(list(page).getByRole("option")).toHaveText([
    /No second outlet.*On the document/,
    /Who counted/,
  ]);
  await expect(list(page).getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  expect(await axeProblems(page)).toEqual([]);

  await test.step("R replies beside the list, Escape comes back to it", async () => {
    await keys.press("ArrowDown", "r");
    await expect(page.getByRole("textbox", { name: /^Reply to / })).toBeFocused();
    await keys.type("The ministry.");
    await keys.press("ControlOrMeta+Enter");
    await expect(comment(page, "The ministry.")).toBeVisible();
    await keys.press("Escape");
    await expect(list(page)).toBeFocused();
    await expect(list(page).getByRole("option").nth(1)).toContainText("1 reply");
  });

  await test.step("Enter goes to the passage, and a button back to the same row", async () => {
    await keys.press("Enter");
    await expect(sourceText(page)).toBeFocused();
    await expect(comment(page, "Who counted")).toBeInViewport();
    await inspector(page).getByRole("button", { name: "Back to all comments" }).focus();
    await keys.press("Enter");
    await expect(list(page)).toBeFocused();
    await expect(list(page).getByRole("option", { selected: true })).toContainText("Who counted");
  });

  await test.step("D resolves, the next one takes its place; filters find it again", async () => {
    await keys.press("d");
    await expect(list(page).getByRole("option")).toHaveCount(1);
    await expect(list(page).getByRole("option", { selected: true })).toContainText("No second outlet");
    const show = page.getByRole("combobox", { name: "Which comments" });
    await show.selectOption("Resolved");
    await expect(list(page).getByRole("option")).toHaveText([/Resolved|Who counted/]);
    await show.selectOption("Open and resolved");
    await page.getByRole("searchbox", { name: "Find in comments" }).fill("ministry");
    await expect(list(page).getByRole("option")).toHaveCount(1);
    await page.getByRole("combobox", { name: "On what" }).selectOption("On documents");
    await expect(page.getByText("No comment matches.")).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
  });
});

test("claims and sources have comments of their own, and are found among all", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.getByRole("link", { name: "Claims" }).click();
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await box(page).fill("Is this the same as the one below?");
  await box(page).press("ControlOrMeta+Enter");
  await expect(comment(page, "Is this the same")).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("grid")).toBeFocused();

  await page.getByRole("link", { name: "Sources" }).click();
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await box(page).fill("Check the title.");
  await box(page).press("ControlOrMeta+Enter");
  await expect(comment(page, "Check the title.")).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  await page.getByRole("link", { name: "Review" }).click();
  await page.getByRole("tab", { name: "Comments" }).click();
  const option = (name: RegExp) => list(page).getByRole("option", { name });
  await expect(option(/Is this the same.*in Claims/)).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await option(/Check the title.*in Sources/).dblclick();
  await expect(comment(page, "Check the title.")).toBeVisible();
  await inspector(page).getByRole("button", { name: "Back to all comments" }).click();
  await option(/Is this the same.*in Claims/).dblclick();
  await expect(page.getByRole("grid", { name: "Tracked claims" })).toBeVisible();
  await expect(comment(page, "Is this the same")).toBeInViewport();
  // A claim with a comment is deleted with it, and both come back.
  await inspector(page).getByRole("button", { name: "Delete the claim" }).click();
  await expect(page.locator(".notice").last()).toContainText("was deleted");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(said(page)).toContainText("Undone");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await expect(comment(page, "Is this the same")).toBeVisible();
});
