import { describe, expect, it, vi } from "vitest";
import type { HostEvent } from "../../../shared/api.ts";
import type { Reply } from "../../../shared/errors.ts";
import type { Id } from "../../../shared/ids.ts";
import { makeReading, put } from "../../support/records.ts";
import { done, imported, type Running, serve } from "../support.ts";

/** A page: its token, the name it gives itself, and what it hears. */
type Page = {
  readonly heard: HostEvent[];
  say(input: unknown): Promise<Reply>;
  /** Its event stream is broken off, as when a browser is closed. */
  close(): void;
};

async function pageOf({ server }: Running, token: string, name?: string): Promise<Page> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(name === undefined ? {} : { "claimdesk-window": name }),
  };
  const stop = new AbortController();
  const response = await fetch(`${server.origin}api/events`, { headers, signal: stop.signal });
  const heard: HostEvent[] = [];
  void follow(response, (event) => heard.push(event)).catch(() => undefined); // it was closed
  return {
    heard,
    close: () => stop.abort(),
    async say(input) {
      const sent = await fetch(`${server.origin}api/presence`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify(input),
      });
      return (await sent.json()) as Reply; // every answer of the API is one
    },
  };
}

async function follow(response: Response, take: (event: HostEvent) => void): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done: isOver, value } = (await reader?.read()) ?? { done: true };
    if (isOver) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") take(JSON.parse(line) as HostEvent);
  }
}

async function workplace() {
  const running = await serve();
  const { host, token, tokens } = running;
  const documentId = await imported(host, "The minister said no.");
  const ben = await host.authorNamed("Ben Ito");
  return { running, documentId, ana: host.actor.authorId, ben, token, benToken: await tokens.tokenFor(ben) };
}

const isIn = (documentId: Id<"document">, authorId: Id<"author">) => ({
  type: "presence",
  present: [{ documentId, authorIds: [authorId] }],
});
const nobody = { type: "presence", present: [] };

describe("over HTTP", () => {
  it("pages learn who opens a document, and who closes the browser", async () => {
    const { running, documentId, ana, ben, token, benToken } = await workplace();
    const one = await pageOf(running, token, "one");
    const two = await pageOf(running, benToken, "two");
    expect(await one.say({ documentId })).toEqual({ ok: true, value: {} });
    expect(await two.say({ documentId })).toEqual({ ok: true, value: {} });
    await vi.waitFor(() => expect(one.heard).toEqual([nobody, isIn(documentId, ben)]));
    await vi.waitFor(() => expect(two.heard).toEqual([isIn(documentId, ana)]));
    two.close();
    await vi.waitFor(() => expect(one.heard.at(-1)).toEqual(nobody), { timeout: 9_000 });
  }, 20_000);

  it("a page cannot speak for another person's window, nor for one that is not connected or has no name", async () => {
    const { running, documentId, token, benToken } = await workplace();
    const one = await pageOf(running, token, "one");
    await one.say({});
    for (const name of [undefined, "a b", "x".repeat(65), "two/../one"]) {
      const odd = await pageOf(running, benToken, name);
      expect(await odd.say({ documentId }), name).toMatchObject({ ok: false, error: { code: "invalid" } });
      expect(odd.heard).toEqual([]);
    }
    const say = async (headers: Record<string, string>) => {
      const { text } = await running.send("/api/presence", {
        method: "POST",
        headers: { authorization: `Bearer ${benToken}`, "content-type": "application/json", ...headers },
        body: JSON.stringify({ documentId }),
      });
      return JSON.parse(text) as Reply;
    };
    for (const name of ["one", "", "no such", "x".repeat(65), "a b", "../one", "__proto__"])
      expect(await say({ "claimdesk-window": name }), name).toMatchObject({
        ok: false,
        error: { code: "invalid" },
      });
    expect(await say({ authorization: "Bearer nobody" })).toMatchObject({ error: { code: "forbidden" } });
    expect(one.heard).toEqual([nobody]);
  });

  it("a flood is refused, and others are told little of it", async () => {
    const { running, documentId, token, benToken } = await workplace();
    const one = await pageOf(running, token, "one");
    const two = await pageOf(running, benToken, "two");
    await one.say({});
    const start = performance.now();
    const replies = await Promise.all(
      Array.from({ length: 300 }, (_, i) => two.say(i % 2 ? { documentId } : {})),
    );
    const seconds = (performance.now() - start) / 1000;
    const taken = replies.filter(({ ok }) => ok).length;
    expect(taken).toBeGreaterThanOrEqual(10);
    expect(taken).toBeLessThanOrEqual(10 + Math.ceil(5 * seconds));
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: "busy" } });
    expect(one.heard.length).toBeLessThanOrEqual(taken + 1);
    expect((await running.call("presence", { documentId: "x".repeat(5_000) })).ok).toBe(false);
  });

  it("whoever reads on their own gets no line about who is there, and nobody one about them", async () => {
    const { running, documentId, ben, token, benToken } = await workplace();
    const { host } = running;
    await done(host, "commit", { changes: put(makeReading({ id: documentId }, { id: ben })) });
    const other = await imported(host, "Another text.");
    const one = await pageOf(running, token, "one");
    const two = await pageOf(running, benToken, "two");
    await two.say({ documentId });
    await one.say({ documentId });
    await one.say({});
    await one.say({ documentId });
    // What comes after it shows that nothing came before.
    await one.say({ documentId: other });
    await vi.waitFor(() => expect(two.heard).toEqual([nobody, isIn(other, host.actor.authorId)]));
    expect(one.heard).toEqual([nobody, nobody, nobody, nobody]);
  });
});
