import { expect, it } from "vitest";
import { cleanFileName } from "../../electron/file-name.ts";

it("leaves a plain name alone, in any script", () => {
  expect(cleanFileName("Rapport été 2026 – 日本語.json")).toBe("Rapport été 2026 – 日本語.json");
});

it.each([
  ["../../.bashrc", "bashrc"],
  ["/etc/passwd", "etc passwd"],
  ["C:\\Windows\\x.dll", "C Windows x.dll"],
  [".hidden.json", "hidden.json"],
  ["a\u0000b\nc.txt", "a b c.txt"],
  ["report\u202etxt.exe", "report txt.exe"],
  ["CON.json", "_CON.json"],
  ["lpt1", "_lpt1"],
  ["console.json", "console.json"],
  ["trailing. . ", "trailing"],
  ['a<b>c:"d"?*|e', "a b c d e"],
  ["", "export"],
  ["///", "export"],
])("turns %j into %j", (name, clean) => expect(cleanFileName(name)).toBe(clean));

it("shortens a long name, keeps its extension and halves no character", () => {
  const name = cleanFileName(`${"😀".repeat(500)}.json`);
  expect(name).toBe(`${"😀".repeat(115)}.json`);
});
