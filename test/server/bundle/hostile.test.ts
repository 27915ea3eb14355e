import { describe, expect, it } from "vitest";
import type { BundleFile } from "../../../shared/bundle/file.ts";
import type { Host } from "../../../server/host.ts";
import { makeComment, makeSource, put } from "../../support/records.ts";
import { done, failed, imported, openTestHost } from "../support.ts";

type Loose = { [key: string]: unknown } & {
  records: { [key: string]: unknown }[];
  versions: { [id: string]: unknown };
  removed: { [id: string]: unknown };
  from: { copy: string; seq: number };
  texts: { [hash: string]: string };
  originals: { [hash: string]: string };
};

const other = "00000000-0000-4000-8000-000000000000";

async function begun(): Promise<{ host: Host; file: Loose }> {
  const host = await openTestHost();
  const documentId = await imported(host, "The minister said no.");
  await done(host, "commit", { changes: put(makeSource(), makeComment({ id: documentId })) });
  const { json } = await done(host, "exportBundle", { documents: "all", originals: true });
  return { host, file: JSON.parse(json) as Loose };
}

/** What the host says to a bundle that is not JSON of ours, or to ours with something changed. */
async function saidTo(host: Host, content: unknown): Promise<string> {
  const json = typeof content === "string" ? content : JSON.stringify(content);
  const { fileId } = await done(host, "stageFile", { bytes: new TextEncoder().encode(json) });
  const { seq } = await done(host, "open", {});
  const { code, message } = await failed(host, "previewMerge", { fileId });
  expect(code).toBe("invalid");
  expect((await failed(host, "merge", { fileId, choices: {}, seen: seq })).message).toBe(message);
  expect((await done(host, "open", {})).seq).toBe(seq);
  expect(message).toMatch(/Nothing was merged\.$/);
  return message;
}

type Change = (file: Loose) => unknown;
const idOf = (file: Loose, kind: string) =>
  String(file.records.find((record) => record["kind"] === kind)?.["id"]);
const recordOf = (file: Loose, kind: string) => file.records.find((record) => record["kind"] === kind) ?? {};

const changes: readonly [string, Change, RegExp][] = [
  ["an unknown field", (file) => ({ ...file, extra: 1 }), /damaged at extra/],
  ["an unknown field of a record", (file) => void (recordOf(file, "source")["realName"] = "x"), /damaged/],
  ["another format", (file) => ({ ...file, format: "zip" }), /no bundle/],
  ["a whole export", (file) => ({ ...file, format: "claimdesk" }), /Import it instead/],
  ["a newer version", (file) => ({ ...file, version: 9 }), /version 9/],
  ["an older version", (file) => ({ ...file, version: 0 }), /version 0/],
  ["masks", (file) => ({ ...file, masked: true }), /masked or left out/],
  ["masks that say no", (file) => ({ ...file, masked: false }), /masked or left out/],
  ["a record twice", (file) => void file.records.push(file.records[0] ?? {}), /stands in it twice/],
  [
    "a record without a version",
    (file) => void delete file.versions[idOf(file, "source")],
    /without a version/,
  ],
  [
    "a version without a record",
    (file) => void (file.versions[makeSource().id] = { [other]: 1 }),
    /without a version/,
  ],
  [
    "a record that is removed too",
    (file) => void (file.removed[idOf(file, "source")] = {}),
    /named as removed/,
  ],
  [
    "a link to nothing",
    (file) => void (recordOf(file, "comment")["targetId"] = makeSource().id),
    /points to source:.* not in the bundle/,
  ],
  [
    "stamps of nobody",
    (file) => void (recordOf(file, "source")["updatedBy"] = `author:${other}`),
    /was written by author:.* not in the bundle/,
  ],
  [
    "a copy that is no id",
    (file) => void (file.versions[idOf(file, "source")] = { constructor: 1 }),
    /damaged at versions/,
  ],
  [
    "numbers that are none",
    (file) => void (file.versions[idOf(file, "source")] = { [other]: -1 }),
    /damaged at versions/,
  ],
  [
    "more copies than there can be",
    (file) =>
      void (file.versions[idOf(file, "source")] = Object.fromEntries(
        Array.from({ length: 1_001 }, (_, i) => [other.slice(0, -4) + String(i).padStart(4, "0"), 1]),
      )),
    /damaged at versions/,
  ],
  [
    "a text that is not its hash",
    (file) => void (file.texts[Object.keys(file.texts)[0] ?? ""] = "Something else"),
    /does not match its hash/,
  ],
  [
    "a file that is not its hash",
    (file) => void (file.originals[Object.keys(file.originals)[0] ?? ""] = "AAAA"),
    /does not match its hash/,
  ],
  [
    "another length of a text",
    (file) => void (recordOf(file, "document")["length"] = 3),
    /not as long as the bundle says/,
  ],
];

describe("a bundle is refused, and nothing written, that has", () => {
  it.each(changes)("%s", async (_name, change, sentence) => {
    const { host, file } = await begun();
    expect(await saidTo(host, change(file) ?? file)).toMatch(sentence);
  });

  it("__proto__ for a copy, or for a record", async () => {
    const { host, file } = await begun();
    const json = JSON.stringify(file);
    const id = idOf(file, "source");
    const copy = json.replace(`"${id}":${JSON.stringify(file.versions[id])}`, `"${id}":{"__proto__":1}`);
    expect(copy).not.toBe(json);
    expect(await saidTo(host, copy)).toMatch(/damaged at versions/);
    const record = json.replace('"versions":{', '"versions":{"__proto__":{"polluted":1},');
    const { fileId } = await done(host, "stageFile", { bytes: new TextEncoder().encode(record) });
    await done(host, "previewMerge", { fileId });
    expect({}).not.toHaveProperty("polluted");
  });

  it.each(["", "no JSON", "[]", "null", '{"format":"claimdesk-bundle"}', "\u{feff}{}"])(
    "nothing but %j",
    async (content) => {
      const host = await openTestHost();
      expect(await saidTo(host, content)).toMatch(/no bundle/);
    },
  );
});

it("takes nothing of what breaks a rule of the data, and says which", async () => {
  const { host, file } = await begun();
  const own = await openTestHost();
  const annotation = recordOf(file, "comment");
  annotation["parentId"] = annotation["id"]; // it answers itself
  const { fileId } = await done(own, "stageFile", {
    bytes: new TextEncoder().encode(JSON.stringify(file)),
  });
  const { seq } = await done(own, "previewMerge", { fileId });
  const { items } = await done(own, "merge", { fileId, choices: {}, seen: seq });
  expect(items.find(({ id }) => id === annotation["id"])).toMatchObject({
    went: "left",
    why: expect.stringContaining("answers itself"),
  });
  expect((await done(own, "check", {})).problems).toEqual([]);
  expect((file as unknown as BundleFile).from.seq).toBeGreaterThan(0);
  await host.close();
});

describe("a bundle that builds on changes of this very folder that are not in it", () => {
  const ahead: readonly [string, Change][] = [
    ["a version", (file) => void (file.versions[idOf(file, "source")] = { [file.from.copy]: 999 })],
    ["a removal", (file) => void (file.removed[makeSource().id] = { [file.from.copy]: 999 })],
  ];
  it.each(ahead)("is told of for %s, and has the folder count anew once it is merged", async (_, change) => {
    const { host, file } = await begun();
    recordOf(file, "source")["title"] = "theirs";
    change(file);
    const bytes = new TextEncoder().encode(JSON.stringify(file));
    const { fileId } = await done(host, "stageFile", { bytes });
    const { seq, records } = await done(host, "open", {});
    const copy = async () => {
      const { json } = await done(host, "exportBundle", { documents: "all", originals: false });
      return (JSON.parse(json) as BundleFile).from.copy;
    };
    const preview = await done(host, "previewMerge", { fileId });
    expect(preview.ahead).toMatch(/builds on changes of this very folder/);
    const source = preview.items.find(({ kind }) => kind === "source");
    expect(source).toMatchObject({ category: "conflict", fields: [{ field: "title", state: "both" }] });
    expect(await done(host, "previewMerge", { fileId })).toEqual(preview);
    await failed(host, "merge", { fileId, choices: {}, seen: seq });
    expect(await done(host, "open", {})).toMatchObject({ seq, records });
    expect(await copy()).toBe(file.from.copy);
    const conflicts = preview.items.filter(({ category }) => category === "conflict");
    const choices = Object.fromEntries(conflicts.map(({ id }) => [id, "there" as const]));
    await done(host, "merge", { fileId, choices, seen: seq });
    expect(await copy()).not.toBe(file.from.copy);
    const after = await done(host, "previewMerge", { fileId });
    expect([after.ahead, after.items.find(({ kind }) => kind === "source")?.category]).toEqual([
      undefined,
      "same",
    ]);
    expect((await done(host, "check", {})).problems).toEqual([]);
  });
});
