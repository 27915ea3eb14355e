import type { HostClient } from "../../renderer/host/client.ts";
import { dispatch } from "../../server/dispatch.ts";
import type { Host } from "../../server/host.ts";

/** A client of a real host in this very process, for tests of what the two do together. */
export function clientOf(host: Host): HostClient {
  return {
    shell: "desktop",
    call: (method, input) => dispatch(host.service, host.actor, method, input) as never, // its own output, by dispatch
    listen: (listener) => {
      const stop = host.onEvent(host.actor, listener.event);
      listener.connection("connected");
      return stop;
    },
    setLanguage: () => undefined,
    onCommand: () => () => undefined,
    showKeys: () => undefined,
    showCommands: () => undefined,
  };
}
