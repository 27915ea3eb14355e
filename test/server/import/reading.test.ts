import { expect, it } from "vitest";
import { AppError } from "../../../shared/errors.ts";
import { reading } from "../../../server/import/reading.ts";

const thrownBy = (thrown: unknown) => {
  const events: string[] = [];
  try {
    reading(
      (event, fields) => events.push(`${event} ${JSON.stringify(fields)}`),
      () => {
        throw thrown;
      },
    );
  } catch (error) {
    return { error, events };
  }
  return expect.fail("nothing was thrown");
};

it("what nobody expected of a file is said with its cause, and logged without its words", () => {
  const { error, events } = thrownBy(new RangeError("Maximum call stack size exceeded"));
  expect(error).toMatchObject({
    code: "invalid",
    message: expect.stringMatching(
      /\(RangeError: Maximum call stack size exceeded\)\. Nothing was imported\./,
    ),
  });
  expect(events).toEqual([expect.stringMatching(/^import-failed \{"error":"RangeError"/)]);
  expect(events.join()).not.toContain("Maximum");
});

it("a refusal stays what it is", () => {
  const refusal = new AppError("invalid", "“a.txt” is empty. Nothing was imported.");
  expect(thrownBy(refusal)).toEqual({ error: refusal, events: [] });
});
