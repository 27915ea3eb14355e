import { contextBridge, ipcRenderer } from "electron/renderer";
import { channels } from "./channels.ts";

/**
 * All that a page can reach: it may call the host and listen to it. Listeners get the payload and never Electron's event,
 * which would hand them the sender.
 */
contextBridge.exposeInMainWorld("claimdesk", {
  call: (name: unknown, input: unknown, language: unknown): Promise<unknown> =>
    ipcRenderer.invoke(channels.call, name, input, language),
  onEvent: (listener: (event: unknown) => void) => listen(channels.event, listener),
  onCommand: (listener: (id: unknown) => void) => listen(channels.command, listener),
});

/** Returns the function that ends the subscription. */
function listen(channel: string, listener: (payload: unknown) => void): () => void {
  const receive = (_event: unknown, payload: unknown): void => listener(payload);
  ipcRenderer.on(channel, receive);
  return () => void ipcRenderer.off(channel, receive);
}
