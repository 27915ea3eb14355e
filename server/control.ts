import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import * as v from "valibot";
import { readIfThere, writePrivate } from "./files.ts";
import type { Host } from "./host.ts";
import { EventStreams } from "./http/events.ts";
import { answer } from "./http/routes.ts";
import { isSameToken } from "./http/tokens.ts";
import { traceOf } from "./log.ts";
import { listenLocally } from "./sockets.ts";

const describedSchema = v.object({
  socket: v.string(),
  token: v.string(),
  pid: v.number(),
  link: v.exactOptional(v.string()),
});

/** Where a running host listens to other programs of the same person; kept in the workspace, readable by them alone. */
export type ControlAddress = v.InferOutput<typeof describedSchema>;

export type Control = {
  /** Adds the link with which a browser gets in, and what makes others that do so once. */
  describe(link: string, oneTimeLink?: () => string): Promise<void>;
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
  let makeLink: (() => string) | undefined;
  const context = {
    service: host.service,
    hosts: [controlHost],
    actorOf: (given: string) => (isSameToken(given, token) ? host.actor : undefined),
    oneTimeLink: () => makeLink?.(),
    streams,
    log: host.log,
  };
  const server = createServer((request, response) => void answer(context, request, response));
  try {
    const socket = await listenLocally(server, host.workspace);
    const address = { socket, token, pid: process.pid };
    await writePrivate(path, `${JSON.stringify(address)}\n`);
    return {
      describe(link, oneTimeLink) {
        makeLink = oneTimeLink;
        return writePrivate(path, `${JSON.stringify({ ...address, link })}\n`);
      },
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
