import { expect, it } from "vitest";
import type { ElectronDouble } from "../double/electron.ts";
import { startApp } from "./start.ts";

/** The keys the native menu shows beside a command. */
function shown(double: ElectronDouble, id: string): unknown {
  const items = double.menu.flatMap((top) => (Array.isArray(top.submenu) ? top.submenu : []));
  return items.find((item) => item.id === id)?.accelerator;
}

it("shows the keys that a window tells it, and those of the table where it tells of none", async () => {
  const { double, window } = await startApp();
  const before = shown(double, "undo");
  await window.invoke("call", ["showKeys", { undo: ["Mod-u"] }]);
  const changed = [shown(double, "undo"), shown(double, "import")];
  await window.invoke("call", ["showKeys", {}]);
  expect([before, changed, shown(double, "undo")]).toEqual([
    "CmdOrCtrl+Z",
    ["CmdOrCtrl+U", "CmdOrCtrl+O"],
    "CmdOrCtrl+Z",
  ]);
});

it("leaves out what are no keys, or not of a command", async () => {
  const { double, window } = await startApp();
  for (const nonsense of [
    null,
    "keys",
    [1],
    { undo: "Mod-u" },
    { undo: ["Mod-w", 3, {}] },
    { fly: ["Mod-u"] },
  ])
    await window.invoke("call", ["showKeys", nonsense]);
  expect(shown(double, "undo")).toBe("CmdOrCtrl+Z");
});

it("takes keys from a page of ours only", async () => {
  const { double, window } = await startApp();
  const senderFrame = { url: "https://example.org/", detached: false, parent: null } as Electron.WebFrameMain;
  const reply = await window.invoke("call", ["showKeys", { undo: ["Mod-u"] }], { senderFrame });
  expect([reply, shown(double, "undo")]).toMatchObject([{ ok: false }, "CmdOrCtrl+Z"]);
});

it("speaks the language that a page chose, and keeps its keys then", async () => {
  const { double, window } = await startApp();
  const tops = () => double.menu.map(({ label }) => label);
  expect(tops()).toContain("&Annotation");
  await window.invoke("call", ["showKeys", { undo: ["Mod-u"] }]);
  await window.invoke("call", ["open", {}, "es"]);
  expect(tops()).not.toContain("&Annotation");
  expect(tops().join()).toMatch(/Anotación/);
  expect(shown(double, "undo")).toBe("CmdOrCtrl+U");
});
