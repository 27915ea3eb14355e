import { expect, it } from "vitest";
import { deltaE, difference, seen, sights } from "../support/vision.ts";

/** Pairs of Sharma, Wu and Dalal's table of test data, which catch the usual mistakes with hues. */
it.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  [[90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)("the distance of %s and %s is that of the published table", (one, other, expected) => {
  expect(deltaE(one, other)).toBeCloseTo(expected, 4);
  expect(deltaE(other, one)).toBeCloseTo(expected, 4);
});

it("greys look the same to everybody", () => {
  for (const sight of sights)
    for (const channel of seen(sight, [120, 120, 120])) expect(channel).toBeCloseTo(120, 1);
});

it("a red and a green that others tell apart are much alike without the cones for green", () => {
  const [red, green] = [
    [200, 90, 0],
    [130, 130, 0],
  ] as const;
  expect(difference(red, green)).toBeGreaterThan(25);
  expect(difference(seen("deuteranopia", red), seen("deuteranopia", green))).toBeLessThan(10);
});
