import {
  type ImportReport,
  type Input,
  maxFileBytes,
  maxTextBytes,
  type TextPreview,
} from "../../shared/api.ts";
import type { Id } from "../../shared/ids.ts";
import type { Encoding } from "../../shared/records/document.ts";
import type { HostClient } from "../host/client.ts";
import type { Model } from "./model.ts";
import { words } from "./words.ts";

/** One file on its way in: `ready` to be imported with what is proposed, `done`, or `failed` with a sentence. */
export type Incoming = {
  readonly key: number;
  readonly name: string;
} & (
  | { readonly state: "reading" | "importing" }
  | { readonly state: "text"; readonly fileId: string; readonly preview: TextPreview }
  | { readonly state: "workspace"; readonly fileId: string }
  | {
      readonly state: "done";
      readonly message: string;
      readonly documentId?: Id<"document">;
      /** What was left as it is, one sentence each. */
      readonly details?: readonly string[];
    }
  | { readonly state: "failed"; readonly message: string }
);

/** A text that was pasted, under the name it gets. */
export type Pasted = { readonly name: string; readonly text: string };

/** To a tenth: nobody is helped by more. */
const megabytes = (bytes: number) => Math.round((bytes / 1024 / 1024) * 10) / 10;

/** Hands a file's bytes to the host and asks what importing them would give; nothing is stored yet. */
export async function stage(host: HostClient, key: number, file: File | Pasted): Promise<Incoming> {
  const { name } = file;
  const isOurs = /\.json$/i.test(name);
  const limit = isOurs ? maxFileBytes : maxTextBytes;
  if (file instanceof File && file.size > limit)
    return {
      key,
      name,
      state: "failed",
      message: words().importing.tooLarge(megabytes(file.size), megabytes(limit)),
    };
  const bytes = await bytesOf(file);
  if (!bytes)
    return {
      key,
      name,
      state: "failed",
      message: words().importing.unreadable,
    };
  const staged = await host.call("stageFile", { bytes });
  if (!staged.ok) return { key, name, state: "failed", message: staged.error.message };
  const { fileId } = staged.value;
  if (isOurs) return { key, name, state: "workspace", fileId };
  return preview(host, key, name, fileId);
}

/** Undefined where the browser cannot read it: a folder, or a file that has gone or is not ours to read. */
async function bytesOf(file: File | Pasted): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!(file instanceof File)) return new TextEncoder().encode(file.text);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** The preview of a staged file, under an encoding of the user's choice if one is given. */
export async function preview(
  host: HostClient,
  key: number,
  name: string,
  fileId: string,
  encoding?: Encoding,
): Promise<Incoming> {
  const reply = await host.call("previewText", { fileId, name, ...(encoding ? { encoding } : {}) });
  return reply.ok
    ? { key, name, state: "text", fileId, preview: reply.value }
    : { key, name, state: "failed", message: reply.error.message };
}

export type TextFields = Input<"importText">["fields"];

/** The metadata a text is imported with when nobody changes the proposals. */
export function proposedFields({ proposals, name }: TextPreview): TextFields {
  const { title, ...others } = proposals;
  return { title: title?.trim() || name, ...others, tags: [] };
}

/** Imports a staged text. */
export async function importText(
  model: Model,
  incoming: Extract<Incoming, { state: "text" }>,
  fields: TextFields,
): Promise<Incoming> {
  const { key, name, fileId, preview: shown } = incoming;
  const reply = await model.hostStep(words().importing.step(fields.title), () =>
    model.host.call("importText", { fileId, name, encoding: shown.encoding, fields }),
  );
  if (!reply.ok) return { key, name, state: "failed", message: reply.error.message };
  const message = [words().importing.done, ...reply.value.notes].join(" ");
  return { key, name, state: "done", message, documentId: reply.value.documentId };
}

/** Reads a staged file of our own export into the workspace. */
export async function importWorkspace(
  model: Model,
  { key, name, fileId }: Extract<Incoming, { state: "workspace" }>,
): Promise<Incoming> {
  const reply = await model.hostStep(words().importing.step(name), () =>
    model.host.call("importWorkspace", { fileId }),
  );
  return reply.ok
    ? { key, name, state: "done", message: reportSentence(reply.value), details: reply.value.kept }
    : { key, name, state: "failed", message: reply.error.message };
}

function reportSentence({ added, unchanged, kept }: ImportReport): string {
  const say = words().importing;
  const parts = [say.added(added)];
  if (unchanged > 0) parts.push(say.unchanged(unchanged));
  if (kept.length > 0) parts.push(say.kept(kept.length));
  return `${parts.join(", ")}.`;
}
