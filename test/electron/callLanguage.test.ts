import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { makeSource, put } from "../support/records.ts";
import { blockSnapshot, temporaryFolder } from "../server/support.ts";
import { type WindowDouble, ourFrame } from "../double/window.ts";
import { startApp } from "./start.ts";

/** What a call is refused with. */
async function refusedWith(window: WindowDouble, ...args: readonly unknown[]): Promise<string> {
  const reply = (await window.invoke("call", args)) as { error?: { message: string } };
  return reply.error?.message ?? expect.fail("it was not refused");
}

/** The problems of the statuses a window was told of, in order. */
const problemsIn = ({ sent }: WindowDouble) =>
  sent.flatMap(({ payload }) => {
    const event = payload as { type: string; status: { problems: readonly string[] } }; // of our own host
    return event.type === "status" ? [event.status.problems] : [];
  });

it("answers a page that speaks Spanish in Spanish", async () => {
  const { window } = await startApp();
  const changes = put(makeSource());
  await window.invoke("call", ["commit", { changes }, "es"]);
  expect(await refusedWith(window, "commit", { changes }, "es")).toBe(
    "Esta fuente ya existe, así que no se creó de nuevo.",
  );
  expect(await refusedWith(window, "text", { hash: "0".repeat(64) }, "es")).toBe(
    "No hay ningún texto con este hash en el espacio de trabajo.",
  );
  expect(await refusedWith(window, "commit", { changes: [] }, "es")).toMatch(/^changes no es como debería: /);
});

it.each([
  ["none", undefined],
  ["one that is none of ours", "fr"],
  ["a tag of ours with more to it", "es-EC"],
  ["a name of the catalogue's own", "constructor"],
  ["a number", 7],
  ["an object that would pass for text", { toString: "es" }],
])("answers a page that names %s as its language in English", async (_, language) => {
  const { window } = await startApp();
  expect(await refusedWith(window, "nothing", {}, language)).toBe("There is no such method.");
});

it("refuses a foreign page in the language it names, and in no other way than any", async () => {
  const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { window } = await startApp();
  const senderFrame = { ...ourFrame, url: "https://evil.example/" } as never;
  const reply = await window.invoke("call", ["open", {}, "es"], { senderFrame });
  const message = "Se rechazó la llamada: no viene de una ventana de Claimdesk.";
  expect(reply).toEqual({ ok: false, error: { code: "forbidden", message } });
  stderr.mockRestore();
});

it("tells every window of problems in the language it spoke last", async () => {
  const workspace = join(await temporaryFolder(), "workspace");
  const { double, window } = await startApp({ switches: { workspace } });
  double.pick("New window");
  const other = double.windows.at(-1) ?? expect.fail("there is no second window");
  await window.invoke("call", ["open", {}, "es"]);
  await other.invoke("call", ["open", {}, "es"]);
  await other.invoke("call", ["open", {}, "en"]);
  await blockSnapshot(workspace);
  await window.invoke("call", ["commit", { changes: put(makeSource()) }, "es"]);
  await expect.poll(() => problemsIn(window), { timeout: 10_000 }).toHaveLength(1);
  expect(problemsIn(window)).toEqual([[expect.stringMatching(/no se pudo poner al día records\.json/)]]);
  expect(problemsIn(other)).toEqual([
    [expect.stringMatching(/records\.json could not be brought up to date/)],
  ]);
});

it("tells a window nothing more once it is closed", async () => {
  const { double, window } = await startApp();
  double.pick("New window");
  const other = double.windows.at(-1) ?? expect.fail("there is no second window");
  other.close();
  await window.invoke("call", ["commit", { changes: put(makeSource()) }]);
  expect(other.sent).toEqual([]);
  expect(window.sent).toHaveLength(1);
});

it("says in the window's language that another workspace was not opened", async () => {
  const { double, window } = await startApp();
  await window.invoke("call", ["open", {}, "es"]);
  double.events.emit("second-instance", {}, [], "", { workspace: "/home/ana/otro" });
  expect(double.done.filter((line) => line.startsWith("says"))).toEqual([
    expect.stringMatching(/^says: Claimdesk tiene abierto .* así que no se abrió “otro”\./),
  ]);
});
