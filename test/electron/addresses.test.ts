import { describe, expect, it } from "vitest";
import { isOurs, mayDownload, mayLoad, outsideAddress } from "../../electron/addresses.ts";

describe("isOurs", () => {
  it.each(["app://workbench/", "app://workbench/index.html", "app://workbench/a?b#c", "APP://workbench/"])(
    "knows %s as a page of ours",
    (url) => expect(isOurs(url)).toBe(true),
  );

  it.each([
    "",
    "workbench",
    "about:blank",
    "https://evil.example/?app://workbench/",
    "https://workbench/",
    "app://workbench.evil.example/",
    "app://evil/workbench/",
    "app://workbench:80/",
    "app://name@workbench/",
    "app:workbench/",
    "appx://workbench/",
    "file:///app://workbench/",
    "blob:app://workbench/1",
    "javascript:app://workbench/",
  ])("is not fooled by %s", (url) => expect(isOurs(url)).toBe(false));
});

describe("outsideAddress", () => {
  it("gives a web address in its parsed form", () => {
    expect(outsideAddress("HTTPS://Example.org/a b")).toBe("https://example.org/a%20b");
  });

  it.each([
    "",
    "/etc/passwd",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "smb://server/share",
    "ms-msdt:/id",
    "mailto:a@example.org",
    "app://workbench/",
    "https://bank.example@evil.example/",
    "https://:secret@evil.example/",
  ])("gives nothing for %s", (url) => expect(outsideAddress(url)).toBeUndefined());
});

describe("mayLoad", () => {
  it.each(["app://workbench/index.html", "blob:app://workbench/1", "devtools://devtools/x.html"])(
    "lets a page load %s",
    (url) => expect(mayLoad(url)).toBe(true),
  );

  it.each([
    "http://127.0.0.1/",
    "https://example.org/",
    "ws://example.org/",
    "wss://example.org/",
    "ftp://example.org/",
    "file:///etc/passwd",
    "chrome-extension://a/b",
    "nonsense",
  ])("keeps a page from loading %s", (url) => expect(mayLoad(url)).toBe(false));
});

describe("mayDownload", () => {
  it("lets a page save what it made itself", () => {
    expect(mayDownload("blob:app://workbench/7e0f")).toBe(true);
  });

  it.each([
    "app://workbench/index.html",
    "https://example.org/a.zip",
    "data:text/plain,x",
    "blob:https://example.org/7e0f",
    "blob:null/7e0f",
    "blob:",
  ])("does not let it save %s", (url) => expect(mayDownload(url)).toBe(false));
});
