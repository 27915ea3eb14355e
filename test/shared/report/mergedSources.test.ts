import { expect, it } from "vitest";
import { plan } from "../../../shared/changes.ts";
import { computeReport } from "../../../shared/report/compute.ts";
import { SourceCount } from "../../../shared/report/sources.ts";
import { basisOf } from "../../../shared/sourcing/rests.ts";
import {
  makeAnnotation,
  makeAnonymousSource,
  makeClaim,
  makeDocument,
  makeSource,
  put,
} from "../../support/records.ts";
import { workspaceOf } from "./world.ts";

it("a source is on the side that only a record merged into it names", () => {
  const text = "Six boats were struck.";
  const document = makeDocument(text);
  const vera = makeSource();
  const general = makeSource({ name: "Gen. Vera", side: "military", mergedInto: vera.id });
  const claim = makeAnnotation(document, text, { start: 0, end: 9 }, { sourceId: vera.id });
  const { workspace } = workspaceOf(document, vera, general, claim);
  const count = new SourceCount(workspace);
  for (const annotation of workspace.all("annotation"))
    count.see(annotation, basisOf(workspace, annotation).sources);
  expect(count.rows()).toMatchObject([{ id: vera.id, side: "military" }]);
  expect([...count.sources()].map(({ side }) => side)).toEqual(["military"]);
});

it("who relays a source, whom it told, and since when a claim is tracked, may be said by merged records alone", () => {
  const text = "Six boats were struck.";
  const document = makeDocument(text, { outlet: "The Coast" });
  const official = makeAnonymousSource();
  const same = makeAnonymousSource({ mergedInto: official.id, anonymity: { toldTo: "Reuters" } });
  const vera = makeSource();
  const general = makeSource({ name: "Gen. Vera", relayedBy: "AP", mergedInto: vera.id });
  const early = makeClaim();
  const at = { start: 0, end: 9 };
  const said = makeAnnotation(document, text, at, { sourceId: official.id });
  const relayed = makeAnnotation(document, text, at, { sourceId: vera.id });
  const { workspace, author } = workspaceOf(document, official, same, vera, general, early, said, relayed);
  const late = makeClaim();
  const stamp = { by: author, at: "2026-03-20T10:00:00.000Z" };
  workspace.receive(plan(workspace, put(late, { ...early, revision: 1, mergedInto: late.id }), stamp));
  const { figures, heardBy, open } = computeReport(workspace, { type: "workspace" });
  expect(figures["claims.relayed"].ids).toEqual([relayed.id]);
  expect(figures["sources.relayed"].ids).toEqual([vera.id]);
  expect(heardBy).toEqual([{ outlet: "Reuters", sources: [official.id] }]);
  expect(open).toEqual([{ id: late.id, since: "2026-03-01T10:00:00.000Z" }]);
});
