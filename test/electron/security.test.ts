import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { startDesktop } from "../../electron/desktop.ts";
import { ElectronDouble } from "../double/electron.ts";
import { startApp } from "./start.ts";

const ourPage = { url: "app://workbench/", isMainFrame: true };

it("turns the sandbox on before anything else can start", async () => {
  const { double } = await startApp();
  expect(double.done.slice(0, 2)).toEqual(["enableSandbox", "ready"]);
});

it("makes windows with these preferences and no others", async () => {
  const { window } = await startApp();
  expect(window.options.webPreferences).toEqual({
    preload: "/preload.cjs",
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    spellcheck: false,
    devTools: true,
  });
});

it("has no developer tools in the packaged app", async () => {
  const { window } = await startApp({ packaged: true });
  expect(window.options.webPreferences?.devTools).toBe(false);
});

it("gives its scheme no privilege but those of a web page", async () => {
  const { double } = await startApp();
  expect([...double.schemes.values()]).toEqual([
    { scheme: "app", privileges: { standard: true, secure: true } },
  ]);
});

it("ends at once beside a running instance, and opens nothing", async () => {
  const double = new ElectronDouble({ second: true });
  await startDesktop(double.electron, { preload: "", renderer: "", seeds: "" });
  expect(double.done).toEqual(["quit"]);
});

describe("the running instance, when another was started,", () => {
  const started = async (data: unknown) => {
    const { double, window } = await startApp();
    const before = double.done.length;
    const own = double.additionalData?.["workspace"];
    double.events.emit(
      "second-instance",
      {},
      ["claimdesk", "--workspace=/etc"],
      "/etc",
      data === "own" ? { workspace: own } : data,
    );
    return { said: double.done.slice(before), windows: double.windows.length, did: window.done.at(-1) };
  };

  it("only shows its window, whatever that was given", async () => {
    for (const data of ["own", undefined, null, 5, {}, { workspace: 5 }, { command: "quit" }])
      expect(await started(data)).toEqual({ said: [], windows: 1, did: "focus" });
  });

  it("says so when that was to open another workspace, and does nothing else about it", async () => {
    expect(await started({ workspace: "/home/ana/other" })).toEqual({
      said: [expect.stringMatching(/^says: .*“other”.*close this one/i) as string],
      windows: 1,
      did: "focus",
    });
  });

  it("shows the name of that workspace on one line and not at length", async () => {
    const { said } = await started({ workspace: `/x/${"y".repeat(5_000)}\nz` });
    expect(said[0]?.length).toBeLessThan(500);
    expect(said[0]).not.toContain("\n");
  });
});

it("hands the workspace it was to open to the running instance", async () => {
  const double = new ElectronDouble({ second: true, switches: { workspace: "other" } });
  await startDesktop(double.electron, { preload: "", renderer: "", seeds: "" });
  expect(double.additionalData).toEqual({ workspace: resolve("other") });
});

it("listens on no port of the network, only on its socket", async () => {
  const listening = (kind: string) =>
    process.getActiveResourcesInfo().filter((resource) => resource === kind).length;
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  expect(listening("TCPServerWrap")).toBe(1); // so a port that is opened would be seen
  server.close();
  await once(server, "close");
  const before = listening("PipeServerWrap") + listening("PipeWrap");
  await startApp();
  expect(listening("TCPServerWrap")).toBe(0);
  expect(listening("PipeServerWrap") + listening("PipeWrap")).toBeGreaterThan(before);
});

describe("a page", () => {
  it.each([
    "https://evil.example/",
    "https://evil.example/?app://workbench/",
    "file:///etc/passwd",
    "data:text/html,x",
    "app://evil/",
    "about:blank",
  ])("does not get to %s", async (url) => {
    const { webContents } = (await startApp()).window;
    const ways = ["will-navigate", "will-frame-navigate", "will-redirect"] as const;
    expect(ways.map((way) => webContents.navigates(url, way))).toEqual([false, false, false]);
  });

  it("may be loaded again", async () => {
    const { window } = await startApp();
    expect(window.webContents.navigates("app://workbench/", "will-navigate")).toBe(true);
  });

  it("opens no window, not even of ours", async () => {
    const { window } = await startApp();
    expect(window.webContents.opens("app://workbench/")).toBe(false);
  });

  it("hands a web link to the system's browser", async () => {
    const { double, window } = await startApp();
    expect(window.webContents.opens("https://example.org/report")).toBe(false);
    expect(double.done.at(-1)).toBe("outside: https://example.org/report");
  });

  it.each(["file:///etc/passwd", "javascript:alert(1)", "ms-msdt:/id", "https://bank.example@evil.example/"])(
    "does not hand %s to the system",
    async (url) => {
      const { double, window } = await startApp();
      window.webContents.opens(url);
      expect(double.done.filter((line) => line.startsWith("outside"))).toEqual([]);
    },
  );

  it("holds no webview", async () => {
    const { window } = await startApp();
    expect(window.webContents.attachesWebview()).toBe(false);
  });
});

describe("the session", () => {
  it.each([
    "media",
    "geolocation",
    "notifications",
    "clipboard-read",
    "openExternal",
    "fileSystem",
    "unknown",
  ])("does not permit %s to our own page", async (permission) => {
    const { double } = await startApp();
    expect(double.session.permits(permission, ourPage)).toEqual({ check: false, request: false });
  });

  it("permits our page to put text on the clipboard", async () => {
    const { double } = await startApp();
    const permitted = double.session.permits("clipboard-sanitized-write", ourPage);
    expect(permitted).toEqual({ check: true, request: true });
  });

  it.each([
    { url: "https://evil.example/", isMainFrame: true },
    { url: "app://workbench/", isMainFrame: false },
  ])("does not permit that to $url (main frame: $isMainFrame)", async (asker) => {
    const { double } = await startApp();
    const permitted = double.session.permits("clipboard-sanitized-write", asker);
    expect(permitted).toEqual({ check: false, request: false });
  });

  it("permits no device", async () => {
    const { double } = await startApp();
    expect(double.session.permitsDevice("app://workbench")).toBe(false);
  });

  it.each(["http", "https", "ws", "wss", "ftp", "file"])("lets nothing out by %s", async (scheme) => {
    const { double } = await startApp();
    expect(double.session.sends(`${scheme}://example.org/`)).toBe(false);
  });

  it("saves an export under a clean name", async () => {
    const { double } = await startApp();
    const download = double.session.download("blob:app://workbench/1", "../../.profile");
    expect(download).toEqual({ saved: true, name: "profile" });
  });

  it.each([
    "https://example.org/a.exe",
    "blob:https://example.org/1",
    "data:text/plain,x",
    "app://workbench/",
  ])("does not save %s", async (url) => {
    const { double } = await startApp();
    expect(double.session.download(url, "a").saved).toBe(false);
  });
});
