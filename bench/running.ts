import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join, resolve } from "node:path";
import { readFile } from "node:fs/promises";
import type { HostEvent, Input, Method } from "../shared/api.ts";

/** What a process uses after collecting garbage, in bytes. */
export type Memory = {
  /** Objects of JavaScript, and what they hold outside of its heap. */
  readonly heap: number;
  /** All of the process. */
  readonly rss: number;
};

/** Run in the server before anything of its own: tells how much it uses when asked. */
const telling = `
process.on("message", () => {
  for (let i = 0; i < 3; i++) gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ heap: heapUsed + external, rss });
});
process.channel.unref();`;

/** The built local server on a workspace, as `npm start -- --browser` runs it. */
export class Running {
  readonly link: string;
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, link: string) {
    this.#process = process;
    this.link = link;
  }

  /** @param isTelling whether it can be asked for `afterGarbage` */
  static async start(workspace: string, isTelling = false): Promise<Running> {
    const home = dirname(workspace);
    const hook = `data:text/javascript,${encodeURIComponent(telling)}`;
    const child = spawn(
      process.execPath,
      [
        ...(isTelling ? ["--expose-gc", "--import", hook] : []),
        resolve("out/server/main.js"),
        "serve",
        "--workspace",
        workspace,
        "--no-open",
        "--port",
        "0",
      ],
      {
        env: {
          ...process.env,
          HOME: home,
          XDG_CONFIG_HOME: join(home, "config"),
          XDG_DATA_HOME: join(home, "data"),
        },
        stdio: ["ignore", "pipe", "ignore", ...(isTelling ? ["ipc" as const] : [])],
      },
    );
    // Read to the end: a server whose output nobody reads comes to a stop.
    const link = await new Promise<string>((found, failed) => {
      let output = "";
      child.on("exit", () => failed(new Error(`The local server ended before it gave a link: ${output}`)));
      child.stdout?.on("data", (part: Buffer) => {
        output += part.toString();
        const printed = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+(?=\s)/.exec(output)?.[0];
        if (printed !== undefined) found(printed);
      });
    });
    return new Running(child, link);
  }

  get origin(): string {
    return new URL(this.link).origin;
  }

  get #authorization(): string {
    return `Bearer ${new URL(this.link).hash.slice("#token=".length)}`;
  }

  /** Calls a method and returns its value. @throws Error when the host refuses */
  async call<M extends Method>(method: M, input: Input<M>): Promise<unknown> {
    const response = await fetch(`${this.origin}/api/${method}`, {
      method: "POST",
      headers: { authorization: this.#authorization, "content-type": "application/json" },
      body: JSON.stringify(input),
    });
    const reply = (await response.json()) as { ok: boolean; value?: unknown; error?: { message: string } }; // our own host
    if (!reply.ok) throw new Error(reply.error?.message ?? "refused");
    return reply.value;
  }

  /** Follows the host as a second window does; returns what stops it once the stream is open. */
  async follow(listener: (event: HostEvent) => void): Promise<() => void> {
    const stop = new AbortController();
    const response = await fetch(`${this.origin}/api/events`, {
      headers: { authorization: this.#authorization },
      signal: stop.signal,
    });
    const read = async () => {
      let rest = "";
      const decoder = new TextDecoder();
      for await (const part of response.body ?? []) {
        const lines = (rest + decoder.decode(part, { stream: true })).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) if (line !== "") listener(JSON.parse(line) as HostEvent);
      }
    };
    void read().catch(() => undefined); // ends when it is stopped
    return () => stop.abort();
  }

  /** Bytes of memory the process has in use; undefined where the system does not tell (only Linux does it this way). */
  async memory(): Promise<number | undefined> {
    try {
      const status = await readFile(`/proc/${this.#process.pid}/status`, "utf8");
      const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
    } catch {
      return undefined;
    }
  }

  /** What it uses once garbage is collected. */
  async afterGarbage(): Promise<Memory> {
    const told = once(this.#process, "message");
    this.#process.send("how much");
    const [memory] = (await told) as [Memory];
    return memory;
  }

  /** Milliseconds of CPU time the process has used; undefined as `memory`. */
  async cpu(): Promise<number | undefined> {
    try {
      // After the name, which may hold spaces: fields 14 and 15, in hundredths of a second on every Linux there is.
      const fields = (await readFile(`/proc/${this.#process.pid}/stat`, "utf8"))
        .split(") ")
        .at(-1)
        ?.split(" ");
      return fields && (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return undefined;
    }
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, "exit");
    this.#process.kill("SIGINT");
    await ended;
  }
}
