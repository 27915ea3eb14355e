import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Id } from "../../../shared/ids.ts";
import type { Blind } from "../../../shared/review/blind.ts";
import { type Stay, seenPresent } from "../../../shared/review/presence.ts";
import { nth } from "../../support/readings.ts";

const [ana, ben, cyd] = [nth("author", 1), nth("author", 2), nth("author", 3)];
const [boats, ports] = [nth("document", 1), nth("document", 2)];

const stay = (authorId: Id<"author">, documentId: Id<"document">): Stay => ({ authorId, documentId });
const blindOf = (...readings: readonly Stay[]): ReadonlyMap<Id<"author">, Blind> => {
  const all = new Map<Id<"author">, Blind>();
  for (const { authorId: author, documentId } of readings)
    all.set(author, { author, documents: new Set(all.get(author)?.documents).add(documentId) });
  return all;
};

describe("somebody is told", () => {
  it("who else is in which document, and not that they are there themselves", () => {
    const stays = [stay(cyd, boats), stay(ana, boats), stay(ben, boats), stay(ben, ports)];
    expect(seenPresent(stays, ana, blindOf())).toEqual([
      { documentId: boats, authorIds: [ben, cyd] },
      { documentId: ports, authorIds: [ben] },
    ]);
  });

  it("of one person, however many windows they have on it", () => {
    expect(seenPresent([stay(ben, boats), stay(ben, boats)], ana, blindOf())).toEqual([
      { documentId: boats, authorIds: [ben] },
    ]);
  });

  it("of nobody in what they read on their own, and of everybody elsewhere", () => {
    const stays = [stay(ben, boats), stay(ben, ports)];
    expect(seenPresent(stays, ana, blindOf(stay(ana, boats)))).toEqual([
      { documentId: ports, authorIds: [ben] },
    ]);
  });

  it("of nobody who reads it on their own, whether they do so too or not", () => {
    const blind = blindOf(stay(ben, boats));
    for (const viewer of [ana, cyd]) expect(seenPresent([stay(ben, boats)], viewer, blind)).toEqual([]);
    expect(seenPresent([stay(ben, ports)], ana, blind)).toEqual([{ documentId: ports, authorIds: [ben] }]);
  });
});

const anyStay: fc.Arbitrary<Stay> = fc.record({
  authorId: fc.constantFrom(ana, ben, cyd),
  documentId: fc.constantFrom(boats, ports),
});
const anyStays = fc.array(anyStay, { maxLength: 8 });
const anyBlind = fc.array(anyStay, { maxLength: 4 }).map((readings) => blindOf(...readings));
const anyViewer = fc.constantFrom(ana, ben, cyd);

const isBlind = (blind: ReadonlyMap<Id<"author">, Blind>, { authorId, documentId }: Stay) =>
  blind.get(authorId)?.documents.has(documentId) ?? false;

describe("it is a law", () => {
  it("that what is told does not depend on who is in a document the viewer reads on their own", () => {
    fc.assert(
      fc.property(anyStays, anyStays, anyBlind, anyViewer, (stays, more, blind, viewer) => {
        const inTheirs = more.filter(({ documentId }) => isBlind(blind, { authorId: viewer, documentId }));
        const told = seenPresent(stays, viewer, blind);
        expect(seenPresent([...inTheirs, ...stays], viewer, blind)).toEqual(told);
      }),
    );
  });

  it("that whoever reads on their own changes nothing for anybody by being there", () => {
    fc.assert(
      fc.property(anyStays, anyBlind, anyViewer, (stays, blind, viewer) => {
        const open = stays.filter((each) => !isBlind(blind, each));
        expect(seenPresent(stays, viewer, blind)).toEqual(seenPresent(open, viewer, blind));
      }),
    );
  });

  it("that neither order nor number of windows is told", () => {
    fc.assert(
      fc.property(anyStays, anyBlind, anyViewer, (stays, blind, viewer) => {
        const told = seenPresent(stays, viewer, blind);
        expect(seenPresent([...stays.toReversed(), ...stays], viewer, blind)).toEqual(told);
      }),
    );
  });

  it("that everybody else is told of, where nobody reads anything on their own", () => {
    fc.assert(
      fc.property(anyStays, anyViewer, (stays, viewer) => {
        const told = seenPresent(stays, viewer, blindOf()).flatMap(({ documentId, authorIds }) =>
          authorIds.map((authorId) => stay(authorId, documentId)),
        );
        for (const each of stays.filter(({ authorId }) => authorId !== viewer))
          expect(told).toContainEqual(each);
        expect(told.some(({ authorId }) => authorId === viewer)).toBe(false);
      }),
    );
  });
});
