import type { IpcMain, IpcMainInvokeEvent, WebContents } from "electron/main";
import type { Reply } from "../shared/errors.ts";
import { isOurs } from "./addresses.ts";
import { channels } from "./channels.ts";

type Sent = Pick<IpcMainInvokeEvent, "sender" | "senderFrame">;

/** Why a message is not from the page of one of our windows, or undefined when it is. */
export function refusal(event: Sent, isWindow: (sender: WebContents) => boolean): string | undefined {
  const frame = event.senderFrame;
  if (frame === null) return "its frame is gone";
  if (frame.detached) return "its frame is detached";
  if (frame.parent !== null) return "it comes from a frame inside a page";
  if (!isOurs(frame.url)) return "it comes from a foreign page";
  if (!isWindow(event.sender)) return "it does not come from a window";
  return undefined;
}

/** Answers the calls of our windows' pages, and refuses everybody else's with a reply and a line in the log. */
export function answerCalls(
  ipcMain: Pick<IpcMain, "handle">,
  isWindow: (sender: WebContents) => boolean,
  dispatch: (name: string, input: unknown) => Promise<Reply>,
  refused: (why: string) => void,
): void {
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown): Reply | Promise<Reply> => {
    // Before anything is awaited: the frame of an event is gone once its page has moved on.
    const why = refusal(event, isWindow);
    if (why !== undefined) {
      refused(why);
      return { ok: false, error: { code: "forbidden", message: `The call was refused: ${why}.` } };
    }
    // A page can pass anything; what is no name is the name of nothing.
    return dispatch(typeof name === "string" ? name : "", input);
  });
}
