import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { HostClient, HostListener } from "../../renderer/host/client.ts";
import { isAvailable } from "../../renderer/model/available.ts";
import { Desk } from "../../renderer/model/desk.ts";
import { Model } from "../../renderer/model/model.ts";
import { followPresence, othersHere } from "../../renderer/model/presence.ts";
import { run } from "../../renderer/model/run.ts";
import type { Reply } from "../../shared/errors.ts";
import { readingId } from "../../shared/ids.ts";
import type { AnyRecord, Draft } from "../../shared/records/index.ts";
import { makeAuthor, makeDocument, makeReading, hashOf } from "../support/records.ts";
import { MemoryHost } from "../support/memoryHost.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const [me, ben, ana] = [makeAuthor({ name: "Me" }), makeAuthor({ name: "Ben" }), makeAuthor({ name: "Ana" })];
const text = "The minister said no.";
const [boats, ports] = [makeDocument(text, { title: "Boats" }), makeDocument(text, { title: "Ports" })];
const stored = (draft: Draft): AnyRecord => {
  const at = "2026-03-04T10:00:00.000Z";
  return { ...draft, revision: 1, createdAt: at, createdBy: me.id, updatedAt: at, updatedBy: me.id };
};

/** A desk whose host notes what it is told of where the window is, and answers that with `answer`. */
async function start(more: readonly Draft[] = []) {
  const host = new MemoryHost(me.id, [me, ben, ana, boats, ports, ...more].map(stored));
  host.texts.set(hashOf(text), text);
  const client = host.client();
  const told: unknown[] = [];
  const state: { answer: Reply } = { answer: { ok: true, value: {} } };
  const listeners = new Set<HostListener>();
  const noting: HostClient = {
    ...client,
    call: (method, input) => {
      if (method !== "presence") return client.call(method, input);
      told.push(input);
      return Promise.resolve(state.answer as never); // the answer of this very method
    },
    listen: (listener) => {
      listeners.add(listener);
      return client.listen(listener);
    },
  };
  const desk = new Desk(new Model(noting));
  desk.model.start();
  await desk.model.replica.until(() => desk.model.replica.opened !== undefined);
  const end = followPresence(desk);
  const rest = () => vi.advanceTimersByTimeAsync(1_000);
  await rest();
  const tell = (...authors: readonly (typeof ben)[]) => {
    const present = [{ documentId: boats.id, authorIds: authors.map(({ id }) => id) }];
    for (const listener of listeners) listener.event({ type: "presence", present });
  };
  return { host, desk, told, state, rest, end, tell };
}

it("says which document is open, and that none is while another place is shown", async () => {
  const { desk, told, rest } = await start();
  await desk.openDocument(boats.id);
  await rest();
  desk.show("claims");
  await rest();
  desk.show("document");
  desk.changed();
  await rest();
  expect(told).toEqual([{}, { documentId: boats.id }, {}, { documentId: boats.id }]);
});

it("says only the last of what follows fast on each other", async () => {
  const { desk, told, rest } = await start();
  for (let i = 0; i < 20; i++) await desk.openDocument(i % 2 ? boats.id : ports.id);
  await rest();
  expect(told).toEqual([{}, { documentId: ports.id }, { documentId: boats.id }]);
});

it("says it again to a host that was reached anew, and knows of nobody meanwhile", async () => {
  const { host, desk, told, rest, tell } = await start();
  await desk.openDocument(boats.id);
  await rest();
  tell(ben);
  expect(othersHere(desk).map(({ name }) => name)).toEqual(["Ben"]);
  host.reconnect();
  expect(othersHere(desk)).toEqual([]);
  await rest();
  expect(told).toEqual([{}, { documentId: boats.id }, { documentId: boats.id }]);
});

it("tries again where too much was said, and not where it was refused", async () => {
  const { desk, told, state, rest } = await start();
  const failure = (code: "busy" | "not-found"): Reply => ({ ok: false, error: { code, message: "No." } });
  state.answer = failure("busy");
  await desk.openDocument(boats.id);
  await vi.advanceTimersByTimeAsync(700);
  expect(told).toEqual([{}, ...Array.from({ length: 3 }, () => ({ documentId: boats.id }))]);
  state.answer = failure("not-found");
  await rest();
  await rest();
  expect(told).toHaveLength(5);
});

it("says nothing any more once it has ended", async () => {
  const { desk, told, rest, end } = await start();
  end();
  await desk.openDocument(boats.id);
  await rest();
  expect(told).toEqual([{}]);
});

it("the command shows who is there, by name, and otherwise says that nobody is", async () => {
  const { desk, tell } = await start();
  expect(isAvailable(desk, "people.here")).toBe(false);
  await desk.openDocument(boats.id);
  expect(isAvailable(desk, "people.here")).toBe(true);
  expect(run(desk, "people.here")).toBe(true);
  expect(desk.showsPeople).toBe(false);
  expect(desk.messages.notices.at(-1)?.text).toBe("Nobody else has this document open now.");
  tell(ben, ana);
  expect(othersHere(desk).map(({ name }) => name)).toEqual(["Ana", "Ben"]);
  run(desk, "people.here");
  expect(desk.showsPeople).toBe(true);
  expect(desk.messages.notices).toHaveLength(1);
});

it("the command says why nobody is shown to whoever reads on their own", async () => {
  const { desk } = await start([makeReading(boats, me, { id: readingId(boats.id, me.id) })]);
  await desk.openDocument(boats.id);
  run(desk, "people.here");
  expect(desk.messages.notices.at(-1)?.text).toContain("nobody is shown to you here");
});

it("comings and goings announce nothing", async () => {
  const { desk, tell } = await start();
  await desk.openDocument(boats.id);
  const before = [desk.messages.announcement, desk.messages.alarm];
  tell(ben);
  tell();
  expect([desk.messages.announcement, desk.messages.alarm]).toEqual(before);
  expect(desk.messages.notices).toEqual([]);
});
