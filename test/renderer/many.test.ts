import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Change, plan } from "../../shared/changes.ts";
import { checkIntegrity } from "../../shared/integrity.ts";
import { labels } from "../../shared/labels.ts";
import { type Draft, type DraftOf, draftOf } from "../../shared/records/index.ts";
import { nothingRead } from "../../shared/reading/annotation.ts";
import { changesOf, reversed, stepOf } from "../../shared/undo.ts";
import { Workspace } from "../../shared/workspace.ts";
import type { Annotation } from "../../renderer/model/actions.ts";
import {
  commonValue,
  linkMany,
  linkNewSourceToMany,
  relabelMany,
  removeMany,
  setMany,
} from "../../renderer/model/many.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeComment,
  makeDocument,
  makeSource,
  marked,
  put,
} from "../support/records.ts";

const { text, spans } = marked("[One], [two], [three], [four].");
const author = makeAuthor();
const document = makeDocument(text);
type Place = (typeof spans)[0];
const [one, two, three, four] = spans as [Place, Place, Place, Place]; // there are four in the text

function commit(workspace: Workspace, changes: readonly Change[]) {
  const made = plan(workspace, changes, { at: "2026-03-04T10:00:00.000Z", by: author.id });
  checkIntegrity(workspace, made, () => text);
  const step = stepOf("", workspace, made);
  workspace.receive(made);
  return step;
}

function holding(...drafts: readonly Draft[]): Workspace {
  const workspace = new Workspace();
  commit(workspace, put(author, document, ...drafts));
  return workspace;
}

const stored = (workspace: Workspace, ...drafts: readonly DraftOf<"annotation">[]): Annotation[] =>
  drafts.map(({ id }) => workspace.get(id)).filter((each) => each !== undefined);

const claim = makeAnnotation(document, text, one, { attributes: { hedge: "reportedly" } });
const quote = makeAnnotation(document, text, two, { label: "quote" });
const follower = makeAnnotation(document, text, three, {
  label: "quote",
  attributes: { continues: quote.id, cue: "said" },
});
const statistic = makeAnnotation(document, text, four, { label: "statistic" });

it("relabels many, leaving those that have the label already, and each record is changed once", () => {
  const workspace = holding(claim, quote, follower, statistic);
  const many = relabelMany(workspace, stored(workspace, claim, quote, follower, statistic), "statistic");
  expect(many).toMatchObject({ done: 3, same: 1, conflicts: 0, missing: 0 });
  commit(workspace, many.changes);
  expect(stored(workspace, claim, quote, follower, statistic).map(({ label }) => label)).toEqual(
    Array.from({ length: 4 }, () => "statistic"),
  );
});

it("a quote left out lets go of the one it continued when that is relabelled", () => {
  const workspace = holding(quote, follower);
  const many = relabelMany(workspace, stored(workspace, quote), "claim");
  expect(many.done).toBe(1);
  commit(workspace, many.changes);
  expect(workspace.get(follower.id)?.attributes).toEqual({ cue: "said" });
});

it("deletes many with what hangs on them; a quote left out lets go, one that goes as well does not", () => {
  const workspace = holding(claim, quote, follower, makeComment(claim));
  commit(workspace, removeMany(workspace, stored(workspace, claim, quote)).changes);
  expect(workspace.count("annotation")).toBe(1);
  expect(workspace.count("comment")).toBe(0);
  expect(workspace.get(follower.id)?.attributes).toEqual({ cue: "said" });
  const both = holding(quote, follower);
  commit(both, removeMany(both, stored(both, quote, follower)).changes);
  expect(both.count("annotation")).toBe(0);
});

it("what somebody else changed or deleted since it was seen is left alone and counted", () => {
  const workspace = holding(claim, quote, statistic);
  const seen = stored(workspace, claim, quote, statistic);
  commit(workspace, setMany(workspace, seen.slice(0, 1), ["note"], "theirs").changes);
  commit(workspace, removeMany(workspace, seen.slice(1, 2)).changes);
  const many = setMany(workspace, seen, ["note"], "mine");
  expect(many).toMatchObject({ done: 1, same: 0, conflicts: 1, missing: 1 });
  commit(workspace, many.changes);
  expect(workspace.get(claim.id)?.note).toBe("theirs");
  expect(workspace.get(statistic.id)?.note).toBe("mine");
  expect(removeMany(workspace, seen)).toMatchObject({ done: 2, missing: 1 });
});

it("an attribute is not set on what was relabelled meanwhile, nor a label on it", () => {
  const workspace = holding(claim);
  const seen = stored(workspace, claim);
  commit(workspace, relabelMany(workspace, seen, "quote").changes);
  expect(setMany(workspace, seen, ["attributes", "hedge"], "said to")).toMatchObject({
    done: 0,
    conflicts: 1,
  });
  expect(relabelMany(workspace, seen, "statistic")).toMatchObject({ changes: [], conflicts: 1 });
});

it("a field is taken out of all that have it", () => {
  const workspace = holding(claim, makeAnnotation(document, text, two));
  const seen = [...workspace.all("annotation")];
  const many = setMany(workspace, seen, ["attributes", "hedge"], undefined);
  expect(many).toMatchObject({ done: 1, same: 1 });
  commit(workspace, many.changes);
  expect(workspace.get(claim.id)?.attributes).toEqual({});
});

it("a new source is named where any of them has a named one, and unnamed for unnamed sources alone", () => {
  const unnamed = makeAnnotation(document, text, one, { label: "anonymous-source" });
  const workspace = holding(unnamed, quote);
  const linking = linkNewSourceToMany(workspace, stored(workspace, unnamed), "an officer", randomUUID());
  commit(workspace, linking.changes);
  const linked = workspace.get(unnamed.id)?.sourceId;
  expect(linked && workspace.get(linked)).toMatchObject({ type: "anonymous", descriptor: "an officer" });
  commit(
    workspace,
    linkNewSourceToMany(workspace, stored(workspace, unnamed, quote), "Vera", randomUUID()).changes,
  );
  const other = workspace.get(quote.id)?.sourceId;
  expect(other && workspace.get(other)).toMatchObject({ type: "named-person", name: "Vera" });
  expect(workspace.get(unnamed.id)?.sourceId).toBe(other);
});

it("of several mentions of one unnamed source, linked or relabelled at once, the first in the text is the first", () => {
  const [late, early] = [three, one].map((span) =>
    makeAnnotation(document, text, span, { label: "anonymous-source" }),
  ) as [DraftOf<"annotation">, DraftOf<"annotation">];
  const workspace = holding(late, early, quote);
  const mentions = (...ids: readonly DraftOf<"annotation">[]) =>
    ids.map(({ id }) => (workspace.get(id)?.attributes as { mention?: string } | undefined)?.mention); // by its label
  const seen = stored(workspace, late, early);
  commit(workspace, linkNewSourceToMany(workspace, seen, "two officers", randomUUID()).changes);
  expect(mentions(late, early)).toEqual(["later", "first"]);
  const source = workspace.get(early.id)?.sourceId;
  expect(source && workspace.get(source)).toMatchObject({ type: "anonymous", descriptor: "two officers" });
  commit(workspace, linkMany(workspace, stored(workspace, late, early, quote), undefined).changes);
  expect(mentions(late, early)).toEqual([undefined, undefined]);
});

it("what is relabelled at once is filled in from the text like one alone", () => {
  const workspace = holding(claim, quote);
  const read = ({ id }: Annotation) => ({
    ...nothingRead,
    attributes: { value: id === claim.id ? 1 : 2 },
  });
  commit(workspace, relabelMany(workspace, stored(workspace, claim, quote), "statistic", read).changes);
  expect([claim, quote].map(({ id }) => workspace.get(id)?.attributes)).toEqual([{ value: 1 }, { value: 2 }]);
});

it("no source is made for nobody", () => {
  const workspace = holding(quote);
  const seen = stored(workspace, quote);
  commit(workspace, removeMany(workspace, seen).changes);
  expect(linkNewSourceToMany(workspace, seen, "Vera", randomUUID()).changes).toEqual([]);
});

it("says what they have in common", () => {
  const source = makeSource();
  const workspace = holding(
    source,
    { ...claim, sourceId: source.id },
    { ...quote, sourceId: source.id },
    statistic,
  );
  const seen = (...drafts: DraftOf<"annotation">[]) => stored(workspace, ...drafts);
  expect(commonValue(seen(claim, quote), ["sourceId"])).toEqual({ value: source.id, differs: false });
  expect(commonValue(seen(claim, statistic), ["sourceId"])).toEqual({ value: undefined, differs: true });
  expect(commonValue([], ["note"])).toEqual({ value: undefined, differs: false });
});

const choice = fc
  .array(fc.constantFrom(claim, quote, follower, statistic), { minLength: 1 })
  .map((all) => [...new Set(all)]);

it("whatever is chosen, one step is one valid commit, its numbers add up, and undo brings all back", () => {
  fc.assert(
    fc.property(choice, fc.constantFrom(...labels, "delete" as const, "note" as const), (chosen, what) => {
      const workspace = holding(claim, quote, follower, statistic, makeComment(follower));
      const content = () =>
        JSON.stringify(
          [...workspace.records()]
            .map((record) => ({ ...draftOf(record), revision: 0 }))
            .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
      const before = content();
      const seen = stored(workspace, ...chosen);
      const many =
        what === "delete"
          ? removeMany(workspace, seen)
          : what === "note"
            ? setMany(workspace, seen, ["note"], "n")
            : relabelMany(workspace, seen, what);
      expect(many.done + many.same + many.conflicts + many.missing).toBe(seen.length);
      if (many.changes.length === 0) return;
      const step = commit(workspace, many.changes);
      expect(content()).not.toBe(before);
      commit(workspace, changesOf(reversed(step)));
      expect(JSON.parse(content())).toEqual(JSON.parse(before));
    }),
    { numRuns: 60 },
  );
});
