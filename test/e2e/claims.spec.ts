import type { Page } from "@playwright/test";
import { axeProblems } from "./axe.ts";
import { article, table, column, inspector, status, newClaim, addWeb, claimsOf } from "./claimsPlace.ts";
import { expect, options, sourceText, test, toStart } from "./fixture.ts";
import { Keyboard, mouseless } from "./keyboard.ts";

test("a claim goes from a sentence to a verdict and back by keys alone", async ({ claimdesk }) => {
  const { page } = claimdesk;
  const keys = new Keyboard(page);
  await claimdesk.paste(article, "Boats");
  await mouseless(page);

  await test.step("a mark becomes a mention of a new claim, and the next one of the same, which says why", async () => {
    await toStart(page);
    await keys.press("s", "1");
    await expect(options(page)).toHaveCount(1);
    await keys.press("Enter");
    const chooser = page.getByRole("combobox", { name: "Tracked claim" });
    await expect(
      page.getByRole("button", { name: /^Track “US forces struck six boats in March\.”/ }),
    ).toBeVisible();
    await tabTo(page, chooser);
    await keys.press("Alt+Enter");
    await expect(chooser).toHaveValue("US forces struck six boats in March.");
    await keys.press("Escape", "s", "s", "1", "Enter");
    const same = page.getByRole("button", {
      name: /^Same as “US forces struck six boats in March\.” \(shares: /,
    });
    await expect(same).toContainText(/boats.*/);
    await tabTo(page, chooser);
    await keys.press("Alt+Enter");
    await expect(chooser).toHaveValue("US forces struck six boats in March.");
    await keys.press("Escape");
    await expect(sourceText(page)).toBeFocused();
  });

  await test.step("a sentence is evidence on it", async () => {
    await keys.press("ControlOrMeta+Home", "s", "s", "e");
    const dialog = page.getByRole("dialog", { name: "Use as evidence" });
    await expect(dialog.getByText("The port register lists three boats.")).toBeVisible();
    await expect(dialog.getByRole("combobox")).toHaveValue("US forces struck six boats in March.");
    await tabTo(page, dialog.getByRole("radio", { name: "Supports" }));
    await keys.press("ArrowDown");
    await expect(dialog.getByRole("radio", { name: "Refutes" })).toBeChecked();
    await keys.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(sourceText(page)).toBeFocused();
  });

  await test.step("the claim opens from its mention, and its verdict is given", async () => {
    await keys.press("ControlOrMeta+Home", "n", "t");
    await expect(table(page)).toBeFocused();
    await expect(inspector(page).getByText("2 mentions", { exact: false })).toHaveCount(0);
    await expect(inspector(page).getByRole("button", { name: /^Open “US forces/ })).toBeVisible();
    await keys.press("Enter");
    await expect(inspector(page).getByRole("textbox", { name: "Statement" })).toBeFocused();
    await tabTo(page, inspector(page).getByRole("radio", { name: "None yet" }));
    await keys.press("ArrowDown", "ArrowDown", "Space");
    await expect(inspector(page).getByRole("radio", { name: "Refuted" })).toBeChecked();
    await claimdesk.saved();
  });

  await test.step("on the board it goes on, and back with a reason; each step is undone", async () => {
    await keys.press("ControlOrMeta+k");
    await keys.type("board by status");
    await keys.press("Enter");
    await expect(page.getByRole("group", { name: "Board by status" })).toBeVisible();
    await tabTo(page, column(page, "Unstarted"));
    await keys.press("Shift+ArrowRight", "Shift+ArrowRight");
    await expect(column(page, "In review").getByRole("option")).toHaveCount(1);
    await expect(column(page, "In review")).toBeFocused();
    await keys.press("Shift+ArrowLeft");
    const reason = page.getByRole("textbox", { name: "Why it goes back to “In progress”" });
    await expect(reason).toBeFocused();
    await keys.press("Escape");
    await expect(column(page, "In review")).toBeFocused();
    await keys.press("Shift+ArrowLeft");
    await keys.type("A new count came in.");
    await keys.press("Enter");
    await expect(column(page, "In progress").getByRole("option")).toHaveCount(1);
    await expect(column(page, "In progress")).toBeFocused();
    await expect(inspector(page)).toContainText("Went back: A new count came in.");
    await keys.press("ControlOrMeta+z");
    await expect(column(page, "In review").getByRole("option")).toHaveCount(1);
    await keys.press("ControlOrMeta+z", "ControlOrMeta+z", "ControlOrMeta+z");
    await expect(column(page, "Unstarted").getByRole("option")).toHaveCount(1);
    await expect(inspector(page).getByRole("radio", { name: "None yet" })).toBeChecked();
  });
});

/** Presses Tab until this has the focus: everything must be within reach of it. */
async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

test("a claim without a mention gets evidence from the web, whose fields and warnings stand beside it", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await page.getByRole("link", { name: "Claims" }).click();
  await expect(page.getByText("No claims are tracked yet.")).toBeVisible();
  await newClaim(page, "Six boats were struck.");
  const refuted = inspector(page).getByRole("radio", { name: "Refuted" });
  await expect(refuted).toBeDisabled();
  await expect(inspector(page).getByRole("group", { name: "Verdict" })).toHaveAccessibleDescription(
    /A verdict needs evidence/,
  );
  const form = inspector(page).getByRole("form", { name: "Add evidence from the web" });
  await form.getByRole("textbox").fill("register.example.org");
  await form.getByRole("button", { name: "Add" }).click();
  await expect(form.getByRole("alert")).toContainText("web address that begins with");
  await addWeb(page, "https://register.example.org/boats");
  await page.keyboard.type("The register");
  await page.keyboard.press("Enter");
  await expect(
    inspector(page).getByRole("link", { name: "The register (opens in the browser)" }),
  ).toBeVisible();
  await expect(inspector(page)).toContainText("It has no date");
  await inspector(page).getByRole("textbox", { name: "Published" }).fill("2026-03-01");
  await page.keyboard.press("Enter");
  await expect(inspector(page)).not.toContainText("It has no date");
  await expect(inspector(page)).toContainText("comes from one source: register.example.org");
  await expect(refuted).toBeEnabled();
  await refuted.check();
  await expect(inspector(page)).toContainText(/Found by /);

  // The evidence of a verdict cannot go while it stands; the host says so, and nothing is lost.
  await inspector(page).getByRole("button", { name: "Delete “The register”" }).click();
  await expect(page.locator(".notice").last()).toContainText("A verdict needs evidence");
  await expect(inspector(page).getByRole("link", { name: /The register/ })).toBeVisible();
  await inspector(page).getByRole("radio", { name: "None yet" }).check();
  await inspector(page).getByRole("button", { name: "Delete “The register”" }).click();
  await expect(inspector(page).getByRole("link", { name: /The register/ })).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(inspector(page).getByRole("link", { name: /The register/ })).toBeVisible();
});

test("two claims are merged, shown as one, separated, and deleted and brought back; the history tells it all", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await page.getByRole("link", { name: "Claims" }).click();
  await newClaim(page, "Six boats were struck.");
  await page.getByRole("button", { name: "New claim" }).click();
  await page.getByRole("textbox", { name: "Statement" }).first().fill("Six boats were hit");
  await expect(page.getByRole("form", { name: "New claim" })).toContainText("May be tracked already");
  await page.keyboard.press("Enter");
  await expect(table(page).getByRole("row")).toHaveCount(3);

  await expect(inspector(page)).toContainText("shares: Six, boats");
  await inspector(page)
    .getByRole("button", { name: "Merge “Six boats were struck.” into this claim" })
    .click();
  await expect(table(page).getByRole("row")).toHaveCount(2);
  await expect(inspector(page)).toContainText("Also stated asSix boats were struck.");
  await inspector(page).getByRole("button", { name: "Separate “Six boats were struck.” again" }).click();
  await expect(table(page).getByRole("row")).toHaveCount(3);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(table(page).getByRole("row")).toHaveCount(3);
  expect((await claimsOf(claimdesk)).every((claim) => !("mergedInto" in claim))).toBe(true);

  await inspector(page).getByRole("combobox", { name: "Priority" }).selectOption("High");
  await inspector(page).getByRole("button", { name: "Show the history" }).click();
  const history = inspector(page).getByRole("region", { name: "History" });
  await expect(history.getByRole("listitem").first()).toContainText("Priority: nothing → High");
  await expect(history).toContainText("Claim: Created");

  await inspector(page).getByRole("button", { name: "Delete the claim" }).click();
  await expect(table(page).getByRole("row")).toHaveCount(2);
  await expect(table(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(table(page).getByRole("row")).toHaveCount(3);
});

test("mentions open in the text, are unlinked, and go to a new claim", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await page.getByRole("button", { name: /^Track “US forces/ }).click();
  await sourceText(page).focus();
  for (const key of ["s", "s", "1"]) await page.keyboard.press(key);
  const same = page.getByRole("button", { name: /^Same as “US forces/ });
  await same.click();
  await expect(same).toHaveCount(0); // the mention is linked
  await sourceText(page).focus();
  await page.keyboard.press("t");
  const mentions = inspector(page).getByRole("region", { name: /^Mentions/ });
  await expect(mentions.getByRole("button", { name: /^Open/ })).toHaveCount(2);

  await mentions.getByRole("checkbox", { name: /^Choose “Six boats/ }).check();
  const move = mentions.getByRole("combobox", { name: "Move 1 mention to" });
  await move.fill("The navy says six");
  await page.keyboard.press("Enter");
  await expect(mentions.getByRole("button", { name: /^Open/ })).toHaveCount(1);
  await expect(table(page).getByRole("row")).toHaveCount(3);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(mentions.getByRole("button", { name: /^Open/ })).toHaveCount(2);
  await expect(table(page).getByRole("row")).toHaveCount(2);

  await mentions.getByRole("button", { name: /^Unlink “Six boats/ }).click();
  await expect(mentions.getByRole("button", { name: /^Open/ })).toHaveCount(1);
  await mentions.getByRole("button", { name: /^Open “US forces/ }).click();
  await expect(sourceText(page)).toBeFocused();
  await expect(page.locator('[role="option"][aria-selected="true"]')).toContainText(
    "US forces struck six boats",
  );
});

test("a claim is closed by a second person, whose window says why the first one cannot", async ({
  claimdesk,
}) => {
  test.skip(claimdesk.shell === "desktop", "Only the local server has links for other people.");
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await claimdesk.saved();
  await claimdesk.stopServer();
  await claimdesk.serve("Bea Ortiz");
  claimdesk.forgive(/ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET)/);
  await page.getByRole("link", { name: "Claims" }).click();
  await expect(page.getByRole("status", { name: "Save state" })).toHaveText("Saved");
  await newClaim(page, "Six boats were struck.");
  await addWeb(page, "https://register.example.org/boats");
  await inspector(page).getByRole("radio", { name: "Supported" }).check();
  await status(page, "In review").click();
  await expect(status(page, "In review")).toHaveAttribute("aria-pressed", "true");
  await expect(status(page, "Done")).toHaveAttribute("aria-disabled", "true");
  await expect(status(page, "Done")).toHaveAccessibleDescription(/closed by a second person/);
  await status(page, "Done").press("Enter");
  await expect(page.locator(".notice").last()).toContainText("closed by a second person");
  await expect(status(page, "In review")).toHaveAttribute("aria-pressed", "true");

  const browser = page.context().browser();
  if (!browser) throw new Error("The page has no browser.");
  const context = await browser.newContext();
  const other = await context.newPage();
  claimdesk.watch(other);
  await other.goto(claimdesk.reviewerLink);
  await other.getByRole("link", { name: "Claims" }).click();
  await other.getByRole("row", { name: /Six boats/ }).click();
  await expect(status(other, "Done")).not.toHaveAttribute("aria-disabled", "true");
  await status(other, "Done").click();
  await expect(inspector(other)).toContainText("Closed by Bea Ortiz");
  await inspector(other).getByRole("button", { name: "Make the ClaimReview…" }).click();
  await expect(inspector(other).getByRole("textbox", { name: "Published by" })).toBeFocused();
  await other.keyboard.type("The Desk");
  await expect(inspector(other).locator("pre")).toContainText('"claimReviewed": "Six boats were struck."');
  await expect(inspector(other).locator("pre")).toContainText('"name": "The Desk"');
  await expect(inspector(other)).toContainText("What is missing");
  // The first one sees it at once; what was found can no longer be changed, but the claim can be moved back.
  await expect(inspector(page)).toContainText("Closed by Bea Ortiz");
  await expect(inspector(page).getByRole("textbox", { name: "Statement" })).toHaveCount(0);
  await expect(inspector(page).getByRole("radio", { name: "Refuted" })).toBeDisabled();
  await status(page, "In progress").click();
  await page.getByRole("textbox", { name: /Why it goes back/ }).fill("A new register.");
  await page.keyboard.press("Enter");
  await expect(inspector(other)).toContainText("Went back: A new register.");
  await context.close();
});

test("cards are dragged from status to status, and the view and its order are remembered", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await page.getByRole("link", { name: "Claims" }).click();
  await newClaim(page, "Six boats were struck.");
  await page.getByRole("button", { name: "Board" }).click();
  await column(page, "Unstarted").getByRole("option").dragTo(column(page, "In review"));
  await expect(column(page, "In review").getByRole("option")).toHaveCount(1);
  await column(page, "In review").getByRole("option").dragTo(column(page, "In progress"));
  await page.getByRole("textbox", { name: /Why it goes back/ }).fill("Too early.");
  await page.getByRole("button", { name: "Move back" }).click();
  await expect(column(page, "In progress").getByRole("option")).toHaveCount(1);
  await claimdesk.saved();
  await page.reload();
  await expect(column(page, "In progress").getByRole("option")).toHaveCount(1);
});

/** Every rule of WCAG 2.2 AA that axe knows, and its own best practices. */
for (const scheme of ["light", "dark"] as const)
  test(`axe finds nothing in the claims in the ${scheme} theme`, async ({ claimdesk }) => {
    test.setTimeout(120_000);
    const { page } = claimdesk;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await claimdesk.paste(article, "Boats");
    await toStart(page);
    await page.keyboard.press("s");
    await page.keyboard.press("e");
    await expect(page.getByRole("dialog", { name: "Use as evidence" })).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Claims" }).click();
    expect(await axeProblems(page)).toEqual([]);
    await newClaim(page, "Six boats were struck.");
    await newClaim(page, "Six boats were hit.");
    await addWeb(page, "https://register.example.org/boats");
    await inspector(page).getByRole("button", { name: "Show the history" }).click();
    await status(page, "In progress").click();
    await status(page, "Unstarted").click();
    await expect(page.getByRole("textbox", { name: /Why it goes back/ })).toBeFocused();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "Board" }).click();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "New claim" }).click();
    expect(await axeProblems(page)).toEqual([]);
  });
