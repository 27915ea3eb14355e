import { expect, it } from "vitest";
import { hasModifier, optionAfter, rowAfter } from "../../renderer/ui/rowKeys.ts";

it("rows stay within the list", () => {
  expect(rowAfter("ArrowUp", -1, 5, 2)).toBe(4);
  expect(rowAfter("ArrowDown", 4, 5, 2)).toBe(4);
  expect(rowAfter("PageUp", 1, 5, 2)).toBe(0);
  expect(rowAfter("Home", 3, 0, 2)).toBeUndefined();
  expect(rowAfter("x", 3, 5, 2)).toBeUndefined();
});

it("options below a field go round at either end, and leave it Home and End", () => {
  expect(optionAfter("ArrowDown", 4, 5)).toBe(0);
  expect(optionAfter("ArrowUp", 0, 5)).toBe(4);
  expect(optionAfter("PageDown", 3, 5)).toBe(4);
  expect(optionAfter("PageUp", 3, 50)).toBe(0);
  expect(optionAfter("End", 1, 5)).toBeUndefined();
  expect(optionAfter("ArrowDown", 0, 0)).toBeUndefined();
  expect(optionAfter("a", 0, 5)).toBeUndefined();
});

it("shift makes no command of a key", () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: true };
  expect(hasModifier(none)).toBe(false);
  expect(hasModifier({ ...none, metaKey: true })).toBe(true);
});
