import { expect, it, onTestFinished, vi } from "vitest";
import { Places, recentAfter } from "../../renderer/model/places.ts";
import { makeId } from "../../shared/ids.ts";

const id = (number: number) =>
  makeId("document", `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`);

it("what is opened again stays where it is in the list", () => {
  expect(recentAfter(["c", "b", "a"], ["a", "c", "b"], "a")).toEqual(["c", "b", "a"]);
});

it("a new one comes first, and the one not opened for longest goes", () => {
  const eight = ["h", "g", "f", "e", "d", "c", "b", "a"];
  const latest = ["i", "a", "h", "g", "f", "e", "d", "c", "b"];
  expect(recentAfter(eight, latest, "i")).toEqual(["i", "h", "g", "f", "e", "d", "c", "a"]);
});

it("keeps the place in each document that was opened", () => {
  const places = new Places();
  places.opened(id(1));
  places.keep(id(1), { top: 700, caret: 720, active: undefined });
  places.opened(id(2));
  expect(places.of(id(1))?.top).toBe(700);
  expect(places.latest).toEqual([id(2), id(1)]);
});

it("keeps the places of the fifty documents opened last", () => {
  const places = new Places();
  for (let number = 1; number <= 51; number++) places.opened(id(number));
  expect(places.of(id(1))).toBeUndefined();
  expect(places.of(id(2))).toBeDefined();
});

it("keeps no place in a document that was never opened", () => {
  const places = new Places();
  places.keep(id(1), { top: 700, caret: 720, active: undefined });
  expect(places.of(id(1))).toBeUndefined();
});

/** A storage that all windows made from now on share. */
function shareStorage(): void {
  const kept = new Map<string, string>();
  const getItem = (key: string) => kept.get(key) ?? null;
  vi.stubGlobal("localStorage", { getItem, setItem: (key: string, value: string) => kept.set(key, value) });
  onTestFinished(() => void vi.unstubAllGlobals());
}
const at = (top: number) => ({ top, caret: top, active: undefined });

it("two windows keep what each remembers of other documents", () => {
  shareStorage();
  const [one, other] = [new Places(), new Places()];
  one.opened(id(1));
  other.opened(id(2));
  one.keep(id(1), at(100));
  other.keep(id(2), at(200));
  one.keep(id(1), at(300));
  const next = new Places();
  expect([next.of(id(1)), next.of(id(2))]).toEqual([at(300), at(200)]);
  expect(next.latest).toEqual([id(2), id(1)]);
  expect(next.recent).toEqual([id(2), id(1)]);
});

it("of one document the last to move is remembered, and each window comes back to where it was itself", () => {
  shareStorage();
  const [one, other] = [new Places(), new Places()];
  one.opened(id(1));
  other.opened(id(1));
  one.keep(id(1), at(100));
  other.keep(id(1), at(200));
  one.opened(id(2));
  one.opened(id(1));
  expect([one.of(id(1)), other.of(id(1))]).toEqual([at(100), at(200)]);
  expect(new Places().of(id(1))).toEqual(at(100));
  one.keep(id(2), at(7));
  other.keep(id(1), at(250));
  expect(new Places().of(id(1))).toEqual(at(250));
  expect(new Places().of(id(2))).toEqual(at(7));
});

it("the list of a window does not move when another one opens documents", () => {
  shareStorage();
  const [one, other] = [new Places(), new Places()];
  one.opened(id(1));
  for (let number = 2; number <= 60; number++) other.opened(id(number));
  expect(one.recent).toEqual([id(1)]);
  one.keep(id(1), at(100));
  expect(new Places().of(id(1))).toEqual(at(100));
  expect(new Places().latest).toHaveLength(50);
});
