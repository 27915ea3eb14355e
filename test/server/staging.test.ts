import { expect, it } from "vitest";
import { Staging } from "../../server/staging.ts";

const minute = 60_000;

it("a staged file is there until half an hour has passed", () => {
  let now = 0;
  const staging = new Staging(() => now);
  const id = staging.put(Uint8Array.of(1));
  now = 29 * minute;
  expect(staging.get(id)).toEqual(Uint8Array.of(1));
  now = 31 * minute;
  expect(() => staging.get(id)).toThrow("no longer at hand");
});

it("staging a file again keeps it for another half hour", () => {
  let now = 0;
  const staging = new Staging(() => now);
  const id = staging.put(Uint8Array.of(1));
  now = 20 * minute;
  staging.put(Uint8Array.of(1));
  now = 45 * minute;
  expect(staging.get(id)).toEqual(Uint8Array.of(1));
});

it("staging a file again keeps none of the others longer", () => {
  let now = 0;
  const staging = new Staging(() => now);
  staging.put(Uint8Array.of(1));
  now = 10 * minute;
  const other = staging.put(Uint8Array.of(2));
  now = 20 * minute;
  staging.put(Uint8Array.of(1));
  now = 45 * minute;
  expect(() => staging.get(other)).toThrow("no longer at hand");
});

it("the oldest of too many files makes way", () => {
  const staging = new Staging();
  const ids = Array.from({ length: 501 }, (_, i) => staging.put(Uint8Array.of(i % 256, i >> 8)));
  expect(() => staging.get(ids[0] ?? "")).toThrow("no longer at hand");
  expect(staging.get(ids[1] ?? "")).toEqual(Uint8Array.of(1, 0));
  expect(staging.get(ids[500] ?? "")).toEqual(Uint8Array.of(500 % 256, 1));
});

it("files of half a gigabyte together are the most that is held", () => {
  const staging = new Staging();
  const large = (first: number) => {
    const bytes = new Uint8Array(200 * 1024 * 1024);
    bytes[0] = first;
    return staging.put(bytes);
  };
  const [first, second, third] = [large(1), large(2), large(3)];
  expect(() => staging.get(first)).toThrow("no longer at hand");
  expect([staging.get(second)[0], staging.get(third)[0]]).toEqual([2, 3]);
});

it("a file of more than 256 MB is refused", () => {
  expect(() => new Staging().put(new Uint8Array(256 * 1024 * 1024 + 1))).toThrow("larger than 256 MB");
});
