import type { IncomingMessage } from "node:http";

/** Most that is read and thrown away after a body has proved too large, so that its sender gets to read the answer. */
const patience = 32 * 1024 * 1024;

/** Why a body could not be had. */
export type BodyProblem = "too large" | "broken off";

/**
 * The body of a request, counted while it is read: what a client says about its length is not believed. More than `limit`
 * bytes are never held.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | BodyProblem> {
  if (Number(request.headers["content-length"] ?? 0) > limit + patience) return "too large";
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.byteLength;
      if (bytes <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (bytes > limit + patience) return "too large";
    }
  } catch {
    return "broken off"; // the client is gone; there is nobody left to tell
  }
  return bytes > limit ? "too large" : Buffer.concat(chunks);
}
