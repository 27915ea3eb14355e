import { shell } from "electron/common";
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session } from "electron/main";
import { fileURLToPath } from "node:url";
import { AppError } from "../shared/errors.ts";
import { wordsIn } from "../shared/words/catalogue.ts";
import type { Words } from "../shared/words/index.ts";
import { languageOf, startDesktop } from "./desktop.ts";

/** Beside this bundle as beside its source. */
const near = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Nothing is awaited here: Electron becomes ready only after this module has been evaluated to its end.
startDesktop(
  { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell },
  { preload: near("preload.cjs"), renderer: near("../renderer/"), seeds: near("../seeds/") },
).catch((error: unknown) => {
  const words = wordsIn(languageOf(app));
  dialog.showErrorBox(words.host.desktop.cannotStart, reasonOf(error, words));
  app.exit(1);
});

function reasonOf(error: unknown, words: Words): string {
  if (error instanceof AppError) return error.say(words);
  return error instanceof Error ? error.message : String(error);
}
