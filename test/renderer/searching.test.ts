import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { SearchAnswer } from "../../shared/search.ts";
import type { HostClient } from "../../renderer/host/client.ts";
import { Searching } from "../../renderer/model/searching.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const answer = (matches: number, unread = 0): SearchAnswer => ({
  groups: [],
  documents: matches,
  matches,
  isMinimum: false,
  texts: 10,
  unread,
  unreadable: 0,
});

/** A search whose host answers when, and what, the test says. */
function start() {
  const asked: { query: string; reply(value: SearchAnswer | Error): Promise<void> }[] = [];
  const call = (_method: string, input: { query: string }) =>
    new Promise((resolve) => {
      const reply = async (value: SearchAnswer | Error) => {
        resolve(
          value instanceof Error
            ? { ok: false, error: { code: "unavailable", message: value.message } }
            : { ok: true, value },
        );
        await vi.advanceTimersByTimeAsync(0);
      };
      asked.push({ query: input.query, reply });
    });
  const host = { call } as unknown as HostClient; // nothing else of it is used
  return { searching: new Searching(host, () => {}), asked };
}

it("asks after a pause, once for all that was typed by then", async () => {
  const { searching, asked } = start();
  for (const typed of ["bo", "boa", "boat"]) {
    searching.setQuery(typed);
    await vi.advanceTimersByTimeAsync(40);
  }
  await vi.advanceTimersByTimeAsync(100);
  expect(asked.map(({ query }) => query)).toEqual(["boat"]);
  await asked[0]?.reply(answer(3));
  expect(searching.answer).toMatchObject({ query: "boat", found: { matches: 3 } });
  expect(searching.isBusy).toBe(false);
});

it("takes only the answer to the latest query, whichever comes last", async () => {
  const { searching, asked } = start();
  searching.setQuery("boat");
  await vi.advanceTimersByTimeAsync(100);
  searching.setQuery("boats");
  await vi.advanceTimersByTimeAsync(100);
  await asked[1]?.reply(answer(2));
  await asked[0]?.reply(answer(9));
  expect(searching.answer).toMatchObject({ query: "boats", found: { matches: 2 } });
});

it("shows what is known and asks on while texts are being read", async () => {
  const { searching, asked } = start();
  searching.setQuery("boats");
  await vi.advanceTimersByTimeAsync(100);
  await asked[0]?.reply(answer(1, 5));
  expect([searching.answer?.found.matches, searching.isBusy]).toEqual([1, true]);
  await asked[1]?.reply(answer(4));
  expect([searching.answer?.found.matches, searching.isBusy]).toEqual([4, false]);
  expect(asked).toHaveLength(2);
});

it("asks nothing about what is too short, and forgets the answer before", async () => {
  const { searching, asked } = start();
  searching.setQuery("boats");
  await vi.advanceTimersByTimeAsync(100);
  await asked[0]?.reply(answer(1));
  searching.setQuery("b");
  await vi.advanceTimersByTimeAsync(100);
  expect([asked.length, searching.answer, searching.isTooShort]).toEqual([1, undefined, true]);
});

it("says why there is no answer, and asks anew", async () => {
  const { searching, asked } = start();
  searching.setQuery("boats");
  await vi.advanceTimersByTimeAsync(100);
  await asked[0]?.reply(new Error("The host is gone."));
  expect([searching.failure, searching.isBusy]).toEqual(["The host is gone.", false]);
  searching.refresh();
  await vi.advanceTimersByTimeAsync(1);
  expect([searching.failure, asked.length]).toEqual([undefined, 2]);
});
