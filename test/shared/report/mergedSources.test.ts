import { expect, it } from "vitest";
import { SourceCount } from "../../../shared/report/sources.ts";
import { basisOf } from "../../../shared/sourcing/rests.ts";
import { makeAnnotation, makeDocument, makeSource } from "../../support/records.ts";
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
