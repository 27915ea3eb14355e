import type { Page } from "@playwright/test";
import type { Opened } from "../../shared/api.ts";
import { readingId } from "../../shared/ids.ts";
import { as } from "../../shared/records/index.ts";
import { axeProblems } from "./axe.ts";
import { inspector } from "./claimsPlace.ts";
import { type Claimdesk, expect, options, sourceText, test, toStart } from "./fixture.ts";

/*
 * Three people, each with a browser and a link of their own, on one workspace at the same time. The person whose host it is
 * looks on from the library.
 */

const names = ["Ana Ruiz", "Ben Ito", "Cyd Vera"] as const;

const sentences = [
  ["The minister said crime fell.", "Officials counted 44 killings.", "Nobody asked who counted them."],
  ["The navy struck six boats.", "A third of them carried fuel.", "The port stayed open."],
  ["Luis Vera saw nothing.", "His neighbours heard two shots.", "The court has not ruled."],
  ["The report was published on Monday.", "It names no source."],
];
const article = `${sentences.map((paragraph) => paragraph.join(" ")).join("\n\n")}\n`;

const severalPeople = (shell: string) =>
  test.skip(shell === "desktop", "Only the local server has links for other people; the app has one.");

/** What every window says while its server is away. */
const awaiting = /ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET)|Failed to fetch/;

const note = (page: Page) => page.getByRole("textbox", { name: "Note" });
const said = (page: Page) => page.getByTestId("announcement");
const box = (page: Page) => page.getByRole("textbox", { name: "Write a comment" });
const comment = (page: Page, text: string) =>
  inspector(page)
    .getByRole("group", { name: /^(Comment|Reply) by / })
    .filter({ hasText: text });
const alsoHere = (page: Page) => page.getByRole("button", { name: /^Also here: / });
const alone = (page: Page) => expect(page.locator(".also-here-button")).toHaveCount(0);

async function openText(page: Page): Promise<void> {
  await page.getByRole("row", { name: /Crime fell/ }).click();
  await expect(sourceText(page)).toBeVisible();
}

/** A document, in which the owner of the host marked the first sentence, and a browser for each person, who has it open. */
async function threePeople(claimdesk: Claimdesk, { isOpen = true } = {}): Promise<[Page, Page, Page]> {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await toStart(page);
  for (const key of ["s", "1"]) await page.keyboard.press(key);
  await expect(options(page)).toHaveCount(1);
  await claimdesk.saved();
  await page.getByRole("link", { name: "Library" }).click();
  await claimdesk.stopServer();
  await claimdesk.serve(...names);
  const browser = page.context().browser();
  if (!browser) throw new Error("The page has no browser.");
  const open = async (link: string | undefined) => {
    const context = await browser.newContext();
    const other = await context.newPage();
    claimdesk.watch(other);
    await other.goto(link ?? "");
    if (isOpen) await openText(other);
    else await expect(other.getByRole("grid", { name: "Documents" })).toBeVisible();
    return other;
  };
  const [ana, ben, cyd] = claimdesk.reviewerLinks;
  const pages = await Promise.all([open(ana), open(ben), open(cyd)]);
  await claimdesk.saved(); // connected again
  claimdesk.forgive(awaiting);
  return pages;
}

const leave = (...pages: readonly Page[]) => Promise.all(pages.map((page) => page.context().close()));

/** Puts a label on the sentence of this number, from 1. */
async function mark(page: Page, sentence: number, label: string): Promise<void> {
  await toStart(page);
  for (let i = 0; i < sentence; i++) await page.keyboard.press("s");
  await page.keyboard.press(label);
  await expect(options(page).filter({ hasText: sentences.flat()[sentence - 1] ?? "" })).toHaveCount(1);
}

/** What a window shows of the document: its list in order, and which annotations are drawn in the text. */
async function shownIn(page: Page): Promise<{ readonly list: string[]; readonly drawn: string[] }> {
  const drawn = await page
    .locator(".source-text [data-ids]")
    .evaluateAll((marks) => marks.flatMap((each) => each.getAttribute("data-ids")?.split(" ") ?? []));
  const list = await options(page).allInnerTexts();
  // Which comments were before somebody's eyes is their window's own.
  return { list: list.map((each) => each.replace(", unread", "")), drawn: [...new Set(drawn)].toSorted() };
}

/** The records as the host gives them to whoever has this link. */
async function openedBy(link: string): Promise<Opened["records"]> {
  const { origin, hash } = new URL(link);
  const response = await fetch(`${origin}/api/open`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${hash.replace("#token=", "")}`,
      "content-type": "application/json",
    },
    body: "{}",
  });
  const { value } = (await response.json()) as { value: Opened }; // our own host's answer
  return value.records;
}

const byId = (records: Opened["records"]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test("three people mark, decide, comment and edit the same field at once, and end up with the same", async ({
  claimdesk,
}) => {
  severalPeople(claimdesk.shell);
  test.slow(); // three browsers beside the first
  const pages = await threePeople(claimdesk);
  const [ana, ben, cyd] = pages;

  await test.step("each marks three sentences", async () => {
    await Promise.all(
      pages.map(async (page, who) => {
        for (let i = 0; i < 3; i++) await mark(page, 2 + 3 * who + i, String(1 + ((who + i) % 3)));
      }),
    );
    for (const page of pages) await expect(options(page)).toHaveCount(10);
  });

  await test.step("each judges the same annotation", async () => {
    const judge = async (page: Page, key: string, reason?: string) => {
      await options(page).first().click();
      await sourceText(page).focus();
      await page.keyboard.press(key);
      if (reason === undefined) return;
      await page.keyboard.type(reason);
      await page.keyboard.press("Enter");
    };
    await Promise.all([
      judge(ana, "y"),
      judge(ben, "x", "The text does not say so."),
      judge(cyd, "b", "Which crime?"),
    ]);
    for (const page of pages) {
      const review = inspector(page).getByRole("region", { name: "Review" });
      for (const reason of ["The text does not say so.", "Which crime?"])
        await expect(review).toContainText(reason);
      for (const [i, name] of names.entries())
        await expect(review).toContainText(pages[i] === page ? "You" : name);
    }
  });

  await test.step("each comments, and what others wrote meanwhile waits until it is asked for", async () => {
    await box(ana).fill("Who counted?");
    await box(ana).press("ControlOrMeta+Enter");
    for (const page of [ben, cyd]) {
      const one = inspector(page).getByRole("button", { name: "1 new comment" });
      await one.click();
      await expect(comment(page, "Who counted?")).toBeVisible();
    }
    const write = async (page: Page, text: string) => {
      await box(page).fill(text);
      await box(page).press("ControlOrMeta+Enter");
      await expect(comment(page, text)).toBeVisible();
    };
    const reply = async (page: Page, text: string) => {
      await inspector(page).getByRole("button", { name: "Reply to Ana Ruiz" }).click();
      await page.keyboard.type(text);
      await page.keyboard.press("ControlOrMeta+Enter");
      await expect(comment(page, text)).toBeVisible();
    };
    await Promise.all([
      write(ana, "And when?"),
      reply(ben, "The ministry."),
      write(cyd, "No figure is given."),
    ]);
    const others = [
      [ana, ["The ministry.", "No figure is given."]],
      [ben, ["And when?", "No figure is given."]],
      [cyd, ["And when?", "The ministry."]],
    ] as const;
    for (const [page, texts] of others) {
      const news = inspector(page).getByRole("button", { name: "2 new comments" });
      await expect(news).toBeVisible();
      for (const text of texts) await expect(comment(page, text)).toHaveCount(0);
      await news.click();
      for (const text of texts) await expect(comment(page, text)).toBeVisible();
    }
  });

  await test.step("all write into one field: one is saved, the others see both versions and decide", async () => {
    const typed = ["Ana’s note", "Ben’s note", "Cyd’s note"];
    // Nobody's reaches the host before all have typed, however slowly that goes here.
    let send = () => {};
    const haveTyped = new Promise<void>((resolve) => (send = resolve));
    for (const page of pages)
      await page.route("**/api/commit", async (route) => {
        await haveTyped;
        await route.continue();
      });
    for (const [i, page] of pages.entries()) await note(page).fill(typed[i] ?? "");
    await Promise.all(pages.map((page) => note(page).blur()));
    send();
    const noteNow = async () => {
      const { records } = await claimdesk.exported();
      const first = records.map((record) => as("annotation", record)).find((each) => each?.note);
      return first?.note;
    };
    await expect.poll(noteNow).toMatch(/^(Ana|Ben|Cyd)’s note$/);
    const won = (await noteNow()) ?? "";
    const losers = pages.filter((_, i) => typed[i] !== won);
    for (const [i, page] of pages.entries()) {
      await expect(note(page)).toHaveValue(typed[i] ?? ""); // what somebody typed never goes unasked
      if (typed[i] === won) continue;
      await expect(page.getByRole("alert")).toContainText(`Changed meanwhile to “${won}”`);
    }
    const [first, second] = losers;
    if (!first || !second) throw new Error("Two of three lose.");
    const mine = await note(first).inputValue();
    await first.getByRole("alert").getByRole("button", { name: "Use mine" }).click();
    await expect.poll(noteNow).toBe(mine);
    await expect(second.getByRole("alert")).toContainText(`Changed meanwhile to “${mine}”`);
    await second.getByRole("alert").getByRole("button", { name: "Keep theirs" }).click();
    for (const page of pages) {
      await expect(page.getByRole("alert")).toHaveCount(0);
      await expect(note(page)).toHaveValue(mine);
    }
  });

  await test.step("all three show the same, which is what is exported", async () => {
    for (const page of pages) await claimdesk.saved(page);
    const { records } = await claimdesk.exported();
    for (const link of claimdesk.reviewerLinks) expect(byId(await openedBy(link))).toEqual(byId(records));
    const annotations = records.flatMap((record) => as("annotation", record) ?? []);
    const author = (name: string) => records.find((each) => as("author", each)?.name === name)?.id;
    for (const name of names)
      expect(annotations.filter(({ createdBy }) => createdBy === author(name))).toHaveLength(3);
    const decisions = records.flatMap((record) => as("decision", record) ?? []);
    expect(new Map(decisions.map(({ createdBy, verdict }) => [createdBy, verdict]))).toEqual(
      new Map([
        [author("Ana Ruiz"), "accept"],
        [author("Ben Ito"), "reject"],
        [author("Cyd Vera"), "needs-work"],
      ]),
    );
    const comments = records.flatMap((record) => as("comment", record) ?? []);
    expect(comments.map(({ body }) => body).toSorted()).toEqual(
      ["Who counted?", "And when?", "The ministry.", "No figure is given."].toSorted(),
    );
    const drawn = annotations.map(({ id }) => id).toSorted();
    const shown = await Promise.all(pages.map((page) => shownIn(page)));
    for (const each of shown) expect(each).toEqual({ list: shown[0]?.list, drawn });
    for (const page of pages)
      for (const { body } of comments) await expect(comment(page, body)).toBeVisible();
  });
  await leave(...pages);
});

test("nothing that three people saved is lost when the server is killed, and they go on", async ({
  claimdesk,
}) => {
  severalPeople(claimdesk.shell);
  test.slow();
  const pages = await threePeople(claimdesk);
  await Promise.all(pages.map((page, who) => mark(page, 2 + who, "1")));
  for (const page of pages) await claimdesk.saved(page);
  await claimdesk.stopServer("SIGKILL");
  for (const page of pages)
    await expect(page.getByRole("status", { name: "Save state" })).toHaveText("Not connected");
  await claimdesk.serve(...names);
  for (const page of pages) {
    await claimdesk.saved(page);
    await expect(options(page)).toHaveCount(4);
  }
  await Promise.all(pages.map((page, who) => mark(page, 5 + who, "2")));
  for (const page of pages) await expect(options(page)).toHaveCount(7);
  for (const page of pages) await claimdesk.saved(page);
  const annotations = (await claimdesk.exported()).records.flatMap((each) => as("annotation", each) ?? []);
  const drawn = annotations.map(({ id }) => id).toSorted();
  for (const page of pages) expect((await shownIn(page)).drawn).toEqual(drawn);
  await leave(...pages);
  claimdesk.forgive(awaiting);
});

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
