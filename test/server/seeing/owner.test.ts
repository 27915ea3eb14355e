import { describe, expect, it } from "vitest";
import type { BundleFile } from "../../../shared/bundle/file.ts";
import type { Change } from "../../../shared/changes.ts";
import type { AnyRecord } from "../../../shared/records/index.ts";
import type { Host } from "../../../server/host.ts";
import { makeAnnotation, makeComment, makeReading, makeSource, remove } from "../../support/records.ts";
import { done, failed } from "../support.ts";
import { add, altered, room, secret, text, workplace } from "./workplace.ts";

async function changed(host: Host, change: Change): Promise<AnyRecord> {
  const { puts } = await done(host, "commit", { changes: [change] });
  const [record] = puts;
  if (!record) throw new Error("It was not put.");
  return record;
}

describe("the owner, who reads on their own while a colleague works on the same document,", () => {
  const waits =
    "This has to wait until you have finished reading the document on your own. Nothing was changed.";

  /** Ana's host, where she reads what Bea has marked. */
  async function reading() {
    const made = await workplace();
    const { host, bea, document } = made;
    await add(bea, makeReading(document, { id: host.actor.authorId }));
    const theirs = await add(bea, makeAnnotation(document, text, room, { note: secret }));
    return { ...made, theirs };
  }

  it("is not told how much bringing the workspace back would undo, and cannot do it", async () => {
    const { host, theirs } = await reading();
    for (const method of ["previewReturn", "bringBack"] as const)
      expect(await failed(host, method, { before: theirs.revision })).toEqual({
        code: "forbidden",
        message: waits,
      });
    expect((await done(host, "log", { most: 5 })).mayReturn).toBe(false);
  });

  it("takes back what they did themselves, and nothing of others", async () => {
    const { host, bea, document, theirs } = await reading();
    const own = await add(host, makeSource({ name: "Taken back" }));
    await done(host, "takeBack", { seq: own.revision });
    const refused = { code: "forbidden", message: waits };
    expect(await failed(host, "takeBack", { seq: theirs.revision })).toEqual(refused);
    const source = await add(bea, makeSource());
    expect(await failed(host, "takeBack", { seq: source.revision })).toEqual(refused);
    // Nor what they deleted together with what was hung on it unseen.
    const mark = await add(host, makeAnnotation(document, text, room));
    await add(bea, makeComment(mark));
    const { seq } = await done(host, "commit", { changes: [remove(mark)] });
    expect(await failed(host, "takeBack", { seq })).toEqual(refused);
  });

  it("merges a bundle with what is hidden unlisted, and waits where that has to be decided", async () => {
    const { host, bea, theirs } = await reading();
    const { json } = await done(bea, "exportBundle", { documents: "all", originals: false });
    const again = await changed(bea, altered(theirs, { note: `${secret} again` }));
    const stage = async (bundle: string) =>
      (await done(host, "stageFile", { bytes: new TextEncoder().encode(bundle) })).fileId;
    const fileId = await stage(json);
    const preview = await done(host, "previewMerge", { fileId });
    expect(JSON.stringify(preview)).not.toContain(theirs.id);
    const unseen =
      "What others made of 1 document you have not finished reading on your own is merged too, and not listed here.";
    expect(preview.unseen).toBe(unseen);
    const { seq } = preview;
    const report = await done(host, "merge", { fileId, choices: {}, seen: seq });
    expect(JSON.stringify(report)).not.toContain(theirs.id);
    expect(report.unseen).toBe(unseen);
    expect(
      await failed(host, "merge", { fileId, choices: { [theirs.id]: "there" }, seen: seq }),
    ).toMatchObject({
      code: "invalid",
    });
    // As another copy would have changed it apart from this one.
    const file = JSON.parse(json) as BundleFile;
    const copy = "00000000-0000-4000-8000-00000000c0b1";
    const apart = {
      ...file,
      from: { ...file.from, copy },
      records: file.records.map((record) =>
        record.id === theirs.id ? { ...record, note: "theirs" } : record,
      ),
      versions: { ...file.versions, [theirs.id]: { ...file.versions[theirs.id], [copy]: 1 } },
    };
    const conflicting = await stage(JSON.stringify(apart));
    expect((await done(bea, "open", {})).records).toContainEqual(again);
    expect(await failed(host, "merge", { fileId: conflicting, choices: {}, seen: again.revision })).toEqual({
      code: "forbidden",
      message: expect.stringContaining("has to wait until you have finished reading") as string,
    });
  });

  it("is told of a merge that something stays because of what is hidden, and not what that is", async () => {
    const { host, bea, document } = await reading();
    const source = makeSource();
    await add(host, source);
    const hidden = await add(
      bea,
      makeAnnotation(document, text, room, { note: secret, sourceId: source.id }),
    );
    const { json } = await done(bea, "exportBundle", { documents: "all", originals: false });
    const file = JSON.parse(json) as BundleFile;
    const gone: ReadonlySet<string> = new Set([source.id, hidden.id]);
    const removed = {
      [source.id]: { ...file.versions[source.id], "00000000-0000-4000-8000-00000000c0b1": 1 },
    };
    const bytes = new TextEncoder().encode(
      JSON.stringify({
        ...file,
        records: file.records.filter(({ id }) => !gone.has(id)),
        versions: Object.fromEntries(Object.entries(file.versions).filter(([id]) => !gone.has(id))),
        removed,
      }),
    );
    const { fileId } = await done(host, "stageFile", { bytes });
    const { seq } = await done(host, "previewMerge", { fileId });
    const { items } = await done(host, "merge", { fileId, choices: {}, seen: seq });
    const outcome = items.find(({ id }) => id === source.id);
    expect(outcome).toMatchObject({ went: "kept", why: "An annotation you may not see yet needs it." });
  });
});
