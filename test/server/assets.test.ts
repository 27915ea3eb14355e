import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type AssetReply, loadAssets, respondAsset } from "../../server/assets.ts";
import { temporaryFolder } from "./support.ts";

const textOf = ({ body }: AssetReply) => new TextDecoder().decode(body);

async function built() {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "renderer", "assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(
    join(folder, "renderer", "index.html"),
    "<!doctype html><html><head><title>x</title></head></html>",
  );
  await writeFile(join(folder, "renderer", "assets", "index-abc.js"), "void 0;");
  await writeFile(join(folder, "renderer", "assets", "notes.txt"), "not ours");
  await symlink(join(folder, "secret.txt"), join(folder, "renderer", "assets", "link.js"));
  return loadAssets(join(folder, "renderer"));
}

describe("a page", () => {
  it("gets a fresh nonce every time, the same in the header and in the page", async () => {
    const assets = await built();
    const nonces = ["/", "/", "/index.html"].map((path) => {
      const reply = respondAsset(assets, path);
      const nonce = /'nonce-([^']+)'/.exec(reply.headers["content-security-policy"] ?? "")?.[1] ?? "";
      expect(textOf(reply)).toContain(`<meta property="csp-nonce" content="${nonce}" nonce="${nonce}" />`);
      expect(Buffer.from(nonce, "base64")).toHaveLength(18);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(3);
  });

  it("may run and load its own files only", async () => {
    const { headers } = respondAsset(await built(), "/");
    const policy = headers["content-security-policy"]?.replace(/nonce-[^']+/, "nonce-N");
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    );
    expect(headers["cache-control"]).toBe("no-store");
  });
});

describe("a file of the interface", () => {
  it("is sent as what it is, and may be kept because its name changes with it", async () => {
    const reply = respondAsset(await built(), "/assets/index-abc.js");
    expect(reply).toMatchObject({
      status: 200,
      headers: { "content-type": "text/javascript; charset=utf-8" },
    });
    expect(reply.headers["cache-control"]).toContain("immutable");
    expect(reply.headers["x-content-type-options"]).toBe("nosniff");
    expect(textOf(reply)).toBe("void 0;");
  });

  it.each([
    "/assets/notes.txt",
    "/assets/link.js",
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "\\..\\secret.txt",
    "index.html",
    "",
    "/assets/",
    "/__proto__",
    "/constructor",
  ])("is not to be had as %s", async (path) => {
    const reply = respondAsset(await built(), path);
    expect(reply.status).toBe(404);
    expect(textOf(reply)).not.toContain("secret");
  });
});

it("an interface that was not built is said to be missing", async () => {
  const assets = await loadAssets(join(await temporaryFolder(), "nothing"));
  const reply = respondAsset(assets, "/");
  expect(reply.status).toBe(404);
  expect(textOf(reply)).toContain("npm run build");
});
