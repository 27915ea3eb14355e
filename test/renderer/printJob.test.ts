import { expect, it } from "vitest";
import { Desk } from "../../renderer/model/desk.ts";
import { Model } from "../../renderer/model/model.ts";
import { PrintJob } from "../../renderer/model/printJob.ts";
import { makeId } from "../../shared/ids.ts";
import type { Turns } from "../../shared/slices.ts";
import { MemoryHost } from "../support/memoryHost.ts";
import { makeAnnotation, makeDocument, put } from "../support/records.ts";

const author = makeId("author", "00000000-0000-4000-8000-000000000001");
const text = Array.from({ length: 1_000 }, (_, at) => `Boat ${at} was seen.`).join("\n");

/** A desk with a document of a thousand lines and a hundred annotations, and turns that note what had been done. */
async function start() {
  const host = new MemoryHost(author);
  const document = makeDocument(text);
  host.texts.set(document.textHash, text);
  const client = host.client();
  const call: typeof client.call = async (method, input) =>
    method === "text" ? ({ ok: true, value: { text } } as never) : client.call(method, input); // what the host lacks
  const desk = new Desk(new Model({ ...client, call }));
  desk.model.start();
  await desk.model.replica.until(() => desk.model.replica.opened !== undefined);
  await desk.model.act("Add", () => put(document));
  await desk.model.act("Mark", () =>
    put(
      ...Array.from({ length: 100 }, (_, at) => makeAnnotation(document, text, { start: at, end: at + 1 })),
    ),
  );
  await desk.openDocument(document.id);
  let pauses = 0;
  const turns: Turns = { mostMs: 0, now: () => pauses, pause: async () => void pauses++ };
  return { desk, job: new PrintJob(turns), pauses: () => pauses };
}

it("puts pages into the window part by part, and all of them", async () => {
  const { desk, job, pauses } = await start();
  const seen: number[] = [];
  job.subscribe(() => seen.push(job.shown));
  expect(await job.prepare(desk, () => false)).toBe(true);
  expect([job.total, job.isWhole]).toEqual([3, true]); // two of lines, one of entries
  expect(seen).toEqual([0, 1, 2, 3]);
  expect(pauses()).toBeGreaterThan(20); // also while the lines are made
  expect(job.pages?.lines.flat()).toHaveLength(1_000);
  expect(job.pages?.entries.flat()).toEqual(desk.annotations);
});

it.each([0, 5, 22])("leaves nothing behind when it is given up after %i questions", async (most) => {
  const { desk, job } = await start();
  let asked = 0;
  expect(await job.prepare(desk, () => asked++ >= most)).toBe(false);
  expect([job.pages, job.shown, job.isWhole]).toEqual([undefined, 0, false]);
});

it("makes all at once what the browser prints by itself, also where it had begun", async () => {
  const { desk, job } = await start();
  job.prepareNow(desk);
  expect(job.isWhole).toBe(true);
  job.clear();
  let isFirst = true;
  job.subscribe(() => {
    if (job.shown !== 2 || !isFirst) return;
    isFirst = false;
    job.prepareNow(desk);
    expect(job.isWhole).toBe(true);
  });
  expect(await job.prepare(desk, () => false)).toBe(true);
  expect(isFirst).toBe(false);
});

it("has nothing to print where no document is open", async () => {
  const { desk, job } = await start();
  desk.show("library");
  job.prepareNow(desk);
  expect(job.pages).toBeUndefined();
  expect(await job.prepare(desk, () => false)).toBe(false);
});
