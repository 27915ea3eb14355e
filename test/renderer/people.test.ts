import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { authorChoices, colourOf, hasOthers, initialsOf } from "../../renderer/model/people.ts";
import { authorColours } from "../../shared/records/author.ts";
import { sampleMakerId } from "../../shared/sourcing/claimRules.ts";
import { Workspace } from "../../shared/workspace.ts";
import { makeAuthor } from "../support/records.ts";
import { difference, type Rgb, seen, sights } from "../support/vision.ts";

const css = readFileSync("renderer/ui/people.css", "utf8");
const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb; // three

const chips = [
  ...css.matchAll(/\.person-(\d) \{\s*background: (#[0-9a-f]{6});\s*color: (#[0-9a-f]{6});/g),
].map(([, number, background = "", ink = ""]) => ({
  number: Number(number),
  background: rgb(background),
  ink: rgb(ink),
}));

/** WCAG's relative luminance. */
function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe("the colours of people", () => {
  it("are as many as a profile can choose from", () => {
    expect(chips.map(({ number }) => number)).toEqual([...Array(authorColours).keys()]);
  });

  it("let initials be read", () => {
    for (const { background, ink } of chips) {
      const [low = 0, high = 0] = [luminance(background), luminance(ink)].toSorted((a, b) => a - b);
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(sights)("stay apart with %s sight", (sight) => {
    for (const [i, one] of chips.entries())
      for (const other of chips.slice(0, i))
        expect(difference(seen(sight, one.background), seen(sight, other.background))).toBeGreaterThanOrEqual(
          20,
        );
  });

  it("follow from the id where nobody chose, and are spread", () => {
    const author = { ...makeAuthor(), colour: 3 };
    expect(colourOf(author)).toBe(3);
    const { colour: _, ...plain } = author;
    expect(colourOf(plain)).toBe(colourOf({ ...plain }));
    const used = new Set(Array.from({ length: 200 }, () => colourOf(makeAuthor())));
    expect(used.size).toBe(authorColours);
  });
});

it.each([
  ["Bea Ortiz", "BO"],
  ["ana maría de la cruz", "AC"],
  ["Ana", "A"],
  ["Second reader (samples)", "SR"],
  ["(?)", "("],
  ["  李 明 ", "李明"],
  ["👩‍👩‍👧 Ü", "👩‍👩‍👧Ü"],
])("%s has the initials %s", (name, initials) => {
  expect(initialsOf({ name })).toBe(initials);
});

it("chosen initials are shown, up to three characters, and no more of them than a record holds", () => {
  expect(initialsOf({ name: "Bea Ortiz", initials: "bo" })).toBe("bo");
  expect(initialsOf({ name: "Bea Ortiz", initials: "éabcd" })).toBe("éab");
  expect(initialsOf({ name: "Bea Ortiz", initials: "👩‍👩‍👧bcd" })).toBe("👩‍👩‍👧");
});

it("people are told apart only where there are several; who made the samples is nobody", () => {
  const stamps = { createdAt: "", createdBy: sampleMakerId, updatedAt: "", updatedBy: sampleMakerId };
  const of = (...authors: ReturnType<typeof makeAuthor>[]) =>
    new Workspace(
      1,
      authors.map((author) => ({ ...author, ...stamps })),
    );
  expect(hasOthers(of(makeAuthor(), makeAuthor({ id: sampleMakerId })))).toBe(false);
  expect(hasOthers(of(makeAuthor(), makeAuthor()))).toBe(true);
});

it("a filter offers everybody by name, says who one is oneself, and keeps somebody chosen who is not here", () => {
  const stamps = { createdAt: "", createdBy: sampleMakerId, updatedAt: "", updatedBy: sampleMakerId };
  const [bea, ana] = [makeAuthor({ name: "Bea" }), makeAuthor({ name: "ana" })];
  const workspace = new Workspace(
    1,
    [bea, ana].map((author) => ({ ...author, ...stamps })),
  );
  const gone = makeAuthor().id;
  expect(authorChoices(workspace, bea.id)).toEqual([
    [ana.id, "ana"],
    [bea.id, "Bea (you)"],
  ]);
  expect(authorChoices(workspace, bea.id, gone).at(-1)).toEqual([gone, "someone"]);
});
