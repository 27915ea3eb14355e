import type { Call, HostEvent } from "../../shared/api.ts";
import type { Keymap } from "../../shared/keymap.ts";
import type { Words } from "../../shared/words/index.ts";
import type { HostClient } from "./client.ts";

/** What the preload script exposes as `window.claimdesk`. */
export type Bridge = {
  readonly call: Call & ((name: "showKeys", keymap: Keymap) => Promise<unknown>);
  readonly onEvent: (listener: (event: HostEvent) => void) => () => void;
  readonly onCommand: (listener: (id: string) => void) => () => void;
};

/** The host is the desktop app's main process; the connection lasts as long as the window. */
export function desktopHost(bridge: Bridge, words: () => Words["host"]): HostClient {
  return {
    shell: "desktop",
    call: async (method, input) => {
      try {
        return await bridge.call(method, input);
      } catch {
        return { ok: false, error: { code: "unavailable", message: words().closing } };
      }
    },
    listen(listener) {
      const remove = bridge.onEvent(listener.event);
      listener.connection("connected");
      return remove;
    },
    onCommand: bridge.onCommand,
    showKeys: (keymap) => {
      bridge.call("showKeys", keymap).catch(() => undefined); // the app is closing, and its menu with it
    },
  };
}
