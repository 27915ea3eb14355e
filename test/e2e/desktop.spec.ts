import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base } from "@playwright/test";
// Declares the bridge on `window`, for the functions below that run in the page.
import type {} from "../../renderer/host/connect.ts";
import type { ElectronDouble } from "../double/electron.ts";
import { openDesktop } from "../double/run.ts";

// What only the desktop has, with the built bundles and the double. The journeys of the other files run here as well.
const test = base.extend<{ desktop: ElectronDouble }>({
  desktop: async ({ page }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "claimdesk-desktop-"));
    // The profile of this machine's user is not for tests. Each worker runs one test at a time.
    process.env["CLAIMDESK_CONFIG"] = join(folder, "config");
    const desktop = await openDesktop(page, join(folder, "workspace"));
    await use(desktop);
    await desktop.close();
    await rm(folder, { recursive: true, force: true });
  },
});

test("the bridge is all a page is given", async ({ desktop, page }) => {
  expect(desktop.windows).toHaveLength(1);
  const bridge = await page.evaluate(() => ({
    names: Object.keys(window.claimdesk ?? {}),
    frozen: Object.isFrozen(window.claimdesk),
  }));
  expect(bridge).toEqual({ names: ["call", "onEvent", "onCommand"], frozen: true });
});

test("the host answers the page, and answers nonsense with a refusal", async ({ desktop, page }) => {
  expect(desktop.done).not.toContain("quit");
  const replies = await page.evaluate(async () => {
    const call = window.claimdesk?.call as ((name: unknown, input: unknown) => Promise<unknown>) | undefined;
    return [await call?.("open", {}), await call?.("open", { path: "/etc" }), await call?.(["open"], {})];
  });
  expect(replies).toMatchObject([{ ok: true }, { ok: false }, { ok: false }]);
});

test("bytes reach the host as bytes", async ({ desktop, page }) => {
  expect(desktop.done).not.toContain("quit");
  const reply = await page.evaluate(() =>
    window.claimdesk?.call("stageFile", { bytes: new TextEncoder().encode("Twelve boats.") }),
  );
  expect(reply).toMatchObject({ ok: true, value: { bytes: 13 } });
});

test("a frame inside the page is refused", async ({ desktop, page }) => {
  // Our policy has no frames at all; this is what happens to one that got past it.
  const [window] = desktop.windows;
  const senderFrame = { url: "app://workbench/", detached: false, parent: {} } as Electron.WebFrameMain;
  const reply = await window?.invoke("call", ["open", {}], { senderFrame });
  expect(reply).toMatchObject({ ok: false, error: { code: "forbidden" } });
  await expect(page.locator("iframe, webview")).toHaveCount(0);
});

test("a page cannot leave, nor open a window, nor reach the network", async ({ desktop, page }) => {
  const tried = await page.evaluate(async () => ({
    opened: window.open("https://example.org/report") !== null,
    fetched: await fetch("https://example.org/").then(
      () => true,
      () => false,
    ),
  }));
  expect(tried).toEqual({ opened: false, fetched: false });
  await expect.poll(() => desktop.done.at(-1)).toBe("outside: https://example.org/report");
  await page.evaluate(() => location.assign("https://example.org/"));
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible();
  expect(page.url()).not.toContain("example.org");
});

test("a command picked in the menu acts in the window", async ({ desktop, page }) => {
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible();
  desktop.pick("Keyboard shortcuts");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
});

test("a second window opens on the same workspace", async ({ desktop, page }) => {
  const opened = page.context().waitForEvent("page");
  desktop.pick("New window");
  await expect((await opened).getByRole("navigation", { name: "Places" })).toBeVisible();
  expect(desktop.windows).toHaveLength(2);
});

test("a file dropped beside the target is not opened in the place of the page", async ({ desktop, page }) => {
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible();
  const prevented = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["<script>1</script>"], "evil.html", { type: "text/html" }));
    const init = { dataTransfer, bubbles: true, cancelable: true };
    // The root of the page lies outside of what React shows.
    return ["dragover", "drop"].map(
      (type) => !document.documentElement.dispatchEvent(new DragEvent(type, init)),
    );
  });
  expect(prevented).toEqual([true, true]);
  expect(desktop.windows).toHaveLength(1);
});
