import type { Shell } from "electron/common";
import type { App, DownloadItem, Session, WebContents } from "electron/main";
import { isOurs, mayDownload, mayLoad, outsideAddress } from "./addresses.ts";
import { cleanFileName } from "./file-name.ts";

/** All that pages may ask of the system: to put text on the clipboard. Electron's default would be to allow everything. */
const permissions: ReadonlySet<string> = new Set(["clipboard-sanitized-write"]);

/**
 * Keeps every page there will ever be, windows of ours or not, where it belongs: it navigates nowhere else, opens no
 * window, holds no webview. Links the user follows go to the system's browser. To be called before the app is ready.
 */
export function guardPages(app: Pick<App, "on">, shell: Pick<Shell, "openExternal">): void {
  app.on("web-contents-created", (_event, contents) => guardPage(contents, shell));
}

type Page = Pick<WebContents, "on" | "setWindowOpenHandler">;
type Navigation = { readonly url: string; preventDefault(): void };

function guardPage(contents: Page, shell: Pick<Shell, "openExternal">): void {
  const stay = (event: Navigation): void => {
    if (!isOurs(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const outside = outsideAddress(url);
    // A system without a browser is no reason to fail; the user sees that nothing opened.
    if (outside !== undefined) shell.openExternal(outside).catch(() => undefined);
    return { action: "deny" };
  });
}

type GuardedSession = Pick<
  Session,
  | "on"
  | "setDevicePermissionHandler"
  | "setPermissionCheckHandler"
  | "setPermissionRequestHandler"
  | "webRequest"
>;

/** Shuts everything a page could reach through its session: permissions, devices, the network, files by name. */
export function guardSession(session: GuardedSession): void {
  // Both handlers: some interfaces only check, others only ask.
  session.setPermissionCheckHandler((contents, permission, origin, details) => {
    const url = details.requestingUrl ?? origin;
    return contents !== null && details.isMainFrame && isOurs(url) && permissions.has(permission);
  });
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(details.isMainFrame && isOurs(details.requestingUrl) && permissions.has(permission));
  });
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
  session.on("will-download", guardDownload);
}

type Prevented = { preventDefault(): void };
type Download = Pick<DownloadItem, "getFilename" | "getURL" | "setSaveDialogOptions">;

/** Exports only; the user chooses the place in the system's own dialog. */
function guardDownload(event: Prevented, item: Download): void {
  if (!mayDownload(item.getURL())) event.preventDefault();
  else item.setSaveDialogOptions({ defaultPath: cleanFileName(item.getFilename()) });
}
