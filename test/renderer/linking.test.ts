import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { type Change, plan } from "../../shared/changes.ts";
import { checkIntegrity } from "../../shared/integrity.ts";
import { makeId } from "../../shared/ids.ts";
import type { Span } from "../../shared/spans.ts";
import type { Draft } from "../../shared/records/index.ts";
import { Workspace } from "../../shared/workspace.ts";
import { annotate, relabel } from "../../renderer/model/actions.ts";
import { linkNewSource, linkSource } from "../../renderer/model/linking.ts";
import { earlierQuotes, setContinues, setSpeakerSpan } from "../../renderer/model/quoting.ts";
import {
  makeAnnotation,
  makeAnonymousSource,
  makeAuthor,
  makeDocument,
  makeSource,
  marked,
  put,
} from "../support/records.ts";

const { text, spans } = marked(
  "[An official] said so. [The official] said more. “[We won],” said [Ana Paz👩‍👩‍👧‍👦], “[at last].”",
);
const [first, second, quoted, speaker, rest] = spans;
const author = makeAuthor();
const document = makeDocument(text);

function commit(workspace: Workspace, changes: readonly Change[]): void {
  const made = plan(workspace, changes, { at: "2026-03-04T10:00:00.000Z", by: author.id });
  checkIntegrity(workspace, made, () => text);
  workspace.receive(made);
}

function holding(...drafts: readonly Draft[]): Workspace {
  const workspace = new Workspace();
  commit(workspace, put(author, document, ...drafts));
  return workspace;
}

function span(of: Span | undefined): Span {
  if (!of) throw new Error("The text has fewer spans.");
  return of;
}
const official = makeAnonymousSource();
const other = makeAnonymousSource({ descriptor: "another official" });
const early = makeAnnotation(document, text, span(first), { label: "anonymous-source" });
const late = makeAnnotation(document, text, span(second), { label: "anonymous-source" });
const quote = makeAnnotation(document, text, span(quoted), { label: "quote" });
const follower = makeAnnotation(document, text, span(rest), { label: "quote" });

it("what was read is filled in with the mark, and relabelling fills in what is read for the new label", () => {
  const source = makeSource();
  const workspace = holding(source);
  const id = makeId("annotation", randomUUID());
  const reading = { attributes: { quoteType: "direct" }, sourceId: source.id };
  commit(workspace, annotate(document.id, text, span(quoted), "quote", id, reading));
  expect(workspace.get(id)).toMatchObject({ attributes: { quoteType: "direct" }, sourceId: source.id });
  commit(workspace, relabel(workspace, id, "statistic", { attributes: { value: 7 } }));
  expect(workspace.get(id)).toMatchObject({ attributes: { value: 7 }, sourceId: source.id });
});

it("choosing an unnamed source works out whether this is its first mention", () => {
  const workspace = holding(official, other, early, late);
  commit(workspace, linkSource(workspace, early.id, undefined, official.id));
  expect(workspace.get(early.id)?.attributes).toEqual({ mention: "first" });
  commit(workspace, linkSource(workspace, late.id, undefined, official.id));
  expect(workspace.get(late.id)?.attributes).toEqual({ mention: "later" });
  commit(workspace, linkSource(workspace, late.id, official.id, other.id));
  expect(workspace.get(late.id)?.attributes).toEqual({ mention: "first" });
  commit(workspace, linkSource(workspace, late.id, other.id, undefined));
  expect(workspace.get(late.id)?.attributes).toEqual({});
});

it("a mention that was said by hand stays", () => {
  const byHand = makeAnnotation(document, text, span(second), {
    label: "anonymous-source",
    attributes: { mention: "later" },
  });
  const workspace = holding(official, byHand);
  commit(workspace, linkSource(workspace, byHand.id, undefined, official.id));
  expect(workspace.get(byHand.id)?.attributes).toEqual({ mention: "later" });
});

it("a source is created with the type its words show, and an unnamed one has no name", () => {
  const workspace = holding(early, quote);
  commit(workspace, linkNewSource(workspace, quote.id, "Interior Ministry", randomUUID()));
  commit(workspace, linkNewSource(workspace, early.id, "an official", randomUUID()));
  const sources = [...workspace.all("source")];
  expect(sources).toMatchObject([
    { type: "named-organization", name: "Interior Ministry" },
    { type: "anonymous", descriptor: "an official" },
  ]);
  expect(sources[1]).not.toHaveProperty("name");
  expect(workspace.get(early.id)?.attributes).toEqual({ mention: "first" });
});

it("a quote takes and lets go of its speaker's mention, which cannot cut a character", () => {
  const workspace = holding(quote, late);
  commit(workspace, setSpeakerSpan(workspace, quote.id, span(speaker)));
  expect(workspace.get(quote.id)?.attributes).toEqual({ speakerSpan: speaker });
  const { start, end } = span(speaker);
  expect(() => commit(workspace, setSpeakerSpan(workspace, quote.id, { start, end: end - 2 }))).toThrow(
    "cuts a character in two where it names the speaker",
  );
  commit(workspace, setSpeakerSpan(workspace, quote.id, undefined));
  expect(workspace.get(quote.id)?.attributes).toEqual({});
  expect(() => setSpeakerSpan(workspace, late.id, span(speaker))).toThrow("not a quote");
});

it("a quote goes on from an earlier one, the nearest first, never in a circle", () => {
  const third = makeAnnotation(document, text, span(speaker), { label: "quote" });
  const workspace = holding(quote, follower, third, late);
  const earlier = (id: typeof quote.id) => {
    const order = [late, quote, third, follower].flatMap((each) => workspace.get(each.id) ?? []);
    return order
      .filter((each) => each.id === id)
      .flatMap((each) => earlierQuotes(order, each).map((found) => found.id));
  };
  expect(earlier(follower.id)).toEqual([third.id, quote.id]);
  expect(earlier(quote.id)).toEqual([]);
  commit(workspace, setContinues(workspace, quote.id, follower.id));
  expect(earlier(follower.id)).toEqual([third.id]);
});
