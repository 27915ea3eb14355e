import { expect, it } from "vitest";
import { plan } from "../../../shared/changes.ts";
import type { Draft } from "../../../shared/records/index.ts";
import { computeReport } from "../../../shared/report/compute.ts";
import { viewOf } from "../../../shared/report/view.ts";
import { documentState } from "../../../shared/review/signoff.ts";
import { wordsIn } from "../../../shared/words/catalogue.ts";
import { Workspace } from "../../../shared/workspace.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeDecision,
  makeDocument,
  makeSignoff,
  marked,
  put,
} from "../../support/records.ts";

const { text, spans } = marked("[Six boats] were hit, [six ships] sunk.");
const [one = { start: 0, end: 1 }, two = one] = spans;

it("counts annotations by how far they are reviewed, and documents by who signed them", () => {
  const [ana, bea] = [makeAuthor(), makeAuthor({ name: "Bea Ortiz" })];
  const [first, second] = [makeDocument(text), makeDocument(text)];
  const [a, b] = [makeAnnotation(first, text, one), makeAnnotation(first, text, two)];
  const workspace = new Workspace();
  const at = "2026-03-04T10:00:00.000Z";
  const commit = (by: typeof ana, ...drafts: readonly Draft[]) =>
    workspace.receive(plan(workspace, put(...drafts), { at, by: by.id }));
  commit(ana, ana, bea, first, second, a, b);
  const signed = makeSignoff(first, bea, { state: documentState(workspace, first.id) });
  commit(bea, makeDecision(a, bea, { verdict: "reject" }), signed, makeSignoff(second, bea));
  const report = computeReport(workspace, { type: "workspace" });
  expect(report.signed).toEqual([{ authorId: bea.id, documents: [first.id], changed: [second.id] }]);
  const { sections } = viewOf(workspace, report, wordsIn("en"), at);
  const tables = sections.find(({ key }) => key === "review")?.tables ?? [];
  const rows = tables.find(({ key }) => key === "decisions")?.rows ?? [];
  const shown = rows.map(({ name, cells }) => [name.text, ...cells.map((cell) => cell.text)].join(" "));
  expect(shown).toContain("Rejected 1 50% of 2");
  expect(shown).toContain("Not reviewed 1 50% of 2");
  expect(rows.find(({ key }) => key === "rejected")?.cells[0]?.behind?.ids).toEqual([a.id]);
});
