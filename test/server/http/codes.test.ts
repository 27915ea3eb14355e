import { describe, expect, it } from "vitest";
import { Codes } from "../../../server/http/codes.ts";
import { type Running, serve } from "../support.ts";

const json = { "content-type": "application/json" };

function exchange({ send }: Running, code: unknown, headers: Record<string, string> = json) {
  return send("/api/exchange", { method: "POST", headers, body: JSON.stringify({ code }) });
}

const codeOf = (link: string) => new URL(link).hash.slice("#code=".length);

describe("a one-time code", () => {
  it("has 32 random bytes and is another one each time", () => {
    const codes = new Codes();
    const [one, two] = [codes.make("t"), codes.make("t")];
    expect(Buffer.from(one, "base64url")).toHaveLength(32);
    expect(one).not.toBe(two);
  });

  it("stands for its own token, once", () => {
    const codes = new Codes();
    const [one, two] = [codes.make("first"), codes.make("second")];
    expect([codes.exchange(two), codes.exchange(two)]).toEqual(["second", undefined]);
    expect(codes.exchange(one)).toBe("first");
  });

  it("is worth nothing after a minute", () => {
    let now = 0;
    const codes = new Codes(() => now);
    const [early, late] = [codes.make("t"), codes.make("t")];
    now = 59_999;
    expect(codes.exchange(early)).toBe("t");
    now = 60_000;
    expect(codes.exchange(late)).toBeUndefined();
  });
});

describe("the link with a code", () => {
  it("lets a page in once, without any token in it", async () => {
    const running = await serve();
    const link = running.server.oneTimeLink(running.token);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{43}$/);
    const first = await exchange(running, codeOf(link));
    expect(JSON.parse(first.text)).toEqual({ ok: true, value: { token: running.token } });
    expect(first.headers["cache-control"]).toBe("no-store");
    const second = await exchange(running, codeOf(link));
    expect(second.status).toBe(401);
    expect(JSON.parse(second.text)).toMatchObject({ ok: false, error: { code: "forbidden" } });
  });

  it("is held to Host, Origin, method and type as any call, and not used up by what is refused", async () => {
    const running = await serve();
    const code = codeOf(running.server.oneTimeLink(running.token));
    const refusals: [number, Record<string, string>][] = [
      [403, { ...json, host: "evil.example" }],
      [403, { ...json, origin: "https://evil.example" }],
      [403, { ...json, "sec-fetch-site": "cross-site" }],
      [415, { "content-type": "text/plain" }],
    ];
    for (const [status, headers] of refusals)
      expect((await exchange(running, code, headers)).status).toBe(status);
    expect((await running.send("/api/exchange", { headers: json })).status).toBe(405);
    expect((await exchange(running, code)).status).toBe(200);
  });

  it.each([[undefined], [""], [null], [{}], [["x"]], ["A".repeat(43)], ["A".repeat(201)]])(
    "is not one made up (%#)",
    async (code) => {
      const running = await serve();
      running.server.oneTimeLink(running.token);
      expect([400, 401]).toContain((await exchange(running, code)).status);
    },
  );

  it("takes nothing beside the code, and no large body", async () => {
    const running = await serve();
    const code = codeOf(running.server.oneTimeLink(running.token));
    const send = (body: string) => running.send("/api/exchange", { method: "POST", headers: json, body });
    expect((await send(JSON.stringify({ code, as: "author" }))).status).toBe(400);
    expect((await send("{")).status).toBe(400);
    expect((await send(" ".repeat(10_000))).status).toBe(413);
  });
});
