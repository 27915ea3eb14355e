import fc from "fast-check";
import { expect, it } from "vitest";
import { layoutOf, type PaneChoice } from "../../renderer/model/layout.ts";

const shown: PaneChoice = { isShown: true, width: undefined };
const both = { navigation: shown, inspector: shown };

it("both panes stand beside a text of at least 560 pixels in a window of 1024", () => {
  const { navigation, inspector } = layoutOf(both, 1024, undefined, true);
  expect([navigation.place, inspector.place]).toEqual(["beside", "beside"]);
  expect(1024 - navigation.width - inspector.width).toBeGreaterThanOrEqual(560);
});

it.each([
  [900, "over", "beside"],
  [720, "over", "over"],
])("in a window of %i pixels the navigation is %s and the inspector %s", (width, left, right) => {
  const { navigation, inspector } = layoutOf(both, width, undefined, true);
  expect([navigation.place, inspector.place]).toEqual([left, right]);
});

it("what lies over the text is closed until it is opened, whatever was chosen for a wider window", () => {
  expect(layoutOf(both, 720, undefined, true).inspector.isShown).toBe(false);
  expect(layoutOf(both, 720, "inspector", true).inspector.isShown).toBe(true);
});

it("panes beside the text never take the room it needs, whatever is wanted", () => {
  const choice = fc.record({
    isShown: fc.boolean(),
    width: fc.option(fc.integer({ min: 0, max: 5_000 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(
      choice,
      choice,
      fc.integer({ min: 300, max: 4_000 }),
      fc.boolean(),
      (left, right, width, has) => {
        const layout = layoutOf({ navigation: left, inspector: right }, width, undefined, has);
        let room = width;
        for (const pane of [layout.navigation, layout.inspector]) {
          expect(pane.width).toBeGreaterThanOrEqual(pane.min);
          expect(pane.width).toBeLessThanOrEqual(pane.max);
          if (pane.isShown && pane.place === "beside") room -= pane.width;
        }
        if (room < width) expect(room).toBeGreaterThanOrEqual(560);
      },
    ),
  );
});
