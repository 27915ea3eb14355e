import { describe, expect, it } from "vitest";
import { type Change, plan } from "../../../shared/changes.ts";
import type { Id } from "../../../shared/ids.ts";
import { computeReport } from "../../../shared/report/compute.ts";
import { viewOf } from "../../../shared/report/view.ts";
import { isCounted, whySetAside } from "../../../shared/review/agreed.ts";
import { en } from "../../../shared/words/en/index.ts";
import { Workspace } from "../../../shared/workspace.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeDocument,
  makeReading,
  makeResolution,
  put,
} from "../../support/records.ts";

const text = "Six boats were struck on Monday, and three more were seen near the coast.";
const document = makeDocument(text);
const [ana, bea, dan] = [makeAuthor(), makeAuthor({ name: "Bea" }), makeAuthor({ name: "Dan" })];
const mark = (start: number, end: number, fields = {}) =>
  makeAnnotation(document, text, { start, end }, fields);

type By = { readonly id: Id<"author"> };

/** A workspace that moves on by one commit a minute. */
function begun() {
  const workspace = new Workspace();
  let minute = 10;
  const commit = (by: By, changes: readonly Change[]) =>
    workspace.receive(plan(workspace, changes, { at: `2026-03-21T10:${minute++}:00.000Z`, by: by.id }));
  commit(dan, put(ana, bea, dan, document));
  const counts = () => [...workspace.all("annotation")].filter((each) => isCounted(workspace, each));
  const whys = () => [...workspace.all("annotation")].map((each) => whySetAside(workspace, each));
  return { workspace, commit, counts, whys };
}

describe("a document that was given to be read", () => {
  it("counts as many of the readers' marks whatever somebody else marks in it", () => {
    const { workspace, commit, counts, whys } = begun();
    for (const who of [ana, bea]) commit(dan, put(makeReading(document, who)));
    for (let i = 0; i < 10; i++) commit(ana, put(mark(i, i + 5)));
    commit(bea, put(mark(0, 5)));
    expect(counts()).toHaveLength(10);
    commit(dan, put(mark(4, 12)));
    expect(counts()).toHaveLength(10);
    expect(whys().slice(-2)).toEqual(["reading", "beside"]);
    commit(dan, put(mark(4, 12, { label: "quote" }), mark(50, 60)));
    expect(counts()).toHaveLength(12);
    const report = computeReport(workspace, { type: "workspace" });
    expect(report.setAside).toEqual({ agreed: 0, later: 0, reading: 1, beside: 1 });
    const { counted } = viewOf(workspace, report, en, "2026-03-22T10:00:00.000Z");
    expect(counted).toContain("1 mark of second readings");
    expect(counted).toContain("1 mark of people who were not given the document");
  });

  it("goes on counting what was marked before it was given to anybody, and no reader's marks beside it", () => {
    const { commit, counts } = begun();
    const ours = [mark(0, 9), mark(10, 20)];
    commit(dan, put(...ours));
    commit(dan, put(makeReading(document, bea)));
    commit(bea, put(mark(0, 9), mark(40, 50)));
    expect(counts().map(({ id }) => id)).toEqual(ours.map(({ id }) => id));
    const later = mark(60, 70);
    commit(dan, put(later));
    expect(counts().map(({ id }) => id)).toEqual([...ours, later].map(({ id }) => id));
  });

  it("counts what somebody marked meanwhile until a reader marks it, and then the reader's", () => {
    const { commit, counts } = begun();
    commit(dan, put(makeReading(document, bea)));
    const [stray, other, theirs] = [mark(0, 9), mark(30, 40), mark(2, 12)];
    commit(dan, put(stray, other));
    expect(counts()).toHaveLength(2);
    commit(bea, put(theirs));
    expect(counts().map(({ id }) => id)).toEqual([other.id, theirs.id]);
  });

  it("counts nothing beside what was agreed on", () => {
    const { commit, counts } = begun();
    for (const who of [ana, bea]) commit(dan, put(makeReading(document, who)));
    const [one, two] = [mark(0, 9), mark(20, 29)];
    commit(ana, put(one));
    commit(bea, put(two));
    const stray = mark(22, 25);
    commit(dan, put(stray));
    expect(counts().map(({ id }) => id)).toEqual([one.id, stray.id]);
    const of = [{ id: two.id, by: bea.id, state: "1f" }];
    const resolution = makeResolution(two, [ana, bea], { of, outcome: "b" });
    const agreed = mark(20, 29, { resolutionId: resolution.id });
    commit(dan, put(resolution, agreed));
    expect(counts().map(({ id }) => id)).toEqual([one.id, agreed.id]);
  });
});
