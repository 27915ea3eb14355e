import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError } from "../../shared/errors.ts";
import { errnoOf } from "../store/files.ts";

/** The port asked for when nobody chose one, so that a tab left open finds the server again. */
const preferredPort = 4780;
/** Ports tried from there on before any free one is taken. */
const tries = 20;

/**
 * Takes a port on 127.0.0.1, and only there: nothing outside this machine reaches it.
 * @param port exactly this one; 0 for any; without it 4780, or the next that is free
 * @returns the port
 * @throws AppError `busy` when the port that was asked for is taken
 */
export async function listen(server: Server, port?: number): Promise<number> {
  await take(server, port);
  return (server.address() as AddressInfo).port; // a TCP server that listens has one
}

async function take(server: Server, port: number | undefined): Promise<void> {
  if (port !== undefined) {
    if (await isTaken(server, port)) throw new AppError("busy", (words) => words.host.calls.portTaken(port));
    return;
  }
  for (let next = preferredPort; next < preferredPort + tries; next++)
    if (!(await isTaken(server, next))) return;
  await isTaken(server, 0);
}

async function isTaken(server: Server, port: number): Promise<boolean> {
  try {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return false;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "EADDRINUSE" || errno === "EACCES") return true;
    throw error;
  }
}
