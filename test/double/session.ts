import { EventEmitter } from "node:events";
import type { Session, WebContents } from "electron/main";

type Check = NonNullable<Parameters<Session["setPermissionCheckHandler"]>[0]>;
type Request = NonNullable<Parameters<Session["setPermissionRequestHandler"]>[0]>;
type Device = NonNullable<Parameters<Session["setDevicePermissionHandler"]>[0]>;
type BeforeRequest = NonNullable<Parameters<Session["webRequest"]["onBeforeRequest"]>[0]>;

/** The frame that asks for something. */
type Asker = { readonly url: string; readonly isMainFrame: boolean };

/** A session that, like Electron's, allows whatever no handler forbids. */
export class SessionDouble extends EventEmitter {
  #check: Check | null = null;
  #request: Request | null = null;
  #device: Device | null = null;
  #beforeRequest: BeforeRequest | null = null;

  setPermissionCheckHandler(handler: Check | null): void {
    this.#check = handler;
  }

  setPermissionRequestHandler(handler: Request | null): void {
    this.#request = handler;
  }

  setDevicePermissionHandler(handler: Device | null): void {
    this.#device = handler;
  }

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest | null): void => {
      this.#beforeRequest = listener;
    },
  };

  /** What a page gets that checks for a permission and then asks for it. */
  permits(permission: string, { url, isMainFrame }: Asker): { check: boolean; request: boolean } {
    const contents = {} as WebContents;
    // Electron knows some eighty permissions by name; a page may come up with any.
    const name = permission as Parameters<Check>[1];
    const origin = new URL(url).origin;
    const check = this.#check?.(contents, name, origin, { requestingUrl: url, isMainFrame }) ?? true;
    let request = this.#request === null;
    this.#request?.(contents, name, (granted) => (request = granted), { requestingUrl: url, isMainFrame });
    return { check, request };
  }

  /** Whether a page may use a device of the machine that it names. */
  permitsDevice(origin: string): boolean {
    const device = { deviceId: "1" } as Parameters<Device>[0]["device"];
    return this.#device?.({ deviceType: "usb", origin, device }) ?? true;
  }

  /** Whether a request for `url` goes out. */
  sends(url: string): boolean {
    let cancelled = false;
    const details = { url } as Parameters<BeforeRequest>[0];
    this.#beforeRequest?.(details, ({ cancel }) => (cancelled = cancel ?? false));
    return !cancelled;
  }

  /** What becomes of a download: cancelled, or offered in a save dialog under a name. */
  download(url: string, fileName: string): { saved: boolean; name: string } {
    let saved = true;
    let name = fileName;
    const item = {
      getURL: () => url,
      getFilename: () => fileName,
      setSaveDialogOptions: ({ defaultPath }: Electron.SaveDialogOptions) => (name = defaultPath ?? name),
    };
    this.emit("will-download", { preventDefault: () => (saved = false) }, item, {});
    return { saved, name };
  }
}
