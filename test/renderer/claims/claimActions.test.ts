import { describe, expect, it } from "vitest";
import { claimStatuses, verdicts } from "../../../shared/records/claim.ts";
import type { Workspace } from "../../../shared/workspace.ts";
import {
  addEvidence,
  closingProblem,
  moveStatus,
  neighbour,
  setVerdict,
  verdictRefusal,
} from "../../../renderer/model/claimActions.ts";
import { makeClaim, makeEvidence } from "../../support/records.ts";
import { ana, bea, commit, holding } from "./support.ts";

const claim = makeClaim({ status: "in-review" });
const evidence = makeEvidence(claim);
const now = (workspace: Workspace) => {
  const found = workspace.get(claim.id);
  if (!found) throw new Error("The claim is gone.");
  return found;
};
const found = () => {
  const workspace = holding(claim, evidence);
  commit(workspace, setVerdict(workspace, claim.id, "none-yet", "supported", ana.id));
  return workspace;
};

describe("a verdict", () => {
  it("is refused without evidence before anything is sent, and offered with it", () => {
    const bare = holding(claim);
    expect(() => setVerdict(bare, claim.id, "none-yet", "refuted", ana.id)).toThrow(/needs evidence/);
    const refusals = (workspace: Workspace) =>
      verdicts.map((each) => verdictRefusal(workspace, now(workspace), each));
    expect(refusals(bare)).toEqual([undefined, "noEvidence", "noEvidence", "noEvidence", "noConclusion"]);
    expect(refusals(holding(claim, evidence))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("bears the name of whoever gave it, and none where it is taken back", () => {
    const workspace = found();
    expect(now(workspace)).toMatchObject({ verdict: "supported", checkerId: ana.id });
    commit(workspace, setVerdict(workspace, claim.id, "supported", "refuted", bea.id), bea);
    expect(now(workspace)).toMatchObject({ verdict: "refuted", checkerId: bea.id });
    commit(workspace, setVerdict(workspace, claim.id, "refuted", "none-yet", ana.id));
    expect(now(workspace)).not.toHaveProperty("checkerId");
  });

  it("is not given over another that somebody gave meanwhile", () => {
    const workspace = found();
    expect(() => setVerdict(workspace, claim.id, "none-yet", "refuted", bea.id)).toThrow(/another verdict/);
  });

  it("stays while the claim is done", () => {
    const workspace = found();
    commit(workspace, moveStatus(workspace, claim.id, "done", bea.id), bea);
    expect(verdictRefusal(workspace, now(workspace), "refuted")).toBe("closed");
    expect(() => setVerdict(workspace, claim.id, "supported", "refuted", bea.id)).toThrow(/stays as it is/);
  });
});

describe("a status", () => {
  it("goes back only with a reason, which goes when the claim goes on", () => {
    const workspace = holding(claim);
    expect(() => moveStatus(workspace, claim.id, "unstarted", ana.id, "  ")).toThrow(/Say why/);
    commit(workspace, moveStatus(workspace, claim.id, "unstarted", ana.id, " New count. "));
    expect(now(workspace)).toMatchObject({ status: "unstarted", statusReason: "New count." });
    commit(workspace, moveStatus(workspace, claim.id, "in-progress", ana.id));
    expect(now(workspace)).not.toHaveProperty("statusReason");
  });

  it("is closed by a second person under their name, not by who found the verdict", () => {
    const workspace = found();
    expect(closingProblem(workspace, now(workspace), ana.id)).toBe("secondPerson");
    expect(() => moveStatus(workspace, claim.id, "done", ana.id)).toThrow(/second person/);
    expect(closingProblem(workspace, now(workspace), bea.id)).toBeUndefined();
    commit(workspace, moveStatus(workspace, claim.id, "done", bea.id), bea);
    expect(now(workspace)).toMatchObject({ status: "done", reviewerId: bea.id });
  });

  it("changes nothing where it is that already, and has neighbours but at the ends", () => {
    expect(moveStatus(holding(claim), claim.id, "in-review", ana.id)).toEqual([]);
    expect(claimStatuses.map((each) => neighbour(each, 1))).toEqual([
      "in-progress",
      "in-review",
      "done",
      undefined,
    ]);
    expect(neighbour("unstarted", -1)).toBeUndefined();
  });
});

it("evidence is put on a claim that is there", () => {
  const workspace = holding(claim);
  const { stance, target } = evidence;
  commit(workspace, addEvidence(workspace, claim.id, { stance, target }, crypto.randomUUID()));
  expect([...workspace.referring("evidence", claim.id)]).toMatchObject([{ stance, target }]);
  expect(() => addEvidence(holding(), claim.id, { stance, target }, crypto.randomUUID())).toThrow(/deleted/);
});
