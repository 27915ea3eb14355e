import { randomBytes } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { wordsIn } from "../shared/words/catalogue.ts";
import type { Language, Words } from "../shared/words/index.ts";

type Asset = { readonly type: string; readonly body: Uint8Array<ArrayBuffer> };

/** The files of the built interface by the path they are asked for. Nothing outside this table is ever read. */
export type Assets = ReadonlyMap<string, Asset>;

export type AssetReply = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer>;
};

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/**
 * Reads every file of the built interface, once. Files of other types than an interface is made of are left out. Where
 * nothing was built the table is empty, and a page says so.
 */
export async function loadAssets(folder: string): Promise<Assets> {
  const assets = new Map<string, Asset>();
  for (const path of await filesIn(folder)) {
    const type = types[extname(path)];
    if (type === undefined) continue;
    assets.set(`/${relative(folder, path).split(sep).join("/")}`, {
      type,
      body: new Uint8Array(await readFile(path)),
    });
  }
  const page = assets.get("/index.html");
  if (page) assets.set("/", page);
  return assets;
}

/** Folder by folder: inside an asar archive, which Electron makes look like folders, `readdir` has no `recursive`. */
async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const found: string[] = [];
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) found.push(...(await filesIn(path)));
      else if (entry.isFile()) found.push(path); // a link could lead anywhere
    }
    return found;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/**
 * The answer to a GET of `pathname`, exactly as it came: it is looked up, never joined to a folder or decoded, so there
 * is nothing to climb out of.
 * @param language what is said where there is nothing
 */
export function respondAsset(assets: Assets, pathname: string, language: Language = "en"): AssetReply {
  const asset = assets.get(pathname);
  if (!asset) return notFound(assets, wordsIn(language));
  // Vite names the files in this folder by their content, so they may be kept for ever.
  const caching = pathname.startsWith("/assets/") ? "private, max-age=31536000, immutable" : "no-store";
  if (!asset.type.startsWith("text/html"))
    return { status: 200, headers: headersFor(asset.type, caching), body: asset.body };
  const nonce = randomBytes(18).toString("base64");
  return {
    status: 200,
    headers: headersFor(asset.type, "no-store", nonce),
    body: withNonce(asset.body, nonce),
  };
}

/**
 * The headers that go with everything: what a page may load (only its own files; styles also by `nonce`), that types are
 * not guessed, no address is passed on, and other pages neither embed nor reach it.
 */
export function securityHeaders(nonce?: string): Record<string, string> {
  const styles = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return {
    "content-security-policy": [
      "default-src 'none'",
      "script-src 'self'",
      `style-src ${styles}`,
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ].join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
}

function headersFor(type: string, caching: string, nonce?: string): Record<string, string> {
  return { ...securityHeaders(nonce), "content-type": type, "cache-control": caching };
}

/** React Aria and our own styles find the nonce in the page; the header is out of a script's reach. */
function withNonce(page: Uint8Array, nonce: string): Uint8Array<ArrayBuffer> {
  const html = new TextDecoder().decode(page);
  const tag = `<meta property="csp-nonce" content="${nonce}" nonce="${nonce}" />`;
  return new TextEncoder().encode(html.replace(/<head[^>]*>/i, (head) => `${head}\n    ${tag}`));
}

function notFound(assets: Assets, words: Words): AssetReply {
  const { calls } = words.host;
  const message = assets.has("/") ? calls.nothingHere : calls.notBuilt;
  return {
    status: 404,
    headers: headersFor("text/plain; charset=utf-8", "no-store"),
    body: new TextEncoder().encode(`${message}\n`),
  };
}
