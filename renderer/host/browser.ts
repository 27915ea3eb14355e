import type { Call, HostEvent, Input, Method, Output } from "../../shared/api.ts";
import type { Reply } from "../../shared/errors.ts";
import type { Language, Words } from "../../shared/words/index.ts";
import type { HostClient, HostListener } from "./client.ts";
import { readOpened } from "./opened.ts";

const firstWaitMs = 250;
const longestWaitMs = 5_000;
/** The server sends something at least every 15 s; three times nothing and the connection is taken for dead. */
const silenceMs = 45_000;

/**
 * The host is the local server this page came from. `token` comes from the link's fragment: it names the author, and
 * goes as a header because cookies are shared between all servers of one machine.
 * @param words what the window says now
 */
export function browserHost(token: string, words: () => Words): HostClient {
  const authorization = `Bearer ${token}`;
  let language: Language = "en";
  const windowName = crypto.randomUUID();
  const headers = () => ({ authorization, "accept-language": language, "claimdesk-window": windowName });
  /** The event stream of each listener that is open now. */
  const streams = new Map<HostListener, AbortController>();

  const call: Call = async <M extends Method>(method: M, input: Input<M>): Promise<Reply<Output<M>>> => {
    const bytes = method === "stageFile" ? (input as Input<"stageFile">).bytes : undefined;
    try {
      const response = await fetch(`/api/${method}`, {
        method: "POST",
        headers: {
          ...headers(),
          "content-type": bytes ? "application/octet-stream" : "application/json",
        },
        body: bytes ? new Blob([bytes as BlobPart]) : JSON.stringify(input),
      });
      const reply =
        method === "open" && response.body ? await readOpened(response.body) : await response.json();
      return reply as Reply<Output<M>>; // our own host's answer; it is of this very version
    } catch {
      return {
        ok: false,
        error: { code: "unavailable", message: words().host.calls.silent },
      };
    }
  };

  const start = (listener: HostListener, isRestart = false) => {
    const stop = new AbortController();
    streams.set(listener, stop);
    void follow(headers(), listener, stop.signal, isRestart);
  };

  return {
    shell: "browser",
    call,
    listen(listener) {
      start(listener);
      return () => {
        streams.get(listener)?.abort();
        streams.delete(listener);
      };
    },
    setLanguage(next) {
      if (next === language) return;
      language = next;
      // The server tells of problems in the language a stream was opened with.
      for (const [listener, stop] of streams) {
        stop.abort();
        start(listener, true);
      }
    },
    onCommand: () => () => {},
    showKeys: () => {},
    showCommands: () => {},
  };
}

/**
 * Keeps the event stream open, with growing pauses between tries, until `stop` or a refusal.
 * @param isRestart the stream takes the place of one that was closed on purpose: nothing was lost, and the first try says
 * nothing, also where the server has not yet seen the other one go
 */
async function follow(
  headers: Readonly<Record<string, string>>,
  listener: HostListener,
  stop: AbortSignal,
  isRestart: boolean,
): Promise<void> {
  let waitMs = firstWaitMs;
  let isCrowded = false;
  let isQuiet = isRestart;
  while (!stop.aborted) {
    if (!isCrowded && !isQuiet) listener.connection("connecting");
    let status = 0;
    try {
      await readEvents(
        headers,
        stop,
        (response) => {
          status = response.status;
          if (response.ok) listener.connection("connected");
        },
        listener.event,
      );
    } catch {
      // A dropped connection is expected (sleep, restart of the server): try again below.
    }
    if (status === 401) return listener.connection("refused");
    isCrowded = status === 429 && !isQuiet;
    isQuiet = false;
    if (isCrowded) listener.connection("crowded");
    if (status === 200) waitMs = firstWaitMs;
    if (stop.aborted) return;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  }
}

async function readEvents(
  headers: Readonly<Record<string, string>>,
  stop: AbortSignal,
  onOpen: (response: Response) => void,
  onEvent: (event: HostEvent) => void,
): Promise<void> {
  const silent = new AbortController();
  let timer = setTimeout(() => silent.abort(), silenceMs);
  try {
    const response = await fetch("/api/events", {
      headers,
      signal: AbortSignal.any([stop, silent.signal]),
    });
    onOpen(response);
    if (!response.ok || !response.body) return;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(() => silent.abort(), silenceMs);
      const lines = (rest + value).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) if (line.trim() !== "") onEvent(JSON.parse(line) as HostEvent);
    }
  } finally {
    clearTimeout(timer);
  }
}
