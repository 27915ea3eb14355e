import type { BrowserWindowConstructorOptions, WebPreferences } from "electron/main";

/**
 * What a window of ours is made with. `webPreferences` are built nowhere else, and say nothing that Electron's defaults
 * already forbid.
 */
export function windowOptions(window: {
  readonly preload: string;
  readonly devTools: boolean;
  readonly dark: boolean;
  /** Under this name Electron keeps the window's place and size; only one open window may have it. */
  readonly name?: string;
}): BrowserWindowConstructorOptions & { webPreferences: WebPreferences } {
  return {
    width: 1280,
    height: 860,
    minWidth: 480,
    minHeight: 360,
    title: "Claimdesk",
    // The renderer's own background, so that there is no flash of white while it loads.
    backgroundColor: window.dark ? "#16181d" : "#ffffff",
    ...(window.name === undefined ? {} : { name: window.name, windowStatePersistence: true }),
    webPreferences: {
      preload: window.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      // It would fetch dictionaries from the network.
      spellcheck: false,
      devTools: window.devTools,
    },
  };
}
