import type { HostEvent, Input, Method, Output } from "../../shared/api.ts";
import type { Reply } from "../../shared/errors.ts";
import type { Keymap } from "../../shared/keymap.ts";
import type { MenuState } from "../../shared/menuState.ts";
import type { Language, Words } from "../../shared/words/index.ts";
import type { HostClient, HostListener } from "./client.ts";

/** What the preload script exposes as `window.claimdesk`. */
export type Bridge = {
  /** Answered in `language`, English unless it is given. */
  readonly call: (<M extends Method>(
    method: M,
    input: Input<M>,
    language?: Language,
  ) => Promise<Reply<Output<M>>>) &
    ((name: "showKeys", keymap: Keymap) => Promise<unknown>) &
    ((name: "showCommands", state: MenuState) => Promise<unknown>);
  readonly onEvent: (listener: (event: HostEvent) => void) => () => void;
  readonly onCommand: (listener: (id: string) => void) => () => void;
};

/**
 * The host is the desktop app's main process; the connection lasts as long as the window.
 * @param words what the window says now
 */
export function desktopHost(bridge: Bridge, words: () => Words): HostClient {
  let language: Language = "en";
  const listeners = new Set<HostListener>();
  return {
    shell: "desktop",
    call: async (method, input) => {
      try {
        return await bridge.call(method, input, language);
      } catch {
        return {
          ok: false,
          error: { code: "unavailable", message: words().host.calls.closing },
        };
      }
    },
    listen(listener) {
      const remove = bridge.onEvent(listener.event);
      listeners.add(listener);
      listener.connection("connected");
      return () => {
        listeners.delete(listener);
        remove();
      };
    },
    setLanguage(next) {
      if (next === language) return;
      language = next;
      for (const listener of listeners) listener.connection("connected");
    },
    onCommand: bridge.onCommand,
    showKeys: (keymap) => {
      bridge.call("showKeys", keymap).catch(() => undefined); // the app is closing, and its menu with it
    },
    showCommands: (state) => {
      bridge.call("showCommands", state).catch(() => undefined); // as above
    },
  };
}
