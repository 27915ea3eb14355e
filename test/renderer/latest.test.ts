import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Latest } from "../../renderer/model/latest.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Questions whose answers come when the test says so. */
function asking() {
  const latest = new Latest(100);
  const asked: string[] = [];
  const told: string[] = [];
  const answers: (() => void)[] = [];
  const ask = (what: string) =>
    latest.ask(
      () => {
        asked.push(what);
        return new Promise<string>((resolve) => answers.push(() => resolve(what)));
      },
      (answer) => told.push(answer),
    );
  const answer = async () => {
    answers.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { asked, told, ask, answer };
}

it("asks once for the last of what follows each other quickly", async () => {
  const { asked, told, ask, answer } = asking();
  const callOff = ask("one");
  await vi.advanceTimersByTimeAsync(60);
  callOff();
  ask("two");
  await vi.advanceTimersByTimeAsync(60);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(60);
  await answer();
  expect([asked, told]).toEqual([["two"], ["two"]]);
});

it("asks for nothing more while an answer is awaited, and then only for what is still wanted", async () => {
  const { asked, told, ask, answer } = asking();
  const first = ask("one");
  await vi.advanceTimersByTimeAsync(100);
  first();
  const second = ask("two");
  await vi.advanceTimersByTimeAsync(100);
  second();
  ask("three");
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toEqual(["one"]);
  await answer();
  expect(asked).toEqual(["one", "three"]);
  await answer();
  expect(told).toEqual(["three"]);
});
