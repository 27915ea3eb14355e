import type { Call, HostEvent } from "../../shared/api.ts";
import type { Keymap } from "../../shared/keymap.ts";
import type { MenuState } from "../../shared/menuState.ts";
import type { Language } from "../../shared/words/index.ts";

/**
 * `crowded`: too many windows are connected; tried again until one is closed. `refused`: the host does not know this
 * client (any more), so trying again is of no use.
 */
export type Connection = "connecting" | "connected" | "crowded" | "refused";

export type HostListener = {
  /** Every event of the host, in order. */
  readonly event: (event: HostEvent) => void;
  /** After `connected` some events may have been missed: open the workspace anew. */
  readonly connection: (state: Connection) => void;
};

/** What the interface knows of its host, the same in both shells. */
export interface HostClient {
  /** What is sent while the window closes arrives in the desktop app; a browser may drop it. */
  readonly shell: "desktop" | "browser";
  /** Never rejects: whatever happens is a reply. */
  readonly call: Call;
  /** Starts listening; the listener is told of the connection first. Returns its own remover. */
  readonly listen: (listener: HostListener) => () => void;
  /**
   * Says what this window speaks: the host answers in it from now on, and what it said before is asked for anew (the
   * listener is told of a new connection).
   */
  readonly setLanguage: (language: Language) => void;
  /** Commands of a native menu, where there is one. Returns its own remover. */
  readonly onCommand: (listener: (id: string) => void) => () => void;
  /** The user's changes of keys, to be shown in the native menu where there is one. */
  readonly showKeys: (keymap: Keymap) => void;
  /** What commands can do in this window now, to be shown in the native menu where there is one. */
  readonly showCommands: (state: MenuState) => void;
}
