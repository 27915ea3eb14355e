import fc from "fast-check";
import { expect, it } from "vitest";
import { fitting, widthOf } from "../../../shared/report/fitting.ts";

it("leaves what fits as it is, on one line", () => {
  expect(fitting("Port authority\nof Manta", 214, 12)).toBe("Port authority of Manta");
});

it("cuts wide letters off earlier than narrow ones", () => {
  const wide = fitting("W".repeat(80), 214, 12);
  const narrow = fitting("il".repeat(80), 214, 12);
  expect(wide).toMatch(/^W{10,25}…$/);
  expect(narrow.length).toBeGreaterThan(2 * wide.length);
});

it("never gives more than there is room for, nor less than it must", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 120 }),
      fc.integer({ min: 40, max: 400 }),
      (text, room) => {
        const label = fitting(text, room, 12);
        expect(widthOf(label, 12)).toBeLessThanOrEqual(room);
        if (!label.endsWith("…")) expect(label.trim()).toBe(text.replaceAll(/\s+/g, " ").trim());
      },
    ),
  );
});
