import { expect, it } from "vitest";
import type { NativeFile } from "../../shared/formats/native.ts";
import { reportFormats } from "../../shared/report/formats.ts";
import { withholdable } from "../../shared/protection.ts";
import { makeAnnotation, makeAnonymousSource, makeClaim, makeComment, put } from "../support/records.ts";
import { done, imported, openTestHost } from "./support.ts";

const text = "The boats sank, an aide said.";

/** A workspace whose every secret starts with `zq`. */
async function secretive() {
  const host = await openTestHost();
  const documentId = await imported(host, text);
  const aide = makeAnonymousSource({
    descriptor: "zq aide",
    anonymity: { reason: "zq fear" },
    side: "Government",
  });
  const claim = makeClaim({ statement: "The boats sank." });
  const span = { start: 4, end: 14 };
  const fields = { note: "zq note", sourceId: aide.id, claimId: claim.id };
  const annotation = makeAnnotation({ id: documentId }, text, span, fields);
  const changes = put(aide, claim, annotation, makeComment(annotation, { body: "zq remark" }));
  await done(host, "commit", { changes });
  return host;
}

it("an export holds nothing that is withheld, says so, and can be read back", async () => {
  const host = await secretive();
  expect((await done(host, "exportWorkspace", {})).json.match(/zq/g)).toHaveLength(4);
  const { json } = await done(host, "exportWorkspace", { withheld: [...withholdable] });
  expect(json).not.toContain("zq");
  const file = JSON.parse(json) as NativeFile;
  expect(file.withheld).toEqual([...withholdable]);
  const owner = file.records.find(({ kind }) => kind === "author");
  expect(owner).toMatchObject({ name: "Person 1" });
  const other = await openTestHost();
  const { fileId } = await done(other, "stageFile", { bytes: new TextEncoder().encode(json) });
  expect(await done(other, "importWorkspace", { fileId })).toMatchObject({
    added: file.records.length,
    kept: [],
  });
});

it.each(reportFormats)(
  "a report as %s holds nothing that is withheld, and counts the same",
  async (format) => {
    const host = await secretive();
    const scope = { type: "workspace" } as const;
    const whole = await done(host, "exportReport", { scope, format });
    const { content } = await done(host, "exportReport", {
      scope,
      format,
      withheld: ["descriptors", "anonymity"],
    });
    expect(content).not.toContain("zq");
    expect(content.split("\n")).toHaveLength(whole.content.split("\n").length);
    if (whole.content.includes("zq aide")) expect(content).toContain("Unnamed source 1");
  },
);
