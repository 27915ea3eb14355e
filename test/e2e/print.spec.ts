import type { Page } from "@playwright/test";
import type { RecordOf } from "../../shared/records/index.ts";
import type { Claimdesk } from "./fixture.ts";
import { expect, options, sourceText, test, toStart } from "./fixture.ts";
import { type PdfPage, type PdfText, readDrawing, readPdf } from "./pdf.ts";

/** Points. Markers are smaller than anything else; page numbers stand in the margin below. */
const markerSize = 7;
const bottomMargin = 60;

const annotated = "Ecuador and US forces raid trafficking camps";

/** The document's pages as the browser's own printing makes them; without backgrounds unless asked for. */
async function printed(page: Page, options: Parameters<Page["pdf"]>[0] = { format: "A4" }) {
  return readPdf(await page.pdf({ preferCSSPageSize: true, ...options }));
}

/** All that stands on the pages but their numbers, in order. */
const textsOf = (pages: readonly PdfPage[]): PdfText[] =>
  pages.flatMap(({ texts }) => texts.filter(({ y, text }) => y > bottomMargin && text.trim() !== ""));

const isMarker = ({ size }: PdfText) => size < markerSize;

/** Texts without white space: where lines break on paper is no matter. */
const squeezed = (texts: readonly PdfText[]) => tight(texts.map(({ text }) => text).join(""));
const tight = (text: string) => text.replaceAll(/[\s\u2060]+/g, "");

/** Opens one of the samples and says what the workspace knows of it. */
async function openSample(claimdesk: Claimdesk, title: string) {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await page.getByRole("grid", { name: "Documents" }).getByRole("row").filter({ hasText: title }).click();
  await expect(sourceText(page)).toBeVisible();
  const { records, texts } = await claimdesk.exported();
  const document = records.find(
    (record): record is RecordOf<"document"> => record.kind === "document" && record.title.includes(title),
  );
  const annotations = records.filter(
    (record): record is RecordOf<"annotation"> =>
      record.kind === "annotation" && record.documentId === document?.id,
  );
  return { text: texts[document?.textHash ?? ""] ?? "", document, annotations };
}

test("a document is printed whole, with a marker at every mark and a list that says what each is", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  const { text, document, annotations } = await openSample(claimdesk, annotated);
  const { title, pages } = await printed(page);
  expect(title).toBe(document?.title);
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.length).toBeLessThan(10);
  for (const [at, { texts }] of pages.entries())
    expect(texts.filter(({ y }) => y < bottomMargin).map((each) => each.text)).toContain(
      `${at + 1} / ${pages.length}`,
    );

  const texts = textsOf(pages);
  const whole = squeezed(texts.filter((each) => !isMarker(each)));
  expect(whole).toContain(tight(text));
  const [head = ""] = whole.split(tight(text));
  const anonymous = annotations.filter(({ label }) => label === "anonymous-source").length;
  const parts = [document?.title, document?.outlet, document?.byline, `Anonymous source ${anonymous}`];
  for (const part of parts) expect(head).toContain(tight(part ?? "missing"));

  const spans = annotations.reduce((count, annotation) => count + annotation.spans.length, 0);
  const markers = texts.filter(isMarker).map((each) => tight(each.text));
  expect(markers).toHaveLength(spans);
  expect(new Set(markers).size).toBe(annotations.length);
  const numbers = [...new Set(markers)].map((name) => Number(name.slice(1))).toSorted((a, b) => a - b);
  expect(numbers).toEqual(annotations.map((_, at) => at + 1));

  const list = whole.slice(whole.indexOf(tight(text)) + tight(text).length);
  for (const name of new Set(markers)) expect(list).toContain(name);
  for (const { quotes, note } of annotations) {
    expect(list).toContain(tight(quotes[0]?.exact ?? ""));
    expect(list).toContain(tight(note ?? ""));
  }
  expect(list).toContain(tight("Speaker: Fausto Barreiro, Defence Minister"));
  expect(list).toContain(tight("Type of quote: Direct"));

  const interfaceWords = ["Library", "Import", "Undo", "Inspector", "Find annotations", "Saved", "Also here"];
  for (const word of interfaceWords) expect(`${head}${list}`).not.toContain(tight(word));
});

test("pages are the same whatever the theme: dark letters, no background", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.paste("The minister said crime fell.\n", "Crime fell");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);
  await page.clock.setFixedTime("2026-03-10T10:00:00Z");
  const drawing = async () => readDrawing(await page.pdf({ format: "A4", printBackground: true }));
  const light = await drawing();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
  await expect(page.locator("body")).toHaveCSS("color", "rgb(231, 232, 234)"); // light letters on screen
  const dark = await drawing();
  expect(dark.drawn).toEqual(light.drawn);
  expect(dark.fills.filter((fill) => brightness(fill) > 0.9)).toEqual([]);
  expect(dark.fills).toContain("#1a1c20");
});

/** Of `#rrggbb`, from 0 to 1. */
const brightness = (fill: string) =>
  [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(fill.slice(at, at + 2), 16), 0) / (3 * 255);

test("paper of either size is filled, and nothing is cut off", async ({ claimdesk }) => {
  const { page } = claimdesk;
  const { text } = await openSample(claimdesk, annotated);
  for (const [format, width, height] of [
    ["A4", 595, 842],
    ["Letter", 612, 792],
  ] as const) {
    const { pages } = await printed(page, { format });
    expect([Math.floor(pages[0]?.width ?? 0), Math.floor(pages[0]?.height ?? 0)]).toEqual([width, height]);
    const texts = textsOf(pages).filter((each) => !isMarker(each));
    expect(squeezed(texts)).toContain(tight(text));
  }
});

test("the command prints what is on the desk, with what is just being typed, and leaves the desk as it was", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste("The minister said crime fell.\n", "Crime fell");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);
  await page.evaluate(() => {
    Reflect.set(window, "pages", []);
    // Registered after ours, so that it sees what the browser is about to print.
    window.addEventListener("beforeprint", () => {
      const view = document.querySelector(".print-view");
      (Reflect.get(window, "pages") as string[]).push(view?.textContent ?? "");
    });
  });
  const pages = () => page.evaluate(() => Reflect.get(window, "pages") as string[]);
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Note", exact: true }).focus();
  await page.keyboard.insertText("Ask the police.");
  await page.keyboard.press("ControlOrMeta+p");
  await expect.poll(async () => (await pages()).length).toBe(1);
  expect((await pages())[0]).toContain("Ask the police.");
  await expect(page.locator(".print-view")).toHaveCount(0);
  await expect(page).toHaveTitle("Claimdesk");
  await expect(page.getByRole("textbox", { name: "Note", exact: true })).toBeFocused();
});

test("spans of one annotation share its number, and marks over each other keep theirs", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste("The minister said crime fell.\n\nשלום עולם\n", "Crime fell");
  await toStart(page);
  await page.keyboard.press("w");
  await page.keyboard.press("1");
  await page.keyboard.press("w");
  await page.keyboard.press("w");
  await page.keyboard.press("+");
  await expect(options(page)).toContainText("The … said");
  for (const label of ["2", "3", "4"]) {
    await toStart(page);
    await page.keyboard.press("s");
    await page.keyboard.press(label);
    await expect(options(page)).toHaveCount(Number(label));
  }
  const { pages } = await printed(page);
  const markers = textsOf(pages)
    .filter(isMarker)
    .map(({ text }) => tight(text));
  const shared = markers.filter((name) => name.startsWith("C"));
  expect(shared).toEqual([shared[0], shared[0]]);
  const letters = markers.map((name) => name.charAt(0));
  expect(letters.toSorted((a, b) => a.localeCompare(b))).toEqual(["A", "C", "C", "Q", "S"]);
});

test("where no document is open, printing says what can be printed", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await claimdesk.addSamples();
  await page.keyboard.press("ControlOrMeta+p");
  await expect(page.locator(".notice")).toContainText("Open a document first");
});
