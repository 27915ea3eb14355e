import { expect, it } from "vitest";
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
