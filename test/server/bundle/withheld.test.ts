import { describe, expect, it } from "vitest";
import type { BundleFile } from "../../../shared/bundle/file.ts";
import type { NativeFile } from "../../../shared/formats/native.ts";
import { withholdable } from "../../../shared/protection.ts";
import { makeAnonymousSource, makeComment, put } from "../../support/records.ts";
import { done, failed, openTestHost } from "../support.ts";
import { bundleOf, edit, merged, recordsOf, removed, staged, two } from "./two.ts";

describe("a bundle without comments", () => {
  it("says so, is merged like any other, and takes no comment away on either side", async () => {
    const { here, there, annotation, source } = await two();
    const [ours, theirs] = [makeComment(annotation), makeComment(annotation, { body: "zq remark" })];
    await done(here, "commit", { changes: put(ours) });
    await done(there, "commit", { changes: put(theirs) });
    await edit(there, source.id, { title: "other" });
    const { json } = await bundleOf(there, { withheld: ["comments"] });
    expect(json).not.toContain("zq");
    expect((JSON.parse(json) as BundleFile).without).toEqual(["comments"]);
    const preview = await done(here, "previewMerge", { fileId: await staged(here, json) });
    expect(preview.without).toEqual(["comments"]);
    await merged(here, json);
    expect((await recordsOf(here)).get(source.id)).toMatchObject({ title: "other" });
    expect((await recordsOf(here)).get(ours.id)).toMatchObject({ body: ours.body });
    // What was left out comes with a bundle that has it, as new.
    const whole = await merged(here, (await bundleOf(there)).json);
    expect(whole.items.find(({ id }) => id === theirs.id)).toMatchObject({ category: "new", went: "taken" });
    await merged(there, (await bundleOf(here)).json);
    expect((await recordsOf(there)).get(ours.id)).toMatchObject({ body: ours.body });
  });

  it("says nothing of comments that were removed, and removes none where an older one does", async () => {
    const { here, there, annotation, source } = await two();
    const comment = makeComment(annotation);
    await done(there, "commit", { changes: put(comment) });
    await merged(here, (await bundleOf(there)).json);
    await removed(there, comment.id);
    await removed(there, source.id);
    const whole = JSON.parse((await bundleOf(there)).json) as BundleFile;
    const without = JSON.parse((await bundleOf(there, { withheld: ["comments"] })).json) as BundleFile;
    expect(Object.keys(without.removed)).toEqual([source.id]);
    // As they were written before.
    await merged(here, JSON.stringify({ ...without, removed: whole.removed }));
    const are = await recordsOf(here);
    expect(are.get(comment.id)).toMatchObject({ body: comment.body });
    expect(are.get(source.id)).toBeUndefined();
    await merged(here, JSON.stringify(whole));
    expect((await recordsOf(here)).get(comment.id)).toBeUndefined();
  });

  it("keeps what comments here are about, although it was removed there", async () => {
    const { here, there, annotation } = await two();
    const comment = makeComment(annotation);
    await done(here, "commit", { changes: put(comment) });
    const is = (await recordsOf(there)).get(annotation.id);
    await done(there, "commit", {
      changes: [{ op: "remove", id: annotation.id, revision: is?.revision ?? 0 }],
    });
    const { json } = await bundleOf(there, { withheld: ["comments"] });
    const { items } = await merged(here, json);
    expect(items.find(({ id }) => id === annotation.id)).toMatchObject({ went: "kept" });
    expect((await recordsOf(here)).get(comment.id)).toBeDefined();
  });
});

describe("with anything else left out", () => {
  it("it is a copy to read: nothing of it is in there, and nobody can merge it", async () => {
    const { here, there, annotation, documentId } = await two();
    const aide = makeAnonymousSource({ descriptor: "zq aide", anonymity: { reason: "zq fear" } });
    await done(there, "commit", { changes: put(aide, makeComment(annotation, { body: "zq remark" })) });
    await edit(there, annotation.id, { note: "zq note", sourceId: aide.id });
    await edit(there, there.actor.authorId, { name: "zq name" });
    for (const what of withholdable.filter((each) => each !== "comments")) {
      const { json, fileName } = await bundleOf(there, { withheld: [what], documents: [documentId] });
      expect(fileName).toMatch(/^Boats-.*\d\.claimdesk\.json$/);
      expect((JSON.parse(json) as NativeFile).withheld).toEqual([what]);
      expect(json).not.toContain('"versions"');
      const refused = await failed(here, "previewMerge", { fileId: await staged(here, json) });
      expect(refused.message).toContain("for reading only");
    }
    const { json } = await bundleOf(there, { withheld: [...withholdable] });
    expect(json).not.toContain("zq");
    // It can be read in a workspace of its own.
    const other = await openTestHost();
    const report = await done(other, "importWorkspace", { fileId: await staged(other, json) });
    expect(report).toMatchObject({ kept: [] });
    expect((await recordsOf(other)).get(aide.id)).toMatchObject({ descriptor: "Unnamed source 1" });
    expect((await done(other, "check", {})).problems).toEqual([]);
  });
});
