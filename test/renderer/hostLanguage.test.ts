import { expect, it, onTestFinished, vi } from "vitest";
import { browserHost } from "../../renderer/host/browser.ts";
import type { Connection, HostClient } from "../../renderer/host/client.ts";
import { type Bridge, desktopHost } from "../../renderer/host/desktop.ts";
import { wordsIn } from "../../shared/words/catalogue.ts";
import { blockSnapshot, done, serve } from "../server/support.ts";
import { makeSource, put } from "../support/records.ts";

/** What a listener of this host is told: its connections, and the problems of each status. */
function listened(host: HostClient) {
  const connections: Connection[] = [];
  const problems: (readonly string[])[] = [];
  const stop = host.listen({
    connection: (state) => connections.push(state),
    event: (event) => event.type === "status" && problems.push(event.status.problems),
  });
  onTestFinished(stop);
  return { connections, problems, stop };
}

const connectedTimes = (connections: readonly Connection[]) =>
  connections.filter((state) => state === "connected").length;

it("a browser's window is answered, and told of problems, in the language it speaks now", async () => {
  const { host, server, token } = await serve();
  const real = fetch;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => real(new URL(path, server.origin), init));
  onTestFinished(() => void vi.unstubAllGlobals());
  const client = browserHost(token, () => wordsIn("es"));
  const { connections, problems } = listened(client);
  await expect.poll(() => connectedTimes(connections)).toBe(1);
  client.setLanguage("es");
  await expect.poll(() => connectedTimes(connections)).toBe(2);
  expect(connections).toEqual(["connecting", "connected", "connected"]); // nothing was ever lost
  expect(await client.call("text", { hash: "0".repeat(64) })).toMatchObject({
    error: { message: "No hay ningún texto con este hash en el espacio de trabajo." },
  });
  await blockSnapshot(host.workspace);
  await done(host, "commit", { changes: put(makeSource()) });
  await expect.poll(() => problems, { timeout: 10_000 }).toHaveLength(1);
  expect(problems).toEqual([[expect.stringMatching(/no se pudo poner al día records\.json/)]]);
  client.setLanguage("es");
  expect(connectedTimes(connections)).toBe(2);
  await server.close();
  expect(await client.call("open", {})).toMatchObject({
    error: {
      code: "unavailable",
      message: expect.stringMatching(/^El servidor local de Claimdesk no responde/),
    },
  });
});

it("a desktop window names the language it speaks now with every call, and asks anew when it changes", async () => {
  const called: unknown[][] = [];
  const bridge = {
    call: (...args: unknown[]) => {
      called.push(args);
      return args[0] === "check"
        ? Promise.reject(new Error("closing"))
        : Promise.resolve({ ok: true, value: {} });
    },
    onEvent: () => () => {},
    onCommand: () => () => {},
  } as unknown as Bridge; // what it answers does not matter here
  const client = desktopHost(bridge, () => wordsIn("es"));
  const { connections, stop } = listened(client);
  await client.call("open", {});
  client.setLanguage("es");
  await client.call("open", {});
  expect(called).toEqual([
    ["open", {}, "en"],
    ["open", {}, "es"],
  ]);
  expect(connections).toEqual(["connected", "connected"]);
  expect(await client.call("check", {})).toMatchObject({
    error: { message: "Claimdesk se está cerrando, así que no se guardó nada." },
  });
  stop();
  client.setLanguage("en");
  expect(connections).toHaveLength(2);
});
