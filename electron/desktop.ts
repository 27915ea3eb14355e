import type * as Common from "electron/common";
import type * as Main from "electron/main";
import { loadAssets } from "../server/assets.ts";
import { dispatch } from "../server/dispatch.ts";
import { openHost, type Host } from "../server/host.ts";
import { log, traceOf } from "../server/log.ts";
import { defaultWorkspace } from "../server/places.ts";
import type { Actor } from "../server/service.ts";
import { wordsIn } from "../shared/words/catalogue.ts";
import { type Language, languageFor } from "../shared/words/index.ts";
import type { Reply } from "../shared/errors.ts";
import { parseKeymap } from "../shared/keymap.ts";
import { anything, type MenuState, noWindow, parseMenuState } from "../shared/menuState.ts";
import { home, scheme } from "./addresses.ts";
import { AppMenu } from "./appMenu.ts";
import { channels } from "./channels.ts";
import { meantBy, sentenceFor } from "./instances.ts";
import { answerCalls } from "./ipc.ts";
import { answerRequest } from "./pages.ts";
import { guardPages, guardSession } from "./security.ts";
import { windowOptions } from "./window.ts";

/** What we use of Electron. Handed in by `main.ts`, so that tests can run all of this without its binary. */
export type Electron = Pick<
  typeof Main,
  "app" | "BrowserWindow" | "dialog" | "ipcMain" | "Menu" | "nativeTheme" | "protocol" | "session"
> &
  Pick<typeof Common, "shell">;

/** Absolute paths of what was built: the preload script, the renderer's folder, the sample texts. */
export type Paths = { readonly preload: string; readonly renderer: string; readonly seeds: string };

/**
 * Runs the desktop app: resolves when its first window is asked for, or at once when another instance is running, which
 * then shows its window. Rejects when the workspace cannot be opened.
 */
export async function startDesktop(electron: Electron, paths: Paths): Promise<void> {
  const { app, protocol } = electron;
  const workspace = chosenWorkspace(app);
  if (!app.requestSingleInstanceLock(meantBy(workspace))) {
    app.quit();
    return;
  }
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
  guardPages(app, electron.shell);
  await app.whenReady();

  guardSession(electron.session.defaultSession);
  const assets = await loadAssets(paths.renderer);
  protocol.handle(scheme, (request) => answerRequest(assets, request));
  const host = await openHost({ workspace, seeds: paths.seeds, log });
  closeBeforeQuit(app, host);
  runWindows(electron, paths, host);
}

/** `--workspace=DIR` at our start. A second instance's is only spoken of (`instances.ts`), never opened. */
function chosenWorkspace(app: Electron["app"]): string {
  return app.commandLine.getSwitchValue("workspace") || defaultWorkspace();
}

/**
 * The language of what is ours outside the windows. The choice made in a window is not looked at: each window remembers
 * its own, and there is one menu.
 */
export function languageOf(
  app: Pick<Electron["app"], "getPreferredSystemLanguages" | "getLocale">,
): Language {
  return languageFor([...app.getPreferredSystemLanguages(), app.getLocale()]);
}

/** Every change is on disk before it is acknowledged; closing only leaves the folder tidy for the next opening. */
function closeBeforeQuit(app: Electron["app"], host: Host): void {
  let closing: Promise<void> | undefined;
  app.on("will-quit", (event) => {
    event.preventDefault();
    closing ??= host
      .close()
      .catch((error: unknown) => log("close-failed", traceOf(error)))
      .finally(() => app.exit());
  });
}

function runWindows(electron: Electron, paths: Paths, host: Host): void {
  const { app, BrowserWindow, ipcMain, Menu, nativeTheme } = electron;
  const mac = process.platform === "darwin";
  const devTools = !app.isPackaged;
  const language = languageOf(app);
  const windows = new Set<Main.BrowserWindow>();
  /** What each window's page speaks, by the latest of its calls. */
  const languages = new WeakMap<Main.WebContents, Language>();
  /** Who calls from each window. */
  const actors = new WeakMap<Main.WebContents, Actor>();
  let opened = 0;
  /** What commands can do in each window, as its page told. */
  const states = new WeakMap<Main.WebContents, MenuState>();
  const languageOfPage = (contents: Main.WebContents): Language => languages.get(contents) ?? language;

  const openWindow = (): void => {
    const dark = nativeTheme.shouldUseDarkColors;
    const first = windows.size === 0 ? { name: "first" } : {};
    const window = new BrowserWindow(windowOptions({ preload: paths.preload, devTools, dark, ...first }));
    const { webContents } = window; // not to be asked for any more once the window is closed
    windows.add(window);
    const actor = { ...host.actor, window: String(++opened) };
    actors.set(webContents, actor);
    const stop = host.onEvent(
      actor,
      (event) => webContents.send(channels.event, event),
      () => languageOfPage(webContents),
    );
    menu.showState(anything); // the user is in this one now, and it has not said anything yet
    window.on("focus", () => menu.showState(states.get(webContents) ?? anything));
    window.on("closed", () => {
      windows.delete(window);
      stop();
      if (windows.size === 0) menu.showState(noWindow); // macOS goes on without windows
    });
    // The page shows its own failures; this one has no page.
    window.loadURL(home).catch((error: unknown) => log("load-failed", traceOf(error)));
  };
  const showWindow = (): void => {
    const [window] = windows;
    if (window === undefined) return openWindow();
    if (window.isMinimized()) window.restore();
    window.focus();
  };

  /** What pages tell the menu. They remember and act on their keys; the menu only shows them. */
  const tellMenu: Readonly<Record<string, (sender: Main.WebContents, told: unknown) => void>> = {
    showKeys: (_sender, changes) => menu.showLook({ keymap: parseKeymap(changes, mac).keymap }),
    showCommands: (sender, told) => {
      const state = parseMenuState(told);
      states.set(sender, state);
      const inFront = BrowserWindow.getFocusedWindow() ?? [...windows].at(-1);
      if (inFront?.webContents === sender) menu.showState(state);
    },
  };
  answerCalls(
    ipcMain,
    (sender) => [...windows].some((window) => window.webContents === sender),
    (sender, name, input, language) => {
      const tell = Object.hasOwn(tellMenu, name) ? tellMenu[name] : undefined;
      if (tell) {
        tell(sender, input);
        return Promise.resolve<Reply>({ ok: true, value: {} });
      }
      languages.set(sender, language);
      menu.showLook({ language });
      return dispatch(host.service, actors.get(sender) ?? host.actor, name, input, language);
    },
    (why) => log("call-refused", { why }),
  );
  const actions = {
    command: (id: string) => BrowserWindow.getFocusedWindow()?.webContents.send(channels.command, id),
    newWindow: openWindow,
  };
  const menu = new AppMenu(Menu, actions, { mac, devTools }, language);
  app.on("second-instance", (_event, _args, _folder, data) => {
    showWindow();
    const [window] = windows;
    const spoken = window ? languageOfPage(window.webContents) : language;
    const message = sentenceFor(data, host.workspace, spoken);
    if (message === undefined) return;
    electron.dialog
      .showMessageBox({ type: "info", message, buttons: [wordsIn(spoken).host.desktop.ok] })
      .catch((error: unknown) => log("message-failed", traceOf(error)));
  });
  app.on("activate", showWindow);
  app.on("window-all-closed", () => {
    if (!mac) app.quit();
  });
  openWindow();
}
