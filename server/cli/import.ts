import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "../../shared/errors.ts";
import { encodingNames } from "../../shared/records/document.ts";
import { errnoOf } from "../store/files.ts";
import type { Words } from "../../shared/words/index.ts";
import { type Client, connect } from "./client.ts";
import { words } from "./language.ts";
import type { Arguments } from "./run.ts";
import { workspaceOf } from "./workspace.ts";

/** `claimdesk import FILE…`: one line or more per file; 1 when any could not be brought in. The others are. */
export async function importFiles(args: Arguments): Promise<number> {
  if (args.positionals.length === 0) throw new AppError("invalid", ({ host: { cli } }) => cli.whichFile);
  const client = await connect(workspaceOf(args));
  let failed = 0;
  try {
    for (const path of args.positionals) {
      try {
        process.stdout.write(`${path}: ${await importFile(client, path, args.values["again"] === true)}\n`);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        failed++;
        process.stderr.write(`${path}: ${error.say(words())}\n`);
      }
    }
  } finally {
    await client.close();
  }
  return failed === 0 ? 0 : 1;
}

async function importFile(client: Client, path: string, again: boolean): Promise<string> {
  const { cli } = words().host;
  const { fileId } = await client.call("stageFile", { bytes: await readBytes(path) });
  if (/\.json$/i.test(path)) return importExport(client, fileId);
  const name = basename(path);
  const preview = await client.call("previewText", { fileId, name });
  const { duplicateOf, encoding, proposals } = preview;
  if (duplicateOf && !again) return cli.duplicate(duplicateOf.title);
  const fields = { ...proposals, title: proposals.title ?? name, tags: [] };
  const { notes } = await client.call("importText", { fileId, name, fields });
  const said = notes.map((note) => `\n    ${note}`).join("");
  return `${cli.imported(fields.title, preview.length, encodingNames[encoding])}${said}`;
}

async function importExport(client: Client, fileId: string): Promise<string> {
  const { added, unchanged, kept } = await client.call("importWorkspace", { fileId });
  const said = kept.map((line) => `\n    ${line}`).join("");
  return `${words().host.cli.importedRecords(added, unchanged, kept.length)}${said}`;
}

/** The bytes of a file. @throws AppError `not-found` with why it cannot be read */
export async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    const errno = errnoOf(cause);
    if (errno === undefined) throw cause;
    throw new AppError("not-found", ({ host: { cli } }) => unread(cli, errno), { cause });
  }
}

function unread(cli: Words["host"]["cli"], errno: string): string {
  if (errno === "ENOENT") return cli.fileMissing;
  return errno === "EISDIR" ? cli.isFolder : cli.fileUnread(errno);
}
