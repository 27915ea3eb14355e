import type { Page } from "@playwright/test";
import { article, table, column, inspector, status, newClaim, addWeb, claimsOf } from "./claimsPlace.ts";
import { type Claimdesk, expect, test, toStart } from "./fixture.ts";

const both = async (page: Page) => {
  await newClaim(page, "Six boats were struck.");
  await newClaim(page, "The harbour was closed.");
};

async function atClaims(claimdesk: Claimdesk): Promise<void> {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await page.getByRole("link", { name: "Claims" }).click();
}

test("a dialog does not act on the old choice while its field shows other words", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Use as evidence" });
  const chooser = dialog.getByRole("combobox");
  // While the list of a chooser is open, all that is around it is hidden from assistive technology.
  const add = dialog.getByRole("button", { name: "Add", exact: true, includeHidden: true });
  await expect(add).toBeDisabled();
  await chooser.fill("Six boats were struck.");
  await page.keyboard.press("Enter");
  await expect(add).toBeEnabled();
  await chooser.fill("Another claim");
  await expect(add).toBeDisabled();
  await expect(dialog).toContainText("Choose the claim, or create one.");
  await chooser.fill("Six boats were struck.");
  await expect(add).toBeEnabled();
});

test("a claim that is made for evidence comes with it, once, and not at all where one thinks better of it", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Boats");
  await toStart(page);
  const dialog = page.getByRole("dialog", { name: "Use as evidence" });
  const begin = async () => {
    await page.keyboard.press("s");
    await page.keyboard.press("e");
    await dialog.getByRole("combobox").fill("Six boats were struck.");
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("button", { name: "Add", exact: true })).toBeEnabled();
  };
  await begin();
  await dialog.getByRole("radio", { name: "Refutes" }).click();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  expect(await claimsOf(claimdesk)).toEqual([]);
  await begin();
  await submitTwice(dialog);
  await expect(dialog).toHaveCount(0);
  await claimdesk.saved();
  const { records } = await claimdesk.exported();
  expect(records.filter(({ kind }) => kind === "claim" || kind === "evidence")).toHaveLength(2);
  await page.keyboard.press("ControlOrMeta+z");
  await claimdesk.saved();
  expect(await claimsOf(claimdesk)).toEqual([]);
});

const submitTwice = (place: ReturnType<Page["locator"]>) =>
  place.evaluate((element) => {
    const form = element.querySelector("form") ?? (element as HTMLFormElement); // one of the two is the form
    form.requestSubmit();
    form.requestSubmit();
  });

test("Enter pressed twice makes one record", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await atClaims(claimdesk);
  await page.getByRole("button", { name: "New claim" }).click();
  await page.getByRole("textbox", { name: "Statement" }).first().fill("Six boats were struck.");
  await submitTwice(page.getByRole("form", { name: "New claim" }));
  await expect(inspector(page).getByRole("textbox", { name: "Statement" })).toHaveValue(/Six boats/);
  const form = inspector(page).getByRole("form", { name: "Add evidence from the web" });
  await form.getByRole("textbox").fill("https://register.example.org/boats");
  await submitTwice(form);
  await expect(inspector(page).getByRole("textbox", { name: "Title" }).first()).toBeFocused();
  await claimdesk.saved();
  const { records } = await claimdesk.exported();
  expect(records.filter(({ kind }) => kind === "claim" || kind === "evidence")).toHaveLength(2);
});

test("keys act on the claim that is shown as the current one, picked or not", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await atClaims(claimdesk);
  await both(page);
  await claimdesk.saved();
  await page.reload();
  const shown = (await table(page).getByRole("row").nth(1).textContent()) ?? "";
  await table(page).focus();
  await page.keyboard.press("Enter");
  const statement = inspector(page).getByRole("textbox", { name: "Statement" });
  await expect(statement).toBeFocused();
  expect(shown).toContain(await statement.inputValue());

  await table(page)
    .getByRole("row", { name: /Six boats/ })
    .click();
  await page.getByRole("button", { name: "Board" }).click();
  await page.getByRole("searchbox", { name: "Find claims" }).fill("harbour");
  await expect(column(page, "Unstarted").getByRole("option")).toHaveCount(1);
  await column(page, "Unstarted").focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(column(page, "In progress").getByRole("option", { name: /harbour/ })).toHaveCount(1);
});

test("the inspector follows a claim that is merged again", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await atClaims(claimdesk);
  await newClaim(page, "Six boats were struck.");
  await newClaim(page, "Six boats were hit.");
  const statement = inspector(page).getByRole("textbox", { name: "Statement" });
  await inspector(page)
    .getByRole("button", { name: /^Merge “Six boats were struck/ })
    .click();
  await inspector(page)
    .getByRole("button", { name: /^Separate “Six boats were struck/ })
    .click();
  await table(page)
    .getByRole("row", { name: /Six boats were struck/ })
    .click();
  await expect(statement).toHaveValue("Six boats were struck.");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(table(page).getByRole("row")).toHaveCount(2);
  await expect(statement).toHaveValue("Six boats were hit.");
});

test("arrows go among the verdicts and give none on the way", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await atClaims(claimdesk);
  await newClaim(page, "Six boats were struck.");
  await addWeb(page, "https://register.example.org/boats");
  await claimdesk.saved();
  const verdict = async () => (await claimsOf(claimdesk))[0];
  await inspector(page).getByRole("radio", { name: "None yet" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(inspector(page).getByRole("radio", { name: "Refuted" })).toBeChecked();
  await claimdesk.saved();
  expect(await verdict()).toMatchObject({ verdict: "none-yet" });
  await page.keyboard.press("Space");
  await expect(inspector(page)).toContainText(/Found by /);
  await claimdesk.saved();
  expect(await verdict()).toMatchObject({ verdict: "refuted" });
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(inspector(page).getByRole("radio", { name: "None yet" })).toBeChecked();
});

test("the history has evidence that is gone, and takes no focus that is elsewhere", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await atClaims(claimdesk);
  await newClaim(page, "Six boats were struck.");
  await addWeb(page, "https://register.example.org/boats");
  await inspector(page)
    .getByRole("button", { name: /^Delete “.*register/ })
    .click();
  await inspector(page).getByRole("button", { name: "Show the history" }).click();
  const history = inspector(page).getByRole("region", { name: "History" });
  await expect(history).toContainText("Evidence: Deleted");
  await expect(history.getByRole("list").first()).toBeFocused();
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press("ControlOrMeta+z");
  await expect(inspector(page).getByRole("link", { name: /register/ })).toBeVisible();
  await expect(history.getByText("Evidence: Created")).toHaveCount(2);
  await expect(page.locator("body")).toBeFocused();
});

test("what is typed waits while one is at another claim or place", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await atClaims(claimdesk);
  await both(page);
  const url = inspector(page).getByRole("form", { name: "Add evidence from the web" }).getByRole("textbox");
  await url.fill("https://register.example.org/");
  await table(page)
    .getByRole("row", { name: /Six boats/ })
    .click();
  await expect(url).toHaveValue("");
  await table(page)
    .getByRole("row", { name: /harbour/ })
    .click();
  await expect(url).toHaveValue("https://register.example.org/");
  await page.getByRole("button", { name: "New claim" }).click();
  const statement = page.getByRole("form", { name: "New claim" }).getByRole("textbox");
  await statement.fill("The navy said");
  await page.getByRole("link", { name: "Sources" }).click();
  await page.getByRole("link", { name: "Claims" }).click();
  await expect(statement).toHaveValue("The navy said");
});

test("the focus stays where one works", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await atClaims(claimdesk);
  await newClaim(page, "Six boats were struck.");
  await newClaim(page, "Six boats were hit.");
  await inspector(page)
    .getByRole("button", { name: /^Merge “Six boats were struck/ })
    .click();
  await expect(inspector(page)).toContainText("Also stated as");
  await expect(inspector(page).locator(":focus")).toHaveCount(1);
  await inspector(page)
    .getByRole("button", { name: /^Separate “Six boats were struck/ })
    .click();
  await expect(table(page).getByRole("row")).toHaveCount(3);
  await expect(inspector(page).locator(":focus")).toHaveCount(1);
  await inspector(page).getByRole("button", { name: "Six boats were struck.", exact: true }).click();
  await expect(inspector(page).getByRole("textbox", { name: "Statement" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(table(page)).toBeFocused();

  // On the board that is the column of the current card, wherever it is.
  await page.getByRole("button", { name: "Board" }).click();
  await status(page, "In progress").click();
  await expect(column(page, "In progress").getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(column(page, "In progress")).toBeFocused();
  await page.getByRole("searchbox", { name: "Find claims" }).fill("boats");
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(column(page, "In progress")).toBeFocused();
});

test("a column takes only cards of its own board, and no drag that was given up", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await atClaims(claimdesk);
  await newClaim(page, "Six boats were struck.");
  await page.getByRole("button", { name: "Board" }).click();
  await column(page, "Unstarted")
    .getByRole("option")
    .evaluate((card) => {
      const dataTransfer = new DataTransfer();
      const fire = (at: Element, type: string, data: DataTransfer) =>
        at.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
      const target = document.querySelector('[data-status="in-review"]');
      if (!target) throw new Error("There is no such column.");
      fire(card, "dragstart", dataTransfer);
      fire(card, "dragend", dataTransfer);
      const foreign = new DataTransfer();
      foreign.setData("text/plain", "Words from elsewhere");
      fire(target, "drop", foreign);
      fire(target, "drop", dataTransfer);
    });
  await claimdesk.saved();
  expect((await claimsOf(claimdesk))[0]).toMatchObject({ status: "unstarted" });
});
