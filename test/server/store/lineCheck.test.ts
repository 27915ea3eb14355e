import fc from "fast-check";
import { expect, test } from "vitest";
import { LineCheck } from "../../../server/store/lineCheck.ts";
import { decode, encode, seqOf } from "../../../server/store/log.ts";
import type { Commit } from "../../../shared/changes.ts";
import type { Id } from "../../../shared/ids.ts";
import { english } from "../../../shared/words/sentence.ts";

/** A line of the log without its newline. */
const line = fc
  .record({ seq: fc.nat(), by: fc.string({ maxLength: 200 }), isState: fc.boolean() })
  .map(({ seq, by, isState }) => {
    const commit: Commit = { seq, at: "2026-01-01", by: by as Id<"author">, puts: [], removes: [] }; // any text does
    const state = { seq, schema: 1, app: by, at: "2026-01-01", reason: "edited", records: [] } as const;
    return encode(isState ? { type: "state", state } : { type: "commit", commit }).subarray(0, -1);
  });

/** What the check says of a line that comes in stretches of these lengths, then the rest, each overwritten afterwards. */
function checked(bytes: Buffer, lengths: readonly number[]): ReturnType<LineCheck["done"]> {
  const check = new LineCheck();
  let at = 0;
  for (const length of [...lengths, bytes.length]) {
    const stretch = Buffer.from(bytes.subarray(at, at + length));
    check.add(stretch);
    stretch.fill(0);
    at = Math.min(bytes.length, at + length);
  }
  return check.done();
}

const lengths = fc.array(fc.nat({ max: 90 }), { maxLength: 8 });

test("a line in stretches is what it is in one piece, with its number", () => {
  fc.assert(
    fc.property(line, lengths, (bytes, stretches) => {
      expect(checked(bytes, stretches)).toEqual({ type: decode(bytes).type, seq: seqOf(bytes) });
    }),
  );
});

test("whatever byte is damaged, and wherever a line is cut, the reason is that of the line in one piece", () => {
  fc.assert(
    fc.property(line, lengths, fc.nat(), fc.boolean(), (bytes, stretches, place, isCut) => {
      const at = place % bytes.length;
      const damaged = Buffer.from(isCut ? bytes.subarray(0, at) : bytes);
      if (!isCut) damaged[at] = (damaged[at] ?? 0) ^ 0x20;
      const whole = decode(damaged);
      const found = checked(damaged, stretches);
      if (whole.type !== "damaged" || found.type !== "damaged") throw new Error("It was not noticed.");
      expect(found.reason(english)).toBe(whole.reason(english));
    }),
  );
});
