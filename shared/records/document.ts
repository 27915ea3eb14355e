import * as v from "valibot";
import { says } from "../issues.ts";
import { date, recordSchemas, sha256, text, webAddress, whole, words } from "./fields.ts";

export const documentKinds = ["article", "report", "transcript", "post"] as const;
export const blockKinds = ["heading", "list-item", "quotation"] as const;
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;

/** What people call the encodings. */
export const encodingNames = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little-endian)",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1252": "Windows-1252",
} as const satisfies Record<(typeof encodings)[number], string>;

export type BlockKind = (typeof blockKinds)[number];
export type Encoding = (typeof encodings)[number];

/** The beginning of a BCP 47 tag. Its parts are limited in number, or a long text would overflow the stack of the regex. */
const language = v.pipe(
  v.string(),
  v.regex(
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,8}$/,
    says((words) => words.host.fields.language),
  ),
);

/** Whether a text is a language as documents hold it: `en`, `pt-BR`. */
export const isLanguage = (written: string): boolean => v.is(language, written);

/** What the user may say about a source text; the text itself is not among it. */
export const documentFields = {
  title: words(500),
  outlet: v.exactOptional(text(300)),
  byline: v.exactOptional(text(300)),
  url: v.exactOptional(webAddress),
  published: v.exactOptional(date),
  retrieved: v.exactOptional(date),
  language: v.exactOptional(language),
  documentKind: v.exactOptional(v.picklist(documentKinds)),
  tags: v.pipe(v.array(words(100)), v.maxLength(100)),
};

/** One source text. `textHash` and `length` never change once stored; see integrity.ts. */
export const document = recordSchemas("document", {
  ...documentFields,
  /** SHA-256 of the normalised text as UTF-8; names `texts/<hash>.txt`. */
  textHash: sha256,
  /** Length of the normalised text in UTF-16 code units. */
  length: whole,
  /** Lines (0-based) that are more than plain paragraphs, ascending. */
  blocks: v.pipe(
    v.array(v.strictObject({ line: whole, kind: v.picklist(blockKinds), level: v.exactOptional(whole) })),
    v.maxLength(200_000),
  ),
  /** The imported file as it was, kept as `originals/<hash>.<extension>`. */
  original: v.exactOptional(
    v.strictObject({
      hash: sha256,
      name: words(300),
      bytes: whole,
      encoding: v.picklist(encodings),
    }),
  ),
  /** What an import said, in the language of whoever imported: data like the rest, never translated. */
  importNotes: v.exactOptional(v.pipe(v.array(text(1_000)), v.maxLength(50))),
});
