import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan } from "../../../shared/changes.ts";
import { checkIntegrity, dependants } from "../../../shared/integrity.ts";
import type { Draft } from "../../../shared/records/index.ts";
import {
  canonicalSource,
  evidenceOf,
  mentionsOfClaim,
  mentionsOfSource,
  mergedIds,
  unmerged,
} from "../../../shared/sourcing/merging.ts";
import { removeWithDependants } from "../../../renderer/model/actions.ts";
import { Workspace } from "../../../shared/workspace.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeClaim,
  makeDocument,
  makeEvidence,
  makeSource,
  marked,
  put,
} from "../../support/records.ts";

const { text, spans } = marked("[Mr. Vera] said [so], the [minister] said.");
const author = makeAuthor();
const document = makeDocument(text);
const stamp = { at: "2026-03-04T10:00:00.000Z", by: author.id };

function commit(workspace: Workspace, changes: ReturnType<typeof put>): void {
  const made = plan(workspace, changes, stamp);
  checkIntegrity(workspace, made, () => text);
  workspace.receive(made);
}

function workspaceOf(...drafts: readonly Draft[]): Workspace {
  const workspace = new Workspace();
  commit(workspace, put(author, document, ...drafts));
  return workspace;
}

const span = (i: number) => spans[i] ?? { start: 0, end: 1 };

describe("merged sources", () => {
  const vera = makeSource({ name: "Luis Vera" });
  const minister = makeSource({ name: "The minister", mergedInto: vera.id });
  const general = makeSource({ name: "The general", mergedInto: minister.id });
  const one = makeAnnotation(document, text, span(0), { sourceId: vera.id });
  const two = makeAnnotation(document, text, span(2), { sourceId: general.id, restsOn: [minister.id] });

  it("count as the one they were merged into, also through another", () => {
    const workspace = workspaceOf(vera, minister, general, one, two);
    expect(canonicalSource(workspace, general.id)?.id).toBe(vera.id);
    expect(new Set(mergedIds(workspace, vera.id))).toEqual(new Set([vera.id, minister.id, general.id]));
    expect(
      mentionsOfSource(workspace, vera.id)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([one.id, two.id].toSorted());
    expect([...unmerged(workspace, "source")].map(({ id }) => id)).toEqual([vera.id]);
  });

  it("stand for themselves again when the one they were merged into is deleted", () => {
    const workspace = workspaceOf(vera, minister, general, one, two);
    expect(dependants(workspace, vera.id)).toEqual([vera.id]);
    commit(workspace, removeWithDependants(workspace, vera.id));
    expect(canonicalSource(workspace, general.id)?.id).toBe(minister.id);
    expect(workspace.get(one.id)).not.toHaveProperty("sourceId");
    expect(mentionsOfSource(workspace, minister.id).map(({ id }) => id)).toEqual([two.id]);
  });

  it("are never merged in a circle", () => {
    const workspace = workspaceOf(vera, minister, general);
    const circle = put({ ...vera, revision: 1, mergedInto: general.id });
    expect(() => commit(workspace, circle)).toThrow(/merged into itself/);
    expect(() => commit(workspace, put({ ...vera, revision: 1, mergedInto: vera.id }))).toThrow(/itself/);
  });

  it("always lead to one that stands for itself, however they are merged", () => {
    const ids = Array.from({ length: 6 }, (_, i) => makeSource({ name: `S${i}` }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 30 }), (merges) => {
        const workspace = workspaceOf(...ids);
        for (const [from, to] of merges) {
          const record = workspace.get(ids[from]?.id ?? author.id);
          const into = ids[to]?.id;
          if (record?.kind !== "source" || !into) continue;
          const { createdAt: _1, createdBy: _2, updatedAt: _3, updatedBy: _4, ...draft } = record;
          try {
            commit(workspace, put({ ...draft, mergedInto: into }));
          } catch {
            // refused as a circle: the next one is tried
          }
        }
        const counted = [...unmerged(workspace, "source")].flatMap(({ id }) => mergedIds(workspace, id));
        expect(counted.toSorted()).toEqual(ids.map(({ id }) => id).toSorted());
        for (const { id } of ids) expect(canonicalSource(workspace, id)).not.toHaveProperty("mergedInto");
      }),
    );
  });
});

describe("merged claims", () => {
  it("bring their mentions and their evidence along", () => {
    const claim = makeClaim();
    const twin = makeClaim({ statement: "The same.", mergedInto: claim.id });
    const mention = makeAnnotation(document, text, span(1), { claimId: twin.id });
    const evidence = makeEvidence(twin);
    const workspace = workspaceOf(claim, twin, mention, evidence);
    expect(mentionsOfClaim(workspace, claim.id).map(({ id }) => id)).toEqual([mention.id]);
    expect(evidenceOf(workspace, claim.id).map(({ id }) => id)).toEqual([evidence.id]);
  });
});

describe("evidence that is a passage here", () => {
  const claim = makeClaim();
  const { spans: at, quotes } = makeAnnotation(document, text, span(1));
  const evidence = makeEvidence(claim, {
    target: { type: "span", documentId: document.id, spans: at, quotes },
  });

  it("is held against the text", () => {
    const workspace = workspaceOf(claim);
    const target = { type: "span" as const, documentId: document.id, spans: [{ start: 3, end: 5 }], quotes };
    expect(() => commit(workspace, put({ ...evidence, target }))).toThrow(/quotes “so”/);
    commit(workspace, put(evidence));
    expect(workspace.count("evidence")).toBe(1);
  });

  it("goes with its document, but stays without its source", () => {
    const source = makeSource();
    const workspace = workspaceOf(claim, source, { ...evidence, sourceId: source.id });
    expect(dependants(workspace, document.id)).toContain(evidence.id);
    commit(workspace, removeWithDependants(workspace, source.id));
    expect(workspace.get(evidence.id)).not.toHaveProperty("sourceId");
  });
});
