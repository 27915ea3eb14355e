import type { Page } from "@playwright/test";
import { as } from "../../shared/records/index.ts";
import { axeProblems } from "./axe.ts";
import { bringBea } from "./otherPerson.ts";
import { type Claimdesk, expect, options, sourceText, test, toStart } from "./fixture.ts";

const article =
  "US forces struck six boats in March. Nobody knows why.\n\n" +
  "The navy said that 45 people were held. Two were let go on Friday.\n\n" +
  "“We saw nothing,” Luis Vera said. He fishes there.\n";

const marks = [
  { exact: "US forces struck six boats in March", label: "claim" },
  { exact: "45 people", label: "statistic" },
  { exact: "We saw nothing", label: "quote" },
] as const;

const queue = (page: Page) => page.getByRole("listbox", { name: "Annotations to review" });
const card = (page: Page) => page.getByRole("article");
const said = (page: Page) => page.getByTestId("announcement");
const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const review = (page: Page) => inspector(page).getByRole("region", { name: "Review" });

async function decisionsIn(claimdesk: Claimdesk) {
  await claimdesk.saved();
  const { records } = await claimdesk.exported();
  return records.flatMap((record) => as("decision", record) ?? []);
}

/** A document with Bea's three marks and one of the user's own, which she has judged. */
async function begin(claimdesk: Claimdesk): Promise<void> {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await toStart(page);
  for (const key of ["s", "s", "1"]) await page.keyboard.press(key);
  await expect(options(page)).toHaveCount(1);
  await bringBea(claimdesk, marks, { "Nobody knows why.": ["needs-work", "Who says that nobody knows?"] });
  await expect(options(page)).toHaveCount(4);
}

test("a reviewer goes through the queue by keys alone, and back to the text and into it again", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await begin(claimdesk);
  await sourceText(page).focus();
  await page.keyboard.press("r");
  await expect(queue(page)).toBeFocused();
  await expect(queue(page).getByRole("option")).toHaveCount(3);
  await expect(page.getByText("0 of 3 reviewed")).toBeVisible();
  await expect(page.getByText("1 mark of your own is left to others.")).toBeVisible();
  await expect(card(page)).toContainText("US forces struck six boats in March. Nobody knows why.");

  await page.keyboard.press("y");
  await expect(said(page)).toHaveText(
    "Accepted: Claim “US forces struck six boats in March”. Next: Statistic “45 people”, 2 of 3 in the list",
  );
  await expect(card(page)).toContainText(
    "The navy said that 45 people were held. Two were let go on Friday.",
  );
  await expect(page.getByText("1 of 3 reviewed")).toBeVisible();

  // Skipped, gone back to, and sent back with a reason, without which it is not.
  await page.keyboard.press("n");
  await expect(card(page)).toHaveAccessibleName("Quote “We saw nothing”");
  await page.keyboard.press("p");
  await page.keyboard.press("b");
  const reason = page.getByRole("textbox", { name: "What needs work" });
  await expect(reason).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(reason).toBeFocused();
  await page.keyboard.type("Held by whom?");
  await page.keyboard.press("Escape");
  await expect(queue(page)).toBeFocused();
  await page.keyboard.press("b");
  await page.keyboard.type("Held by whom?");
  await page.keyboard.press("Enter");
  await expect(queue(page)).toBeFocused();
  await expect(card(page)).toHaveAccessibleName("Quote “We saw nothing”");

  // To the text, and back to where one was.
  await page.keyboard.press("Enter");
  await expect(sourceText(page)).toBeFocused();
  await expect(page.locator('.option[aria-selected="true"]')).toContainText("We saw nothing");
  await page.keyboard.press("r");
  await expect(queue(page)).toBeFocused();
  await expect(card(page)).toHaveAccessibleName("Quote “We saw nothing”");

  await page.keyboard.press("x");
  await page.keyboard.type("Not what he said.");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Everything here is reviewed" })).toBeVisible();
  await expect(page.getByText("3 of 3 reviewed").first()).toBeVisible();
  await expect(said(page)).toContainText("Nothing is left here: 3 of 3 reviewed.");
  await expect(queue(page)).toBeFocused();
  expect(
    (await decisionsIn(claimdesk))
      .filter(({ reason }) => reason !== "Who says that nobody knows?")
      .map(({ verdict, reason = "" }) => `${verdict}: ${reason}`)
      .toSorted(),
  ).toEqual(["accept: ", "needs-work: Held by whom?", "reject: Not what he said."]);

  // Each was a step of its own; what is undone is left to do again.
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByText("2 of 3 reviewed").first()).toBeVisible();
  await page.keyboard.press("p");
  await expect(card(page)).toContainText("Not reviewed");
  await page.keyboard.press("y");
  await page.getByRole("link", { name: "Library" }).click();
  await expect(page.getByRole("row", { name: /Boats/ })).toContainText("4 of 4");
  await expect(page.getByRole("row", { name: /Boats/ })).toContainText("2 need work");
});

test("annotations are judged in the text, taken back, and outdated once they change", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await begin(claimdesk);
  await toStart(page);
  await expect(review(page)).toContainText("Not reviewed");
  await page.keyboard.press("y");
  await expect(said(page)).toHaveText("Accepted: Claim “US forces struck six boats in March”");
  await expect(options(page).first()).toContainText("Accepted");
  await expect(review(page).getByRole("button", { name: "Accept" })).toHaveAttribute("aria-pressed", "true");

  // A reason is given in the inspector; the caret is where it was afterwards.
  await page.keyboard.press("x");
  const reason = review(page).getByRole("textbox", { name: "Why it is rejected" });
  await expect(reason).toBeFocused();
  await reason.fill("Six or seven?");
  await page.keyboard.press("Enter");
  await expect(sourceText(page)).toBeFocused();
  await expect(options(page).first()).toContainText("Rejected");
  await expect(review(page).getByRole("textbox", { name: "Reason" })).toHaveValue("Six or seven?");

  // The label is another, and so the decision is outdated; it says what has changed.
  await page.keyboard.press("2");
  await expect(options(page).first()).toContainText("Outdated");
  await review(page).getByRole("button", { name: "What changed?" }).click();
  await expect(review(page).getByRole("list", { name: "What has changed since" })).toContainText(
    "Label: Claim → Statistic",
  );
  await sourceText(page).focus();
  await page.keyboard.press("u");
  await expect(said(page)).toHaveText(/^Decision taken back: /);
  await expect(options(page).first()).not.toContainText("Outdated");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(options(page).first()).toContainText("Outdated");

  // One's own mark is somebody else's to judge; what she said of it is there to read.
  await options(page).filter({ hasText: "Nobody knows why" }).click();
  await expect(review(page)).toContainText("This is your own mark; somebody else decides on it.");
  await expect(review(page)).toContainText("Bea Ortiz");
  await expect(review(page)).toContainText("Who says that nobody knows?");
  await page.keyboard.press("y");
  await expect(page.locator(".notice").last()).toContainText("somebody else decides");

  // The list is narrowed down to a state.
  await inspector(page).getByRole("combobox", { name: "Review state" }).selectOption("needs-work");
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toContainText("Nobody knows why");
  await inspector(page).getByRole("button", { name: "Show all" }).click();
  await expect(options(page)).toHaveCount(4);
});

test("several annotations are judged as one step", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await begin(claimdesk);
  await options(page).first().click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("y");
  await expect(page.locator(".notice").last()).toContainText(
    "1 of them is yours or was changed by you, and was left alone.",
  );
  await expect(options(page).filter({ hasText: "Accepted" })).toHaveCount(3);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(options(page).filter({ hasText: "Accepted" })).toHaveCount(0);
});

test("the queue is narrowed down, and what others mark meanwhile moves nothing", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await begin(claimdesk);
  await page.getByRole("link", { name: "Review" }).click();
  await expect(queue(page).getByRole("option")).toHaveCount(3);
  await page.getByRole("combobox", { name: "Label" }).selectOption("Quote");
  await expect(queue(page).getByRole("option")).toHaveCount(1);
  await expect(page.getByText("0 of 1 reviewed")).toBeVisible();
  await page.getByRole("combobox", { name: "Label" }).selectOption("Any label");
  await page.getByRole("combobox", { name: "Show" }).selectOption("Needs work");
  await expect(queue(page).getByRole("option")).toHaveCount(1);
  await expect(card(page)).toContainText("This is your own mark");
  await page.getByRole("combobox", { name: "Show" }).selectOption("Not reviewed yet");
  await expect(queue(page).getByRole("option")).toHaveCount(3);

  await bringBea(claimdesk, [{ exact: "Two were let go", label: "claim" }]);
  const more = page.getByRole("button", { name: "Add 1 annotation to the list" });
  await expect(more).toHaveText("1 new");
  await expect(queue(page).getByRole("option")).toHaveCount(3);
  await more.click();
  await expect(queue(page)).toBeFocused();
  await expect(queue(page).getByRole("option")).toHaveCount(4);
});

test("two people judge at once, and see that they do not agree", async ({ claimdesk }) => {
  test.skip(claimdesk.shell === "desktop", "Only the local server has links for other people.");
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await claimdesk.saved();
  await claimdesk.stopServer();
  await claimdesk.serve("Bea Ortiz");
  claimdesk.forgive(/ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET)/);
  await page.goto(claimdesk.link);
  const browser = page.context().browser();
  if (!browser) throw new Error("The page has no browser.");
  const context = await browser.newContext();
  const bea = await context.newPage();
  claimdesk.watch(bea);
  await bea.goto(claimdesk.reviewerLink);
  for (const each of [page, bea]) {
    await each.getByRole("link", { name: "Review" }).click();
    await queue(each).focus();
  }
  await bea.keyboard.press("y");
  // What she decided shows where it is, and nothing moves.
  await expect(queue(page).getByRole("option").first()).toContainText("Accepted");
  await expect(card(page)).toContainText("Bea Ortiz");
  await page.keyboard.press("x");
  await page.keyboard.type("Not so.");
  await page.keyboard.press("Enter");
  await expect(queue(bea).getByRole("option").first()).toContainText("Disputed");
  await bea.getByRole("combobox", { name: "Show" }).selectOption("Disputed");
  await expect(queue(bea).getByRole("option")).toHaveCount(1);
  await expect(card(bea)).toContainText("Not so.");
  await context.close();
});

/** Every rule of WCAG 2.2 AA that axe knows, and its own best practices. */
for (const scheme of ["light", "dark"] as const)
  test(`axe finds nothing in the review in the ${scheme} theme`, async ({ claimdesk }) => {
    test.setTimeout(120_000);
    const { page } = claimdesk;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await begin(claimdesk);
    await toStart(page);
    await page.keyboard.press("x");
    await expect(review(page).getByRole("textbox", { name: "Why it is rejected" })).toBeFocused();
    await page.keyboard.type("Why.");
    expect(await axeProblems(page), "asked for a reason beside the text").toEqual([]);
    await page.keyboard.press("Enter");
    await expect(sourceText(page)).toBeFocused();
    await page.keyboard.press("r");
    await expect(queue(page)).toBeFocused();
    await page.keyboard.press("b");
    await expect(page.getByRole("textbox", { name: "What needs work" })).toBeFocused();
    expect(await axeProblems(page), "asked for a reason in the queue").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("y");
    await page.keyboard.press("y");
    await expect(page.getByRole("heading", { name: "Everything here is reviewed" })).toBeVisible();
    expect(await axeProblems(page), "the queue at its end").toEqual([]);
    await page.setViewportSize({ width: 640, height: 400 });
    await page.keyboard.press("p");
    await expect(card(page)).toBeVisible();
    expect(await axeProblems(page), "the queue at 200 %").toEqual([]);
  });
