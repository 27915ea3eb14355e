import { copyFile, cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BundleFile } from "../../../shared/bundle/file.ts";
import type { Id } from "../../../shared/ids.ts";
import type { AnyRecord } from "../../../shared/records/index.ts";
import { changesOf, reversed, stepOf } from "../../../shared/undo.ts";
import { Workspace } from "../../../shared/workspace.ts";
import { makeAnnotation, makeComment, makeReading, put } from "../../support/records.ts";
import { done, failed, imported, openTestHost, temporaryFolder } from "../support.ts";
import { bundleOf, edit, merged, recordsOf, removed, staged, text, two } from "./two.ts";

const bare = (records: ReadonlyMap<Id, AnyRecord>) =>
  Object.fromEntries(
    [...records]
      .map(([id, { revision: _1, ancestry: _2, ...content }]) => [id, content] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

describe("a bundle that goes to and fro", () => {
  it("brings what was changed on both sides together, whole and with its stamps", async () => {
    const { here, there, source, annotation } = await two();
    await edit(here, source.id, { side: "government" });
    await edit(there, source.id, { organisation: "Interior" });
    const comment = makeComment(annotation);
    await done(there, "commit", { changes: put(comment) });
    const { json } = await bundleOf(there);
    const preview = await done(here, "previewMerge", { fileId: await staged(here, json) });
    expect(preview.items.find(({ id }) => id === source.id)).toMatchObject({
      name: "The source “Luis Vera”",
      category: "changed-both",
      usual: "both",
      fields: [
        { name: "Side", state: "here", here: "government" },
        { name: "Organisation", state: "there", there: "Interior" },
      ],
    });
    const { items, seq } = await merged(here, json);
    expect(seq).toBeDefined();
    expect(items.find(({ id }) => id === comment.id)).toMatchObject({ category: "new", went: "taken" });
    const records = await recordsOf(here);
    expect(records.get(source.id)).toMatchObject({ side: "government", organisation: "Interior" });
    expect(records.get(comment.id)?.createdBy).toBe(there.actor.authorId);
    await merged(there, (await bundleOf(here)).json);
    expect(bare(await recordsOf(there))).toEqual(bare(await recordsOf(here)));
    expect((await done(here, "check", {})).problems).toEqual([]);
    expect((await merged(here, json)).seq).toBeUndefined();
  });

  it("asks about a field that both changed, and does as was chosen", async () => {
    const { here, there, source } = await two();
    await edit(here, source.id, { title: "one" });
    await edit(there, source.id, { title: "other" });
    const { json } = await bundleOf(there);
    const fileId = await staged(here, json);
    const { seq } = await done(here, "previewMerge", { fileId });
    expect(await failed(here, "merge", { fileId, choices: {}, seen: seq })).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("1 conflict has to be decided first"),
    });
    const odd = await failed(here, "merge", {
      fileId,
      choices: { [source.id]: { none: "here" } },
      seen: seq,
    });
    expect(odd.message).toContain("nothing to choose");
    const { items } = await merged(here, json, { [source.id]: { title: "there" } });
    expect(items.find(({ id }) => id === source.id)).toMatchObject({ went: "taken", category: "conflict" });
    expect((await recordsOf(here)).get(source.id)).toMatchObject({ title: "other" });
  });

  it("is taken back as one step, other people's words and new authors included, and again", async () => {
    const { here, there, annotation, source } = await two();
    const comment = makeComment(source);
    await done(there, "commit", { changes: put(comment) });
    await edit(there, source.id, { title: "other" });
    await removed(there, annotation.id);
    const before = bare(await recordsOf(here));
    const workspace = new Workspace(0, (await recordsOf(here)).values());
    const { json } = await bundleOf(there);
    const commits: Parameters<typeof stepOf>[2][] = [];
    here.onEvent(here.actor, (event) => event.type === "commit" && commits.push(event.commit));
    await merged(here, json);
    const [commit] = commits;
    if (!commit) throw new Error("no commit");
    const step = stepOf("Merge", workspace, commit);
    const back = await done(here, "commit", { changes: changesOf(reversed(step)) });
    expect(bare(await recordsOf(here))).toEqual(before);
    const preview = await done(here, "previewMerge", { fileId: await staged(here, json) });
    const categories = new Map(preview.items.map(({ id, category }) => [id, category]));
    expect(categories.get(comment.id)).toBe("removed-here");
    expect(categories.get(source.id)).toBe("changed-here");
    expect(categories.get(annotation.id)).toBe("changed-here");
    // Redone: the old content under the numbers the undo gave.
    const now = new Map(back.puts.map((record) => [record.id, record]));
    const again = step.moves.map((move) => ({ ...move, before: now.get(move.id) }));
    await done(here, "commit", { changes: changesOf({ name: "", moves: again }) });
    expect((await recordsOf(here)).get(comment.id)?.createdBy).toBe(there.actor.authorId);
    expect((await recordsOf(here)).has(annotation.id)).toBe(false);
  });

  it.each(["at once", "after a restart", "through the history"])(
    "does not take away again what was brought back: %s",
    async (when) => {
      const { there, annotation, source, ...first } = await two();
      let { here } = first;
      await removed(there, annotation.id);
      const { seq = 0 } = await merged(here, (await bundleOf(there)).json);
      if (when === "after a restart") {
        await here.close();
        here = await openTestHost({ workspace: here.workspace, config: join(here.workspace, "..", "ana") });
      }
      if (when === "through the history") await done(here, "takeBack", { seq });
      else await done(here, "commit", { changes: put(annotation) });
      await edit(there, source.id, { title: "later" });
      const { items } = await merged(here, (await bundleOf(there)).json);
      expect(items.find(({ id }) => id === annotation.id)).toMatchObject({ category: "changed-here" });
      await merged(there, (await bundleOf(here)).json);
      for (const host of [here, there]) expect((await recordsOf(host)).has(annotation.id)).toBe(true);
    },
  );

  it("asks about what was made after a backup was copied over the folder", async () => {
    const { here, there, source } = await two();
    const backup = join(await temporaryFolder(), "backup");
    await here.close();
    await cp(here.workspace, backup, { recursive: true });
    const again = await openTestHost({ workspace: here.workspace, config: join(backup, "..", "ana") });
    await edit(again, source.id, { title: "one" });
    await merged(there, (await bundleOf(again)).json);
    await again.close();
    for (const name of ["commits.jsonl", "records.json", "copy.json"])
      await copyFile(join(backup, name), join(here.workspace, name));
    const restored = await openTestHost({ workspace: here.workspace, config: join(backup, "..", "ana") });
    await edit(restored, source.id, { title: "made after restoring" });
    await edit(there, source.id, { side: "government" });
    const fileId = await staged(restored, (await bundleOf(there)).json);
    const { items } = await done(restored, "previewMerge", { fileId });
    expect(items.find(({ id }) => id === source.id)).toMatchObject({ category: "conflict" });
  });

  it("is refused where a record of it changed here since it was looked at", async () => {
    const { here, there, source } = await two();
    await edit(there, source.id, { title: "other" });
    const fileId = await staged(here, (await bundleOf(there)).json);
    const { seq } = await done(here, "previewMerge", { fileId });
    await edit(here, source.id, { side: "government" });
    expect(await failed(here, "merge", { fileId, choices: {}, seen: seq })).toMatchObject({
      code: "conflict",
    });
  });

  it("carries some documents with what belongs to them, their removals, and nothing of others", async () => {
    const { here, there, documentId, annotation } = await two();
    const other = await imported(there, "Another text about boats.", "Other");
    const gone = makeComment(annotation);
    const { seq } = await done(there, "commit", { changes: put(gone) });
    await done(there, "commit", { changes: [{ op: "remove", id: gone.id, revision: seq }] });
    const { json, fileName } = await bundleOf(there, { documents: [documentId], originals: false });
    const file = JSON.parse(json) as BundleFile;
    expect(fileName).toMatch(/^Boats-\d{4}-\d\d-\d\d\.claimdesk-bundle\.json$/);
    expect(file.records.map(({ kind }) => kind)).toEqual(["author", "document", "annotation"]);
    expect(Object.keys(file.removed)).toEqual([gone.id]);
    expect([Object.keys(file.texts).length, file.originals]).toEqual([1, {}]);
    expect(file.records.some(({ id }) => id === other)).toBe(false);
    expect((await merged(here, json)).items.every(({ went }) => went === "same")).toBe(true);
  });

  it("brings documents with their texts and files, and says where a file is missing", async () => {
    const { here, there } = await two();
    const id = await imported(there, "Another text about boats.", "Other");
    await merged(here, (await bundleOf(there)).json);
    const document = (await recordsOf(here)).get(id);
    if (document?.kind !== "document") throw new Error("no document");
    expect((await done(here, "text", { hash: document.textHash })).text).toBe("Another text about boats.");
    expect((await done(here, "check", {})).problems).toEqual([]);
  });

  it("says nothing of folders, machines and their users", async () => {
    const { there } = await two();
    const { json } = await bundleOf(there);
    expect(json).not.toContain(there.workspace);
    expect(json).not.toMatch(/ancestry|claimdesk-test/);
  });
});

describe("who may do it", () => {
  it("only the host's owner merges", async () => {
    const { here, there } = await two();
    const fileId = await staged(here, (await bundleOf(there)).json);
    const guest = { service: here.service, actor: { authorId: await here.authorNamed("Cai Lund") } };
    expect(await failed(guest, "previewMerge", { fileId })).toMatchObject({ code: "forbidden" });
    expect(await failed(guest, "merge", { fileId, choices: {}, seen: 99 })).toMatchObject({
      code: "forbidden",
    });
  });

  it("whoever reads a document on their own gets nothing of others' into a bundle", async () => {
    const { here, documentId, annotation } = await two();
    const guest = { service: here.service, actor: { authorId: await here.authorNamed("Cai Lund") } };
    await done(here, "commit", {
      changes: put(makeReading({ id: documentId }, { id: guest.actor.authorId })),
    });
    const { json, notes } = await done(guest, "exportBundle", { documents: "all", originals: false });
    expect(json).not.toContain(annotation.id);
    expect(notes).toHaveLength(1);
  });

  it("carries a reader's own quote without the one it continues that they may not see, and the link later", async () => {
    const { here, there, documentId } = await two();
    const bea = { ...there, actor: { authorId: await there.authorNamed("Bea Ortiz") } };
    const quote = makeAnnotation({ id: documentId }, text, { start: 0, end: 12 }, { label: "quote" });
    const attributes = { continues: quote.id };
    const span = { start: 18, end: 27 };
    const own = makeAnnotation({ id: documentId }, text, span, { label: "quote", attributes });
    await done(there, "commit", { changes: put(quote) });
    await done(bea, "commit", { changes: put(own) });
    await merged(here, (await bundleOf(there)).json);
    const third = await openTestHost();
    await done(there, "commit", {
      changes: put(makeReading({ id: documentId }, { id: bea.actor.authorId })),
    });
    const { json } = await bundleOf(bea);
    await merged(third, json);
    expect((await recordsOf(third)).get(own.id)).toMatchObject({ attributes: {} });
    const preview = await done(here, "previewMerge", { fileId: await staged(here, json) });
    expect(preview.items.find(({ id }) => id === own.id)?.category).toBe("changed-here");
    const { items } = await merged(third, (await bundleOf(there)).json);
    expect(items.find(({ id }) => id === own.id)).toMatchObject({ category: "changed-there", went: "taken" });
    expect((await recordsOf(third)).get(own.id)).toMatchObject({ attributes });
  });
});
