import type { Words } from "../../shared/words/index.ts";

/** What a file can be that is no plain text, by its words in the catalogue. */
export type ForeignKind = keyof Words["host"]["imports"]["kinds"];

const ascii = (text: string): number[] => [...Buffer.from(text, "latin1")];

type Signature = { readonly at: number; readonly bytes: readonly number[]; readonly what: ForeignKind };

const signature = (what: ForeignKind, bytes: readonly number[], at = 0): Signature => ({ at, bytes, what });

/** Files whose first bytes say what they are, and that they are no plain text. */
const signatures: readonly Signature[] = [
  signature("pdf", ascii("%PDF-")),
  signature("rtf", ascii("{\\rtf")),
  signature("oldOffice", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  signature("png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  signature("jpeg", [0xff, 0xd8, 0xff]),
  signature("gif", ascii("GIF8")),
  signature("webp", ascii("WEBP"), 8),
  signature("tiff", [0x49, 0x49, 0x2a, 0x00]),
  signature("tiff", [0x4d, 0x4d, 0x00, 0x2a]),
  signature("gzip", [0x1f, 0x8b]),
  signature("sevenZip", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  signature("rar", [...ascii("Rar!"), 0x1a, 0x07]),
  signature("sqlite", ascii("SQLite format 3")),
  signature("media", ascii("ftyp"), 4),
  signature("program", [0x7f, 0x45, 0x4c, 0x46]),
];

const zip = [0x50, 0x4b, 0x03, 0x04];

/** What the documents that are zip archives inside hold near their beginning. */
const zipped: readonly (readonly [mark: string, what: ForeignKind])[] = [
  ["word/", "word"],
  ["xl/", "excel"],
  ["ppt/", "powerPoint"],
  ["application/vnd.oasis.opendocument", "openDocument"],
  ["application/epub+zip", "epub"],
];

/** What a file is by its first bytes, for a sentence ("pdf"); undefined when it may be plain text. */
export function foreignKind(bytes: Uint8Array): ForeignKind | undefined {
  if (startsWith(bytes, zip, 0)) {
    const names = Buffer.from(bytes.subarray(0, 64 * 1024)).toString("latin1");
    return zipped.find(([mark]) => names.includes(mark))?.[1] ?? "zip";
  }
  return signatures.find((one) => startsWith(bytes, one.bytes, one.at))?.what;
}

function startsWith(bytes: Uint8Array, start: readonly number[], at: number): boolean {
  return start.every((byte, i) => bytes[at + i] === byte);
}
