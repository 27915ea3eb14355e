import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Actor } from "../../../server/service.ts";
import type { HostEvent } from "../../../shared/api.ts";
import { makeSource, put } from "../../support/records.ts";
import { type Running, openTestHost, serve } from "../support.ts";

type Stream = {
  readonly status: number;
  next(): Promise<HostEvent>;
  ended(): Promise<void>;
  stop(): void;
};

/** Listens as a page does: lines of JSON, empty ones skipped. */
async function listen({ server, token }: Running, as = token): Promise<Stream> {
  const sent = request({
    host: "127.0.0.1",
    port: server.port,
    path: "/api/events",
    agent: false,
    headers: { authorization: `Bearer ${as}` },
  });
  sent.end();
  sent.on("error", () => {}); // stopped by the test, or by the server
  onTestFinished(() => void sent.destroy());
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.on("error", () => {}); // cut off, which is an end too
  const lines = readLines(response);
  return {
    status: response.statusCode ?? 0,
    async next() {
      const { value } = await lines.next();
      return JSON.parse(value ?? "null") as HostEvent;
    },
    ended: () =>
      new Promise((resolve) => {
        response.on("close", resolve);
        response.resume();
      }),
    stop: () => void sent.destroy(),
  };
}

async function* readLines(response: IncomingMessage): AsyncGenerator<string, undefined> {
  let rest = "";
  for await (const chunk of response as AsyncIterable<Buffer>) {
    const lines = (rest + chunk.toString("utf8")).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line !== "");
  }
  return undefined;
}

describe("the event stream", () => {
  it("brings every client the commits of all, in order", async () => {
    const running = await serve();
    const [one, two] = [await listen(running), await listen(running)];
    const sources = [makeSource({ name: "Ana" }), makeSource({ name: "Bea" })];
    for (const source of sources) await running.call("commit", { changes: put(source) });
    for (const stream of [one, two])
      for (const source of sources)
        expect(await stream.next()).toMatchObject({ type: "commit", commit: { puts: [{ id: source.id }] } });
  });

  it("shows both clients what a conflict left standing", async () => {
    const running = await serve();
    const source = makeSource({ name: "Ana" });
    await running.call("commit", { changes: put(source) });
    const { value } = (await running.call("open", {})) as { value: { seq: number } };
    const stream = await listen(running);
    const changed = { ...source, revision: value.seq };
    const first = await running.call("commit", { changes: put({ ...changed, name: "Anna" }) });
    const second = await running.call("commit", { changes: put({ ...changed, name: "Anne" }) });
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect(await stream.next()).toMatchObject({ commit: { puts: [{ name: "Anna" }] } });
  });

  it("says when something is no longer as it should be", async () => {
    const host = await openTestHost();
    let tell: ((event: HostEvent) => void) | undefined;
    const told = {
      ...host,
      onEvent: (_actor: Actor, listener: (event: HostEvent) => void) => {
        tell = listener;
        return () => {};
      },
    };
    const stream = await listen(await serve({ host: told }));
    tell?.({ type: "status", status: { problems: ["The disk is full."] } });
    expect(await stream.next()).toEqual({ type: "status", status: { problems: ["The disk is full."] } });
  });

  it("is opened at most four times by one author, and by others all the same", async () => {
    const running = await serve();
    const streams = await Promise.all(Array.from({ length: 4 }, () => listen(running)));
    expect(streams.every(({ status }) => status === 200)).toBe(true);
    expect((await listen(running)).status).toBe(429);
    const refused = await running.send("/api/events", {
      headers: { authorization: `Bearer ${running.token}` },
    });
    expect(JSON.parse(refused.text)).toMatchObject({
      error: { message: "Claimdesk is open in four tabs already; close one of them." },
    });
    const other = await running.tokens.tokenFor(await running.host.authorNamed("Bea Ortiz"));
    expect((await listen(running, other)).status).toBe(200);
    streams[0]?.stop();
    await vi.waitFor(async () => expect((await listen(running)).status).toBe(200));
  });

  it("ends when the server does", async () => {
    const running = await serve();
    const stream = await listen(running);
    await running.server.close();
    await stream.ended();
  });

  it("drops a client that does not read, and goes on for the others", async () => {
    const host = await openTestHost();
    const listeners = new Set<(event: HostEvent) => void>();
    const flooded = {
      ...host,
      onEvent: (_actor: Actor, listener: (event: HostEvent) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const { server, token } = await serve({ host: flooded });
    const deaf = connect(server.port, "127.0.0.1");
    onTestFinished(() => void deaf.destroy());
    deaf.pause();
    deaf.write(
      `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nAuthorization: Bearer ${token}\r\n\r\n`,
    );
    await vi.waitFor(() => expect(listeners.size).toBe(1));
    const event: HostEvent = { type: "status", status: { problems: ["x".repeat(1024 * 1024)] } };
    for (let i = 0; i < 100 && listeners.size > 0; i++) {
      for (const listener of listeners) listener(event);
      await turn();
    }
    await vi.waitFor(() => expect(listeners.size).toBe(0));
  });
});
