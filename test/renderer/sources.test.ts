import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkNewSource, linkSource, claimOwnVoice, setRestsOn } from "../../renderer/model/linking.ts";
import { inherited } from "../../renderer/model/firstMention.ts";
import { linkMany, setMany } from "../../renderer/model/many.ts";
import { moveMentions, moveToNew } from "../../renderer/model/moveMentions.ts";
import {
  isPlainChange,
  keeperOf,
  mergeProblem,
  mergeSources,
  retype,
  separateSource,
  typeLoss,
} from "../../renderer/model/sourceActions.ts";
import { SourceLines } from "../../renderer/model/sourceLines.ts";
import { mentionGroups } from "../../renderer/model/sourceMentions.ts";
import { allSources, arrangedSources } from "../../renderer/model/sourcesView.ts";
import { type Change, plan } from "../../shared/changes.ts";
import { checkIntegrity } from "../../shared/integrity.ts";
import { makeId } from "../../shared/ids.ts";
import { type Draft, type DraftOf, draftOf, type RecordOf } from "../../shared/records/index.ts";
import { completed } from "../../shared/sourcing/completed.ts";
import { canonicalSource, mentionsOfSource } from "../../shared/sourcing/merging.ts";
import { stepOf } from "../../shared/undo.ts";
import { Workspace } from "../../shared/workspace.ts";
import {
  makeAnnotation,
  makeAnonymousSource,
  makeAuthor,
  makeDocument,
  makeSource,
  marked,
  put,
} from "../support/records.ts";

const { text, spans } = marked("[Six boats] were [struck], [the general] said; [“five”], said [Vera].");
const author = makeAuthor();
const document = makeDocument(text);
const other = makeDocument(text, { title: "Another" });
const span = (i: number) => spans[i] ?? { start: 0, end: 1 };

function followed(...drafts: readonly Draft[]) {
  const workspace = new Workspace();
  const lines = new SourceLines(workspace);
  const commit = (changes: readonly Change[]) => {
    const made = plan(workspace, changes, { at: "2026-03-04T10:00:00.000Z", by: author.id });
    checkIntegrity(workspace, made, () => text);
    const step = stepOf("", workspace, made);
    workspace.receive(made);
    lines.receive(step);
  };
  commit(put(author, document, other, ...drafts));
  const of = <K extends "source" | "annotation">(draft: { readonly id: RecordOf<K>["id"] }) => {
    const found = workspace.get(draft.id);
    if (!found) throw new Error("It is gone.");
    return found as RecordOf<K>; // the id's own kind
  };
  return { workspace, lines, commit, of };
}

/** What is left of records when who wrote them when is set aside. */
const plainOf = (workspace: Workspace) =>
  [...workspace.all("source"), ...workspace.all("annotation")]
    .map((record) => ({ ...draftOf(record), revision: 0 }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe("lines of the registry", () => {
  const vera = makeSource({ side: "government" });
  const unknown = makeAnonymousSource({ variants: ["the official"] });
  const claim = makeAnnotation(document, text, span(0), { sourceId: vera.id, restsOn: [unknown.id] });
  const figure = makeAnnotation(other, text, span(1), { label: "statistic", sourceId: vera.id });
  const quote = makeAnnotation(document, text, span(3), { label: "quote", sourceId: vera.id });

  it("say who is mentioned, and what rests on whom alone", () => {
    const { lines } = followed(vera, unknown, claim, figure, quote);
    expect(lines.get(vera.id)).toMatchObject({
      name: "Luis Vera",
      mentions: 3,
      documents: 2,
      claims: 0, // it rests on the official; Vera only makes it
      statistics: 1,
      soleStatistics: 1,
      quotedWords: 1,
    });
    expect(lines.get(unknown.id)).toMatchObject({ mentions: 1, claims: 1, soleClaims: 1, statistics: 0 });
  });

  it("are found by a further name, and sorted by what is counted", () => {
    const { lines } = followed(vera, unknown, claim, figure, quote);
    const shown = (filter: Partial<typeof allSources>, column: "mentions" | "side" = "mentions") =>
      arrangedSources(lines.all, { ...allSources, ...filter }, { column, isDescending: true }).map(
        ({ id }) => id,
      );
    expect(shown({})).toEqual([vera.id, unknown.id]);
    expect(shown({ text: "the OFFICIAL" })).toEqual([unknown.id]);
    expect(shown({ side: "government" })).toEqual([vera.id]);
    expect(shown({ side: "" })).toEqual([unknown.id]);
    expect(shown({ type: "anonymous" })).toEqual([unknown.id]);
    expect(shown({ isSole: true })).toEqual([vera.id, unknown.id]);
    const sort = { column: "mentions", isDescending: true } as const;
    const worked = arrangedSources(
      lines.all,
      { ...allSources, side: "" },
      sort,
      new Set([vera.id, unknown.id]),
    );
    expect(worked.map(({ id }) => id)).toEqual([unknown.id]);
  });

  it("count commit by commit what they would count from the beginning", () => {
    const pool = [
      makeSource(),
      makeSource({ name: "Ana Paz" }),
      makeAnonymousSource(),
      makeSource({ name: "Third" }),
    ];
    const step = fc.record({
      act: fc.constantFrom("link", "rest", "merge", "split", "type", "remove", "add"),
      a: fc.nat(3),
      b: fc.nat(3),
      at: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { workspace, lines, commit } = followed(...pool);
        for (const { act, a, b, at } of steps) {
          const [one, two] = [pool[a]?.id ?? pool[0]!.id, pool[b]?.id ?? pool[0]!.id];
          const item = [...workspace.all("annotation")][at];
          try {
            if (act === "add")
              commit(
                put(
                  makeAnnotation(at % 2 ? document : other, text, span(at % 5), {
                    label: "claim",
                    sourceId: one,
                  }),
                ),
              );
            else if (act === "merge") commit(mergeSources(workspace, one, two));
            else if (act === "split") commit(separateSource(workspace, one));
            else if (act === "type") {
              const from = workspace.get(one)?.type ?? "document";
              commit(retype(workspace, one, from, b % 2 ? "own-observation" : "document", "Somebody"));
            } else if (item && act === "link")
              commit(linkSource(workspace, item.id, item.sourceId, a % 2 ? one : undefined));
            else if (item && act === "rest") commit(setRestsOn(workspace, item.id, item.restsOn, [one, two]));
            else if (item && act === "remove")
              commit([{ op: "remove", id: item.id, revision: item.revision }]);
          } catch {
            continue; // what the rules refuse changes nothing
          }
          const fresh = new SourceLines(workspace);
          const sorted = (all: SourceLines) => [...all.all].toSorted((x, y) => (x.id < y.id ? -1 : 1));
          expect(sorted(lines)).toEqual(sorted(fresh));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("merging", () => {
  const vera = makeSource({ side: "government" });
  const general = makeSource({
    name: "Gen. Vera",
    title: "General",
    side: "military",
    variants: ["the general"],
  });
  const unknown = makeAnonymousSource();
  const passer: DraftOf<"source"> = {
    ...makeAnonymousSource({ descriptor: "a passer-by" }),
    type: "unnamed-person",
  };
  const claim = makeAnnotation(document, text, span(0), { sourceId: general.id });
  const figure = makeAnnotation(other, text, span(1), { label: "statistic", restsOn: [general.id, vera.id] });

  it("fills in what the one that stays lacks, and makes the other's names further names", () => {
    const { workspace, lines, commit, of } = followed(vera, general, claim, figure);
    commit(mergeSources(workspace, vera.id, general.id));
    const { source, from } = completed(workspace, of<"source">(vera));
    expect(source).toMatchObject({
      title: "General",
      side: "government",
      variants: ["Gen. Vera", "the general"],
    });
    expect(from["title"]?.id).toBe(general.id);
    expect(lines.all.map(({ id }) => id)).toEqual([vera.id]);
    expect(lines.get(vera.id)).toMatchObject({
      mentions: 2,
      claims: 1,
      statistics: 1,
      soleStatistics: 1,
      merged: 1,
    });
  });

  it("never joins an anonymous source with a named one, and keeps the name of the one that has one", () => {
    const { workspace, of } = followed(vera, general, unknown);
    expect(mergeProblem(workspace, of<"source">(vera), of<"source">(unknown))).toBe("reveals");
    expect(() => mergeSources(workspace, unknown.id, vera.id)).toThrow(/say who it is/);
    const group = {
      ...of<"source">(unknown),
      type: "unnamed-person",
      anonymity: undefined,
    } as unknown as RecordOf<"source">;
    expect(keeperOf(group, of<"source">(vera)).map(({ id }) => id)).toEqual([vera.id, unknown.id]);
  });

  it("never joins them by way of an unnamed one either", () => {
    const { workspace, commit, of } = followed(vera, unknown, passer);
    commit(mergeSources(workspace, passer.id, unknown.id));
    expect(of<"source">(unknown).mergedInto).toBe(passer.id);
    expect(mergeProblem(workspace, of<"source">(passer), of<"source">(vera))).toBe("reveals");
    expect(() => mergeSources(workspace, passer.id, vera.id)).toThrow(/say who it is/);
    const put = (fields: object) =>
      commit([
        { op: "put", record: { ...draftOf<"source">(of<"source">(passer)), ...fields } as DraftOf<"source"> },
      ]);
    expect(() => put({ mergedInto: vera.id })).toThrow(/say who it is/);
    expect(() => put({ type: "named-person", descriptor: undefined, name: "Ana Paz" })).toThrow(/say who/);
    expect(() => retype(workspace, passer.id, "unnamed-person", "named-person", "Ana Paz")).toThrow(
      /say who it is/,
    );
    commit(separateSource(workspace, unknown.id));
    commit(mergeSources(workspace, passer.id, vera.id));
    expect(of<"source">(passer).mergedInto).toBe(vera.id);
    expect(() => retype(workspace, passer.id, "unnamed-person", "anonymous", "an official")).toThrow(
      /say who it is/,
    );
  });

  it("keeps every mention, and separating gives back the records there were", () => {
    const words = fc.constantFrom("x", "y", "z", undefined);
    const made = fc.record({ title: words, side: words, organisation: words, variant: words });
    const draftFrom = (
      name: string,
      { title, side, organisation, variant }: Record<string, string | undefined>,
    ) =>
      makeSource({
        name,
        ...(title && { title }),
        ...(side && { side }),
        ...(organisation && { organisation }),
        ...(variant && { variants: [variant] }),
      });
    fc.assert(
      fc.property(
        fc.array(made, { minLength: 2, maxLength: 4 }),
        fc.array(fc.record({ at: fc.nat(4), source: fc.nat(3), rests: fc.nat(3) }), { maxLength: 8 }),
        (fields, marks) => {
          const sources = fields.map((each, i) => draftFrom(`Name ${i}`, each));
          const idAt = (i: number) => sources[i % sources.length]!.id;
          const annotations = marks.map(({ at, source, rests }) =>
            makeAnnotation(document, text, span(at), { sourceId: idAt(source), restsOn: [idAt(rests)] }),
          );
          const { workspace, commit } = followed(...sources, ...annotations);
          const before = plainOf(workspace);
          const [keep, ...others] = sources;
          const merged: DraftOf<"source">["id"][] = [];
          for (const each of others) {
            commit(mergeSources(workspace, keep!.id, each.id));
            merged.push(each.id);
          }
          const all = new Set(mentionsOfSource(workspace, keep!.id).map(({ id }) => id));
          expect(all).toEqual(new Set(annotations.map(({ id }) => id)));
          for (const id of merged) commit(separateSource(workspace, id));
          expect(plainOf(workspace)).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("moving mentions", () => {
  const vera = makeSource();
  const second = makeSource({ name: "Ana Paz" });
  const merged = makeSource({ name: "V.", mergedInto: vera.id });
  const one = makeAnnotation(document, text, span(0), { sourceId: merged.id, restsOn: [vera.id, second.id] });
  const two = makeAnnotation(document, text, span(3), { label: "quote", sourceId: vera.id });

  it("takes along who stands behind them and whom they rest on, and leaves the others", () => {
    const { workspace, commit, of } = followed(vera, second, merged, one, two);
    commit(moveMentions(workspace, vera.id, [of<"annotation">(one)], second.id));
    expect(of<"annotation">(one)).toMatchObject({ sourceId: second.id, restsOn: [second.id] });
    expect(of<"annotation">(two).sourceId).toBe(vera.id);
  });

  it("to a new source leaves whoever was anonymous anonymous", () => {
    const unknown = makeAnonymousSource();
    const item = makeAnnotation(document, text, span(2), { label: "anonymous-source", sourceId: unknown.id });
    const { workspace, commit, of } = followed(unknown, item);
    const uuid = crypto.randomUUID();
    commit(moveToNew(workspace, unknown.id, [of<"annotation">(item)], "a second official", uuid));
    const made = canonicalSource(workspace, makeId("source", uuid));
    expect(made).toMatchObject({ type: "anonymous", descriptor: "a second official" });
    expect(of<"annotation">(item).sourceId).toBe(made?.id);
  });
});

describe("another type", () => {
  const vera = makeSource({ name: "Luis Vera Ortiz", variants: ["General Vera", "the general", "Luis"] });

  it("takes a name out, with every further name that could tell who it is, and never makes it the description", () => {
    const { workspace, commit, of } = followed(vera);
    expect(isPlainChange(of<"source">(vera), "anonymous")).toBe(false);
    expect(typeLoss(of<"source">(vera), "anonymous")).toEqual({
      name: "Luis Vera Ortiz",
      variants: ["General Vera", "Luis"],
      anonymity: 0,
    });
    expect(() => retype(workspace, vera.id, "named-person", "anonymous")).toThrow();
    commit(retype(workspace, vera.id, "named-person", "anonymous", "a senior officer"));
    const now = of<"source">(vera);
    expect(now).toMatchObject({
      type: "anonymous",
      descriptor: "a senior officer",
      variants: ["the general"],
    });
    expect(JSON.stringify(now)).not.toMatch(/Vera|Luis|Ortiz/);
  });

  it("keeps a description as a further name of somebody who is named after all", () => {
    const unknown = makeAnonymousSource({ anonymity: { reason: "not authorised" } });
    const { workspace, commit, of } = followed(unknown);
    expect(typeLoss(of<"source">(unknown), "named-person").anonymity).toBe(1);
    expect(isPlainChange(of<"source">(unknown), "unnamed-person")).toBe(false);
    commit(retype(workspace, unknown.id, "anonymous", "named-person", "Ana Paz"));
    expect(of<"source">(unknown)).toMatchObject({ name: "Ana Paz", variants: ["a senior official"] });
  });
});

describe("linking", () => {
  const vera = makeSource({ name: "Luis Vera" });
  const merged = makeSource({ name: "The minister", mergedInto: vera.id });

  it("remembers the words of the text as a further name, in the same step, but no pronoun", () => {
    const quote = makeAnnotation(document, text, span(3), { label: "quote" });
    const { workspace, commit, of } = followed(vera, merged, quote);
    commit(linkSource(workspace, quote.id, undefined, merged.id, "the general"));
    expect(of<"annotation">(quote).sourceId).toBe(vera.id); // the one it was merged into
    expect(of<"source">(vera)).toMatchObject({ variants: ["the general"] });
    expect(linkSource(workspace, quote.id, vera.id, undefined, "he")).toHaveLength(1);
    const again = makeAnnotation(document, text, span(3), { label: "quote" });
    commit(put(again));
    expect(linkSource(workspace, again.id, undefined, vera.id, "the general")).toHaveLength(1);
    expect(linkSource(workspace, again.id, undefined, vera.id, "she")).toHaveLength(1);
  });

  it("to somebody ends the outlet's own voice, and the other way round", () => {
    const claim = makeAnnotation(document, text, span(0), { sourceId: vera.id });
    const { workspace, commit, of } = followed(vera, claim);
    commit(claimOwnVoice(workspace, claim.id, vera.id));
    expect(of<"annotation">(claim)).toMatchObject({ attributes: { ownVoice: true } });
    expect(of<"annotation">(claim).sourceId).toBeUndefined();
    commit(linkSource(workspace, claim.id, undefined, vera.id));
    expect(of<"annotation">(claim)).toMatchObject({ attributes: {}, sourceId: vera.id });
    commit(claimOwnVoice(workspace, claim.id, vera.id));
    commit(linkNewSource(workspace, claim.id, "Ana Paz", crypto.randomUUID(), "Paz"));
    expect(of<"annotation">(claim).attributes).toEqual({});
    expect([...workspace.all("source")].at(-1)).toMatchObject({ name: "Ana Paz", variants: ["Paz"] });
  });
});

it("mentions come by document, with what the source is to each", () => {
  const vera = makeSource();
  const unknown = makeAnonymousSource();
  const claim = makeAnnotation(document, text, span(0), { sourceId: vera.id, restsOn: [unknown.id] });
  const figure = makeAnnotation(other, text, span(1), {
    label: "statistic",
    sourceId: vera.id,
    restsOn: [unknown.id],
  });
  const quote = makeAnnotation(document, text, span(3), { label: "quote", sourceId: vera.id });
  const { workspace } = followed(vera, unknown, quote, claim, figure);
  const seen = (filter?: "rests" | "sole") =>
    mentionGroups(workspace, unknown.id, filter).map(({ document: { title }, mentions }) => [
      title,
      ...mentions.map(({ roles, isSole }) => `${roles.join("+")}${isSole ? " alone" : ""}`),
    ]);
  expect(seen()).toEqual([
    ["Another", "restsOn"],
    ["Strikes off the coast", "restsOn alone"],
  ]);
  expect(seen("sole")).toEqual([["Strikes off the coast", "restsOn alone"]]);
  expect(mentionGroups(workspace, vera.id).map(({ mentions }) => mentions.map(({ roles }) => roles))).toEqual(
    [[["statistic"]], [["claim"], ["quote"]]],
  );
  expect(mentionGroups(workspace, vera.id, "rests").map(({ document: { title } }) => title)).toEqual([
    "Another",
  ]);
});

it("the outlet's own voice said of many takes their claimants away too", () => {
  const vera = makeSource();
  const claim = makeAnnotation(document, text, span(0), { sourceId: vera.id });
  const { workspace, commit, of } = followed(vera, claim);
  commit(setMany(workspace, [of<"annotation">(claim)], ["attributes", "ownVoice"], true).changes);
  expect(of<"annotation">(claim).sourceId).toBeUndefined();
  commit(linkMany(workspace, [of<"annotation">(claim)], vera.id).changes);
  expect(of<"annotation">(claim).attributes).toEqual({});
});

it("what a later mention of an unnamed source need not say again comes from the first, else from the source", () => {
  const unknown = makeAnonymousSource({ anonymity: { toldTo: "The Courier" } });
  const make = (i: number, toldTo?: string) =>
    makeAnnotation(document, text, span(i), {
      label: "anonymous-source",
      sourceId: unknown.id,
      attributes: toldTo === undefined ? {} : { toldTo },
    });
  const [first, later] = [make(0, "The Gazette"), make(2)];
  const { workspace, of } = followed(unknown, first, later);
  const seen = (draft: typeof first) => {
    const found = of<"annotation">(draft);
    return found.label === "anonymous-source" ? inherited(workspace, found) : undefined;
  };
  expect(seen(later)).toMatchObject({ first: { id: first.id }, toldTo: "The Gazette" });
  expect(seen(first)).toEqual({ first: undefined, toldTo: "The Courier" });
});
