import { resolve } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "rolldown";
import { beforeAll, expect, it } from "vitest";

type Api = Readonly<Record<string, (...args: unknown[]) => unknown>>;
type Listener = (event: unknown, payload: unknown) => void;

let code = "";
beforeAll(async () => {
  const { output } = await build({
    input: resolve("electron/preload.ts"),
    platform: "node",
    external: /^electron/,
    output: { format: "cjs" },
    write: false,
  });
  expect(output).toHaveLength(1);
  code = output[0].code;
});

/** Runs the bundled preload with the `require` of a sandboxed one. */
function runPreload() {
  const exposed: Record<string, Api> = {};
  const invoked: unknown[][] = [];
  const listeners = new Map<string, Set<Listener>>();
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: Api) => (exposed[name] = api) },
    ipcRenderer: {
      invoke: async (...args: unknown[]) => invoked.push(args),
      on: (channel: string, listener: Listener) => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      off: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
    },
  };
  const require = (name: string): unknown => {
    if (name === "electron/renderer") return electron;
    throw new Error(`A sandboxed preload script cannot require ${name}`);
  };
  runInContext(code, createContext({ require, exports: {}, module: { exports: {} } }));
  const send = (channel: string, payload: unknown): void => {
    for (const listener of listeners.get(channel) ?? []) listener({ sender: "not for pages" }, payload);
  };
  return { exposed, invoked, send };
}

it("exposes three functions and nothing else", () => {
  const { exposed } = runPreload();
  expect(Object.keys(exposed)).toEqual(["claimdesk"]);
  expect(Object.keys(exposed["claimdesk"] ?? {})).toEqual(["call", "onEvent", "onCommand"]);
});

it("calls on one channel, whatever a page passes", async () => {
  const { exposed, invoked } = runPreload();
  await exposed["claimdesk"]?.["call"]?.("open", {}, "third", "fourth");
  expect(invoked).toEqual([["call", "open", {}, "third"]]);
});

it.each([
  ["onEvent", "event"],
  ["onCommand", "command"],
])("gives listeners of %s the payload, never Electron's event, until they are removed", (name, channel) => {
  const { exposed, send } = runPreload();
  const heard: unknown[][] = [];
  const remove = exposed["claimdesk"]?.[name]?.((...args: unknown[]) => heard.push(args));
  send(channel, "first");
  if (typeof remove === "function") Reflect.apply(remove, undefined, []);
  send(channel, "second");
  expect(heard).toEqual([["first"]]);
});
