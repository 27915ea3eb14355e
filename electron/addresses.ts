/** The scheme and host of our own pages. Not `file:`, whose pages count as one origin with every file of the disk. */
export const scheme = "app";
export const host = "workbench";
export const home = `${scheme}://${host}/`;

/**
 * Whether `url` is a page of ours. Compares parsed parts: `origin` is "null" for our scheme in Node, and a test on the
 * beginning or a part of the string is fooled by `https://evil/?app://workbench/`.
 */
export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host: urlHost, username, password } = new URL(url);
  return protocol === `${scheme}:` && urlHost === host && username === "" && password === "";
}

/**
 * The address to give to the system's browser for a link the user followed, in the form we parsed and judged, or
 * undefined if it is not a plain web address. A name before the host (`https://bank@evil/`) deceives its reader.
 */
export function outsideAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return username === "" && password === "" ? href : undefined;
}

const local: ReadonlySet<string> = new Set([`${scheme}:`, "blob:", "data:", "devtools:"]);

/** Whether a page may load `url` at all. The desktop app talks to no network, and reads no file by its address. */
export function mayLoad(url: string): boolean {
  return URL.canParse(url) && local.has(new URL(url).protocol);
}

/** Whether `url` is something a page of ours made to be saved: an export. */
export function mayDownload(url: string): boolean {
  return url.startsWith("blob:") && isOurs(url.slice("blob:".length));
}
