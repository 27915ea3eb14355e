import type { TextPreview } from "../../shared/api.ts";
import { AppError } from "../../shared/errors.ts";
import { type Encoding, encodingNames, encodings } from "../../shared/records/document.ts";
import { normalizeText } from "../../shared/text/normalize.ts";
import type { Words } from "../../shared/words/index.ts";
import { english } from "../../shared/words/sentence.ts";
import { foreignKind } from "./signatures.ts";
import { decodeWindows1252 } from "./windows1252.ts";

type Imports = Words["host"]["imports"];

export type Decoded = {
  /** The normalised text. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly certainty: TextPreview["certainty"];
  /** What was done to get there and the user should know, a sentence each. */
  readonly notes: readonly string[];
};

/**
 * The text of a file. Strict: no byte is dropped or replaced by a question mark. Nothing is decided that the bytes do not
 * say, except that what is no UTF-8 is assumed to be Windows-1252, and a file with NULs in every second place UTF-16.
 * @param name the file's, for the sentence of a refusal
 * @param words what the notes are said with
 * @throws AppError `invalid` with the reason why it is no text
 */
export function decode(name: string, bytes: Uint8Array, chosen?: Encoding, words: Words = english): Decoded {
  const refuse = (why: (imports: Imports) => string) =>
    new AppError("invalid", ({ host: { imports } }) => imports.refused(name, why(imports)));
  if (bytes.byteLength === 0) throw refuse((imports) => imports.isEmpty);
  const kind = foreignKind(bytes);
  if (kind !== undefined) throw refuse((imports) => imports.isOther(imports.kinds[kind]));
  const found = chosen === undefined ? detected(bytes) : { encoding: chosen, certainty: "chosen" as const };
  if (!found) throw refuse((imports) => imports.isNoEncoding);
  const raw = readers[found.encoding](bytes);
  if (raw === undefined)
    throw refuse((imports) => imports.isNotAs(encodingNames[found.encoding], imports[hintFor(found)]));
  if (isBinary(raw)) throw refuse((imports) => imports.isBinary);
  const text = normalizeText(raw);
  if (text.trim() === "") throw refuse((imports) => imports.isBlank);
  return { text, ...found, notes: notesOn(bytes, raw, found, words.host.imports) };
}

/** The encodings under which a file is some text at all, most likely right one or not. */
export function possibleEncodings(bytes: Uint8Array): Encoding[] {
  return encodings.filter((encoding) => {
    const text = readers[encoding](bytes);
    return text !== undefined && !isBinary(text);
  });
}

/** The normalised text of bytes in an encoding that is known; undefined where they are not of it. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  const raw = readers[encoding](bytes);
  return raw === undefined ? undefined : normalizeText(raw);
}

type Found = Pick<Decoded, "encoding" | "certainty">;

function detected(bytes: Uint8Array): Found | undefined {
  const mark = marks.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (mark) return { encoding: mark[0], certainty: "declared" };
  if (bytes.includes(0)) {
    const wide = (["utf-16le", "utf-16be"] as const).find((encoding) => looksWide(bytes, encoding));
    if (wide) return { encoding: wide, certainty: "assumed" };
  }
  if (readers["utf-8"](bytes) !== undefined) return { encoding: "utf-8", certainty: "detected" };
  if (decodeWindows1252(bytes) !== undefined) return { encoding: "windows-1252", certainty: "assumed" };
  return undefined;
}

/** Whether the bytes are UTF-16 of a mostly Latin text: the upper byte of many characters is NUL. */
function looksWide(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): boolean {
  const upper = encoding === "utf-16le" ? 1 : 0;
  const sample = bytes.subarray(0, 4096);
  let nulls = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i + upper] === 0) nulls++;
  }
  return nulls > sample.length / 4 && readers[encoding](bytes) !== undefined;
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** The text as it stands in the bytes, byte order mark included; undefined where they are not of this encoding. */
const readers: Record<Encoding, (bytes: Uint8Array) => string | undefined> = {
  "utf-8": (bytes) => strictly("utf-8", bytes),
  "utf-16le": (bytes) => (bytes.byteLength % 2 === 0 ? strictly("utf-16le", bytes) : undefined),
  "utf-16be": (bytes) => (bytes.byteLength % 2 === 0 ? strictly("utf-16be", bytes) : undefined),
  "windows-1252": decodeWindows1252,
};

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined; // the one thing it throws for: bytes that are not of this encoding
  }
}

// NUL never occurs in a text. A stray form feed or Ctrl-Z does; many control characters are something else.
function isBinary(text: string): boolean {
  return text.includes("\0") || controlsIn(text) > Math.max(4, text.length / 200);
}

function controlsIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || code === 0x7f) count++;
  }
  return count;
}

function hintFor({ encoding, certainty }: Found) {
  if (certainty === "declared") return "beginsLikeIt";
  return encoding === "windows-1252" ? "meansNothing" : "chooseAnother";
}

function notesOn(bytes: Uint8Array, raw: string, { encoding, certainty }: Found, imports: Imports): string[] {
  const controls = controlsIn(raw);
  const own = certainty === "chosen" ? detected(bytes) : { encoding, certainty };
  // A page that was shown what is assumed sends just that back.
  const isAssumed = own?.certainty === "assumed" && own.encoding === encoding;
  return [
    ...(isAssumed ? [imports.encodingAssumed(encodingNames[encoding])] : []),
    ...(certainty === "chosen" && own?.encoding !== encoding
      ? [imports.encodingChosen(encodingNames[encoding])]
      : []),
    ...(raw.includes("\r") ? [imports.lineEnds] : []),
    ...(controls > 0 ? [imports.controls(controls)] : []),
  ];
}
