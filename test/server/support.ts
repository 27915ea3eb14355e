import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { Input, Method, Output } from "../../shared/api.ts";
import type { Reply } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import { documentState } from "../../shared/review/signoff.ts";
import { Workspace } from "../../shared/workspace.ts";
import { type Assets, loadAssets } from "../../server/assets.ts";
import { dispatch } from "../../server/dispatch.ts";
import { type Host, openHost } from "../../server/host.ts";
import { type RunningServer, startServer } from "../../server/http/server.ts";
import { type Tokens, openTokens } from "../../server/http/tokens.ts";
import { type Log, logTo } from "../../server/log.ts";
import type { Actor, Service } from "../../server/service.ts";

/** A new folder, gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const seeds = resolve("seeds");

/** A log that keeps its lines. */
export function keptLog(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  return { log: logTo((line) => lines.push(line), true), lines };
}

/** A real host on a real folder, of a person of its own; closed after the test. */
export async function openTestHost(
  options: { log?: Log; workspace?: string; config?: string } = {},
): Promise<Host> {
  const folder = await temporaryFolder();
  const {
    log = () => undefined,
    workspace = join(folder, "workspace"),
    config = join(folder, "config"),
  } = options;
  const host = await openHost({ workspace, config, seeds, log });
  onTestFinished(() => host.close());
  return host;
}

/**
 * The value of a call.
 * @throws Error with the failure it was answered with instead
 */
export async function done<M extends Method>(
  host: { readonly service: Service; readonly actor: Actor },
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  const reply = await dispatch(host.service, host.actor, method, input);
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`);
  return reply.value as Output<M>; // dispatch answers with the method's own output
}

/** The failure of a call; a call that succeeds fails the test. */
export async function failed(
  host: { readonly service: Service; readonly actor: Actor },
  method: string,
  input: unknown,
): Promise<{ readonly code: string; readonly message: string }> {
  const reply = await dispatch(host.service, host.actor, method, input);
  if (reply.ok) return expect.fail(`${method} was not refused`);
  return reply.error;
}

/** A fingerprint of a document as it is now, as whoever signs it off sends it. */
export async function stateNow(
  host: { readonly service: Service; readonly actor: Actor },
  id: Id<"document">,
): Promise<string> {
  const { seq, records } = await done(host, "open", {});
  return documentState(new Workspace(seq, records), id);
}

/** Imports a text as a document; its id. */
export async function imported(
  host: { readonly service: Service; readonly actor: Actor },
  text: string,
  title = "Boats",
): Promise<Output<"importText">["documentId"]> {
  const { fileId } = await done(host, "stageFile", { bytes: new TextEncoder().encode(text) });
  const { documentId } = await done(host, "importText", {
    fileId,
    name: "a.txt",
    fields: { title, tags: [] },
  });
  return documentId;
}

/** Puts in the way of records.json what no file can replace: the next commit is saved, and a problem. */
export async function blockSnapshot(workspace: string): Promise<void> {
  const path = join(workspace, "records.json");
  // Nothing may be on its way there: the first one holds whoever opened the workspace.
  await expect.poll(() => readFile(path, "utf8").catch(() => ""), { timeout: 10_000 }).toContain("author:");
  await rm(path);
  await mkdir(join(path, "in the way"), { recursive: true });
}

export type Running = {
  readonly host: Host;
  readonly server: RunningServer;
  readonly tokens: Tokens;
  /** Of the host's own author. */
  readonly token: string;
  send(path: string, options?: Sent): Promise<Answer>;
  /** A call as a page of ours makes it. */
  call(method: string, input: unknown, token?: string): Promise<Reply>;
};

/** A real local server on any free port; closed after the test. */
export async function serve(options: { host?: Host; assets?: Assets; log?: Log } = {}): Promise<Running> {
  const host = options.host ?? (await openTestHost(options));
  const assets = options.assets ?? (await loadAssets("no such folder"));
  const tokens = await openTokens(host.workspace, false);
  const server = await startServer({ host, assets, tokens, port: 0 });
  onTestFinished(() => server.close());
  const token = await tokens.tokenFor(host.actor.authorId);
  const send = (path: string, sent: Sent = {}) => sendTo({ port: server.port }, path, sent);
  return {
    host,
    server,
    tokens,
    token,
    send,
    async call(method, input, as = token) {
      const headers = { authorization: `Bearer ${as}`, "content-type": "application/json" };
      const { text } = await send(`/api/${method}`, { method: "POST", headers, body: JSON.stringify(input) });
      return JSON.parse(text) as Reply; // every answer of the API is one
    },
  };
}

export type Sent = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};
export type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
};

/** An HTTP request with exactly these headers: `fetch` would not send a Host or an Origin of our choice. */
export function sendTo(
  to: { readonly port: number } | { readonly socketPath: string },
  path: string,
  { method = "GET", headers = {}, body }: Sent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", ...to, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
