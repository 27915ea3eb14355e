import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../../shared/spans.ts";
import { findAll, type FindOptions, matchBefore, matchFrom } from "../../../shared/text/find.ts";
import { foldCharacter, type Folding } from "../../../shared/text/fold.ts";
import { anyText, boundariesOf } from "../../support/texts.ts";

/** The matches as they read in the text. */
const found = (text: string, query: string, options: FindOptions = {}) =>
  findAll(text, query, options).spans.map(({ start, end }) => text.slice(start, end));

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What finding means, without an index: try every run of characters, from every character on. */
function naive(text: string, query: string, folding: Folding): Span[] {
  const fold = (part: string) =>
    Array.from(graphemes.segment(part), ({ segment }) => foldCharacter(segment, folding)).join("");
  const sought = fold(query);
  const characters = Array.from(graphemes.segment(text), ({ segment, index }) => ({
    start: index,
    end: index + segment.length,
    folded: foldCharacter(segment, folding),
  }));
  const spans: Span[] = [];
  if (sought === "") return spans;
  for (let first = 0; first < characters.length; first++) {
    const start = characters[first];
    if (!start || start.folded === "") continue;
    let read = "";
    for (const { folded, end } of characters.slice(first)) {
      read += folded;
      if (read.length > sought.length || !sought.startsWith(read)) break;
      if (read !== sought) continue;
      if (start.start >= (spans.at(-1)?.end ?? 0)) spans.push({ start: start.start, end });
      break;
    }
  }
  return spans;
}

describe("without regard to case and accents", () => {
  it.each([
    ["Café, CAFÉ, cafe\u0301", "cafe", ["Café", "CAFÉ", "cafe\u0301"]],
    ["cafe", "CAFÉ", ["cafe"]],
    ["Straße und STRASSE", "strasse", ["Straße", "STRASSE"]],
    ["STRAẞE", "straße", ["STRAẞE"]],
    ["İstanbul, ISTANBUL, ıstanbul", "istanbul", ["İstanbul", "ISTANBUL", "ıstanbul"]],
    ["ΣΊΣΥΦΟΣ, Σίσυφος", "σισυφοσ", ["ΣΊΣΥΦΟΣ", "Σίσυφος"]],
    ["ﬁnance, eﬀort", "FIN", ["ﬁn"]],
    ["Łódź in Ærø", "lodz", ["Łódź"]],
    ["Łódź in Ærø", "aero", ["Ærø"]],
    ["“No,” he said. It’s l´été", '"no,"', ["“No,”"]],
    ["It’s, it's, it´s", "it's", ["It’s", "it's", "it´s"]],
    ["2019–2023, 2019-2023, 2019‑2023", "2019-2023", ["2019–2023", "2019-2023", "2019‑2023"]],
    ["10\u00A0000 and 10\u202F000", "10 000", ["10\u00A0000", "10\u202F000"]],
    ["six boats\nwere struck", "boats were", ["boats\nwere"]],
    ["co\u00ADop\u00ADer\u00ADate", "cooperate", ["co\u00ADop\u00ADer\u00ADate"]],
    ["wait…", "wait...", ["wait…"]],
    ["５０ ㎞²", "50 km2", ["５０ ㎞²"]],
    ["שָׁלוֹם", "שלום", ["שָׁלוֹם"]],
    ["한국은", "한국", ["한국"]],
    ["\u1112\u1161\u11AB국", "한국", ["\u1112\u1161\u11AB국"]],
    ["漢字かな", "字か", ["字か"]],
  ])("in “%s”, “%s” is %j", (text, query, matches) => {
    expect(found(text, query)).toEqual(matches);
  });

  it.each([
    ["a syllable in another", "한국", "하"],
    ["half a ligature", "ﬁnance", "inance"],
    ["half an ß", "Straße", "stras"],
    ["a letter with another voice", "がく", "か"],
    ["one vowel sign in place of another", "कि", "का"],
    ["a person in a family", "👩‍👩‍👧‍👦", "👧"],
    ["a flag across two", "🇪🇨🇨🇴", "🇨🇨"],
    ["a mark for a space", "a¨b", "a b"],
    ["nothing", "text", ""],
    ["what counts for nothing", "te\u00ADxt", "\u00AD"],
  ])("does not find %s", (_what, text, query) => {
    expect(found(text, query)).toEqual([]);
  });

  it("leaves what is invisible at the ends of a match outside it", () => {
    expect(findAll("\u200Bboats\u200B", "boats").spans).toEqual([{ start: 1, end: 6 }]);
  });

  it("goes on after a match, so that matches do not overlap", () => {
    expect(findAll("aaaaa", "aa").spans).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
  });
});

describe("with regard to case", () => {
  it.each([
    ["Boats, boats", "Boats", ["Boats"]],
    ["café, cafe, cafe\u0301", "café", ["café", "cafe\u0301"]],
    ["It’s, it's", "it's", ["it's"]],
    ["10\u00A0000", "10 000", ["10\u00A0000"]],
  ])("in “%s”, “%s” is %j", (text, query, matches) => {
    expect(found(text, query, { matchCase: true })).toEqual(matches);
  });
});

describe("whole words", () => {
  it.each([
    ["boat, boats, a boat", "boat", 2],
    ["año, años, año", "año", 2],
    ["an\u0303o, an\u0303os", "año", 1],
    ["über, überall", "uber", 1],
    ["Vera’s and Vera", "Vera", 2],
    ["l’homme", "homme", 1],
    ["3, 3.5, 13, 1,3", "3", 1],
    ["well-known", "known", 1],
    ["snake_case", "case", 0],
    ["co\u00ADoperate", "operate", 0],
    ["co\u00ADoperate", "cooperate", 1],
    ["日本語を学ぶ", "日本語", 1],
    ["日本語を学ぶ", "本", 0],
    ["AI技術", "AI", 1],
    ["ภาษาไทย", "ภาษา", 1],
    ["ภาษาไทย", "าษา", 0],
    ["(boats)", "(boats", 1],
  ])("in “%s”, “%s” is there %i times", (text, query, count) => {
    expect(found(text, query, { wholeWord: true })).toHaveLength(count);
  });

  it("agree with the platform about words of letters alone", () => {
    const words = fc.array(
      fc.constantFrom("boat", "boats", "año", "Straße", "мир", "漢字", " ", " – ", ", "),
    );
    fc.assert(
      fc.property(words, fc.constantFrom("boat", "año", "мир", "漢字", "s"), (parts, query) => {
        const text = parts.join("");
        const edges = new Set<number>();
        for (const { index, segment } of new Intl.Segmenter("en", { granularity: "word" }).segment(text))
          edges.add(index).add(index + segment.length);
        const whole = findAll(text, query, { wholeWord: true }).spans;
        const all = findAll(text, query).spans;
        expect(whole).toEqual(all.filter(({ start, end }) => edges.has(start) && edges.has(end)));
      }),
    );
  });
});

/** A text, and something that is likely to be in it: a piece of it, or of its letters in other clothes. */
const searches = anyText(24).chain((text) =>
  fc.record({
    text: fc.constant(text),
    query: fc.oneof(
      fc
        .tuple(fc.nat(text.length), fc.integer({ min: 1, max: 6 }))
        .map(([start, length]) => text.slice(start, start + length)),
      fc.constantFrom("a", "A", "é", "e", "word", " ", "ss", "ß", "DR. RUIZ", "漢", "\u0301", "fi"),
    ),
  }),
);

describe.each(["loose", "exact"] as const)("finding %s", (folding) => {
  const options = { matchCase: folding === "exact" };

  it("finds what trying everywhere finds", () => {
    fc.assert(
      fc.property(searches, ({ text, query }) => {
        expect(findAll(text, query, options).spans).toEqual(naive(text, query, folding));
      }),
      { numRuns: 2_000 },
    );
  });

  it("never cuts a character", () => {
    fc.assert(
      fc.property(searches, ({ text, query }) => {
        const boundaries = boundariesOf(text);
        for (const { start, end } of findAll(text, query, options).spans)
          expect([boundaries.has(start), boundaries.has(end)]).toEqual([true, true]);
      }),
    );
  });
});

it("lists no more than was asked for, and says so", () => {
  expect(findAll("a a a a", "a", {}, 3)).toMatchObject({ spans: { length: 3 }, hasMore: true });
  expect(findAll("a a a a", "a", {}, 4)).toMatchObject({ spans: { length: 4 }, hasMore: false });
});

it("takes a time in proportion to the text, also for one letter in five megabytes", () => {
  const line = "The minister said “no” to 14 per cent of the boats, según el informe de Straße.\n";
  const time = (length: number) => {
    const text = line.repeat(Math.ceil(length / line.length));
    const before = process.cpuUsage().user; // the machine may have other things to do
    findAll(text, "e");
    return process.cpuUsage().user - before;
  };
  time(500_000);
  const small = Math.max(time(500_000), time(500_000), time(500_000));
  expect(time(5_000_000) / small).toBeLessThan(40);
});

it("goes from the caret to the next match and the one before, and on at the other end", () => {
  const { spans } = findAll("one two one two one", "two");
  expect([0, 4, 5, 13].map((offset) => matchFrom(spans, offset))).toEqual([0, 0, 1, 0]);
  expect([0, 4, 5, 12, 19].map((offset) => matchBefore(spans, offset))).toEqual([1, 1, 0, 0, 1]);
  expect([matchFrom([], 3), matchBefore([], 3)]).toEqual([-1, -1]);
});
