import { expect, it } from "vitest";
import { startApp } from "./start.ts";

/** What main's handler answers to a request of a page. */
async function request(url: string, method = "GET"): Promise<Response> {
  const { double } = await startApp();
  const handler = double.pages.get("app");
  if (handler === undefined) throw new Error("Nothing answers the scheme app.");
  return handler(new Request(url, { method }));
}

it("serves the page at the root, under a strict policy with a fresh nonce", async () => {
  const policy = (await request("app://workbench/")).headers.get("content-security-policy");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect((await request("app://workbench/")).headers.get("content-security-policy")).not.toBe(policy);
});

it("serves the page's parts with their type", async () => {
  const response = await request("app://workbench/assets/page.js");
  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "text/javascript; charset=utf-8",
  ]);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

it.each([
  "app://workbench/../package.json",
  "app://workbench/%2e%2e/%2e%2e/package.json",
  "app://workbench/..%2f..%2fpackage.json",
  "app://workbench/assets/",
  "app://workbench//etc/passwd",
  "app://workbench/index.html%00.js",
  "app://workbench/records.json",
  "app://evil/index.html",
])("has nothing at %s", async (url) => expect((await request(url)).status).toBe(404));

it.each(["POST", "PUT", "DELETE", "OPTIONS"])("answers no %s", async (method) => {
  expect((await request("app://workbench/", method)).status).toBe(404);
});
