import { expect, it } from "vitest";
import { reviewOf } from "../../../shared/checks/review.ts";
import { type HostChange, type MergeChange, plan } from "../../../shared/changes.ts";
import type { HistoryEntry } from "../../../shared/history.ts";
import { checkId, type Id, questions, signoffId } from "../../../shared/ids.ts";
import { type Draft, draftOf } from "../../../shared/records/index.ts";
import { documentState, openIn, signedState, signing, signoffsOf } from "../../../shared/review/signoff.ts";
import { isCutShort, signedRecords, sinceShown, sinceSignoff } from "../../../shared/review/sinceSignoff.ts";
import { stepOf } from "../../../shared/undo.ts";
import { Workspace } from "../../../shared/workspace.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeCheck,
  makeClaim,
  makeSource,
  makeComment,
  makeDecision,
  makeDocument,
  marked,
  put,
  remove,
} from "../../support/records.ts";

const { text, spans } = marked("[Six boats] were hit, [six ships] sunk, [six vessels] struck.");
const [one = { start: 0, end: 1 }, two = one, three = one] = spans;
const [ana, bea] = [makeAuthor(), makeAuthor({ name: "Bea" })];

/** A document with two marks and an answered question, and the log of what happens to it. */
function begun() {
  const workspace = new Workspace();
  const entries: HistoryEntry[] = [];
  const clock = { minute: 10 };
  const commit = (by: { readonly id: Id<"author"> }, changes: readonly (HostChange | MergeChange)[]) => {
    const made = plan(workspace, changes, { at: `2026-03-04T10:${clock.minute}:00.000Z`, by: by.id });
    for (const { before, after } of stepOf("", workspace, made).moves)
      entries.unshift({ seq: made.seq, at: made.at, ...(before && { before }), ...(after && { after }) });
    workspace.receive(made);
  };
  const document = makeDocument(text);
  const [a, b] = [makeAnnotation(document, text, one), makeAnnotation(document, text, two)];
  commit(ana, put(ana, bea, document, a, b, makeCheck(document, { question: "verbs", answer: "ok" })));
  const open = () => openIn(workspace, document.id, reviewOf(workspace, document.id, undefined));
  const sign = (note = "") => commit(bea, put(signing(workspace, document.id, bea.id, open(), note)));
  const signoff = () => workspace.get(signoffId(document.id, bea.id)) ?? never();
  const since = () => sinceSignoff(workspace, signoff(), entries);
  const edit = (id: Id<"annotation">, note: string) =>
    commit(ana, put({ ...draftOf<"annotation">(workspace.get(id) ?? never()), note }));
  return { workspace, commit, clock, entries, document, a, b, open, sign, signoff, since, edit };
}

const never = (): never => {
  throw new Error("It is there.");
};

it("says before signing what is open", () => {
  const { workspace, commit, document, a, open } = begun();
  commit(bea, put(makeDecision(a, bea, { verdict: "needs-work" })));
  commit(bea, put(makeCheck(document, { question: "vague", answer: "problem" })));
  expect(open()).toMatchObject({
    annotations: 2,
    answered: ["verbs", "vague"],
    problems: [{ question: "vague", findings: 0 }],
    reviews: { "needs-work": 1, unreviewed: 1 },
  });
  expect(open().unanswered).toHaveLength(questions.length - 2);
  expect(signedState(workspace, document.id)).toBeUndefined();
});

it("is signed as long as the document says the same, whatever is said about it", () => {
  const { workspace, commit, document, a, sign, signoff } = begun();
  sign("  Ready to go. ");
  expect(signoff()).toMatchObject({ annotations: 2, answered: ["verbs"], note: "Ready to go." });
  expect(signedState(workspace, document.id)).toBe("signed");
  commit(bea, put(makeDecision(a, bea)));
  commit(ana, put(makeComment(a)));
  expect(signedState(workspace, document.id)).toBe("signed");
});

it("has changed since when a mark, an answer or a detail is another, and tells which", () => {
  const { workspace, commit, document, a, b, sign, since, edit } = begun();
  sign();
  edit(a.id, "Look again.");
  expect(signedState(workspace, document.id)).toBe("changed");
  const c = makeAnnotation(document, text, three, { label: "statistic" });
  commit(ana, put(c));
  commit(ana, [remove(workspace.get(b.id) ?? never())]);
  const check = workspace.get(checkId(document.id, "verbs")) ?? never();
  commit(ana, put({ ...draftOf<"check">(check), answer: "problem" }));
  const now = workspace.get(document.id) ?? never();
  commit(ana, put({ ...draftOf<"document">(now), title: "Other" }));
  expect(since()).toMatchObject({
    added: [{ id: c.id }],
    changed: [{ before: { id: a.id }, after: { note: "Look again." } }],
    removed: [{ id: b.id }],
    answers: [{ question: "verbs", before: "ok", after: "problem" }],
    details: ["title"],
  });
});

it("tells nothing of what came and went, nor of what was before", () => {
  const { workspace, commit, document, a, sign, since, edit } = begun();
  edit(a.id, "Before.");
  sign();
  edit(a.id, "Between.");
  edit(a.id, "Before.");
  const c = makeAnnotation(document, text, three);
  commit(ana, put(c));
  commit(ana, [remove(workspace.get(c.id) ?? never())]);
  expect(signedState(workspace, document.id)).toBe("signed");
  expect(since()).toEqual({ added: [], changed: [], removed: [], answers: [], bases: [], details: [] });
});

it("tells what has changed since a sign-off that was put back was first given", () => {
  const { workspace, commit, document, a, b, sign, signoff, since, edit, entries } = begun();
  sign();
  const first = signoff();
  commit(bea, [remove(first)]);
  edit(a.id, "Between.");
  commit(bea, [{ op: "restore", record: first }]);
  expect(signedState(workspace, document.id)).toBe("changed");
  expect(since().changed).toMatchObject([{ before: { id: a.id }, after: { note: "Between." } }]);
  // Signed again, and that undone.
  sign("Again.");
  expect(since().changed).toEqual([]);
  commit(bea, put({ ...draftOf<"signoff">(first), revision: signoff().revision }));
  edit(b.id, "Later.");
  expect(since().changed.map(({ after }) => after.id)).toEqual([a.id, b.id]);
  expect(isCutShort(signoff(), { entries, since: first.revision })).toBe(false);
  expect(isCutShort(signoff(), { entries, since: first.revision + 1 })).toBe(true);
  // Although what is left of the history begins after it was given, that tells of it as it was before.
  const late = entries.filter(({ seq }) => seq > first.revision);
  expect(isCutShort(signoff(), { entries: late, since: first.revision + 1 })).toBe(true);
  expect(isCutShort(signoff(), { entries: late })).toBe(false);
});

it("tells what has changed since a sign-off that came with a merge was given in the other copy", () => {
  const { workspace, commit, clock, document, a, b, sign, signoff, since, edit, entries } = begun();
  edit(b.id, "Before.");
  clock.minute++;
  sign();
  const given = signoff();
  commit(bea, [remove(given)]);
  entries.splice(0, 2); // as if it had never been here
  clock.minute++;
  edit(a.id, "Since.");
  clock.minute++;
  commit(ana, [{ op: "merge", record: given, revision: 0, known: {} }]);
  expect(signedState(workspace, document.id)).toBe("changed");
  expect(since().changed).toMatchObject([{ before: { id: a.id }, after: { note: "Since." } }]);
  const late = entries.slice(0, 1);
  expect(isCutShort(signoff(), { entries: late, since: workspace.seq - 1 })).toBe(true);
  expect(isCutShort(signoff(), { entries, since: 1 })).toBe(false);
});

it("does not depend on the order in which records came", () => {
  const { workspace, document } = begun();
  const turned = new Workspace(workspace.seq, [...workspace.records()].toReversed());
  expect(documentState(turned, document.id)).toBe(documentState(workspace, document.id));
});

it("goes by one signature that is of the present state, where another one is not", () => {
  const { workspace, commit, document, a, sign, open, edit } = begun();
  sign();
  edit(a.id, "Changed.");
  commit(ana, put(signing(workspace, document.id, ana.id, open(), "")));
  expect(signedState(workspace, document.id)).toBe("signed");
  expect(signoffsOf(workspace, document.id).map(({ createdBy }) => createdBy)).toEqual([ana.id, bea.id]);
});

it("is also of what is said of the sources and tracked claims that marks name, and tells what has changed of it", () => {
  const { workspace, commit, document, sign, since } = begun();
  const [vera, other] = [makeSource(), makeSource({ name: "Luis Vera", organisation: "Navy" })];
  const claim = makeClaim();
  const mark = makeAnnotation(document, text, three, { sourceId: vera.id, claimId: claim.id });
  commit(ana, put(vera, other, claim, mark));
  sign();
  const source = () => workspace.get(vera.id) ?? never();
  const edit = (fields: object) => commit(ana, put({ ...draftOf<"source">(source()), ...fields } as Draft)); // as named below
  edit({ variants: ["Mr. Vera"] });
  commit(ana, put({ ...draftOf<"source">(workspace.get(other.id) ?? never()), side: "Government" } as Draft)); // nobody names it
  expect(signedState(workspace, document.id)).toBe("signed");
  edit({ name: "Luisa Vera" });
  expect(signedState(workspace, document.id)).toBe("changed");
  expect(since().bases).toMatchObject([{ before: { name: "Luis Vera" }, after: { name: "Luisa Vera" } }]);
  edit({ name: "Luis Vera" });
  expect([signedState(workspace, document.id), since().bases]).toEqual(["signed", []]);
  edit({ mergedInto: other.id });
  expect(since().bases).toMatchObject([{ before: { id: vera.id }, after: { id: other.id } }]);
  edit({ mergedInto: undefined });
  const was = workspace.get(claim.id) ?? never();
  commit(ana, put({ ...draftOf<"claim">(was), status: "in-progress" }));
  expect(signedState(workspace, document.id)).toBe("signed");
  commit(ana, put({ ...draftOf<"claim">(workspace.get(claim.id) ?? never()), verdict: "refuted" }));
  expect(since().bases).toMatchObject([{ before: { verdict: "none-yet" }, after: { verdict: "refuted" } }]);
});

it("still holds a sign-off of an earlier version of the program against what that covered", () => {
  const { workspace, commit, document, sign, signoff, edit, a } = begun();
  sign();
  // No mark names a source here: it is the same fingerprint, but for its beginning.
  commit(bea, put({ ...draftOf<"signoff">(signoff()), state: signoff().state.replace(/^2\./u, "") }));
  expect(signoff().state).toMatch(/^4-/u);
  expect(signedState(workspace, document.id)).toBe("signed");
  edit(a.id, "Other.");
  expect(signedState(workspace, document.id)).toBe("changed");
});

it("tells what has changed since somebody was shown it", () => {
  const { workspace, commit, document, a, b, edit } = begun();
  const shown = signedRecords(workspace, document.id);
  expect(sinceShown(workspace, document.id, shown)).toMatchObject({ added: [], changed: [], removed: [] });
  edit(a.id, "Look again.");
  const c = makeAnnotation(document, text, three);
  commit(ana, put(c));
  commit(ana, [remove(workspace.get(b.id) ?? never())]);
  commit(ana, put(makeCheck(document, { question: "vague", answer: "problem" })));
  expect(sinceShown(workspace, document.id, shown)).toMatchObject({
    added: [{ id: c.id }],
    changed: [{ before: { id: a.id }, after: { note: "Look again." } }],
    removed: [{ id: b.id }],
    answers: [{ question: "vague", before: "open", after: "problem" }],
  });
});
