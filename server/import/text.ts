import { randomUUID } from "node:crypto";
import { type Input, type Output, type TextPreview, maxTextBytes } from "../../shared/api.ts";
import { AppError } from "../../shared/errors.ts";
import { makeId } from "../../shared/ids.ts";
import type { Encoding } from "../../shared/records/document.ts";
import type { DraftOf, RecordOf } from "../../shared/records/index.ts";
import { snap } from "../../shared/text/graphemes.ts";
import { lineStarts } from "../../shared/text/lines.ts";
import type { Words } from "../../shared/words/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Desk } from "../desk.ts";
import { sha256Of } from "../hash.ts";
import { extensionOf } from "./extension.ts";
import type { Actor } from "../service.ts";
import { numberOf } from "../writer.ts";
import type { Store } from "../store/store.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { type Decoded, decode, possibleEncodings } from "./decode.ts";
import { proposeMetadata } from "./metadata.ts";
import { reading } from "./reading.ts";

/** Length of a preview's sample in UTF-16 code units. */
const sampleLength = 4_000;

/**
 * What importing a staged file would give; nothing is stored.
 * @throws AppError `invalid` with the reason why it cannot be imported
 */
export async function previewText(
  desk: Desk,
  { fileId, name, encoding }: Input<"previewText">,
  words: Words,
): Promise<TextPreview> {
  const bytes = desk.staging.get(fileId);
  return reading(desk.log, () => previewOf(desk, name, decodeText(name, bytes, encoding, words), bytes));
}

function previewOf(desk: Desk, name: string, decoded: Decoded, bytes: Uint8Array): TextPreview {
  const { text } = decoded;
  const twin = sameText(desk.store.workspace, text);
  return {
    name,
    sample: text.slice(0, snap(text, sampleLength, "before")),
    length: text.length,
    lines: lineStarts(text).length - (text.endsWith("\n") ? 1 : 0),
    encoding: decoded.encoding,
    certainty: decoded.certainty,
    possible: possibleEncodings(bytes),
    proposals: proposeMetadata(name, text),
    ...(twin ? { duplicateOf: { id: twin.id, title: twin.title } } : {}),
    notes: decoded.notes,
  };
}

/**
 * Stores a staged file as a new document: its text, its bytes as they were, and the record, or nothing of it. Its notes
 * stay in the record as they are said now: in the language of whoever imports.
 */
export async function importText(
  desk: Desk,
  actor: Actor,
  { fileId, name, encoding, fields }: Input<"importText">,
  words: Words,
): Promise<Output<"importText">> {
  const bytes = desk.staging.get(fileId);
  const read = reading(desk.log, () => readText(name, bytes, encoding, words));
  const id = makeId("document", randomUUID());
  let notes: readonly string[] = [];
  const commit = await desk.writer.commitOwn(actor, async () => {
    const twin = sameText(desk.store.workspace, read.text);
    notes = [...read.notes, ...(twin ? [words.host.imports.sameText(clip(twin.title))] : [])];
    const kept = await keepText(desk.store, read);
    return [
      { op: "put", record: { kind: "document", id, revision: 0, ...fields, ...kept, ...noted(notes) } },
    ];
  });
  desk.staging.drop(fileId);
  return { documentId: id, notes, ...numberOf(commit) };
}

/** A file read as a source text; nothing of it is stored yet. */
export type ReadText = Pick<Decoded, "text" | "encoding" | "notes"> & {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly blocks: Block[];
};

/** @throws AppError `invalid` with the reason why it cannot be imported */
export function readText(
  name: string,
  bytes: Uint8Array,
  encoding: Encoding | undefined,
  words: Words,
): ReadText {
  const decoded = decodeText(name, bytes, encoding, words);
  return { ...decoded, name, bytes, blocks: blocksOf(name, decoded.text) };
}

/**
 * Keeps a text and its file for good; what a document says of them is returned. Left over without a document (the commit
 * fails, the power goes) they harm nothing.
 */
export async function keepText(
  store: Store,
  { text, name, bytes, encoding, blocks }: ReadText,
): Promise<Pick<DraftOf<"document">, "textHash" | "length" | "blocks" | "original">> {
  const extension = extensionOf(name);
  const hash = await store.putOriginal(bytes, extension);
  const textHash = await store.putText(text);
  const original = { hash, name, bytes: bytes.byteLength, encoding };
  return { textHash, length: text.length, blocks, original };
}

/** Import notes for a document; the field is left out where there are none. */
export function noted(notes: readonly string[]): Pick<DraftOf<"document">, "importNotes"> {
  return notes.length === 0 ? {} : { importNotes: notes.map((note) => note.slice(0, 1_000)) };
}

/** A document with this very text, where there is one. */
export function sameText(workspace: Workspace, text: string): RecordOf<"document"> | undefined {
  const hash = sha256Of(text);
  for (const document of workspace.all("document")) if (document.textHash === hash) return document;
  return undefined;
}

function decodeText(name: string, bytes: Uint8Array, encoding: Encoding | undefined, words: Words): Decoded {
  if (bytes.byteLength > maxTextBytes) {
    const size = Math.ceil(bytes.byteLength / 1024 / 1024);
    const most = maxTextBytes / 1024 / 1024;
    throw new AppError("invalid", ({ host: { imports } }) => imports.tooLarge(name, size, most));
  }
  return decode(name, bytes, encoding, words);
}

const clip = (title: string) =>
  title.length > 200 ? `${title.slice(0, snap(title, 200, "before"))}…` : title;
