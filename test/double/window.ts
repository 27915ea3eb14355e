import { EventEmitter } from "node:events";
import type {
  BrowserWindowConstructorOptions,
  IpcMainInvokeEvent,
  WebContents,
  WebFrameMain,
  WindowOpenHandlerResponse,
} from "electron/main";
import type { ElectronDouble } from "./electron.ts";

/** What shows a window's page; `page.ts` does it with Chromium. */
export type Shown = {
  load(url: string): Promise<void>;
  send(channel: string, payload: unknown): void;
  close(): void;
};
export type OpenPage = (window: WindowDouble) => Promise<Shown>;

type OpenHandler = Parameters<WebContents["setWindowOpenHandler"]>[0];
/** The frame a message comes from; null when it is gone. */
export type Frame = Pick<WebFrameMain, "url" | "detached"> & { readonly parent: object | null };

/** The contents of a window, with what Electron would do to them when nobody prevented it. */
export class ContentsDouble extends EventEmitter {
  #openHandler: OpenHandler | undefined;
  readonly #send: (channel: string, payload: unknown) => void;

  constructor(send: (channel: string, payload: unknown) => void) {
    super();
    this.#send = send;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  send(channel: string, payload: unknown): void {
    this.#send(channel, structuredClone(payload));
  }

  /** Whether a frame gets to `url`, by itself or sent on by a server. */
  navigates(url: string, by: "will-navigate" | "will-frame-navigate" | "will-redirect"): boolean {
    return this.#unprevented(by, { url });
  }

  /** Whether the page may hold a webview. */
  attachesWebview(): boolean {
    return this.#unprevented("will-attach-webview", {});
  }

  /** Whether the page's `window.open(url)` opens one. */
  opens(url: string): boolean {
    const details = { url } as Parameters<OpenHandler>[0];
    const response: WindowOpenHandlerResponse = this.#openHandler?.(details) ?? { action: "allow" };
    return response.action === "allow";
  }

  #unprevented(event: string, details: object): boolean {
    let prevented = false;
    this.emit(event, { ...details, preventDefault: () => (prevented = true) });
    return !prevented;
  }
}

export class WindowDouble extends EventEmitter {
  readonly double: ElectronDouble;
  readonly options: BrowserWindowConstructorOptions;
  /** What was done to it and to its page, in order: `load url`, `focus`, and every message sent. */
  readonly done: string[] = [];
  readonly sent: { readonly channel: string; readonly payload: unknown }[] = [];
  readonly webContents = new ContentsDouble((channel, payload) => {
    this.sent.push({ channel, payload });
    this.#shown?.send(channel, payload);
  });
  #shown: Shown | undefined;

  constructor(double: ElectronDouble, options: BrowserWindowConstructorOptions) {
    super();
    this.double = double;
    this.options = options;
    double.windows.push(this);
    double.announce(this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    this.done.push(`load ${url}`);
    this.#shown = await this.double.options.openPage?.(this);
    await this.#shown?.load(url);
    this.double.events.emit("loaded");
  }

  focus(): void {
    this.done.push("focus");
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    this.done.push("restore");
  }

  close(): void {
    const index = this.double.windows.indexOf(this);
    if (index === -1) return;
    this.double.windows.splice(index, 1);
    this.#shown?.close();
    this.emit("closed");
  }

  /**
   * A page calls `ipcRenderer.invoke`; from the main frame of our own page unless said otherwise. What cannot be cloned
   * throws here as it does there.
   */
  async invoke(
    channel: string,
    args: readonly unknown[],
    from: Partial<IpcMainInvokeEvent> = {},
  ): Promise<unknown> {
    const handler = this.double.ipc.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'.`);
    const event = {
      sender: this.webContents,
      senderFrame: ourFrame,
      ...from,
    } as unknown as IpcMainInvokeEvent;
    return structuredClone(await handler(event, ...args.map((argument) => structuredClone(argument))));
  }
}

export const ourFrame: Frame = { url: "app://workbench/", detached: false, parent: null };
