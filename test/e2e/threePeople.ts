import type { Page } from "@playwright/test";
import { type Claimdesk, expect, options, sourceText, test, toStart } from "./fixture.ts";

/*
 * Three people, each with a browser and a link of their own, on one workspace at the same time. The person whose host it is
 * looks on from the library.
 */

/** In the order of their pages. */
export const names = ["Ana Ruiz", "Ben Ito", "Cyd Vera"] as const;

const sentences = [
  ["The minister said crime fell.", "Officials counted 44 killings.", "Nobody asked who counted them."],
  ["The navy struck six boats.", "A third of them carried fuel.", "The port stayed open."],
  ["Luis Vera saw nothing.", "His neighbours heard two shots.", "The court has not ruled."],
  ["The report was published on Monday.", "It names no source."],
];
/** The sentences as the document that they all work on. */
export const article = `${sentences.map((paragraph) => paragraph.join(" ")).join("\n\n")}\n`;

/** Skips the test where there can be one person only. */
export const severalPeople = (shell: string) =>
  test.skip(shell === "desktop", "Only the local server has links for other people; the app has one.");

/** What every window says while its server is away. */
export const awaiting =
  /ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET)|Failed to fetch/;

/** Opens the document from the library. */
export async function openText(page: Page): Promise<void> {
  await page.getByRole("row", { name: /Crime fell/ }).click();
  await expect(sourceText(page)).toBeVisible();
}

/** A document, in which the owner of the host marked the first sentence, and a browser for each person, who has it open. */
export async function threePeople(claimdesk: Claimdesk, { isOpen = true } = {}): Promise<[Page, Page, Page]> {
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

/** Closes these people’s browsers. */
export const leave = (...pages: readonly Page[]) => Promise.all(pages.map((page) => page.context().close()));

/** Puts a label on the sentence of this number, from 1. */
export async function mark(page: Page, sentence: number, label: string): Promise<void> {
  await toStart(page);
  for (let i = 0; i < sentence; i++) await page.keyboard.press("s");
  await page.keyboard.press(label);
  await expect(options(page).filter({ hasText: sentences.flat()[sentence - 1] ?? "" })).toHaveCount(1);
}
