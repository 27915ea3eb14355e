import { readFile } from "node:fs/promises";
import type { Frame, Page, Route } from "@playwright/test";
import type { OpenPage, WindowDouble } from "./window.ts";

/*
 * A window of the double, shown by Chromium through Playwright. Chromium cannot be given a new scheme from outside, so
 * a secure origin stands for ours: every request is taken before it leaves, and answered by main's own handler.
 */

const ours = "app://workbench";
const standIn = "https://workbench.claimdesk.test";

const toElectron = (url: string): string => url.replace(standIn, ours);
const toChromium = (url: string): string => url.replace(ours, standIn);

/** Shows the first window in `first`, and each further one in a new page beside it. */
export function showIn(first: Page): OpenPage {
  let next: Page | undefined = first;
  return async (window) => {
    const page = next ?? (await first.context().newPage());
    next = undefined;
    let loading = false;
    let delivered: Promise<unknown> = Promise.resolve();
    await page.route("**/*", (route) => answer(window, route, loading));
    await page.exposeBinding("__toMain", async (source, channel: string, args: unknown[]) => {
      const reply = await window.invoke(channel, args, { senderFrame: asElectron(source.frame) });
      // Messages to a page keep their order in Electron: what was sent before the reply arrives before it.
      await delivered;
      return reply;
    });
    await page.exposeBinding("__openWindow", (_source, url: string) =>
      window.webContents.opens(toElectron(url)),
    );
    await page.addInitScript({ content: await preloadScript(window) });
    page.on("download", (download) => {
      const { saved } = window.double.session.download(
        toElectron(download.url()),
        download.suggestedFilename(),
      );
      if (!saved) void download.cancel();
    });
    page.on("close", () => window.close());
    return {
      load: async (url) => {
        loading = true;
        await page.goto(toChromium(url));
        loading = false;
      },
      send: (channel, payload) => {
        // A page that is just going away misses a message, as a real one does.
        delivered = page.evaluate(deliver, { channel, payload }).catch(() => undefined);
      },
      close: () => void page.close(),
    };
  };
}

/** Runs in the page: what main sends reaches the listeners of the preload. */
function deliver(message: { channel: string; payload: unknown }): void {
  const fromMain: unknown = Reflect.get(globalThis, "__fromMain");
  if (typeof fromMain === "function") fromMain(message.channel, message.payload);
}

async function answer(window: WindowDouble, route: Route, loading: boolean): Promise<void> {
  const request = route.request();
  const url = toElectron(request.url());
  if (request.isNavigationRequest() && !loading) {
    const main = request.frame().parentFrame() === null;
    const goes =
      window.webContents.navigates(url, "will-frame-navigate") &&
      (!main || window.webContents.navigates(url, "will-navigate"));
    if (!goes) return route.abort("aborted");
  }
  const handler = window.double.pages.get(new URL(url).protocol.slice(0, -1));
  if (handler === undefined || !window.double.session.sends(url)) return route.abort("blockedbyclient");
  const response = await handler(new Request(url, { method: request.method() }));
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function asElectron(frame: Frame): Electron.WebFrameMain {
  const seen = {
    url: toElectron(frame.url()),
    detached: frame.isDetached(),
    parent: frame.parentFrame() === null ? null : {},
  };
  return seen as Electron.WebFrameMain;
}

/**
 * Evaluates the built preload as Electron's sandbox does: in the main frame only, as one CommonJS file whose `require`
 * knows nothing but Electron, and whose exposed functions copy what passes through them.
 */
async function preloadScript(window: WindowDouble): Promise<string> {
  const path = window.options.webPreferences?.preload;
  if (path === undefined) throw new Error("The window has no preload script.");
  return `if (window === window.top) {
    const { __toMain, __openWindow } = globalThis;
    const listeners = new Map();
    const of = (channel) => listeners.get(channel) ?? [];
    Object.defineProperty(globalThis, "__fromMain", {
      value: (channel, payload) => of(channel).forEach((listener) => listener({}, payload)),
    });
    const copy = (value) => {
      if (value instanceof Promise) return value.then(copy);
      if (typeof value !== "function") return structuredClone(value);
      return (...args) => copy(value(...args.map(copy)));
    };
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) => {
          const copied = Object.fromEntries(Object.entries(api).map(([key, value]) => [key, copy(value)]));
          Object.defineProperty(globalThis, name, { value: Object.freeze(copied) });
        },
      },
      ipcRenderer: {
        invoke: (channel, ...args) => __toMain(channel, args.map((value) => structuredClone(value))),
        on: (channel, listener) => void listeners.set(channel, [...of(channel), listener]),
        off: (channel, listener) => void listeners.set(channel, of(channel).filter((one) => one !== listener)),
      },
    };
    const require = (name) => {
      if (name === "electron" || name === "electron/renderer") return electron;
      throw new Error("A sandboxed preload script cannot require " + name);
    };
    (function (require, exports, module) {${await readFile(path, "utf8")}
    })(require, {}, { exports: {} });
    window.open = (url) => void __openWindow(new URL(url, location.href).href) ?? null;
    addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a[target=_blank]") : null;
      if (link === null || event.defaultPrevented) return;
      event.preventDefault();
      __openWindow(link.href);
    });
  }`;
}
