import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, expect, type Page, test } from "@playwright/test";
// Declares the bridge on `window`, for the functions below that run in the page.
import type {} from "../../renderer/host/connect.ts";
import { electronArguments, electronBinary, noDisplay } from "../../scripts/electron-binary.mjs";

// The real Electron, where it can run. What it shows beyond the double: that the sandbox, the scheme and the permissions
// are what Electron itself makes of our settings.
const binary = electronBinary();
const missing = binary.why ?? noDisplay();
test.skip(missing !== null, `not run, because ${missing}`);
test.describe.configure({ mode: "serial" });

let folder = "";
let app: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimdesk-electron-"));
  app = await _electron.launch({
    executablePath: binary.path ?? "",
    env: { ...process.env, CLAIMDESK_CONFIG: join(folder, "config") } as Record<string, string>,
    args: [
      ...electronArguments("out/electron/main.js"),
      `--user-data-dir=${join(folder, "profile")}`,
      `--workspace=${join(folder, "workspace")}`,
    ],
  });
  page = await app.firstWindow();
});

test.afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

test("opens our page, which reaches the host through the bridge", async () => {
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible();
  expect(page.url()).toMatch(/^app:\/\/workbench\//);
  const reply = await page.evaluate(() => window.claimdesk?.call("open", {}));
  expect(reply).toMatchObject({ ok: true });
});

test("gives the page nothing of Node or Electron but the bridge", async () => {
  const seen = await page.evaluate(() => ({
    globals: ["require", "process", "module", "Buffer"].filter((name) => name in globalThis),
    bridge: Object.keys(window.claimdesk ?? {}),
  }));
  expect(seen).toEqual({ globals: [], bridge: ["call", "onEvent", "onCommand"] });
});

test("applies the content security policy to our scheme", async () => {
  const inline = await page.evaluate(() => {
    const script = document.createElement("script");
    try {
      script.textContent = "globalThis.wasRun = true";
      document.head.append(script);
    } catch {
      // Trusted Types refuse the text itself; that is as good.
    }
    return "wasRun" in globalThis;
  });
  expect(inline).toBe(false);
});

test("keeps the page off the network, where it is, and from the system's devices", async () => {
  const tried = await page.evaluate(async () => ({
    fetched: await fetch("https://example.org/").then(
      () => true,
      () => false,
    ),
    opened: window.open("app://workbench/") !== null,
    camera: (await navigator.permissions.query({ name: "camera" as PermissionName })).state,
  }));
  expect(tried).toEqual({ fetched: false, opened: false, camera: "denied" });
  await page.evaluate(() => location.assign("https://example.org/"));
  await expect.poll(() => page.url()).toMatch(/^app:\/\/workbench\//);
});
