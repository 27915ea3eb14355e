import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kinds } from "../../../shared/ids.ts";
import { labels } from "../../../shared/labels.ts";
import { isOn } from "../../../shared/review/judged.ts";
import { migrations } from "../../../server/store/migrations.ts";
import { openStore, tempFolder } from "./places.ts";

/* Workspaces as released versions wrote them, one per schema. They are never changed and must open for ever. */

const fixtures = join(import.meta.dirname, "../../fixtures");

async function copied(name: string): Promise<string> {
  const folder = await tempFolder();
  await cp(join(fixtures, name), folder, { recursive: true });
  return folder;
}

describe("frozen workspaces", () => {
  it("exist for every schema there has been", async () => {
    const names = (await readdir(fixtures)).filter((name) => name.startsWith("workspace-"));
    expect(names.toSorted()).toEqual(
      [...migrations, null].map((_, schema) => `workspace-${schema}`).toSorted(),
    );
  });

  it("of schema 0 opens with every kind of record, its texts, its imported file and its log's tail", async () => {
    const store = await openStore(await copied("workspace-0"));
    expect(store.problems).toEqual([]);
    expect(store.workspace.seq).toBe(9);
    expect(Object.fromEntries(kinds.map((kind) => [kind, store.workspace.count(kind)]))).toEqual({
      author: 2,
      document: 2,
      annotation: 5,
      source: 3,
      claim: 1,
      evidence: 1,
      comment: 2,
      decision: 1,
      check: 0,
      reading: 0,
      signoff: 0,
      resolution: 0,
    });
    expect(new Set([...store.workspace.all("annotation")].map(({ label }) => label))).toEqual(
      new Set(labels),
    );
    for (const document of store.workspace.all("document")) {
      expect((await store.text(document.textHash)).length).toBe(document.length);
      const { original } = document;
      if (original) expect((await store.original(original.hash))?.byteLength).toBe(original.bytes);
    }
    const notes = [expect.stringMatching(/^backup-schema-0-\S+ is a copy made before/)];
    expect(await store.check()).toEqual({ commits: 9, problems: [], notes });
  });

  it("of schema 0 takes new commits and opens again", async () => {
    const folder = await copied("workspace-0");
    const store = await openStore(folder);
    const [author] = store.workspace.all("author");
    if (!author) throw new Error("unreachable");
    const { createdAt: _1, createdBy: _2, updatedAt: _3, updatedBy: _4, ...draft } = author;
    await store.commit([{ op: "put", record: { ...draft, name: "Ana R." } }], author.id);
    await store.close();
    const again = await openStore(folder);
    expect(again.workspace.get(author.id)?.name).toBe("Ana R.");
    expect((await again.check()).problems).toEqual([]);
  });

  it("of schema 1 opens with checks, merged records, and evidence that is a passage here", async () => {
    const store = await openStore(await copied("workspace-1"));
    const { workspace } = store;
    expect(store.problems).toEqual([]);
    expect(workspace.seq).toBe(11);
    expect(Object.fromEntries(kinds.map((kind) => [kind, workspace.count(kind)]))).toMatchObject({
      claim: 2,
      evidence: 2,
      check: 1,
    });
    const merged = [...workspace.all("source")].filter(({ mergedInto }) => mergedInto !== undefined);
    expect(merged).toHaveLength(1);
    expect([...workspace.all("annotation")].filter(({ restsOn }) => restsOn)).toHaveLength(1);
    expect([...workspace.all("evidence")].map(({ target }) => target.type)).toContain("span");
    for (const { judged, annotationId } of workspace.all("decision"))
      expect(isOn(judged, workspace.get(annotationId) ?? expect.fail())).toBe(true);
    const notes = [expect.stringMatching(/^backup-schema-1-\S+ is a copy made before/)];
    expect(await store.check()).toEqual({ commits: 11, problems: [], notes });
  });

  it("of schema 2 opens with what a team's review is made of", async () => {
    const store = await openStore(await copied("workspace-2"));
    const { workspace } = store;
    expect(store.problems).toEqual([]);
    expect(workspace.seq).toBe(16);
    expect([...workspace.all("author")].map(({ initials }) => initials)).toContain("AR");
    expect([...workspace.all("reading")].map(({ state }) => state)).toEqual(["finished"]);
    expect([...workspace.all("signoff")].map(({ problems }) => problems.length)).toEqual([1]);
    const agreed = [...workspace.all("annotation")].filter(({ resolutionId }) => resolutionId !== undefined);
    expect(agreed.map(({ resolutionId }) => resolutionId)).toEqual(
      [...workspace.all("resolution")].map(({ id }) => id),
    );
    for (const { judged, annotationId } of workspace.all("decision"))
      expect(isOn(judged, workspace.get(annotationId) ?? expect.fail())).toBe(true);
    expect(await store.check()).toEqual({ commits: 16, problems: [], notes: [] });
  });
});
