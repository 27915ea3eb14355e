import fc from "fast-check";
import { expect, it } from "vitest";
import { canonical, isSame } from "../../shared/canonical.ts";

const few = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 0, 1, "a"),
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("a", "b", "constructor"), fc.oneof(tie("value"), fc.constant(undefined)), {
      maxKeys: 3,
    }),
  ),
})).value;

it("two values say the same where their canonical texts are the same", () => {
  fc.assert(
    fc.property(few, few, (a, b) => {
      expect(isSame(a, b)).toBe(canonical(a) === canonical(b));
      expect(isSame(a, structuredClone(a))).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

it("what does not matter of the two does so inside of them", () => {
  const except = new Set(["at"]);
  expect(isSame({ at: 1, in: { at: 1 } }, { in: { at: 1 } }, except)).toBe(true);
  expect(isSame({ in: { at: 1 } }, { in: { at: 2 } }, except)).toBe(false);
});
