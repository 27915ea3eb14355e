import { expect, it } from "vitest";
import type { Added } from "../../shared/api.ts";
import type { WindowDouble } from "../double/window.ts";
import { startApp } from "./start.ts";

/** The value of a call of a window's page. */
async function called(window: WindowDouble, name: string, input: unknown): Promise<unknown> {
  const reply = (await window.invoke("call", [name, input])) as { ok: boolean; value: unknown };
  expect(reply.ok, JSON.stringify(reply)).toBe(true);
  return reply.value;
}

/** What a window was told of who is where. */
const toldOf = ({ sent }: WindowDouble) =>
  sent
    .map(({ payload }) => payload as { type: string; present: unknown }) // of our own host
    .filter(({ type }) => type === "presence")
    .map(({ present }) => present);

it("each window says for itself where it is, and those of one person show nobody", async () => {
  const { double, window } = await startApp();
  double.pick("New window");
  const other = double.windows.at(-1) ?? expect.fail("there is no second window");
  const bytes = new TextEncoder().encode("The minister said no.");
  const { fileId } = (await called(window, "stageFile", { bytes })) as { fileId: string };
  const added = await called(window, "importText", {
    fileId,
    name: "a.txt",
    fields: { title: "Boats", tags: [] },
  });
  const { documentId } = added as Added & { documentId: string };
  await called(window, "presence", { documentId });
  await called(other, "presence", { documentId });
  expect(toldOf(window)).toEqual([[]]);
  expect(toldOf(other)).toEqual([[]]);
});

it("a page names no window: that is the app's to know", async () => {
  const { window } = await startApp();
  const reply = await window.invoke("call", ["presence", { window: "1" }]);
  expect(reply).toMatchObject({ ok: false, error: { code: "invalid" } });
});
