import { describe, expect, it } from "vitest";
import { refuseForeign } from "../../../server/http/guard.ts";

const hosts = ["127.0.0.1:4780", "localhost:4780"];
const statusOf = (headers: Parameters<typeof refuseForeign>[0]) => refuseForeign(headers, hosts)?.status;

describe("a request to the local server", () => {
  it.each(hosts)("is let in when it names %s", (host) => {
    expect(statusOf({ host: [host] })).toBeUndefined();
  });

  it.each([
    ["an attacker's name that resolves to this machine", "evil.example:4780"],
    ["a name that begins like ours", "127.0.0.1.evil.example:4780"],
    ["a name that begins with 127.", "127.evil.example:4780"],
    ["a name that ends like ours", "evil-localhost:4780"],
    ["another port", "127.0.0.1:8080"],
    ["no port", "127.0.0.1"],
    ["another address of the loopback net", "127.0.0.2:4780"],
    ["the IPv6 loopback", "[::1]:4780"],
    ["ours in capitals", "LOCALHOST:4780"],
    ["nothing", ""],
  ])("is refused when its Host is %s", (_what, host) => {
    expect(statusOf({ host: [host] })).toBe(403);
  });

  it("is refused without a Host", () => {
    expect(statusOf({})).toBe(403);
  });

  it("is refused with two Hosts, whichever comes first", () => {
    expect(statusOf({ host: ["127.0.0.1:4780", "evil.example"] })).toBe(403);
  });

  it("is let in when its Origin is the server it names", () => {
    expect(statusOf({ host: ["localhost:4780"], origin: ["http://localhost:4780"] })).toBeUndefined();
  });

  it.each([
    ["another site", "https://evil.example"],
    ["another port of this machine", "http://127.0.0.1:8080"],
    ["the other name of this machine", "http://localhost:4780"],
    ["an opaque origin (a sandboxed frame, a file)", "null"],
    ["the same over TLS", "https://127.0.0.1:4780"],
    ["a site whose name begins like ours", "http://127.0.0.1:4780.evil.example"],
    ["empty", ""],
  ])("is refused when its Origin is %s", (_what, origin) => {
    expect(statusOf({ host: ["127.0.0.1:4780"], origin: [origin] })).toBe(403);
  });

  it.each(["same-origin", "none"])("is let in when its Sec-Fetch-Site is %s", (site) => {
    expect(statusOf({ host: ["127.0.0.1:4780"], "sec-fetch-site": [site] })).toBeUndefined();
  });

  it.each(["cross-site", "same-site", "Same-Origin", ""])(
    "is refused when its Sec-Fetch-Site is “%s”",
    (site) => {
      expect(statusOf({ host: ["127.0.0.1:4780"], "sec-fetch-site": [site] })).toBe(403);
    },
  );
});
