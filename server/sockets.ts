import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, lstat, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256Of } from "./hash.ts";

/** Longest address of a socket, in bytes: macOS takes 103, Linux 107. */
const longest = 99;

/**
 * Lets a server listen where only programs of the same user reach it: in the workspace, which others cannot enter; where
 * its path is too long or its disk knows no sockets, in the user's own runtime folder, else in the temporary one.
 * @param workspace absolute path; whoever calls holds its lock, so a socket that lies there was left behind
 * @returns the address
 */
export async function listenLocally(server: Server, workspace: string): Promise<string> {
  const name = `claimdesk-${sha256Of(workspace).slice(0, 16)}`;
  if (process.platform === "win32") return bind(server, `\\\\.\\pipe\\${name}`);
  for (const socket of placesFor(workspace, name)) {
    if (Buffer.byteLength(socket) > longest) continue;
    try {
      await rm(socket, { force: true }); // another user's file in a shared folder cannot be removed
      return await bind(server, socket);
    } catch {
      // The next place may do. The last one is not in the loop, so that its failure is told.
    }
  }
  return bind(server, join("/tmp", `${name}-${randomBytes(4).toString("hex")}.sock`));
}

function placesFor(workspace: string, name: string): string[] {
  const running = process.env["XDG_RUNTIME_DIR"];
  return [
    join(workspace, ".socket"),
    ...(running ? [join(running, `${name}.sock`)] : []),
    join(tmpdir(), `${name}.sock`),
  ];
}

/**
 * Whether what lies at `socket` is a socket of our own user. In a folder shared with others anybody could have put one
 * there under the name of a host that was killed, and would be sent our files. On Windows the system keeps others out.
 */
export async function isOurSocket(socket: string): Promise<boolean> {
  const own = process.getuid?.();
  if (own === undefined) return true;
  try {
    const found = await lstat(socket);
    return found.isSocket() && found.uid === own;
  } catch {
    return false; // gone, or behind a folder we may not enter
  }
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
