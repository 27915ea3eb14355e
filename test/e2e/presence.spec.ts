import type { Page } from "@playwright/test";
import { readingId } from "../../shared/ids.ts";
import { as } from "../../shared/records/index.ts";
import { axeProblems } from "./axe.ts";
import { expect, options, sourceText, test } from "./fixture.ts";
import {
  article,
  awaiting,
  leave,
  mark,
  names,
  openText,
  severalPeople,
  threePeople,
} from "./threePeople.ts";

const alsoHere = (page: Page) => page.getByRole("button", { name: /^Also here: / });
const alone = (page: Page) => expect(page.locator(".also-here-button")).toHaveCount(0);

const said = (page: Page) => page.getByTestId("announcement");

test("who is in a document shows at its head and in the library, and moves nothing", async ({
  claimdesk,
}) => {
  severalPeople(claimdesk.shell);
  test.slow();
  const { page } = claimdesk;
  const [ana, ben, cyd] = await threePeople(claimdesk, { isOpen: false });
  const row = page.getByRole("row", { name: /Crime fell/ });
  const places = () =>
    Promise.all(
      ["h1", ".head-actions", ".label-bar", ".source-text"].map((part) =>
        ana.locator(`main ${part}`).boundingBox(),
      ),
    );

  await openText(ana);
  await expect(row.getByRole("img", { name: "Open now: Ana Ruiz" })).toHaveText("AR");
  await alone(ana);
  const before = await places();
  const announced = await said(ana).textContent();
  await openText(ben);
  await expect(alsoHere(ana)).toHaveAccessibleName("Also here: Ben Ito");
  await expect(alsoHere(ben)).toHaveAccessibleName("Also here: Ana Ruiz");
  await openText(cyd);
  await expect(alsoHere(ana)).toHaveAccessibleName("Also here: Ben Ito and Cyd Vera");
  await expect(alsoHere(ana)).toContainText("BICV");
  await expect(row.getByRole("img", { name: "Open now: Ana Ruiz, Ben Ito and Cyd Vera" })).toHaveText("3");
  expect(await places()).toEqual(before);
  expect(await said(ana).textContent()).toBe(announced);

  await test.step("the names are read on demand, by keys alone", async () => {
    await sourceText(ana).focus();
    await ana.keyboard.press("ControlOrMeta+k");
    await ana.getByRole("combobox", { name: "Find a command or a document" }).fill("Who else");
    await ana.keyboard.press("Enter");
    const list = ana.getByRole("dialog", { name: "Also in this document" });
    await expect(list.getByRole("listitem")).toHaveText([/Ben Ito/, /Cyd Vera/]);
    expect(await axeProblems(ana)).toEqual([]);
    await ana.keyboard.press("Escape");
    await expect(list).toHaveCount(0);
    await expect(ana.locator(":focus")).toHaveCount(1); // somewhere, not on the body
    await alsoHere(ana).focus();
    await expect(ana.getByRole("tooltip")).toHaveText("Also here: Ben Ito and Cyd Vera");
    await ana.keyboard.press("Enter");
    await expect(list).toBeVisible();
    await ana.keyboard.press("Escape");
    await expect(alsoHere(ana)).toBeFocused();
  });

  await test.step("somebody goes elsewhere, and the focus of who looked stays where it was", async () => {
    await ben.getByRole("link", { name: "Library" }).click();
    await expect(alsoHere(ana)).toHaveAccessibleName("Also here: Cyd Vera");
    await expect(alsoHere(ana)).toBeFocused();
    await expect(ben.getByRole("img", { name: "Open now: Ana Ruiz and Cyd Vera" })).toHaveText("2");
  });

  await test.step("loading a window anew is no going and coming", async () => {
    await ana.evaluate(() => {
      const seen = new Set<string>();
      const look = () =>
        seen.add(document.querySelector(".also-here-button")?.getAttribute("aria-label") ?? "");
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
      });
      Object.assign(window, { seen });
    });
    await cyd.reload();
    await expect(sourceText(cyd)).toBeVisible();
    await expect(alsoHere(cyd)).toHaveAccessibleName("Also here: Ana Ruiz");
    await mark(ana, 2, "1"); // something is drawn anew
    const seen = await ana.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
    expect(seen).toEqual(["Also here: Cyd Vera"]);
  });

  await test.step("somebody closes the browser", async () => {
    await alsoHere(ana).focus();
    await cyd.context().close();
    await expect(ana.getByRole("button", { name: "Nobody else has this document open now." })).toBeFocused();
    await sourceText(ana).focus();
    await alone(ana);
    await expect(row.getByRole("img", { name: "Open now: Ana Ruiz" })).toBeVisible();
    expect(await places()).toEqual(before);
  });
  await leave(ana, ben);
  claimdesk.forgive(awaiting);
});

test("who is there is known again when the server was killed and has started anew", async ({ claimdesk }) => {
  severalPeople(claimdesk.shell);
  test.slow();
  const { page } = claimdesk;
  const [ana, ben, cyd] = await threePeople(claimdesk);
  await expect(alsoHere(ana)).toHaveAccessibleName("Also here: Ben Ito and Cyd Vera");
  await claimdesk.stopServer("SIGKILL");
  for (const each of [ana, ben, cyd]) await alone(each);
  await expect(page.getByRole("img", { name: /^Open now/ })).toHaveCount(0);
  await cyd.context().close();
  await claimdesk.serve(...names);
  await expect(alsoHere(ana)).toHaveAccessibleName("Also here: Ben Ito");
  await expect(alsoHere(ben)).toHaveAccessibleName("Also here: Ana Ruiz");
  await expect(page.getByRole("img", { name: "Open now: Ana Ruiz and Ben Ito" })).toBeVisible();
  await leave(ana, ben);
  claimdesk.forgive(awaiting);
});

test("who reads a document on their own sees nobody in it, and nobody sees them", async ({ claimdesk }) => {
  severalPeople(claimdesk.shell);
  test.slow();
  const [ana, ben, cyd] = await threePeople(claimdesk);
  await expect(alsoHere(ana)).toHaveAccessibleName("Also here: Ben Ito and Cyd Vera");
  const { records } = await claimdesk.exported();
  const document = records.find(({ kind }) => kind === "document");
  const reader = records.map((each) => as("author", each)).find((each) => each?.name === "Ben Ito");
  if (document?.kind !== "document" || !reader) throw new Error("There is a document, and Ben.");
  const { origin, hash } = new URL(claimdesk.link);
  const reading = {
    kind: "reading",
    id: readingId(document.id, reader.id),
    revision: 0,
    documentId: document.id,
    authorId: reader.id,
    state: "not-started",
  };
  const given = await fetch(`${origin}/api/commit`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${hash.replace("#token=", "")}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ changes: [{ op: "put", record: reading }] }),
  });
  expect(await given.json()).toMatchObject({ ok: true });

  await alone(ben);
  await expect(alsoHere(ana)).toHaveAccessibleName("Also here: Cyd Vera");
  await expect(alsoHere(cyd)).toHaveAccessibleName("Also here: Ana Ruiz");
  await sourceText(ben).focus();
  await ben.keyboard.press("ControlOrMeta+k");
  await ben.getByRole("combobox", { name: "Find a command or a document" }).fill("Who else");
  await ben.keyboard.press("Enter");
  await expect(ben.locator(".notice").last()).toContainText("nobody is shown to you here");
  await cyd.getByRole("link", { name: "Library" }).click();
  await alone(ana);
  await alone(ben);
  await ben.getByRole("link", { name: "Library" }).click();
  await expect(ben.getByRole("img", { name: /^Open now/ })).toHaveCount(0);
  await openText(ben);
  await ben.getByRole("button", { name: "Finish reading…" }).click();
  await ben.getByRole("dialog").getByRole("button", { name: "Finish reading", exact: true }).click();
  await expect(alsoHere(ben)).toHaveAccessibleName("Also here: Ana Ruiz");
  await expect(alsoHere(ana)).toHaveAccessibleName("Also here: Ben Ito");
  await leave(ana, ben, cyd);
});

test("two windows of one person show nobody, and keep no room for anybody", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  const other = await claimdesk.second();
  await expect(sourceText(other)).toBeVisible();
  // Each has said where it is by the time the other shows what it did.
  await mark(page, 1, "1");
  await expect(options(other)).toHaveCount(1);
  for (const each of [page, other]) await expect(each.locator(".also-here")).toHaveCount(0);
  await page.getByRole("link", { name: "Library" }).click();
  await expect(page.getByRole("img", { name: /^Open now/ })).toHaveCount(0);
});
