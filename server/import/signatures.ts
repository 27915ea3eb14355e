const ascii = (text: string): number[] => [...Buffer.from(text, "latin1")];

type Signature = { readonly at: number; readonly bytes: readonly number[]; readonly what: string };

const signature = (what: string, bytes: readonly number[], at = 0): Signature => ({ at, bytes, what });

/** Files whose first bytes say what they are, and that they are no plain text. */
const signatures: readonly Signature[] = [
  signature("a PDF file", ascii("%PDF-")),
  signature("an RTF document", ascii("{\\rtf")),
  signature("an older Office document", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  signature("a PNG image", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  signature("a JPEG image", [0xff, 0xd8, 0xff]),
  signature("a GIF image", ascii("GIF8")),
  signature("a WebP image", ascii("WEBP"), 8),
  signature("a TIFF image", [0x49, 0x49, 0x2a, 0x00]),
  signature("a TIFF image", [0x4d, 0x4d, 0x00, 0x2a]),
  signature("a gzip archive", [0x1f, 0x8b]),
  signature("a 7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  signature("a RAR archive", [...ascii("Rar!"), 0x1a, 0x07]),
  signature("an SQLite database", ascii("SQLite format 3")),
  signature("a video or audio file", ascii("ftyp"), 4),
  signature("a program", [0x7f, 0x45, 0x4c, 0x46]),
];

const zip = [0x50, 0x4b, 0x03, 0x04];

/** What the documents that are zip archives inside hold near their beginning. */
const zipped: readonly (readonly [mark: string, what: string])[] = [
  ["word/", "a Word document (.docx)"],
  ["xl/", "an Excel workbook (.xlsx)"],
  ["ppt/", "a PowerPoint presentation (.pptx)"],
  ["application/vnd.oasis.opendocument", "an OpenDocument file (.odt)"],
  ["application/epub+zip", "an EPUB book"],
];

/** What a file is by its first bytes, for a sentence ("a PDF file"); undefined when it may be plain text. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, zip, 0)) {
    const names = Buffer.from(bytes.subarray(0, 64 * 1024)).toString("latin1");
    return zipped.find(([mark]) => names.includes(mark))?.[1] ?? "a zip archive";
  }
  return signatures.find((one) => startsWith(bytes, one.bytes, one.at))?.what;
}

function startsWith(bytes: Uint8Array, start: readonly number[], at: number): boolean {
  return start.every((byte, i) => bytes[at + i] === byte);
}
