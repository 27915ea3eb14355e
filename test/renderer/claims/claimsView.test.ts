import { expect, it } from "vitest";
import { ClaimLines } from "../../../renderer/model/claimLines.ts";
import { allClaims, boardOf, filteredClaims, sortedClaims } from "../../../renderer/model/claimsView.ts";
import { placeAfter } from "../../../renderer/ui/claims/boardKeys.ts";
import { draftOf } from "../../../shared/records/index.ts";
import { makeAnnotation, makeClaim, makeEvidence, put } from "../../support/records.ts";
import { ana, bea, commit, document, holding, spans, text } from "./support.ts";

const [span] = spans;
const low = makeClaim({ statement: "Low priority", priority: "low" });
const high = makeClaim({ statement: "High priority", priority: "high", assigneeId: bea.id });
const plain = makeClaim({ statement: "Ángel said so", status: "done" });
const merged = makeClaim({ statement: "A former wording", mergedInto: plain.id });
const mention = makeAnnotation(document, text, span ?? { start: 0, end: 1 }, { claimId: low.id });
const lines = () => new ClaimLines(holding(low, high, plain, merged, mention, makeEvidence(high))).all;
const names = (list: readonly { readonly statement: string }[]) => list.map(({ statement }) => statement);

it("filters by words, those of merged claims too, by status, verdict, assignee, evidence and whose work they are", () => {
  const shown = (filter: Partial<typeof allClaims>) =>
    names(filteredClaims(lines(), { ...allClaims, ...filter })).toSorted();
  expect(shown({})).toHaveLength(3);
  expect(shown({ text: "angel" })).toEqual([plain.statement]);
  expect(shown({ text: "wording former" })).toEqual([plain.statement]);
  expect(shown({ status: "done" })).toEqual([plain.statement]);
  expect(shown({ verdict: "refuted" })).toEqual([]);
  expect(shown({ assignee: bea.id })).toEqual([high.statement]);
  expect(shown({ assignee: "nobody" })).toEqual([low.statement, plain.statement]);
  expect(shown({ isBare: true })).toEqual([low.statement, plain.statement]);
  const worked = filteredClaims(lines(), { ...allClaims, author: bea.id }, new Set([high.id, low.id]));
  expect(names(worked).toSorted()).toEqual([high.statement, low.statement]);
});

it("sorts by any column both ways, and the board by how urgent claims are", () => {
  const by = (column: Parameters<typeof sortedClaims>[1]["column"], isDescending = false) =>
    names(sortedClaims(lines(), { column, isDescending }));
  expect(by("statement")).toEqual([plain.statement, high.statement, low.statement]);
  expect(by("priority")[0]).toBe(high.statement);
  expect(by("mentions", true)[0]).toBe(low.statement);
  expect(by("lastSeen", true)[0]).toBe(low.statement);
  expect(by("assignee", true)[0]).toBe(high.statement);
  const board = boardOf(lines());
  expect(names(board.unstarted)).toEqual([high.statement, low.statement]);
  expect(names(board.done)).toEqual([plain.statement]);
});

it("a line follows the name of who it is assigned to, and the date of a document", () => {
  const workspace = holding(low, high, mention);
  const kept = new ClaimLines(workspace);
  expect(kept.get(high.id)?.assignee).toBe("Bea Ortiz");
  const renamed = workspace.get(bea.id);
  const dated = workspace.get(document.id);
  if (!renamed || !dated) throw new Error("They were put.");
  kept.receive(commit(workspace, put({ ...draftOf<"author">(renamed), name: "Bea O." }), ana));
  expect(kept.get(high.id)?.assignee).toBe("Bea O.");
  kept.receive(commit(workspace, put({ ...draftOf<"document">(dated), published: "2026-03-09" })));
  expect(kept.get(low.id)?.firstSeen?.date).toBe("2026-03-09");
});

it("keys go among cards and columns, empty ones included, and stop at the ends", () => {
  const counts = { unstarted: 3, "in-progress": 0, "in-review": 1, done: 0 };
  const after = (key: string, status: keyof typeof counts, at: number) =>
    placeAfter(key, { status, at }, (each) => counts[each], 2);
  expect(after("ArrowDown", "unstarted", 0)).toEqual({ status: "unstarted", at: 1 });
  expect(after("PageDown", "unstarted", 0)).toEqual({ status: "unstarted", at: 2 });
  expect(after("ArrowRight", "unstarted", 2)).toEqual({ status: "in-progress", at: -1 });
  expect(after("ArrowRight", "in-progress", -1)).toEqual({ status: "in-review", at: 0 });
  expect(after("ArrowLeft", "unstarted", 0)).toBeUndefined();
  expect(after("ArrowDown", "in-progress", -1)).toBeUndefined();
  expect(after("x", "unstarted", 0)).toBeUndefined();
});
