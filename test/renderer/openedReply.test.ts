import fc from "fast-check";
import { expect, it } from "vitest";
import { readOpened } from "../../renderer/host/opened.ts";
import { openedLines } from "../../server/http/opened.ts";
import type { Opened } from "../../shared/api.ts";
import { makeDocument } from "../support/records.ts";

const opened = (records: number): Opened => ({
  name: "Harbour",
  place: "/somewhere/Harbour",
  app: "1.0.0",
  actor: "author:00000000-0000-4000-8000-000000000001",
  seq: 7,
  records: Array.from({ length: records }, (_, at) => ({
    ...makeDocument("Órganos, “boats”\n", { title: `]}} "records":[ ${at} 🚢` }),
    revision: 1,
    createdAt: "2026-03-04T10:00:00.000Z",
    createdBy: "author:00000000-0000-4000-8000-000000000001",
    updatedAt: "2026-03-04T10:00:00.000Z",
    updatedBy: "author:00000000-0000-4000-8000-000000000001",
  })),
  status: { problems: ["One.", "Two."] },
});

/** The bytes of a text in pieces of so many, as a network may cut them: anywhere. */
function streamed(text: string, size: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      if (from >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(from, (from += size)));
    },
  });
}

it("a workspace of any size is one JSON value, and is read to the same however it was cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0, 1, 200, 201, 450),
      fc.integer({ min: 1, max: 5_000 }),
      async (count, size) => {
        const value = opened(count);
        const sent = [...openedLines(value)].join("");
        expect(JSON.parse(sent)).toEqual({ ok: true, value });
        expect(await readOpened(streamed(sent, size))).toEqual({ ok: true, value });
      },
    ),
    { numRuns: 25 },
  );
});

it("a refusal is read as it is", async () => {
  const refusal = { ok: false, error: { code: "forbidden", message: "No." } };
  expect(await readOpened(streamed(JSON.stringify(refusal), 7))).toEqual(refusal);
});

it("what was broken off is no workspace, wherever that was", async () => {
  const sent = [...openedLines(opened(450))].join("");
  const lastLine = sent.length - "]}}\n".length;
  for (const length of [10, 100, 5_000, lastLine - 2, lastLine, lastLine + 2])
    await expect(readOpened(streamed(sent.slice(0, length), 999))).rejects.toThrow(Error);
  await expect(readOpened(streamed(`${sent}more`, 999))).rejects.toThrow(Error);
});
