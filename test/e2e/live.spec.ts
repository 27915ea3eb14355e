import type { Page } from "@playwright/test";
import type { Opened } from "../../shared/api.ts";
import { as } from "../../shared/records/index.ts";
import { inspector } from "./claimsPlace.ts";
import { expect, options, sourceText, test } from "./fixture.ts";
import { awaiting, leave, mark, names, severalPeople, threePeople } from "./threePeople.ts";

const note = (page: Page) => page.getByRole("textbox", { name: "Note" });
const box = (page: Page) => page.getByRole("textbox", { name: "Write a comment" });
const comment = (page: Page, text: string) =>
  inspector(page)
    .getByRole("group", { name: /^(Comment|Reply) by / })
    .filter({ hasText: text });

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
