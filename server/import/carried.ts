import { AppError } from "../../shared/errors.ts";
import { type AnyRecord, type RecordOf, quotedDocument } from "../../shared/records/index.ts";
import type { Store } from "../store/store.ts";
import { extensionOf } from "./extension.ts";

type Document = RecordOf<"document">;

/** What a file of records carries besides them: texts, and imported files in base64, by their hashes. */
export type Carried = {
  readonly texts: { readonly [hash: string]: string };
  readonly originals: { readonly [hash: string]: string };
};

/**
 * The texts of the documents among some records and of those they quote, by hash, and all that the file carries.
 * @throws what `refused` makes of it, where a text is neither in the file nor here
 */
export async function textsFor(
  store: Store,
  file: Pick<Carried, "texts">,
  records: readonly AnyRecord[],
  refused: (document: Document, cause: AppError) => AppError,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map(Object.entries(file.texts));
  for (const record of records) {
    const quoted = quotedDocument(record);
    const document = record.kind === "document" ? record : quoted && store.workspace.get(quoted);
    if (!document || texts.has(document.textHash)) continue;
    try {
      texts.set(document.textHash, await store.text(document.textHash));
    } catch (cause) {
      throw cause instanceof AppError ? refused(document, cause) : cause;
    }
  }
  return texts;
}

/** Keeps the texts and originals of these documents; what else the file may carry belongs to nothing. */
export async function keepFiles(store: Store, file: Carried, documents: Iterable<Document>): Promise<void> {
  for (const { textHash, original } of documents) {
    const text = file.texts[textHash];
    if (text !== undefined) await store.putText(text);
    const bytes = original && file.originals[original.hash];
    if (original && bytes !== undefined)
      await store.putOriginal(Buffer.from(bytes, "base64"), extensionOf(original.name));
  }
}
