import { browserHost } from "./browser.ts";
import type { HostClient } from "./client.ts";
import { type Bridge, desktopHost } from "./desktop.ts";

declare global {
  interface Window {
    readonly claimdesk?: Bridge;
  }
}

const tokenKey = "claimdesk.token";

/**
 * The host of this page; undefined when it was opened without the link's token, and so can reach none.
 *
 * The token is taken out of the address at once, so that it is not bookmarked or shared by accident, and kept for this
 * tab only.
 */
export function connect(): HostClient | undefined {
  if (window.claimdesk) return desktopHost(window.claimdesk);
  const fromLink = new URLSearchParams(location.hash.slice(1)).get("token");
  if (fromLink) {
    sessionStorage.setItem(tokenKey, fromLink);
    history.replaceState(null, "", location.pathname + location.search);
  }
  const token = fromLink ?? sessionStorage.getItem(tokenKey);
  return token ? browserHost(token) : undefined;
}
