import type { WebContents } from "electron/main";
import { expect, it, vi } from "vitest";
import { refusal } from "../../electron/ipc.ts";
import { type Frame, ourFrame } from "../double/window.ts";
import { startApp } from "./start.ts";

const ourContents = {} as WebContents;

/** Why a message from this frame is refused. */
function refusalOf(frame: Frame | null, sender = ourContents): string | undefined {
  const event = { sender, senderFrame: frame } as unknown as Parameters<typeof refusal>[0];
  return refusal(event, (contents) => contents === ourContents);
}

it("takes messages from the page of one of our windows", () => {
  expect(refusalOf(ourFrame)).toBeUndefined();
});

it.each<[string, Frame | null]>([
  ["a frame that is gone", null],
  ["a detached frame", { ...ourFrame, detached: true }],
  ["a frame inside our page", { ...ourFrame, parent: {} }],
  ["a foreign page", { ...ourFrame, url: "https://evil.example/?app://workbench/" }],
  ["a page without address", { ...ourFrame, url: "" }],
  ["a blank page", { ...ourFrame, url: "about:blank" }],
])("refuses messages from %s", (_, frame) => expect(refusalOf(frame)).toBeTypeOf("string"));

it("refuses messages from contents that are not a window of ours", () => {
  expect(refusalOf(ourFrame, {} as WebContents)).toBe("it does not come from a window");
});

it("answers a call from our page", async () => {
  const { window } = await startApp();
  await expect(window.invoke("call", ["open", {}])).resolves.toMatchObject({ ok: true });
});

it("answers a foreign page with a refusal that tells it nothing, and logs it", async () => {
  const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { window } = await startApp();
  const senderFrame = { ...ourFrame, url: "https://evil.example/" } as never;
  const reply = await window.invoke("call", ["open", {}], { senderFrame });
  expect(reply).toMatchObject({ ok: false, error: { code: "forbidden" } });
  expect(JSON.stringify(reply)).not.toContain("records");
  expect(stderr.mock.calls.join("\n")).toContain("call-refused");
  stderr.mockRestore();
});

it.each([
  ["a method there is not", "nothing", {}],
  ["a method of the object the table is", "toString", {}],
  ["a name that is no string", { toString: "open" }, {}],
  ["no input", "open", undefined],
  ["an unknown field", "text", { hash: "0".repeat(64), path: "/etc/passwd" }],
  ["an author's name of its own", "commit", { changes: [], by: "author:somebody" }],
])("refuses %s, and says so in a reply rather than throwing", async (_, name, input) => {
  const { window } = await startApp();
  await expect(window.invoke("call", [name, input])).resolves.toMatchObject({ ok: false });
});

it("has one handler and no other channel", async () => {
  const { double } = await startApp();
  expect([...double.ipc.keys()]).toEqual(["call"]);
});
