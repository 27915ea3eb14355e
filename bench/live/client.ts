import { Agent, type IncomingMessage, request } from "node:http";
import { once } from "node:events";
import type { HostEvent } from "../../shared/api.ts";
import type { Change, Commit } from "../../shared/changes.ts";

/** The reply to a commit, or why it was refused. */
type Reply =
  | { readonly ok: true; readonly value: Commit }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

/** One person's window on the local server, as a browser has it: calls on kept connections, and one stream of events. */
export class Client {
  readonly #origin: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 5 });

  constructor(origin: string, token: string) {
    this.#origin = origin;
    this.#headers = { authorization: `Bearer ${token}` };
  }

  async commit(changes: readonly Change[]): Promise<Reply> {
    const body = Buffer.from(JSON.stringify({ changes }));
    const response = await this.#post(body);
    const parts: Buffer[] = [];
    for await (const part of response as AsyncIterable<Buffer>) parts.push(part);
    return JSON.parse(Buffer.concat(parts).toString("utf8")) as Reply; // every answer of our own host is one
  }

  /**
   * Follows the host; returns once the stream is open.
   * @param bytes of the line the event came as
   */
  async follow(listener: (event: HostEvent, bytes: number) => void): Promise<void> {
    const sent = request(`${this.#origin}/api/events`, { agent: this.#agent, headers: this.#headers });
    sent.end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    let rest = "";
    response.setEncoding("utf8");
    response.on("error", () => {}); // the host was stopped
    response.on("data", (part: string) => {
      const lines = (rest + part).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) if (line !== "") listener(JSON.parse(line) as HostEvent, line.length);
    });
  }

  /** Sends once more where the server had just closed the connection because nothing had come for a while, as browsers do. */
  async #post(body: Buffer): Promise<IncomingMessage> {
    for (;;) {
      const sent = request(`${this.#origin}/api/commit`, {
        method: "POST",
        agent: this.#agent,
        headers: { ...this.#headers, "content-type": "application/json", "content-length": body.byteLength },
      });
      sent.end(body);
      try {
        const [response] = (await once(sent, "response")) as [IncomingMessage];
        return response;
      } catch (error) {
        if (!sent.reusedSocket) throw error;
      }
    }
  }

  close(): void {
    this.#agent.destroy();
  }
}
