import { describe, expect, it } from "vitest";
import { computeReport } from "../../../shared/report/compute.ts";
import { plan } from "../../../shared/changes.ts";
import type { Id } from "../../../shared/ids.ts";
import { type Draft, as } from "../../../shared/records/index.ts";
import { isCounted } from "../../../shared/review/agreed.ts";
import { Registry } from "../../../shared/sourcing/registry.ts";
import { mentionsOfClaim } from "../../../shared/sourcing/merging.ts";
import type { Workspace } from "../../../shared/workspace.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeReading,
  makeClaim,
  makeDocument,
  makeResolution,
  makeSource,
  marked,
  put,
} from "../../support/records.ts";
import { author, commit, holding } from "../sourcing/support.ts";

const { text, spans } = marked("[Six boats] were [struck].");
const [boats, struck] = spans as [(typeof spans)[0], (typeof spans)[0]]; // as written above
const bea = makeAuthor({ name: "Bea Ortiz" });
const document = makeDocument(text);
const source = makeSource();
const claim = makeClaim();
const fields = { sourceId: source.id, claimId: claim.id };
const ours = makeAnnotation(document, text, boats, fields);
const theirs = makeAnnotation(document, text, boats, fields);
const apart = makeAnnotation(document, text, struck, fields);
const resolution = makeResolution(ours, [author, bea], {
  of: [ours, theirs].map(({ id }) => ({ id, by: author.id, state: "1f" })),
});
const agreed = makeAnnotation(document, text, boats, { ...fields, resolutionId: resolution.id });

const ids = (workspace: Workspace) =>
  [...workspace.all("annotation")].filter((each) => isCounted(workspace, each)).map(({ id }) => id);

describe("what was agreed on", () => {
  it("counts in place of the marks it was about, and nothing else gives way", () => {
    const workspace = holding([text], bea, source, claim, document, ours, theirs, apart);
    expect(ids(workspace)).toEqual([ours.id, theirs.id, apart.id]);
    commit(workspace, [text], put(resolution, agreed));
    expect(ids(workspace)).toEqual([apart.id, agreed.id]);
    expect(mentionsOfClaim(workspace, claim.id).map(({ id }) => id)).toEqual([apart.id, agreed.id]);
    expect(computeReport(workspace, { type: "workspace" }).figures.claims.value).toBe(2);
  });

  it("leaves nothing of a mark that both dropped, and all of it when that is undone", () => {
    const workspace = holding([text], bea, source, claim, document, ours, theirs);
    commit(workspace, [text], put({ ...resolution, outcome: "neither" }));
    expect(ids(workspace)).toEqual([]);
    commit(workspace, [text], [{ op: "remove", id: resolution.id, revision: 2 }]);
    expect(ids(workspace)).toEqual([ours.id, theirs.id]);
  });

  it("has second readings wait until it is there, whoever reads", () => {
    const workspace = holding([text], bea, source, claim, document, ours);
    let minute = 10;
    const by = (who: { id: Id<"author"> }, ...drafts: Draft[]) =>
      workspace.receive(
        plan(workspace, put(...drafts), { at: `2026-03-21T10:${minute++}:00.000Z`, by: who.id }),
      );
    by(author, makeReading(document, bea));
    const registry = new Registry(workspace);
    const see = (draft: Draft) =>
      registry.receive([{ id: draft.id, before: undefined, after: workspace.get(draft.id) }]);
    by(bea, theirs);
    see(theirs);
    expect(ids(workspace)).toEqual([ours.id]);
    expect(computeReport(workspace, { type: "workspace" })).toMatchObject({
      annotations: 1,
      setAside: { agreed: 0, later: 0, reading: 1, beside: 0 },
    });
    expect(registry.counts(source.id).mentions).toBe(1);

    by(author, makeReading(document, author));
    see(makeReading(document, author));
    expect(ids(workspace)).toEqual([theirs.id]); // both read; Bea was given it first
    expect(registry.counts(source.id)).toEqual(new Registry(workspace).counts(source.id));
    const cyd = makeAuthor({ name: "Cyd Vera" });
    by(cyd, cyd, apart);
    see(apart);
    expect(ids(workspace)).toEqual([theirs.id, apart.id]);
    expect(registry.counts(source.id)).toEqual(new Registry(workspace).counts(source.id));
  });

  it("is what the registry of sources counts, commit by commit", () => {
    const workspace = holding([text], bea, source, claim, document, ours, theirs, apart);
    const registry = new Registry(workspace);
    expect(registry.counts(source.id).mentions).toBe(3);
    commit(workspace, [text], put(resolution, agreed));
    const moves = [resolution, agreed].map(({ id }) => ({ id, before: undefined, after: workspace.get(id) }));
    expect(registry.receive(moves)).toContain(source.id);
    expect(registry.counts(source.id)).toEqual(new Registry(workspace).counts(source.id));
    expect(registry.counts(source.id).mentions).toBe(2);
    const before = as("resolution", workspace.get(resolution.id));
    commit(
      workspace,
      [text],
      [
        { op: "remove", id: agreed.id, revision: 2 },
        { op: "remove", id: resolution.id, revision: 2 },
      ],
    );
    registry.receive([
      { id: agreed.id, before: undefined, after: undefined },
      { id: resolution.id, before, after: undefined },
    ]);
    expect(registry.counts(source.id).mentions).toBe(3);
  });
});
