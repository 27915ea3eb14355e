import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Host } from "../../server/host.ts";
import { graceMs, restMs } from "../../server/presence.ts";
import type { Id } from "../../shared/ids.ts";
import { type AnyRecord, type Draft, draftOf } from "../../shared/records/index.ts";
import type { Present } from "../../shared/review/presence.ts";
import { makeReading, put, remove } from "../support/records.ts";
import { done, failed, imported, keptLog, openTestHost } from "./support.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** A window that listens, what it was told of who is where, and the last of that. */
type Window = Host & {
  readonly told: Present[];
  readonly now: () => Present | undefined;
  say(documentId?: Id<"document">): Promise<unknown>;
  /** Its connection ends. */
  leave(this: void): void;
};

let names = 0;

function windowOf(host: Host, authorId: Id<"author">, window = `window-${++names}`): Window {
  const told: Present[] = [];
  const actor = { authorId, window };
  const leave = host.onEvent(actor, (event) => {
    if (event.type === "presence") told.push(event.present);
  });
  const own = { ...host, actor };
  const say = (documentId?: Id<"document">) =>
    done(own, "presence", documentId === undefined ? {} : { documentId });
  return { ...own, told, now: () => told.at(-1), say, leave };
}

/** A workspace of three people and two documents. */
async function workplace() {
  const { log, lines } = keptLog();
  const host = await openTestHost({ log });
  const [ben, cyd] = [await host.authorNamed("Ben Ito"), await host.authorNamed("Cyd Vera")];
  const boats = await imported(host, "The minister said no.", "Boats");
  const ports = await imported(host, "The port stayed open.", "Ports");
  return { host, lines, ana: host.actor.authorId, ben, cyd, boats, ports };
}

const rest = () => void vi.advanceTimersByTime(restMs);

/** Both in the document about boats, each in a window. */
async function together() {
  const { host, ana, ben, boats } = await workplace();
  const [one, two] = [windowOf(host, ana), windowOf(host, ben)];
  await one.say(boats);
  await two.say(boats);
  rest();
  return { host, ana, ben, boats, one, two };
}

const inBoats = (documentId: Id<"document">, ...authorIds: readonly Id<"author">[]): Present => [
  { documentId, authorIds: authorIds.toSorted() },
];

describe("who is in a document", () => {
  it("is told to everybody else when they come, go elsewhere, and have none open", async () => {
    const { host, ana, ben, boats, ports } = await workplace();
    const [one, two] = [windowOf(host, ana), windowOf(host, ben)];
    await one.say();
    await two.say(boats);
    rest();
    expect(one.now()).toEqual(inBoats(boats, ben));
    await two.say(ports);
    rest();
    expect(one.now()).toEqual(inBoats(ports, ben));
    await two.say();
    rest();
    expect(one.now()).toEqual([]);
    expect(two.told).toEqual([[], [], []]); // the answers to what it said itself
  });

  it("is told at once to whoever says where they are, also when it is nobody", async () => {
    const { host, ana, ben, boats } = await workplace();
    const [one, two] = [windowOf(host, ana), windowOf(host, ben)];
    await one.say(boats);
    expect(one.told).toEqual([[]]);
    await two.say(boats);
    expect(two.told).toEqual([inBoats(boats, ana)]);
  });

  it("is not told to a window that never said where it is, nor to a program without one", async () => {
    const { host, ana, ben, boats } = await workplace();
    const silent = windowOf(host, ana);
    const heard: string[] = [];
    host.onEvent(host.actor, ({ type }) => heard.push(type));
    await windowOf(host, ben).say(boats);
    rest();
    expect(silent.told).toEqual([]);
    expect(heard).toEqual([]);
  });

  it("is one person, however many windows they have, until the last one goes", async () => {
    const { host, ana, ben, boats } = await workplace();
    const one = windowOf(host, ana);
    await one.say(boats);
    const [two, three] = [windowOf(host, ben), windowOf(host, ben)];
    await two.say(boats);
    await three.say(boats);
    rest();
    expect(one.told).toEqual([[], inBoats(boats, ben)]);
    expect(three.now()).toEqual(inBoats(boats, ana));
    await two.say();
    rest();
    expect(one.told).toHaveLength(2);
    await three.say();
    rest();
    expect(one.now()).toEqual([]);
  });

  it("never includes oneself: two windows of one person show nobody", async () => {
    const { host, ana, boats } = await workplace();
    const [one, two] = [windowOf(host, ana), windowOf(host, ana)];
    await one.say(boats);
    await two.say(boats);
    rest();
    expect([...one.told, ...two.told].flat()).toEqual([]);
  });

  it("changes with the document: deleted, nobody is in it; brought back, they are", async () => {
    const { host, ana, ben, boats } = await workplace();
    const [one, two] = [windowOf(host, ana), windowOf(host, ben)];
    await one.say();
    await two.say(boats);
    rest();
    const { records } = await done(host, "open", {});
    const document = records.find(({ id }) => id === boats) as AnyRecord & { kind: "document" };
    await done(host, "commit", { changes: [remove(document)] });
    rest();
    expect(one.now()).toEqual([]);
    await done(host, "commit", { changes: put({ ...draftOf(document), revision: 0 } as Draft) });
    rest();
    expect(one.now()).toEqual(inBoats(boats, ben));
  });
});

describe("when a connection ends", () => {
  it("its window stays for a moment, so that loading it anew is no going and coming", async () => {
    const { host, ben, boats, one, two } = await together();
    two.leave();
    vi.advanceTimersByTime(graceMs - 1);
    const again = windowOf(host, ben);
    await again.say();
    await again.say(boats);
    vi.advanceTimersByTime(2 * graceMs);
    expect(one.told).toEqual([[], inBoats(boats, ben)]);
  });

  it("it is gone after that", async () => {
    const { boats, one, two } = await together();
    two.leave();
    vi.advanceTimersByTime(graceMs + restMs);
    expect(one.now()).toEqual([]);
    expect((await failed(two, "presence", { documentId: boats })).code).toBe("invalid");
  });

  it("and comes back under the same name, it is where it was", async () => {
    const { host, ana, ben, boats } = await workplace();
    const one = windowOf(host, ana);
    await one.say(boats);
    const two = windowOf(host, ben, "same");
    await two.say(boats);
    rest();
    two.leave();
    const again = windowOf(host, ben, "same");
    vi.advanceTimersByTime(2 * graceMs);
    expect(one.now()).toEqual(inBoats(boats, ben));
    await again.say(boats);
    expect(again.told).toEqual([inBoats(boats, ana)]);
    again.leave();
    vi.advanceTimersByTime(2 * graceMs);
    expect(one.now()).toEqual([]);
  });

  it("another of the same window keeps it there", async () => {
    const { host, ana, ben, boats } = await workplace();
    const one = windowOf(host, ana);
    await one.say(boats);
    const two = windowOf(host, ben, "same");
    windowOf(host, ben, "same");
    await two.say(boats);
    two.leave();
    vi.advanceTimersByTime(2 * graceMs);
    expect(one.now()).toEqual(inBoats(boats, ben));
  });

  it("at most eight windows of one person are remembered, and they go in the order they came", async () => {
    const { host, ana, ben, boats } = await workplace();
    const one = windowOf(host, ana);
    await one.say();
    for (let i = 0; i < 40; i++) {
      const gone = windowOf(host, ben, `gone-${i}`);
      vi.advanceTimersByTime(200); // as slowly as one may say things
      await gone.say(boats);
      gone.leave();
    }
    const isKnown = async (i: number) => {
      const { code } = await failed({ ...host, actor: { authorId: ben, window: `gone-${i}` } }, "presence", {
        documentId: unknown,
      });
      return code !== "invalid";
    };
    vi.advanceTimersByTime(2_000);
    expect(await isKnown(39)).toBe(true);
    expect(await isKnown(32)).toBe(true);
    expect(await isKnown(31)).toBe(false);
    expect(await isKnown(0)).toBe(false);
  });
});

const unknown: Id<"document"> = "document:00000000-0000-4000-8000-00000000dead";

describe("in a document that somebody reads on their own", () => {
  it("they see nobody and nobody sees them, from the moment it is given until they have finished", async () => {
    const { host, ana, ben, boats, one, two } = await together();
    expect([one.now(), two.now()]).toEqual([inBoats(boats, ben), inBoats(boats, ana)]);
    const { puts } = await done(host, "commit", { changes: put(makeReading({ id: boats }, { id: ben })) });
    rest();
    expect([one.now(), two.now()]).toEqual([[], []]);
    const [reading] = puts;
    const finished = { ...draftOf(reading as AnyRecord), state: "finished" } as Draft; // the host checks it
    await done(two, "commit", { changes: put(finished) });
    rest();
    expect([one.now(), two.now()]).toEqual([inBoats(boats, ben), inBoats(boats, ana)]);
  });

  it("they hear nothing at all when others come and go, and learn nothing by asking", async () => {
    const { host, ana, ben, cyd, boats, ports } = await workplace();
    for (const reader of [ben, cyd])
      await done(host, "commit", { changes: put(makeReading({ id: boats }, { id: reader })) });
    const [one, two, three] = [windowOf(host, ana), windowOf(host, ben), windowOf(host, cyd)];
    await two.say(boats);
    await three.say(boats);
    await one.say(boats);
    rest();
    await three.say();
    await one.say();
    await three.say(boats);
    rest();
    three.leave();
    vi.advanceTimersByTime(2 * graceMs);
    expect(two.told).toEqual([[]]); // what its own saying was answered with
    await two.say(boats);
    await two.say();
    expect(two.told).toEqual([[], [], []]);
    // Elsewhere they are people like others.
    await one.say(ports);
    await two.say(ports);
    expect(two.now()).toEqual(inBoats(ports, ana));
  });
});

describe("what a client says", () => {
  it("is refused where it is no document's id, or that of none that is here, and changes nothing", async () => {
    const { host, ana, ben, boats } = await workplace();
    const [one, two] = [windowOf(host, ana), windowOf(host, ben)];
    await one.say();
    await two.say(boats);
    rest();
    const hostile: readonly unknown[] = [
      { documentId: 1 },
      { documentId: null },
      { documentId: "" },
      { documentId: ana },
      { documentId: `${boats} ` },
      { documentId: `document:${"a".repeat(100_000)}` },
      { documentId: boats, authorId: ana },
      { window: "another" },
      [boats],
      null,
    ];
    for (const input of hostile) expect((await failed(two, "presence", input)).code).toBe("invalid");
    expect(await failed(two, "presence", { documentId: unknown })).toEqual({
      code: "not-found",
      message: "There is no such document.",
    });
    rest();
    expect(one.now()).toEqual(inBoats(boats, ben));
  });

  it("is refused from what is no connected window, or is somebody else's", async () => {
    const { host, ana, ben, boats } = await workplace();
    const one = windowOf(host, ana, "ana's");
    const two = windowOf(host, ben);
    await two.say();
    const say = (window: string | undefined) =>
      failed({ ...host, actor: { authorId: ben, ...(window === undefined ? {} : { window }) } }, "presence", {
        documentId: boats,
      });
    for (const window of [undefined, "never seen", "ana's", "__proto__", "constructor"])
      expect(await say(window)).toEqual({
        code: "invalid",
        message: "Only a window that is connected can say where it is.",
      });
    await one.say();
    expect(one.told).toEqual([[]]);
  });

  it("is taken ten times at once and five times a second after that, in all windows of one person together", async () => {
    const { host, ana, ben, boats, ports } = await workplace();
    const [one, two, three] = [windowOf(host, ana), windowOf(host, ben), windowOf(host, ben)];
    await one.say();
    for (let i = 0; i < 10; i++) await (i % 2 ? two : three).say(i % 3 ? boats : ports);
    expect((await failed(two, "presence", { documentId: boats })).code).toBe("busy");
    expect((await failed(three, "presence", {})).code).toBe("busy");
    await one.say(); // others may
    vi.advanceTimersByTime(200);
    await two.say(boats);
    expect((await failed(two, "presence", {})).code).toBe("busy");
    vi.advanceTimersByTime(60_000);
    for (let i = 0; i < 10; i++) await two.say(boats);
    expect((await failed(two, "presence", {})).code).toBe("busy");
  });

  it("many times within a moment is told to others once", async () => {
    const { host, ana, ben, boats, ports } = await workplace();
    const [one, two] = [windowOf(host, ana), windowOf(host, ben)];
    await one.say();
    for (let i = 0; i < 9; i++) await two.say(i % 2 ? boats : ports);
    rest();
    expect(one.told).toEqual([[], inBoats(ports, ben)]);
  });

  it("is kept nowhere: no commit, no file, no export, no history, no line of the log says who was where", async () => {
    const { host, lines, ben, boats } = await workplace();
    const files = async () => {
      const entries = await readdir(host.workspace, { recursive: true, withFileTypes: true });
      const names = entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
      return new Map(
        await Promise.all(names.map(async (name) => [name, await readFile(name, "utf8")] as const)),
      );
    };
    const { exportedAt: _, ...before } = JSON.parse((await done(host, "exportWorkspace", {})).json) as {
      exportedAt: string;
    };
    const { seq } = await done(host, "open", {});
    const written = await files();
    const told = lines.length;
    const two = windowOf(host, ben);
    await two.say(boats);
    await failed(two, "presence", { documentId: unknown });
    rest();
    expect(await files()).toEqual(written);
    expect((await done(host, "open", {})).seq).toBe(seq);
    const { exportedAt: __, ...after } = JSON.parse((await done(host, "exportWorkspace", {})).json) as {
      exportedAt: string;
    };
    expect(after).toEqual(before);
    const since = lines.slice(told).join("");
    expect(since).toContain('"presence"');
    expect(since).not.toContain(boats);
    expect(since).not.toContain(ben);
  });
});
