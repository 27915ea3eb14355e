import { expect, it } from "vitest";
import { Typeahead } from "../../renderer/model/typeahead.ts";

const names = ["Álvarez speaks", "Boats", "US arms", "US military", "Ávila"];

/** Where one is after typing these keys, a tenth of a second apart unless `pauses` says otherwise. */
function typed(from: number, keys: string, pauses: Record<number, number> = {}): number {
  const typeahead = new Typeahead();
  let at = from;
  let now = 0;
  for (const [i, key] of Array.from(keys).entries()) {
    now += pauses[i] ?? 100;
    if (typeahead.takes(key, now)) at = typeahead.find(names, at, key, now) ?? at;
  }
  return at;
}

it.each([
  [0, "b", 1],
  [0, "us m", 3],
  [2, "us a", 2],
  [0, "av", 4],
  [4, "á", 0],
  [1, "x", 1],
  [1, " ", 1],
])("from row %i, typing %j goes to row %i", (from, keys, to) => {
  expect(typed(from, keys)).toBe(to);
});

it("the same letter after a pause goes on to the next, and a pause begins anew", () => {
  expect(typed(0, "uu", { 1: 2_000 })).toBe(3);
  expect(typed(0, "ub", { 1: 2_000 })).toBe(1);
});

it("the same letter in quick succession goes on to the next as well, unless a name begins with just that", () => {
  expect(typed(0, "uu")).toBe(3);
  expect(typed(0, "aaa")).toBe(4);
  const typeahead = new Typeahead();
  const doubled = ["Aide", "Aarhus", "Aachen"];
  typeahead.find(doubled, 2, "a", 0);
  expect(typeahead.find(doubled, 0, "a", 100)).toBe(1);
});

it("leaves keys with a name to others", () => {
  expect(new Typeahead().takes("ArrowDown", 0)).toBe(false);
  expect(new Typeahead().find([], 0, "a", 0)).toBeUndefined();
});
