import { respondAsset, type Assets } from "../server/assets.ts";
import { isOurs } from "./addresses.ts";

/**
 * Answers a request for one of our own pages or their parts: only GET, only from the table of what was built. No path is
 * ever joined to a folder, so there is nothing to climb out of.
 */
export function answerRequest(assets: Assets, request: Request): Response {
  if (request.method !== "GET" || !isOurs(request.url)) return new Response(null, { status: 404 });
  const { status, headers, body } = respondAsset(assets, new URL(request.url).pathname);
  return new Response(body, { status, headers });
}
