import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const sources = readdirSync("electron")
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(`electron/${name}`, "utf8") }));

// Each of these switches a protection off, or runs text as a program.
it.each([
  "webSecurity",
  "allowRunningInsecureContent",
  "experimentalFeatures",
  "enableBlinkFeatures",
  "webviewTag",
  "nodeIntegrationInSubFrames",
  "bypassCSP",
  "executeJavaScript",
  "navigateOnDragDrop",
  "getPathForFile",
  "startDrag",
  "file://",
])("the desktop's sources never say %s", (word) => {
  expect(sources.filter(({ text }) => text.includes(word)).map(({ name }) => name)).toEqual([]);
});

it("builds the preferences of windows in one file only", () => {
  expect(sources.filter(({ text }) => text.includes("webPreferences")).map(({ name }) => name)).toEqual([
    "window.ts",
  ]);
});
