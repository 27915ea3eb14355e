import { once } from "node:events";
import { readFile, readdir } from "node:fs/promises";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join, resolve } from "node:path";
import { createServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { startServer } from "../../../server/http/server.ts";
import { makeAuthor, makeSource, put } from "../../support/records.ts";
import { type Running, keptLog, openTestHost, serve } from "../support.ts";

const json = "application/json";

function headersOf({ token }: Running): Record<string, string> {
  return { authorization: `Bearer ${token}`, "content-type": json };
}

describe("who reaches the server", () => {
  it("listens on 127.0.0.1 only", async () => {
    const { server } = await serve();
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ address, family }) => family === "IPv4" && address !== "127.0.0.1")
      .map(({ address }) => address);
    for (const host of [...others, "127.0.0.2"]) {
      const socket = connect(server.port, host);
      await expect(once(socket, "connect"), host).rejects.toThrow("ECONNREFUSED");
    }
  });

  it("refuses a foreign Host before it looks at anything else", async () => {
    const running = await serve();
    const headers = { ...headersOf(running), host: `evil.example:${running.server.port}` };
    for (const path of ["/", "/api/open", "/api/events", "/nothing"])
      expect((await running.send(path, { method: "POST", headers, body: "{}" })).status, path).toBe(403);
  });

  it("refuses a second Host in the same request", async () => {
    const { server } = await serve();
    const socket = connect(server.port, "127.0.0.1");
    socket.write(
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    );
    const [chunk] = (await once(socket, "data")) as [Buffer];
    socket.destroy();
    expect(chunk.toString()).toMatch(/^HTTP\/1\.1 40[03] /);
  });

  it("refuses another page's Origin, and gives no page leave to read", async () => {
    const running = await serve();
    const headers = { ...headersOf(running), origin: "https://evil.example" };
    const { status, headers: got } = await running.send("/api/open", { method: "POST", headers, body: "{}" });
    expect(status).toBe(403);
    expect(Object.keys(got).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it("refuses what a browser says comes from another site", async () => {
    const running = await serve();
    const headers = { ...headersOf(running), "sec-fetch-site": "cross-site" };
    expect((await running.send("/api/open", { method: "POST", headers, body: "{}" })).status).toBe(403);
  });

  it("answers no preflight", async () => {
    const { send } = await serve();
    const headers = { "access-control-request-method": "POST" };
    for (const path of ["/api/open", "/"]) {
      const answer = await send(path, { method: "OPTIONS", headers });
      expect(answer.status).toBe(405);
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    }
  });
});

describe("tokens", () => {
  it.each([
    ["none", undefined],
    ["a wrong one", `Bearer ${"A".repeat(43)}`],
    ["an empty one", "Bearer "],
    ["a very long one", `Bearer ${"A".repeat(5_000)}`],
    ["another scheme", "Basic dXNlcjpwYXNz"],
  ])("lets nobody in with %s", async (_what, authorization) => {
    const { send } = await serve();
    const headers = { "content-type": json, ...(authorization === undefined ? {} : { authorization }) };
    expect((await send("/api/open", { method: "POST", headers, body: "{}" })).status).toBe(401);
    expect((await send("/api/events", { headers })).status).toBe(401);
  });

  it("takes no token from the address or a cookie", async () => {
    const { send, token } = await serve();
    const headers = { "content-type": json, cookie: `token=${token}` };
    expect((await send(`/api/open?token=${token}`, { method: "POST", headers, body: "{}" })).status).toBe(
      401,
    );
  });

  it("sets no cookie", async () => {
    const running = await serve();
    const { headers } = await running.send("/api/open", {
      method: "POST",
      headers: headersOf(running),
      body: "{}",
    });
    expect(headers["set-cookie"]).toBeUndefined();
  });

  it("name the author of what is done with them", async () => {
    const running = await serve();
    const author = await running.host.authorNamed("Bea Ortiz");
    const token = await running.tokens.tokenFor(author);
    const reply = await running.call("commit", { changes: put(makeSource()) }, token);
    expect(reply).toMatchObject({
      ok: true,
      value: { by: author, puts: [{ createdBy: author, updatedBy: author }] },
    });
    expect(await running.call("open", {}, token)).toMatchObject({ value: { actor: author } });
  });

  it("cannot be outdone by an author in the body", async () => {
    const running = await serve();
    const author = await running.host.authorNamed("Bea Ortiz");
    for (const forged of [
      { createdBy: author },
      { updatedBy: author },
      { createdAt: "2020-01-01T00:00:00.000Z" },
    ]) {
      const changes = [{ op: "put", record: { ...makeSource(), ...forged } }];
      expect(await running.call("commit", { changes })).toMatchObject({
        ok: false,
        error: { code: "invalid" },
      });
    }
    const reply = await running.call("commit", { changes: put(makeSource()), by: author });
    expect(reply).toMatchObject({ ok: false, error: { code: "invalid" } });
  });

  it("of an author the workspace does not know open nothing", async () => {
    const running = await serve();
    const token = await running.tokens.tokenFor(makeAuthor().id);
    expect(await running.call("open", {}, token)).toMatchObject({ ok: false, error: { code: "forbidden" } });
  });
});

describe("a call", () => {
  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=utf-8",
    "",
  ])("of type “%s” is refused", async (type) => {
    const running = await serve();
    const headers = { ...headersOf(running), "content-type": type };
    expect((await running.send("/api/open", { method: "POST", headers, body: "{}" })).status).toBe(415);
  });

  it("must be a POST", async () => {
    const running = await serve();
    for (const method of ["GET", "PUT", "DELETE", "PATCH", "HEAD"]) {
      const answer = await running.send("/api/open", { method, headers: headersOf(running) });
      expect(answer.status, method).toBe(405);
      expect(answer.headers.allow).toBe("POST");
    }
  });

  it("that is no JSON is refused", async () => {
    const running = await serve();
    for (const body of ["", "{", "{'a':1}", Buffer.from([0x22, 0xff, 0x22])]) {
      const { status } = await running.send("/api/open", {
        method: "POST",
        headers: headersOf(running),
        body,
      });
      expect(status).toBe(400);
    }
  });

  it.each([
    ["said so", true],
    ["did not say", false],
  ])("of more than 8 MiB is refused, whether its sender %s", async (_what, declares) => {
    const running = await serve();
    const body = Buffer.alloc(8 * 1024 * 1024 + 1, " ");
    const headers = {
      ...headersOf(running),
      ...(declares ? { "content-length": String(body.length) } : { "transfer-encoding": "chunked" }),
    };
    const answer = await running.send("/api/open", { method: "POST", headers, body });
    expect(answer.status).toBe(413);
  });

  it("that announces a gigabyte is refused without waiting for it", async () => {
    const { server, token } = await serve();
    const socket = connect(server.port, "127.0.0.1");
    onTestFinished(() => void socket.destroy());
    socket.write(
      `POST /api/open HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nAuthorization: Bearer ${token}\r\nContent-Type: ${json}\r\nContent-Length: 1000000000\r\n\r\n{`,
    );
    const [chunk] = (await once(socket, "data")) as [Buffer];
    expect(chunk.toString()).toMatch(/^HTTP\/1\.1 413 /);
    expect(chunk.toString().toLowerCase()).toContain("connection: close");
    await once(socket, "close");
  });

  it("of 8 MiB is read to its end", async () => {
    const running = await serve();
    const body = `{}${" ".repeat(8 * 1024 * 1024 - 2)}`;
    const { status } = await running.send("/api/open", { method: "POST", headers: headersOf(running), body });
    expect(status).toBe(200);
  });

  it("that commits may be as large as 64 MiB, for undoing what removed a great deal", async () => {
    const running = await serve();
    const commit = Buffer.from(JSON.stringify({ changes: put(makeSource()) }));
    const send = (bytes: number) =>
      running.send("/api/commit", {
        method: "POST",
        headers: headersOf(running),
        body: Buffer.concat([commit, Buffer.alloc(bytes - commit.length, " ")]),
      });
    const most = 64 * 1024 * 1024;
    expect((await send(most)).status).toBe(200);
    expect(await send(most + 1)).toMatchObject({
      status: 413,
      text: expect.stringContaining("larger than 64 MB") as string,
    });
  });

  it("without a token is refused before its body is read", async () => {
    const { server } = await serve();
    const socket = connect(server.port, "127.0.0.1");
    onTestFinished(() => void socket.destroy());
    socket.write(
      `POST /api/commit HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: ${json}\r\nContent-Length: 60000000\r\n\r\n{`,
    );
    const [chunk] = (await once(socket, "data")) as [Buffer];
    expect(chunk.toString()).toMatch(/^HTTP\/1\.1 401 /);
  });

  it("cannot hand in bytes as JSON, and no other method takes bytes", async () => {
    const running = await serve();
    const { token } = running;
    const binary = { authorization: `Bearer ${token}`, "content-type": "application/octet-stream" };
    const bytes = Buffer.from("The text.");
    expect(
      (await running.send("/api/stageFile", { method: "POST", headers: headersOf(running), body: "{}" }))
        .status,
    ).toBe(415);
    expect((await running.send("/api/open", { method: "POST", headers: binary, body: bytes })).status).toBe(
      415,
    );
    const staged = await running.send("/api/stageFile", { method: "POST", headers: binary, body: bytes });
    expect(JSON.parse(staged.text)).toMatchObject({ ok: true, value: { bytes: 9 } });
  });

  it("to what is no method is answered as such, also for names every object has", async () => {
    const { call } = await serve();
    for (const name of ["nothing", "constructor", "__proto__", "toString", "hasOwnProperty", "open/x", ""])
      expect(await call(name, {}), name).toMatchObject({ ok: false, error: { code: "not-found" } });
  });

  it("may not take for ever: Node's limits are on, and nothing in the server touches them", async () => {
    const { headersTimeout, requestTimeout } = createServer();
    expect(Math.min(headersTimeout, requestTimeout)).toBeGreaterThan(0);
    const folder = resolve("server/http");
    for (const name of await readdir(folder))
      expect(await readFile(join(folder, name), "utf8"), name).not.toMatch(
        /headersTimeout|requestTimeout|setTimeout\(0/,
      );
  });
});

describe("every answer", () => {
  const paths = ["/", "/nothing", "/api/open", "/api/nothing"];

  it("carries the security headers, whatever it is", async () => {
    const running = await serve();
    const answers = [
      ...(await Promise.all(paths.map((path) => running.send(path)))),
      await running.send("/", { headers: { host: "evil.example" } }),
      await running.send("/api/open", { method: "POST", headers: headersOf(running), body: "{}" }),
      await running.send("/api/open", { method: "POST", headers: headersOf(running), body: "{" }),
    ];
    for (const { headers } of answers) {
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
      expect(headers["cache-control"]).toBe("no-store");
    }
  });

  it("of a failure is a code and a sentence, with no stack and no path", async () => {
    const { lines, log } = keptLog();
    const host = await openTestHost({ log });
    const broken = {
      ...host,
      service: {
        ...host.service,
        methods: {
          ...host.service.methods,
          open: () => Promise.reject(new TypeError("secret in /home/ana/workspace/records.json")),
        },
      },
    };
    const running = await serve({ host: broken });
    const answer = await running.send("/api/open", {
      method: "POST",
      headers: headersOf(running),
      body: "{}",
    });
    expect(JSON.parse(answer.text)).toEqual({
      ok: false,
      error: { code: "internal", message: "Something failed; nothing was saved." },
    });
    const said = lines.find((line) => line.includes('"failed"'));
    expect(said).toContain("server.test.ts");
    expect(said).not.toContain("secret");
  });
});

describe("paths", () => {
  it.each([
    "/../package.json",
    "/..%2fpackage.json",
    "/.tokens",
    "/%2e%2e/%2e%2e/etc/passwd",
    "//etc/passwd",
    "/assets/",
    "/assets",
    "/index.html/..",
    "/INDEX.HTML",
    "/constructor",
  ])("%s leads nowhere", async (path) => {
    const page = { type: "text/html", body: new TextEncoder().encode("<head></head>") };
    const { send } = await serve({
      assets: new Map([
        ["/", page],
        ["/index.html", page],
      ]),
    });
    expect((await send(path)).status).toBe(404);
    expect((await send("/?x=1")).status).toBe(200);
  });

  it("outside the API answer GET only", async () => {
    const { send } = await serve();
    for (const method of ["POST", "PUT", "DELETE", "HEAD"])
      expect((await send("/", { method })).status, method).toBe(405);
  });
});

describe("the port", () => {
  it("that was asked for and is taken is said to be taken", async () => {
    const { host, tokens, server } = await serve();
    const second = startServer({ host, assets: new Map(), tokens, port: server.port });
    await expect(second).rejects.toMatchObject({ code: "busy" });
  });

  it("is another one when nobody asked for any and the usual one is taken", async () => {
    const { host, tokens } = await serve();
    const start = async () => {
      const server = await startServer({ host, assets: new Map(), tokens });
      onTestFinished(() => server.close());
      return server.port;
    };
    expect(new Set([await start(), await start()]).size).toBe(2);
  });
});
