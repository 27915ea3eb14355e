import type { IpcMain, IpcMainInvokeEvent, WebContents } from "electron/main";
import type { Reply } from "../shared/errors.ts";
import { wordsIn } from "../shared/words/catalogue.ts";
import { type Language, isSpoken } from "../shared/words/index.ts";
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

/**
 * Answers the calls of our windows' pages, each in the language it names, and refuses everybody else's with a reply and a
 * line in the log.
 */
export function answerCalls(
  ipcMain: Pick<IpcMain, "handle">,
  isWindow: (sender: WebContents) => boolean,
  dispatch: (sender: WebContents, name: string, input: unknown, language: Language) => Promise<Reply>,
  refused: (why: string) => void,
): void {
  const handle = (event: IpcMainInvokeEvent, name: unknown, input: unknown, wanted: unknown) => {
    // Before anything is awaited: the frame of an event is gone once its page has moved on.
    const why = refusal(event, isWindow);
    const language = typeof wanted === "string" && isSpoken(wanted) ? wanted : "en";
    if (why !== undefined) {
      refused(why);
      return { ok: false, error: { code: "forbidden", message: wordsIn(language).host.calls.foreignCall } };
    }
    // A page can pass anything; what is no name is the name of nothing.
    return dispatch(event.sender, typeof name === "string" ? name : "", input, language);
  };
  ipcMain.handle(channels.call, handle);
}
