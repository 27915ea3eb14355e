import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, plan } from "../../../shared/changes.ts";
import { decisionId, type Id } from "../../../shared/ids.ts";
import { type Draft, draftOf } from "../../../shared/records/index.ts";
import {
  isReviewed,
  judgementsOf,
  mayReview,
  ownPart,
  reviewState,
  reviewStates,
  teamIn,
} from "../../../shared/review/decisions.ts";
import { stateOf } from "../../../shared/review/judged.ts";
import { ReviewCounts, reviewedIn } from "../../../shared/review/reviewCounts.ts";
import { sampleMakerId } from "../../../shared/sourcing/claimRules.ts";
import { stepOf } from "../../../shared/undo.ts";
import { Workspace } from "../../../shared/workspace.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeDecision,
  makeDocument,
  makeResolution,
  marked,
  put,
} from "../../support/records.ts";

const { text, spans } = marked("[Six boats] were hit, [six ships] sunk, [six vessels] struck.");
const [one = { start: 0, end: 1 }, two = one, three = one] = spans;
const [ana, bea, cleo] = [makeAuthor(), makeAuthor({ name: "Bea" }), makeAuthor({ name: "Cleo" })];
const document = makeDocument(text);

/** A workspace in which everybody acts in their own name, a minute apart. */
function team(...people: readonly { readonly id: Id<"author"> }[]) {
  const workspace = new Workspace();
  const counts = new ReviewCounts(workspace);
  let minute = 10;
  const commit = (by: { readonly id: Id<"author"> }, changes: readonly Change[]) => {
    const made = plan(workspace, changes, { at: `2026-03-04T10:${minute++}:00.000Z`, by: by.id });
    const step = stepOf("", workspace, made);
    workspace.receive(made);
    return counts.receive(step.moves);
  };
  for (const each of people) commit(each, put({ ...ana, ...each }));
  commit(people[0] ?? ana, put(document));
  return { workspace, counts, commit };
}

describe("what the decisions on an annotation come to", () => {
  const mark = makeAnnotation(document, text, one);
  const judged = () => {
    const { workspace, commit } = team(ana, bea, cleo);
    commit(ana, put(mark));
    const state = () => reviewState(workspace, workspace.get(mark.id) ?? never());
    return { workspace, commit, state };
  };

  it("nothing, where nobody has judged it", () => {
    expect(judged().state()).toBe("unreviewed");
  });

  it.each([
    ["accept", "accepted"],
    ["reject", "rejected"],
    ["needs-work", "needs-work"],
  ] as const)("%s alone makes it %s", (verdict, state) => {
    const { commit, state: now } = judged();
    commit(bea, put(makeDecision(mark, bea, { verdict })));
    expect(now()).toBe(state);
  });

  it("a dispute, where two judge it differently, and an end of it where they come to agree", () => {
    const { workspace, commit, state } = judged();
    commit(bea, put(makeDecision(mark, bea)));
    commit(cleo, put(makeDecision(mark, cleo, { verdict: "needs-work" })));
    expect(state()).toBe("disputed");
    const { revision = 0 } = workspace.get(decisionId(mark.id, cleo.id)) ?? {};
    commit(cleo, put({ ...makeDecision(mark, cleo), revision }));
    expect(state()).toBe("accepted");
  });

  it("nothing of one's own mark where there are others, and something where there are none", () => {
    const { commit, state } = judged();
    commit(ana, put(makeDecision(mark, ana)));
    expect(state()).toBe("unreviewed");
    const alone = team(ana);
    alone.commit(ana, put(mark));
    alone.commit(ana, put(makeDecision(mark, ana)));
    expect(reviewState(alone.workspace, alone.workspace.get(mark.id) ?? never())).toBe("accepted");
  });

  it("outdated once the annotation says something else, and current again when that was undone", () => {
    const { workspace, commit, state } = judged();
    commit(bea, put(makeDecision(mark, bea)));
    const edit = (note: string | undefined) => {
      const { note: _, ...rest } = draftOf<"annotation">(workspace.get(mark.id) ?? never());
      commit(ana, put({ ...rest, ...(note === undefined ? {} : { note }) }));
    };
    edit("Check the date.");
    expect(state()).toBe("outdated");
    const [judgement] = judgementsOf(workspace, workspace.get(mark.id) ?? never());
    expect(judgement).toMatchObject({ isOutdated: true, isOwn: false });
    edit(undefined);
    expect(state()).toBe("accepted");
  });

  it("what is current alone, where another decision is outdated", () => {
    const { workspace, commit, state } = judged();
    commit(bea, put(makeDecision(mark, bea, { verdict: "reject" })));
    const draft = draftOf<"annotation">(workspace.get(mark.id) ?? never());
    commit(ana, put({ ...draft, note: "Mended." }));
    commit(cleo, put(makeDecision({ ...mark, note: "Mended." }, cleo)));
    expect(state()).toBe("accepted");
    const all = judgementsOf(workspace, workspace.get(mark.id) ?? never());
    expect(all.map(({ decision }) => decision.createdBy)).toEqual([cleo.id, bea.id]);
  });

  it("the maker of the samples is nobody's second pair of eyes", () => {
    const { workspace } = team(ana, { id: sampleMakerId });
    expect(teamIn(workspace)).toBe(1);
  });
});

const never = (): never => {
  throw new Error("It is there.");
};

/** What people do to three marks of two documents. */
const acts = fc.array(
  fc.record({
    what: fc.constantFrom(
      "mark",
      "edit",
      "remove",
      "accept",
      "reject",
      "needs-work",
      "takeBack",
      "join" as const,
    ),
    mark: fc.nat(2),
    who: fc.nat(2),
  }),
  { maxLength: 40 },
);

it("counts by commits what it would count from the beginning, whatever happens", () => {
  const people = [ana, bea, cleo];
  fc.assert(
    fc.property(acts, (all) => {
      const { workspace, counts, commit } = team(ana);
      const other = makeDocument(text);
      commit(ana, put(other));
      const marks = [one, two, three].map((span, at) =>
        makeAnnotation(at === 2 ? other : document, text, span),
      );
      for (const { what, mark: at, who } of all) {
        const mark = marks[at] ?? never();
        const actor = people[who] ?? never();
        const here = workspace.get(mark.id);
        const own = decisionId(mark.id, actor.id);
        const before = workspace.get(own);
        if (what === "join") {
          if (!workspace.get(actor.id)) commit(actor, put(actor));
        } else if (!workspace.get(actor.id)) continue;
        else if (what === "mark") {
          if (!here) commit(actor, put(mark));
        } else if (!here) continue;
        else if (what === "edit")
          commit(actor, put({ ...draftOf<"annotation">(here), note: `${workspace.seq % 3}` }));
        else if (what === "remove") {
          const gone = [...workspace.referring("decision", mark.id), here];
          commit(
            actor,
            gone.map(({ id, revision }) => ({ op: "remove", id, revision })),
          );
        } else if (what === "takeBack") {
          if (before) commit(actor, [{ op: "remove", id: own, revision: before.revision }]);
        } else {
          const decision = makeDecision(here, actor, { verdict: what, judged: stateOf(here) });
          commit(actor, put({ ...decision, revision: before?.revision ?? 0 }));
        }
      }
      const fresh = new ReviewCounts(workspace);
      for (const { id } of [document, other]) {
        expect(counts.of(id)).toEqual(fresh.of(id));
        const states = [...workspace.referring("annotation", id)].map((each) => reviewState(workspace, each));
        for (const state of reviewStates)
          if (state !== "unreviewed")
            expect(counts.of(id)[state]).toBe(states.filter((each) => each === state).length);
        expect(reviewedIn(counts.of(id))).toBe(states.filter(isReviewed).length);
      }
    }),
  );
});

it("says which documents a step has touched, and no others", () => {
  const { counts, commit } = team(ana, bea);
  const mark = makeAnnotation(document, text, one);
  expect(commit(ana, put(mark))).toEqual(new Set());
  expect(commit(bea, put(makeDecision(mark, bea)))).toEqual(new Set([document.id]));
  expect(counts.of(document.id).accepted).toBe(1);
});

it("lets somebody review the marks of others, and their own where they are alone", () => {
  const { workspace, commit } = team(ana, bea);
  const mark = makeAnnotation(document, text, one);
  commit(ana, put(mark));
  const here = workspace.get(mark.id) ?? never();
  expect(mayReview(workspace, here, bea.id)).toBe(true);
  expect(mayReview(workspace, here, ana.id)).toBe(false);
  expect(mayReview(workspace, here, ana.id, 1)).toBe(true);
});

describe("a second pair of eyes", () => {
  const changed = { note: "Five, by another count." };
  const marking = (...people: readonly { readonly id: Id<"author"> }[]) => {
    const { workspace, commit } = team(...people);
    const mark = makeAnnotation(document, text, one);
    commit(ana, put(mark));
    const now = () => workspace.get(mark.id) ?? never();
    const edit = (by: { readonly id: Id<"author"> }, fields: object) =>
      commit(by, put({ ...draftOf<"annotation">(now()), ...fields } as Draft)); // the schema is not asked
    const parts = () =>
      [ana, bea, cleo].map(({ id }) => ownPart(workspace, now(), id, teamIn(workspace)) ?? "none");
    return { workspace, commit, mark, now, edit, parts };
  };

  it("is nobody who made a mark or changed it last", () => {
    const { workspace, commit, mark, now, edit, parts } = marking(ana, bea, cleo);
    expect(parts()).toEqual(["made", "none", "none"]);
    edit(bea, changed);
    expect(parts()).toEqual(["made", "changed", "none"]);
    commit(bea, put(makeDecision(now(), bea)));
    expect(reviewState(workspace, now())).toBe("unreviewed");
    commit(cleo, put(makeDecision(now(), cleo)));
    expect(reviewState(workspace, now())).toBe("accepted");
    edit(ana, { note: "Six." });
    expect(parts()).toEqual(["made", "none", "none"]);
    expect(mark.id).toBe(now().id);
  });

  it("was somebody before they changed it, and is again once that is undone", () => {
    const { workspace, commit, mark, now, edit, parts } = marking(ana, bea, cleo);
    commit(bea, put(makeDecision(mark, bea)));
    edit(bea, changed);
    expect(reviewState(workspace, now())).toBe("outdated");
    const { note: _, ...before } = draftOf<"annotation">(now());
    commit(bea, put(before as Draft)); // a draft of the same label without its note
    expect(reviewState(workspace, now())).toBe("accepted");
    expect(parts()).toEqual(["made", "none", "none"]);
  });

  it("is whoever did not make it where only two work there and both had a part in it", () => {
    const { edit, parts } = marking(ana, bea);
    edit(bea, changed);
    expect(parts().slice(0, 2)).toEqual(["made", "none"]);
  });

  it.each([
    ["a", ["agreed", "none", "made", "none"]],
    ["b", ["none", "agreed", "made", "none"]],
    ["same", ["agreed", "agreed", "made", "none"]],
  ] as const)("is nobody whose mark was agreed on: outcome %s", (outcome, expected) => {
    const dan = makeAuthor({ name: "Dan" });
    const { workspace, commit } = team(ana, bea, cleo, dan);
    const [first, second] = [makeAnnotation(document, text, one), makeAnnotation(document, text, one)];
    commit(ana, put(first));
    commit(bea, put(second));
    const of = [
      { id: first.id, by: ana.id, state: stateOf(first) },
      { id: second.id, by: bea.id, state: stateOf(second) },
    ];
    const resolution = makeResolution(first, [ana, bea], { outcome, of });
    const agreed = makeAnnotation(document, text, one, { resolutionId: resolution.id });
    commit(cleo, put(resolution, agreed));
    const here = workspace.get(agreed.id) ?? never();
    const parts = [ana, bea, cleo, dan].map(({ id }) => ownPart(workspace, here, id, 4) ?? "none");
    expect(parts).toEqual(expected);
  });
});
