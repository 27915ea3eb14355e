import type { Reply } from "../../shared/errors.ts";
import { browserHost } from "./browser.ts";
import type { Words } from "../../shared/words/index.ts";
import type { HostClient } from "./client.ts";
import { type Bridge, desktopHost } from "./desktop.ts";

declare global {
  interface Window {
    readonly claimdesk?: Bridge;
  }
}

const tokenKey = "claimdesk.token";

/**
 * The host of this page; undefined when it was opened without a valid key, and so can reach none.
 *
 * The link carries the token itself, or a code that is exchanged for it once (where the link could be seen by others of
 * the machine). Either is taken out of the address at once, so that it is not bookmarked or shared by accident; the
 * token is kept for this tab only.
 * @param words what the window says now
 */
export async function connect(words: () => Words): Promise<HostClient | undefined> {
  if (window.claimdesk) return desktopHost(window.claimdesk, words);
  const link = new URLSearchParams(location.hash.slice(1));
  const code = link.get("code");
  const fromLink = code ? await exchanged(code) : link.get("token");
  if (link.has("code") || link.has("token"))
    history.replaceState(null, "", location.pathname + location.search);
  if (fromLink) sessionStorage.setItem(tokenKey, fromLink);
  const token = fromLink ?? sessionStorage.getItem(tokenKey);
  return token ? browserHost(token, words) : undefined;
}

async function exchanged(code: string): Promise<string | null> {
  try {
    const response = await fetch("/api/exchange", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code }),
    });
    const reply = (await response.json()) as Reply<{ token: string }>; // our own host's answer
    return reply.ok ? reply.value.token : null;
  } catch {
    return null; // the server has gone meanwhile: the page says that the link opens nothing
  }
}
