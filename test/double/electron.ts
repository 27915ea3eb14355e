import { EventEmitter } from "node:events";
import type {
  App,
  BrowserWindowConstructorOptions,
  CustomScheme,
  Dialog,
  IpcMain,
  Menu,
  NativeTheme,
  Protocol,
  WebContents,
} from "electron/main";
import type { Shell } from "electron/common";
import type { Electron } from "../../electron/desktop.ts";
import { SessionDouble } from "./session.ts";
import { WindowDouble, type OpenPage } from "./window.ts";

/*
 * A double of what our main process uses of Electron. It is not Electron: it shows that main, preload and renderer fit
 * together, that every door is shut, and that nothing is done out of turn. Each member is held against Electron's own
 * declarations, so a change of its interface does not compile. What happens inside windows is `window.ts`.
 */

type IpcHandler = Parameters<IpcMain["handle"]>[1];
type SchemeHandler = Parameters<Protocol["handle"]>[1];
type Item = Electron.MenuItemConstructorOptions;

/** A menu that was built. */
type MenuDouble = { readonly items: readonly Item[]; getMenuItemById(this: void, id: string): Item | null };

/** Copies, with what Electron gives an item that says nothing of it. */
const submenuOf = ({ submenu }: Item): Item[] =>
  Array.isArray(submenu) ? submenu.map((item) => ({ enabled: true, ...item })) : [];

export type DoubleOptions = {
  /** Command line switches, as `--workspace=DIR`. */
  readonly switches?: Readonly<Record<string, string>>;
  readonly packaged?: boolean;
  /** What the system speaks, most wanted first. */
  readonly languages?: readonly string[];
  /** Whether another instance is running. */
  readonly second?: boolean;
  /** Where windows show their pages. Without it they load nothing, and tests speak for their pages. */
  readonly openPage?: OpenPage;
};

export class ElectronDouble {
  readonly events = new EventEmitter();
  readonly session = new SessionDouble();
  readonly windows: WindowDouble[] = [];
  readonly ipc = new Map<string, IpcHandler>();
  readonly schemes = new Map<string, CustomScheme>();
  readonly pages = new Map<string, SchemeHandler>();
  /** What was done, in order: `enableSandbox`, `ready`, `quit`, `exit 1`, `error: title: text`, `says: text`, `outside: url`. */
  readonly done: string[] = [];
  menu: readonly Item[] = [];
  /** What a second instance hands to the first. */
  additionalData: Record<string, unknown> | undefined;
  readonly options: DoubleOptions;
  #isReady = false;
  #becomeReady: () => void = () => undefined;
  readonly #ready = new Promise<void>((resolve) => (this.#becomeReady = resolve));

  constructor(options: DoubleOptions = {}) {
    this.options = options;
  }

  /** As in Electron, the app becomes ready only after main's module has been evaluated: whoever loads it says when. */
  evaluated(): void {
    this.#isReady = true;
    this.done.push("ready");
    this.#becomeReady();
  }

  #needReady(what: string): void {
    if (!this.#isReady) throw new Error(`${what} cannot be used before the app is ready.`);
  }

  #needNotReady(what: string): void {
    if (this.#isReady) throw new Error(`${what} can only be used before the app is ready.`);
  }

  /** The user picks an item of the menu. */
  pick(label: string): void {
    const items = this.menu.flatMap((top) => (Array.isArray(top.submenu) ? top.submenu : []));
    const item = items.find((candidate) => candidate.label === label);
    if (item?.click === undefined) throw new Error(`The menu has no item ${label} that does anything.`);
    if (item.enabled === false) throw new Error(`The item ${label} of the menu is greyed out.`);
    if (item.type === "checkbox") item.checked = !item.checked; // as Electron does before it calls
    // Our items look at none of Electron's three arguments.
    Reflect.apply(item.click, item, []);
  }

  /** Resolves when the first window has loaded its page; rejects when the app gave up before. */
  async started(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.events.once("loaded", () => resolve());
      this.events.once("exited", () => reject(new Error(`The app ended: ${this.done.join(", ")}`)));
    });
  }

  /** Ends the app as its last window's closing does on Linux: resolves when it has exited. */
  async close(): Promise<void> {
    const exited = new Promise<void>((resolve) => this.events.once("exited", () => resolve()));
    for (const window of this.windows.toReversed()) window.close();
    this.events.emit("window-all-closed");
    await exited;
  }

  /** What `main.ts` imports. The one place where the double is passed off as the real thing. */
  get electron(): Electron {
    const electron = {
      app: this.#app(),
      BrowserWindow: this.#browserWindow(),
      dialog: {
        showErrorBox: (title, text) => void this.done.push(`error: ${title}: ${text}`),
        showMessageBox: async (options: unknown) => {
          this.done.push(`says: ${(options as { message: string }).message}`); // we never name a window
          return { response: 0, checkboxChecked: false };
        },
      } satisfies Partial<Dialog>,
      ipcMain: { handle: (channel, handler) => this.#handle(channel, handler) } satisfies Partial<IpcMain>,
      Menu: this.#menu(),
      nativeTheme: { shouldUseDarkColors: false } satisfies Partial<NativeTheme>,
      protocol: this.#protocol(),
      session: { defaultSession: this.session },
      shell: {
        openExternal: async (url) => void this.done.push(`outside: ${url}`),
      } satisfies Partial<Shell>,
    };
    return electron as unknown as Electron;
  }

  #browserWindow() {
    const open = (options: BrowserWindowConstructorOptions): WindowDouble => {
      this.#needReady("BrowserWindow");
      return new WindowDouble(this, options);
    };
    // An object that a function returns takes the place of what `new` made for it.
    const constructor = function BrowserWindow(options: BrowserWindowConstructorOptions): WindowDouble {
      return open(options);
    };
    const getFocusedWindow = (): WindowDouble | null => this.windows.at(-1) ?? null;
    return Object.assign(constructor, { getFocusedWindow });
  }

  #app() {
    const members = {
      isPackaged: this.options.packaged ?? false,
      whenReady: () => this.#ready,
      getPreferredSystemLanguages: () => [...(this.options.languages ?? ["en-GB"])],
      getLocale: () => {
        this.#needReady("getLocale");
        return this.options.languages?.[0] ?? "en-GB";
      },
      enableSandbox: () => {
        this.#needNotReady("enableSandbox");
        this.done.push("enableSandbox");
      },
      requestSingleInstanceLock: (data?: Record<string, unknown>) => {
        this.additionalData = data;
        return !this.options.second;
      },
      quit: () => {
        this.done.push("quit");
        let prevented = false;
        this.events.emit("will-quit", { preventDefault: () => (prevented = true) });
        if (!prevented) this.events.emit("exited");
      },
      exit: (code = 0) => {
        this.done.push(`exit ${code}`);
        this.events.emit("exited");
      },
    } satisfies Partial<App>;
    const commandLine = {
      getSwitchValue: (name) => this.options.switches?.[name] ?? "",
    } satisfies Partial<App["commandLine"]>;
    return Object.assign(this.events, members, { commandLine });
  }

  #handle(channel: string, handler: IpcHandler): void {
    if (this.ipc.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'.`);
    this.ipc.set(channel, handler);
  }

  #menu() {
    // The template is all there is to a menu here. As Electron's, its items are looked up by id in all submenus, and what
    // is set on them changes the menu that is shown.
    const buildFromTemplate = (template: readonly Item[]): MenuDouble => {
      const items = template.map((top) => ({ ...top, submenu: submenuOf(top) }));
      const inside = items.flatMap(({ submenu }) => submenu);
      return { items, getMenuItemById: (id) => inside.find((item) => item.id === id) ?? null };
    };
    const setApplicationMenu = (menu: MenuDouble): void => {
      this.menu = menu.items;
    };
    return { buildFromTemplate, setApplicationMenu } satisfies Record<string, unknown> &
      Partial<Record<keyof typeof Menu, unknown>>;
  }

  #protocol() {
    return {
      registerSchemesAsPrivileged: (schemes) => {
        this.#needNotReady("registerSchemesAsPrivileged");
        for (const scheme of schemes) this.schemes.set(scheme.scheme, scheme);
      },
      handle: (scheme, handler) => {
        this.#needReady("protocol.handle");
        this.pages.set(scheme, handler);
      },
    } satisfies Partial<Protocol>;
  }

  /** Every page there is, ours or not, is announced like this. */
  announce(contents: EventEmitter): void {
    this.events.emit("web-contents-created", {}, contents as unknown as WebContents);
  }
}
