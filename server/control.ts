import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, rm } from "node:fs/promises";
import { type Server, createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { readIfThere, writePrivate } from "./files.ts";
import type { Host } from "./host.ts";
import { EventStreams } from "./http/events.ts";
import { answer } from "./http/routes.ts";
import { isSameToken } from "./http/tokens.ts";
import { traceOf } from "./log.ts";

const describedSchema = v.object({
  socket: v.string(),
  token: v.string(),
  pid: v.number(),
  link: v.exactOptional(v.string()),
});

/** Where a running host listens to other programs of the same person; kept in the workspace, readable by them alone. */
export type ControlAddress = v.InferOutput<typeof describedSchema>;

export type Control = {
  /** Adds the link with which a browser gets in. */
  describe(link: string): Promise<void>;
  close(): Promise<void>;
};

/** The name our own programs use as the Host of their requests. Nothing on a network can have it. */
export const controlHost = "claimdesk.invalid";

/**
 * Lets the command line reach this host: the same API over a socket of the file system, so that the desktop app opens no
 * port. Failing to is no reason not to open a workspace; it is logged, and the command line then says that the workspace
 * is in use.
 */
export async function openControl(
  host: Pick<Host, "service" | "actor" | "workspace" | "onEvent" | "log">,
): Promise<Control> {
  const path = describedAt(host.workspace);
  const token = randomBytes(32).toString("base64url");
  const streams = new EventStreams(host);
  const context = {
    service: host.service,
    hosts: [controlHost],
    actorOf: (given: string) => (isSameToken(given, token) ? host.actor : undefined),
    streams,
    log: host.log,
  };
  const server = createServer((request, response) => void answer(context, request, response));
  try {
    const socket = await listen(server, host.workspace);
    const address = { socket, token, pid: process.pid };
    await writePrivate(path, `${JSON.stringify(address)}\n`);
    return {
      describe: (link) => writePrivate(path, `${JSON.stringify({ ...address, link })}\n`),
      async close() {
        await rm(path, { force: true });
        server.close();
        server.closeAllConnections();
        if (process.platform !== "win32") await rm(socket, { force: true });
      },
    };
  } catch (error) {
    host.log("control-failed", traceOf(error));
    server.close();
    await rm(path, { force: true });
    return { describe: async () => {}, close: async () => {} };
  }
}

/** What a host left beside the workspace it has open, or had open when it was killed; undefined where there is nothing. */
export async function controlAddress(workspace: string): Promise<ControlAddress | undefined> {
  const text = await readIfThere(describedAt(workspace));
  if (text === undefined) return undefined;
  try {
    return v.parse(describedSchema, JSON.parse(text));
  } catch {
    return undefined; // not written by a host of this version: as good as none
  }
}

const describedAt = (workspace: string) => join(workspace, ".host");

async function listen(server: Server, workspace: string): Promise<string> {
  const name = createHash("sha256").update(workspace).digest("hex").slice(0, 16);
  if (process.platform === "win32") return bind(server, `\\\\.\\pipe\\claimdesk-${name}`);
  const socket = join(socketFolder(), `claimdesk-${name}.sock`);
  try {
    // We hold the workspace's lock, so what lies there was left behind. Another user's file cannot be removed.
    await rm(socket, { force: true });
    return await bind(server, socket);
  } catch {
    return bind(server, socket.replace(".sock", `-${randomBytes(4).toString("hex")}.sock`));
  }
}

/** Addresses of sockets may have about 100 bytes, less than some temporary folders' names. */
function socketFolder(): string {
  const folder = tmpdir();
  return Buffer.byteLength(folder) > 60 ? "/tmp" : folder;
}

async function bind(server: Server, socket: string): Promise<string> {
  // The socket is made inside this call, so at no moment can others connect to it.
  const before = process.umask(0o177);
  try {
    server.listen(socket);
  } finally {
    process.umask(before);
  }
  await once(server, "listening");
  if (process.platform !== "win32") await chmod(socket, 0o600);
  return socket;
}
