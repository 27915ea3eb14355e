import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { nativeVersion } from "../../shared/formats/native.ts";
import type { Draft } from "../../shared/records/index.ts";
import { hashOf, makeAnnotation, makeAuthor, makeDocument, makeSource, marked } from "../support/records.ts";
import { type Claimdesk, expect } from "./fixture.ts";

const written = marked(
  [
    "The ministry published its yearly report on Monday. [The navy struck six boats] near the coast.",
    "[“We [had no choice],” the [minister said].] [A third of them] carried fuel. [An official] spoke of more.",
    "Nobody was hurt, and the port stayed open.",
  ].join(" "),
);

/** Names of the two whose marks `addTwoReaders` imports. */
export const [ana, bea] = ["Ana Ruiz", "Bea Ortiz"];

/**
 * Imports a document that two people marked: one claim alike, a quote with other ends, a statistic that one took for a
 * claim, a speaker that only one names, and a source that only the second marked.
 */
export async function addTwoReaders(claimdesk: Claimdesk): Promise<void> {
  const [first, second] = [makeAuthor({ name: ana }), makeAuthor({ name: bea })];
  const { text } = written;
  const [boats, quote, words, , third, official] = written.spans;
  if (!boats || !quote || !words || !third || !official) throw new Error("The text has six spans.");
  const document = makeDocument(text, { title: "Boats" });
  const minister = makeSource({ name: "Marta León" });
  const by = (author: { readonly id: string }, ...drafts: readonly Draft[]) =>
    drafts.map((draft) => ({ ...draft, revision: 1, ...stamps(author.id) }));
  const records = [
    ...by(
      first,
      first,
      second,
      document,
      minister,
      makeAnnotation(document, text, boats, { sourceId: minister.id }),
      makeAnnotation(document, text, quote, { label: "quote", sourceId: minister.id }),
      makeAnnotation(document, text, third, { label: "statistic" }),
    ),
    ...by(
      second,
      makeAnnotation(document, text, boats, { sourceId: minister.id }),
      makeAnnotation(document, text, words, { label: "quote" }),
      makeAnnotation(document, text, third, { label: "claim" }),
      makeAnnotation(document, text, official, { label: "anonymous-source" }),
    ),
  ];
  const file = join(claimdesk.workspace, "..", "two-readers.json");
  const native = {
    format: "claimdesk",
    version: nativeVersion,
    offsetUnit: "utf-16 code units",
    app: "claimdesk test",
    exportedAt: at,
    seq: 1,
    records,
    texts: { [hashOf(text)]: text },
    originals: {},
  };
  await writeFile(file, JSON.stringify(native));
  const { page } = claimdesk;
  await page.keyboard.press("ControlOrMeta+o");
  const dialog = page.getByRole("dialog", { name: "Import" });
  await dialog.locator('input[type="file"]').setInputFiles(file);
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(dialog.getByRole("button", { name: "Import more" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await claimdesk.saved();
}

const at = "2026-03-04T10:00:00.000Z";
const stamps = (by: string) => ({ createdAt: at, createdBy: by, updatedAt: at, updatedBy: by });
