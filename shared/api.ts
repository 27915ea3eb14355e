import * as v from "valibot";
import {
  type BundleExport,
  type MergePreview,
  type MergeReport,
  exportBundleInput,
  mergeInput,
  previewMergeInput,
} from "./bundle/protocol.ts";
import { changeSchema, type Commit, maxChanges } from "./changes.ts";
import type { ErrorCode, Reply } from "./errors.ts";
import { type History, historyInput } from "./history.ts";
import {
  type AuditPart,
  auditInput,
  type LogPage,
  logInput,
  type Returning,
  withheldFromLogInput,
} from "./history/log.ts";
import type { LogWithholdings } from "./history/withheld.ts";
import { type Id, idOf } from "./ids.ts";
import { says } from "./issues.ts";
import { type SearchAnswer, searchInput } from "./search.ts";
import { reportFormats } from "./report/formats.ts";
import { scopeSchema } from "./report/scope.ts";
import type { Present } from "./review/presence.ts";
import { sha256, whole, words } from "./records/fields.ts";
import { documentFields, type Encoding, encodings } from "./records/document.ts";
import type { AnyRecord } from "./records/index.ts";
import { withheld } from "./protection.ts";

/*
 * The protocol: method name → input schema and output type. The same for every client (desktop window, browser tab,
 * command line); `dispatch` is the only place where unknown input becomes one of these. No file path is ever part of
 * it: bytes go in with `stageFile` and are then spoken of by their `fileId`.
 */

/** Largest text file, in bytes. */
export const maxTextBytes = 20 * 1024 * 1024;
/** Largest staged file of any kind (a whole exported workspace), in bytes. */
export const maxFileBytes = 256 * 1024 * 1024;

const none = v.strictObject({});
const fileId = sha256;
const file = {
  fileId,
  name: words(300),
  encoding: v.exactOptional(v.picklist(encodings)),
};

/** The input of every method; `Uint8Array` only in `stageFile`, which each shell carries its own way. */
export const inputs = {
  /** The whole workspace as this actor may see it. Subscribe to events first, so that no commit falls in between. */
  open: none,
  commit: v.strictObject({ changes: v.pipe(v.array(changeSchema), v.minLength(1), v.maxLength(maxChanges)) }),
  /** The normalised text of a hash. */
  text: v.strictObject({ hash: sha256 }),
  /** Says which document this window has open, or with no `documentId` that it has none; see `HostEvent`. Kept nowhere. */
  presence: v.strictObject({ documentId: v.exactOptional(idOf("document")) }),
  /** Looks for something in all texts and records; a later search of the same window takes its place. */
  search: searchInput,
  /** What happened to one record or to several, whether they are still here or not. */
  history: historyInput,
  /** What happened to the workspace, a page at a time from its end. */
  log: logInput,
  /** The whole log field by field, a part at a time from its beginning, in the language of whoever asks. */
  exportLog: auditInput,
  withheldFromLog: withheldFromLogInput,
  /** What `bringBack` would do; nothing is changed. */
  previewReturn: v.strictObject({ before: whole }),
  /** Brings the workspace back to what it was before a commit, as one commit. */
  bringBack: v.strictObject({ before: whole }),
  /** Takes back what one commit did, and nothing of what came after it. */
  takeBack: v.strictObject({ seq: whole }),
  stageFile: v.strictObject({
    bytes: v.pipe(
      v.instance(Uint8Array),
      v.check(
        (bytes) => bytes.byteLength <= maxFileBytes,
        says((words) => words.host.fields.fileTooLarge("256 MB")),
      ),
    ),
  }),
  /** What importing a staged file as a source text would give; nothing is stored. */
  previewText: v.strictObject(file),
  importText: v.strictObject({ ...file, fields: v.strictObject(documentFields) }),
  /** Reads a staged file of our own export into the workspace. */
  importWorkspace: v.strictObject({ fileId }),
  exportWorkspace: v.strictObject({ withheld }),
  /** The sourcing report of a scope as one file, in the language of whoever asks. */
  exportReport: v.strictObject({ scope: scopeSchema, format: v.picklist(reportFormats), withheld }),
  exportBundle: exportBundleInput,
  previewMerge: previewMergeInput,
  merge: mergeInput,
  addSamples: none,
  check: none,
} satisfies Record<string, v.GenericSchema>;

export type Method = keyof typeof inputs;
export type Input<M extends Method> = v.InferOutput<(typeof inputs)[M]>;

export type Outputs = {
  open: Opened;
  commit: Commit;
  text: { readonly text: string };
  presence: Readonly<Record<string, never>>;
  search: SearchAnswer;
  history: History;
  log: LogPage;
  exportLog: AuditPart;
  withheldFromLog: LogWithholdings;
  previewReturn: Returning;
  bringBack: Added & Returning;
  takeBack: Added & Returning;
  stageFile: { readonly fileId: string; readonly bytes: number };
  previewText: TextPreview;
  importText: Added & { readonly documentId: Id<"document">; readonly notes: readonly string[] };
  importWorkspace: ImportReport;
  exportWorkspace: {
    readonly fileName: string;
    readonly json: string;
    /** What the file lacks, a sentence each. */
    readonly notes: readonly string[];
  };
  exportReport: { readonly fileName: string; readonly mediaType: string; readonly content: string };
  exportBundle: BundleExport;
  previewMerge: MergePreview;
  merge: MergeReport;
  addSamples: Added & { readonly documents: number };
  check: CheckReport;
};
/** What the host itself adds is one commit, whose number this is; absent where there was nothing to add. */
export type Added = { readonly seq?: number };

export type Output<M extends Method> = Outputs[M];

/** How a client reaches the host. */
export type Call = <M extends Method>(method: M, input: Input<M>) => Promise<Reply<Output<M>>>;

export type Opened = {
  /** A name for the title bar; not a path anything accepts back. */
  readonly name: string;
  /** Where the folder is, for people to read; not a path anything accepts back. */
  readonly place: string;
  readonly app: string;
  readonly actor: Id<"author">;
  readonly seq: number;
  readonly records: readonly AnyRecord[];
  readonly status: HostStatus;
};

/** What the host tells every client, in order. */
export type HostEvent =
  | { readonly type: "commit"; readonly commit: Commit }
  | { readonly type: "status"; readonly status: HostStatus }
  /** All of who else has which document open, to windows that say which they have open themselves. */
  | { readonly type: "presence"; readonly present: Present };

/** What is not as it should be, each a sentence for the user; empty when all is well. */
export type HostStatus = { readonly problems: readonly string[] };

export const metadataFields = ["title", "outlet", "byline", "url", "published", "language"] as const;
export type MetadataField = (typeof metadataFields)[number];

export type TextPreview = {
  readonly name: string;
  /** The first part of the decoded text. */
  readonly sample: string;
  /** Length of the normalised text in UTF-16 code units. */
  readonly length: number;
  readonly lines: number;
  readonly encoding: Encoding;
  /** `declared` by a byte order mark, `detected` as valid UTF-8, `assumed` for want of anything better, `chosen` by the user. */
  readonly certainty: "declared" | "detected" | "assumed" | "chosen";
  /** Encodings under which the file can be decoded at all. */
  readonly possible: readonly Encoding[];
  /** Metadata read from the text's own first lines or the file's name; the text is left alone. */
  readonly proposals: { readonly [F in MetadataField]?: string };
  /** A document with the very same text that is here already. */
  readonly duplicateOf?: { readonly id: Id<"document">; readonly title: string };
  readonly notes: readonly string[];
};

export type ImportReport = Added & {
  readonly added: number;
  /** Records that were here already, the same in content. */
  readonly unchanged: number;
  /** Records that are here with other content; what is here was kept. */
  readonly kept: readonly string[];
};

export type CheckReport = {
  readonly counts: { readonly [kind: string]: number };
  readonly commits: number;
  /** One sentence each: what is wrong, and where. */
  readonly problems: readonly string[];
  /** Worth knowing, but nothing is wrong. */
  readonly notes: readonly string[];
};

export type { ErrorCode, Reply };
