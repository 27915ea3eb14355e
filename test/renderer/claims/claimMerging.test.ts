import fc from "fast-check";
import { expect, it } from "vitest";
import type { Change } from "../../../shared/changes.ts";
import { mentionsOfClaim } from "../../../shared/sourcing/merging.ts";
import { changesOf, reversed } from "../../../shared/undo.ts";
import type { Workspace } from "../../../shared/workspace.ts";
import { removeWithDependants } from "../../../renderer/model/actions.ts";
import { ClaimLines } from "../../../renderer/model/claimLines.ts";
import {
  mergeClaims,
  mergedInto,
  moveMentions,
  separateClaim,
  splitClaim,
} from "../../../renderer/model/claimMerging.ts";
import { moveStatus, setVerdict } from "../../../renderer/model/claimActions.ts";
import { makeAnnotation, makeClaim, makeEvidence } from "../../support/records.ts";
import { ana, commit, contents, document, holding, spans, text } from "./support.ts";

const boats = makeClaim();
const ships = makeClaim({ statement: "Six ships were sunk.", priority: "high" });
const vessels = makeClaim({ statement: "Six vessels were struck." });
const claims = [boats, ships, vessels] as const;
const mentions = spans.map((span, at) =>
  makeAnnotation(document, text, span, { claimId: claims[at % 2]?.id ?? boats.id }),
);
const evidence = [makeEvidence(boats), makeEvidence(ships)];
const all = () => holding(...claims, ...mentions, ...evidence);
const idsOf = (workspace: Workspace, id: (typeof boats)["id"]) =>
  new Set(mentionsOfClaim(workspace, id).map((each) => each.id));

it("merging shows the mentions of both at one, and separating again gives each its own; nothing is lost", () => {
  const workspace = all();
  const before = contents(workspace);
  const own = idsOf(workspace, boats.id);
  commit(workspace, mergeClaims(workspace, ships.id, boats.id));
  expect(idsOf(workspace, boats.id).size).toBe(mentions.length);
  expect(mergedInto(workspace, boats.id).map(({ statement }) => statement)).toEqual([ships.statement]);
  commit(workspace, separateClaim(workspace, ships.id));
  expect(idsOf(workspace, boats.id)).toEqual(own);
  expect(contents(workspace)).toEqual(before);
});

it("what is one already is not merged, in whatever direction, and merging goes to what stands for the other", () => {
  const workspace = all();
  commit(workspace, mergeClaims(workspace, ships.id, boats.id));
  expect(() => mergeClaims(workspace, ships.id, boats.id)).toThrow(/one claim already/);
  expect(() => mergeClaims(workspace, boats.id, ships.id)).toThrow(/one claim already/);
  expect(() => mergeClaims(workspace, boats.id, boats.id)).toThrow(/one claim already/);
  commit(workspace, mergeClaims(workspace, vessels.id, ships.id));
  expect(workspace.get(vessels.id)?.mergedInto).toBe(boats.id);
});

it("a claim that was merged keeps its verdict and conclusion; the other has none for that", () => {
  const workspace = all();
  commit(workspace, setVerdict(workspace, ships.id, "none-yet", "refuted", ana.id));
  commit(workspace, mergeClaims(workspace, ships.id, boats.id));
  expect(workspace.get(ships.id)?.verdict).toBe("refuted");
  expect(workspace.get(boats.id)?.verdict).toBe("none-yet");
});

it("chosen mentions move to another claim and back, and no others do", () => {
  const workspace = all();
  const before = contents(workspace);
  const [first] = [...idsOf(workspace, boats.id)];
  const chosen = new Set(first ? [first] : []);
  commit(workspace, moveMentions(workspace, boats.id, chosen, vessels.id));
  expect(idsOf(workspace, vessels.id)).toEqual(chosen);
  expect(moveMentions(workspace, boats.id, chosen, ships.id)).toEqual([]); // they are no longer there
  commit(workspace, moveMentions(workspace, vessels.id, chosen, boats.id));
  expect(contents(workspace)).toEqual(before);
});

it("splitting makes a new claim of mentions in one step, as urgent as the one they came from", () => {
  const workspace = all();
  const chosen = idsOf(workspace, ships.id);
  const step = commit(workspace, splitClaim(workspace, ships.id, chosen, "Sunk.", crypto.randomUUID()));
  const made = [...workspace.all("claim")].find(({ statement }) => statement === "Sunk.");
  expect(made).toMatchObject({ priority: "high", status: "unstarted", verdict: "none-yet" });
  expect(made && idsOf(workspace, made.id)).toEqual(chosen);
  commit(workspace, changesOf(reversed(step)));
  expect(contents(workspace)).toEqual(contents(all()));
});

type Act = (workspace: Workspace) => readonly Change[];
const claim = fc.constantFrom(...claims).map(({ id }) => id);
const mention = fc.constantFrom(...mentions).map(({ id }) => id);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(claim, claim).map(
    ([a, b]): Act =>
      (now) =>
        mergeClaims(now, a, b),
  ),
  claim.map(
    (a): Act =>
      (now) =>
        separateClaim(now, a),
  ),
  fc.tuple(claim, claim, mention).map(
    ([a, b, id]): Act =>
      (now) =>
        moveMentions(now, a, new Set([id]), b),
  ),
  fc.tuple(claim, mention).map(
    ([a, id]): Act =>
      (now) =>
        moveMentions(now, a, new Set([id]), undefined),
  ),
  fc.tuple(claim, mention).map(
    ([a, id]): Act =>
      (now) =>
        splitClaim(now, a, new Set([id]), "New.", crypto.randomUUID()),
  ),
  claim.map(
    (a): Act =>
      (now) =>
        setVerdict(now, a, now.get(a)?.verdict ?? "none-yet", "refuted", ana.id),
  ),
  claim.map(
    (a): Act =>
      (now) =>
        moveStatus(now, a, "in-progress", ana.id, "Again."),
  ),
  claim.map(
    (a): Act =>
      (now) =>
        now.get(a) ? removeWithDependants(now, a) : [],
  ),
);

it("every step can be undone, whatever they are, to the very records there were; and no line is stale on the way", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
      const workspace = all();
      const lines = new ClaimLines(workspace);
      const states = [contents(workspace)];
      const steps = [];
      for (const each of acts) {
        let step;
        try {
          const changes = each(workspace);
          if (changes.length > 0) step = commit(workspace, changes);
        } catch {
          continue; // a rule was in the way, and nothing was changed
        }
        if (!step) continue;
        lines.receive(step);
        expect(byId(lines)).toEqual(byId(new ClaimLines(workspace)));
        steps.push(step);
        states.push(contents(workspace));
      }
      // The last step at the last state, as undo takes them.
      const last = steps.at(-1);
      if (!last) return;
      commit(workspace, changesOf(reversed(last)));
      expect(contents(workspace)).toEqual(states.at(-2));
    }),
    { numRuns: 150 },
  );
});

const byId = (lines: ClaimLines) => new Map(lines.all.map((line) => [line.id, line]));
