import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nativeFileOf } from "../../server/export.ts";
import { isOn } from "../../shared/review/judged.ts";
import { type NativeFile, nativeSchema } from "../../shared/formats/native.ts";
import { type Id, anyId, idOf, kinds } from "../../shared/ids.ts";
import * as v from "valibot";
import { SCHEMA_FILE, jsonSchemaOf } from "../../scripts/json-schema.mjs";
import type { Host } from "../../server/host.ts";
import { openFolderStore } from "../../server/store/folder.ts";
import type { Store } from "../../server/store/store.ts";
import { Presence } from "../../server/presence.ts";
import { Staging } from "../../server/staging.ts";
import { Seeing } from "../../server/seeing.ts";
import { Writer } from "../../server/writer.ts";
import { importWorkspace } from "../../server/import/workspace.ts";
import type { Desk } from "../../server/desk.ts";
import { done, failed, imported, openTestHost, seeds, temporaryFolder } from "./support.ts";
import { hashOf, makeAnnotation, makeAuthor, makeSource, put } from "../support/records.ts";
import { nativeFiles, someFile } from "./world.ts";

/** A workspace that holds nothing, not even an author; the one who imports is somebody of the file. */
async function emptyDesk(owner: Id<"author">): Promise<Desk & { readonly store: Store }> {
  const store = await openFolderStore(await temporaryFolder(), { app: "0.0.0" });
  const log = () => undefined;
  const seeing = new Seeing(store);
  return {
    name: "w",
    place: "",
    app: "0.0.0",
    owner,
    seeds,
    store,
    seeing,
    presence: new Presence(store, seeing),
    writer: new Writer(store, seeing),
    staging: new Staging(),
    log,
  };
}

const bytesOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));

async function bring(desk: Desk, file: NativeFile) {
  return importWorkspace(desk, { authorId: desk.owner }, desk.staging.put(bytesOf(file)));
}

/** A file without what a workspace numbers and dates by itself. */
function comparable(file: NativeFile): object {
  return {
    ...file,
    seq: 0,
    exportedAt: "",
    app: "",
    records: file.records.map((record) => ({
      ...record,
      revision: 0,
    })),
  };
}

const firstAuthor = (file: NativeFile): Id<"author"> => {
  const author = file.records.find((record) => record.kind === "author");
  return author?.kind === "author" ? author.id : expect.fail("the file has no author");
};

describe("an exported workspace", () => {
  it("imported into an empty one and exported again is the same, but for numbers", async () => {
    await fc.assert(
      fc.asyncProperty(nativeFiles, async (file) => {
        const desk = await emptyDesk(firstAuthor(file));
        const { added, unchanged, kept } = await bring(desk, file);
        const again = await nativeFileOf(desk.store, "", "");
        await desk.store.close();
        expect([added, unchanged, kept]).toEqual([file.records.length, 0, []]);
        const first = comparable(file) as NativeFile;
        const second = comparable(again) as NativeFile;
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        expect(second.records.toSorted(byId)).toEqual(first.records.toSorted(byId));
        expect({ ...second, records: [] }).toEqual({ ...first, records: [] });
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("goes through a third workspace to the very same bytes", async () => {
    const file = someFile();
    const [one, two] = [await emptyDesk(firstAuthor(file)), await emptyDesk(firstAuthor(file))];
    await bring(one, file);
    const first = await nativeFileOf(one.store, "", "");
    await bring(two, first);
    expect(JSON.stringify(await nativeFileOf(two.store, "", ""))).toBe(JSON.stringify(first));
    await one.store.close();
    await two.store.close();
  });

  it("keeps its decisions current when another change goes in at the same moment", async () => {
    const file = someFile();
    const desk = await emptyDesk(firstAuthor(file));
    const other = put(makeSource());
    await Promise.all([
      desk.writer.commit({ authorId: desk.owner }, other),
      bring(desk, file),
      bring(desk, file),
    ]);
    const again = await nativeFileOf(desk.store, "", "");
    const decisions = (records: object) =>
      (records as NativeFile).records.filter(({ kind }) => kind === "decision");
    expect(decisions(comparable(again))).toEqual(decisions(comparable(file)));
    await desk.store.close();
  });

  it("lists the records of a kind from the oldest on", async () => {
    const file = someFile();
    const desk = await emptyDesk(firstAuthor(file));
    await bring(desk, { ...file, records: file.records.toReversed() });
    const { records } = await nativeFileOf(desk.store, "", "");
    const times = records.filter(({ kind }) => kind === "annotation").map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted());
    expect(times).toHaveLength(6);
    await desk.store.close();
  });

  it("comes back with an imported file of 25 MB in it", async () => {
    const bytes = Buffer.alloc(25 * 1024 * 1024, "The boats were struck. ");
    const file = someFile();
    const hash = createHash("sha256").update(bytes).digest("hex");
    const original = { hash, name: "a.txt", bytes: bytes.byteLength, encoding: "utf-8" } as const;
    const records = file.records.map((record) =>
      record.kind === "document" ? { ...record, original } : record,
    );
    const large = { ...file, records, originals: { [hash]: bytes.toString("base64") } };
    const desk = await emptyDesk(firstAuthor(file));
    await bring(desk, large);
    expect(await desk.store.original(hash)).toHaveLength(bytes.byteLength);
    await desk.store.close();
  });

  it("imported twice adds nothing the second time", async () => {
    const file = someFile();
    const desk = await emptyDesk(firstAuthor(file));
    await bring(desk, file);
    const { seq } = desk.store.workspace;
    expect(await bring(desk, file)).toEqual({ added: 0, unchanged: file.records.length, kept: [] });
    expect(desk.store.workspace.seq).toBe(seq);
    await desk.store.close();
  });

  it("never overwrites what is here, and says what was kept", async () => {
    const file = someFile();
    const desk = await emptyDesk(firstAuthor(file));
    await bring(desk, file);
    const claim = file.records.find((record) => record.kind === "claim");
    const records = file.records.map((record) =>
      record.kind === "claim" && record === claim ? { ...record, statement: "Another." } : record,
    );
    const report = await bring(desk, { ...file, records });
    expect(report).toEqual({
      added: 0,
      unchanged: records.length - 1,
      kept: [`${claim?.id} is here with other content, which was kept.`],
    });
    expect(desk.store.workspace.get(claim?.id ?? desk.owner)).toMatchObject({
      statement: "Six boats were struck in March.",
    });
    await desk.store.close();
  });

  it("makes a decision outdated where the annotation here is another than was judged", async () => {
    const file = someFile();
    const desk = await emptyDesk(firstAuthor(file));
    const undecided = file.records.filter(({ kind }) => kind !== "decision");
    const noted = undecided.map((record) =>
      record.kind === "annotation" ? { ...record, note: "Edited here." } : record,
    );
    await bring(desk, { ...file, records: noted });
    await bring(desk, file);
    const decisions = [...desk.store.workspace.all("decision")];
    expect(decisions.length).toBeGreaterThan(0);
    const areOn = decisions.map(({ judged, annotationId }) => {
      const annotation = desk.store.workspace.get(annotationId);
      return annotation !== undefined && isOn(judged, annotation);
    });
    expect(new Set(areOn)).toEqual(new Set([false]));
    await desk.store.close();
  });
});

describe("a file is refused and nothing of it imported", () => {
  /** What the host says to a file; and that its workspace is as before, on disk too. */
  const refusal = async (content: unknown): Promise<string> => {
    const host = await openTestHost();
    const before = await done(host, "exportWorkspace", {});
    const bytes = content instanceof Uint8Array ? new Uint8Array(content) : bytesOf(content);
    const { fileId } = await done(host, "stageFile", { bytes });
    const { code, message } = await failed(host, "importWorkspace", { fileId });
    expect(code).toBe("invalid");
    const { notes, problems } = await done(host, "check", {});
    expect([notes, problems]).toEqual([[], []]); // no text without a document was left behind either
    const after = await done(host, "exportWorkspace", {});
    expect({ ...JSON.parse(after.json), exportedAt: "" }).toEqual({
      ...JSON.parse(before.json),
      exportedAt: "",
    });
    return message;
  };
  const file = someFile();
  /** The file with the first record of a kind changed. */
  const changed = (kind: string, fields: object) => {
    const index = file.records.findIndex((record) => record.kind === kind);
    return {
      ...file,
      records: file.records.map((record, i) => (i === index ? { ...record, ...fields } : record)),
    };
  };
  const [hash = ""] = Object.keys(file.texts);

  it("that is no JSON, or no UTF-8", async () => {
    expect(await refusal(new TextEncoder().encode("{"))).toContain("not valid JSON");
    expect(await refusal(Uint8Array.of(0x22, 0xff, 0x22))).toContain("not valid JSON");
  });

  it("that is some other JSON", async () => {
    for (const other of [
      null,
      [],
      5,
      {},
      { format: "other", version: 1 },
      { format: "claimdesk", version: "1" },
    ])
      expect(await refusal(other)).toContain("no export of Claimdesk");
  });

  it("that is newer than this program, naming the version it needs", async () => {
    expect(await refusal({ ...file, version: 4, somethingNew: true })).toContain(
      "is of version 4, and this program reads versions up to 3",
    );
  });

  it("with a field nobody knows", async () => {
    expect(await refusal({ ...file, extra: 1 })).toContain("damaged at extra");
    expect(await refusal(changed("source", { realName: "Luis" }))).toContain("realName");
  });

  it("with an id of another kind", async () => {
    expect(await refusal(changed("source", { id: "claim:00000000-0000-4000-8000-000000000000" }))).toContain(
      "damaged at records.",
    );
    expect(await refusal(changed("annotation", { documentId: file.records[0]?.id }))).toContain(
      "damaged at records.",
    );
  });

  it("with a text that does not match its hash", async () => {
    expect(await refusal({ ...file, texts: { ...file.texts, [hash]: "Another text." } })).toContain(
      "does not match its hash",
    );
  });

  it("with a text that is half a character, or not normalised", async () => {
    const half = "a\u{D83D}b";
    expect(await refusal({ ...file, texts: { ...file.texts, [hashOf(half)]: half } })).toContain(
      "does not match its hash",
    );
    const crlf = "a\r\nb";
    expect(await refusal({ ...file, texts: { ...file.texts, [hashOf(crlf)]: crlf } })).toContain(
      "not normalised",
    );
  });

  it("with an original that does not match its hash", async () => {
    const originals = { ...file.originals, [hash]: Buffer.from("Another.").toString("base64") };
    expect(await refusal({ ...file, originals })).toContain("does not match its hash");
  });

  it("with an original that is not base64", async () => {
    for (const broken of ["A", "AA=", "AAA-", "====", "AAAA=", "AA==AAAA"])
      expect(await refusal({ ...file, originals: { ...file.originals, [hash]: broken } })).toContain(
        `damaged at originals.${hash}: This must be base64.`,
      );
  });

  it("that lacks a document's text", async () => {
    const { [hash]: _gone, ...texts } = file.texts;
    expect(await refusal({ ...file, texts })).toContain("neither in the file nor here");
  });

  it("with a document that lies about its text's length", async () => {
    expect(await refusal(changed("document", { length: 3 }))).toContain("has 3 UTF-16 code units");
  });

  it("with a quote that is not what the text says", async () => {
    const quotes = [{ exact: "president", prefix: "", suffix: "" }];
    expect(await refusal(changed("annotation", { quotes }))).toContain("president");
  });

  it("with a span beyond the text, empty, or through a character", async () => {
    for (const span of [
      { start: 0, end: 10_000 },
      { start: 3, end: 3 },
      { start: 9, end: 3 },
    ])
      expect(await refusal(changed("annotation", { spans: [span] }))).not.toBe("");
  });

  it("with a link to what is not there", async () => {
    const gone = "source:00000000-0000-4000-8000-000000000000";
    expect(await refusal(changed("annotation", { sourceId: gone }))).toContain(gone);
  });

  it("with the work of somebody who is not there", async () => {
    const gone = "author:00000000-0000-4000-8000-000000000000";
    expect(await refusal(changed("source", { createdBy: gone }))).toContain(gone);
    expect(await refusal(changed("source", { updatedBy: gone }))).toContain(gone);
  });

  it("with a decision under another's name", async () => {
    const other = file.records.find(({ kind }) => kind === "author");
    expect(await refusal(changed("decision", { createdBy: other?.id }))).toContain(
      "does not have the id of this author's decision",
    );
  });

  it("with one record twice", async () => {
    expect(await refusal({ ...file, records: [...file.records, ...file.records.slice(0, 1)] })).toContain(
      "twice",
    );
  });
});

it("only the host's own author may import a workspace, for a file can say that anyone wrote anything", async () => {
  const host = await openTestHost();
  const guest: Host = { ...host, actor: { authorId: await host.authorNamed("Bea Ortiz") } };
  const { fileId } = await done(guest, "stageFile", { bytes: bytesOf(someFile()) });
  expect((await failed(guest, "importWorkspace", { fileId })).code).toBe("forbidden");
  expect(await done(host, "importWorkspace", { fileId })).toMatchObject({ kept: [] });
});

it("the export has a name with the workspace and the day in it, and is our format", async () => {
  const host = await openTestHost();
  const text = "The minister said no.";
  const document = { id: await imported(host, text) };
  await done(host, "commit", { changes: put(makeAnnotation(document, text, { start: 4, end: 12 })) });
  const { fileName, json } = await done(host, "exportWorkspace", {});
  expect(fileName).toMatch(/^workspace-\d{4}-\d\d-\d\d\.claimdesk\.json$/);
  expect(v.parse(nativeSchema, JSON.parse(json)).texts).toEqual({ [hashOf(text)]: text });
});

describe("the published JSON Schema", () => {
  const validator = async () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: false });
    return ajv.compile(JSON.parse(await readFile(SCHEMA_FILE, "utf8")));
  };

  it("is what the program's own schema says today", async () => {
    expect(await readFile(SCHEMA_FILE, "utf8")).toBe(await jsonSchemaOf(nativeSchema));
  });

  it("accepts every export", async () => {
    const validate = await validator();
    fc.assert(
      fc.property(nativeFiles, (file) => {
        expect(validate(file) ? [] : validate.errors).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("accepts the export of the samples, which have most of what there is", async () => {
    const host = await openTestHost();
    await done(host, "addSamples", {});
    const { json } = await done(host, "exportWorkspace", {});
    const validate = await validator();
    expect(validate(JSON.parse(json)) ? [] : validate.errors).toEqual([]);
  });

  it("refuses what the program refuses", async () => {
    const validate = await validator();
    const file = someFile();
    const broken = [
      { ...file, version: 4 },
      { ...file, extra: 1 },
      { ...file, texts: { abc: "x" } },
      { ...file, records: [{ ...file.records[0], name: " " }] },
      { ...file, records: [{ ...file.records[0], id: "author:1" }] },
      { ...file, records: [{ ...file.records[0], revision: -1 }] },
      { ...file, records: [{ ...file.records[0], secret: "x" }] },
    ];
    for (const content of broken) {
      expect(v.safeParse(nativeSchema, content).success).toBe(false);
      expect(validate(content)).toBe(false);
    }
  });

  it("has the program's own pattern for the ids of every kind", async () => {
    const { $defs } = JSON.parse(await readFile(SCHEMA_FILE, "utf8")) as {
      $defs: Record<
        string,
        { properties?: { id: { pattern: string } }; oneOf?: { properties: { id: { pattern: string } } }[] }
      >;
    };
    const uuid = makeAuthor().id.slice("author:".length);
    for (const kind of kinds) {
      const schema = $defs[kind]?.properties ?? $defs[kind]?.oneOf?.[0]?.properties;
      const pattern = new RegExp(schema?.id.pattern ?? "", "u");
      for (const id of [
        ...kinds.flatMap((other) => [`${other}:${uuid}`, `${other}:${uuid}:${uuid}`]),
        kind,
        `${kind}:`,
      ]) {
        expect(pattern.test(id), id).toBe(v.is(idOf(kind), id));
        expect(pattern.test(id) && !v.is(anyId, id)).toBe(false);
      }
    }
  });
});
