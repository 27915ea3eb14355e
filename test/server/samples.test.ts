import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAnnotations } from "../../server/sampleAnnotations.ts";
import { openHost } from "../../server/host.ts";
import { type Id, checkId } from "../../shared/ids.ts";
import { checkAnswers } from "../../shared/records/check.ts";
import { claimStatuses, verdicts } from "../../shared/records/claim.ts";
import { evidenceStances } from "../../shared/records/evidence.ts";
import { sampleMakerId, verdictProblem } from "../../shared/sourcing/claimRules.ts";
import { canonicalSource, evidenceOf, mentionsOfClaim } from "../../shared/sourcing/merging.ts";
import { joined } from "../../shared/spans.ts";
import { Workspace } from "../../shared/workspace.ts";
import { makeDocument } from "../support/records.ts";
import { done, failed, openTestHost, seeds, temporaryFolder } from "./support.ts";

const records = async (host: Parameters<typeof done>[0]) => (await done(host, "open", {})).records;

describe("the sample texts", () => {
  it("all come in with their origin and licence, in one commit, and pass the check", async () => {
    const host = await openTestHost();
    const { texts } = JSON.parse(await readFile(join(seeds, "index.json"), "utf8")) as {
      texts: { licence: string }[];
    };
    expect(await done(host, "addSamples", {})).toEqual({ documents: texts.length, seq: 2 });
    const { seq } = await done(host, "open", {});
    expect(seq).toBe(2);
    const documents = (await records(host)).filter((record) => record.kind === "document");
    for (const { importNotes } of documents)
      expect(importNotes).toEqual([
        expect.stringMatching(/^Origin: ./),
        expect.stringMatching(/^Licence: ./),
      ]);
    expect((await done(host, "check", {})).problems).toEqual([]);
  });

  it("two of them bring about forty annotations each", async () => {
    const host = await openTestHost();
    await done(host, "addSamples", {});
    const counts = new Map<string, number>();
    for (const record of await records(host))
      if (record.kind === "annotation")
        counts.set(record.documentId, (counts.get(record.documentId) ?? 0) + 1);
    expect([...counts.values()].filter((count) => count >= 40).length).toBeGreaterThanOrEqual(2);
  });

  it("show the whole way from a mark to a verdict", async () => {
    const host = await openTestHost();
    await done(host, "addSamples", {});
    const { seq, records: all } = await done(host, "open", {});
    const workspace = new Workspace(seq, all);
    const claims = [...workspace.all("claim")];
    const evidence = [...workspace.all("evidence")];
    const of = <T>(list: Iterable<T>) => new Set(list);

    expect(of(claims.map(({ status }) => status))).toEqual(of(claimStatuses));
    expect(of(claims.map(({ verdict }) => verdict))).toEqual(of(verdicts));
    expect(of(evidence.map(({ target }) => target.type))).toEqual(of(["annotation", "span", "web"]));
    expect(of(evidence.map(({ stance }) => stance))).toEqual(of(evidenceStances));
    expect(of([...workspace.all("check")].map(({ answer }) => answer))).toEqual(of(checkAnswers));
    for (const claim of claims) {
      expect(verdictProblem(claim, evidenceOf(workspace, claim.id)), claim.statement).toBeUndefined();
      expect(claim.conclusion === undefined, claim.statement).toBe(claim.verdict === "none-yet");
    }
    const merged = [...workspace.all("source")].filter(({ mergedInto }) => mergedInto !== undefined);
    expect(merged.map(({ id }) => canonicalSource(workspace, id))).toMatchObject([
      { name: "Defence Ministry of Ecuador" },
    ]);
    expect(
      of(claims.map(({ id }) => of(mentionsOfClaim(workspace, id).map((each) => each.documentId)).size)),
    ).toContain(3);
  });

  it("have a claim that two documents give different numbers for, and evidence younger than its claim", async () => {
    const host = await openTestHost();
    await done(host, "addSamples", {});
    const { seq, records: all } = await done(host, "open", {});
    const workspace = new Workspace(seq, all);
    const named = (statement: string) =>
      [...workspace.all("claim")].find((claim) => claim.statement.includes(statement))?.id ?? "claim:none";
    const values = mentionsOfClaim(workspace, named("detentions by March 13")).map(({ documentId, spans }) =>
      [...workspace.referring("annotation", documentId)].flatMap((other) =>
        other.label === "statistic" && joined([...spans, ...other.spans]).length === 1
          ? [other.attributes.value]
          : [],
      ),
    );
    expect(new Set(values.flat())).toEqual(new Set([151, 152]));
    const published = (id: Id<"document">) => workspace.get(id)?.published ?? "";
    const toll = named("45 detentions");
    const [first] = mentionsOfClaim(workspace, toll)
      .map(({ documentId }) => published(documentId))
      .toSorted();
    const dates = evidenceOf(workspace, toll).map(({ target }) =>
      target.type === "span" ? published(target.documentId) : "",
    );
    expect(dates.some((date) => date > (first ?? "9999"))).toBe(true);
  });

  it("are the work of an author of their own, the same in every workspace", async () => {
    const [one, two] = [await openTestHost(), await openTestHost()];
    const makers = async (host: typeof one) => {
      await done(host, "addSamples", {});
      const all = await records(host);
      const own = all.filter(({ id }) => id !== host.actor.authorId);
      const by = [...new Set(own.flatMap(({ createdBy, updatedBy }) => [createdBy, updatedBy]))];
      return by
        .map((id) => all.find((record) => record.id === id))
        .map((author) => ({ ...author, createdAt: "", updatedAt: "" }));
    };
    const first = await makers(one);
    expect(first.map((author) => "name" in author && author.name)).toEqual([
      "Claimdesk samples",
      "Sample reader",
    ]);
    expect(await makers(two)).toEqual(first);
  });

  it("come in only once; one that was deleted comes back alone", async () => {
    const host = await openTestHost();
    await done(host, "addSamples", {});
    expect(await done(host, "addSamples", {})).toEqual({ documents: 0 });
    const before = await records(host);
    const [plain] = before.filter(
      (record) =>
        record.kind === "document" &&
        !before.some((other) => other.kind === "annotation" && other.documentId === record.id),
    );
    if (!plain) return expect.fail("every sample is annotated");
    await done(host, "commit", { changes: [{ op: "remove", id: plain.id, revision: plain.revision }] });
    expect(await done(host, "addSamples", {})).toEqual({ documents: 1, seq: 4 });
  });

  it("that are not installed are said not to be", async () => {
    const folder = await temporaryFolder();
    const host = await openHost({
      workspace: join(folder, "w"),
      config: folder,
      seeds: join(folder, "no"),
      log: () => undefined,
    });
    expect((await failed(host, "addSamples", {})).code).toBe("unavailable");
    await host.close();
  });

  it("of which one is damaged leave the workspace as it was", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "seeds"));
    const text = { title: "A", tags: [], origin: "ours", licence: "CC0" };
    const texts = [
      { ...text, file: "a.txt" },
      { ...text, file: "gone.txt" },
    ];
    await writeFile(join(folder, "seeds", "index.json"), JSON.stringify({ texts }));
    await writeFile(join(folder, "seeds", "a.txt"), "Boats.");
    const host = await openHost({
      workspace: join(folder, "w"),
      config: folder,
      seeds: join(folder, "seeds"),
      log: () => undefined,
    });
    expect((await failed(host, "addSamples", {})).code).toBe("internal");
    expect((await records(host)).map(({ kind }) => kind)).toEqual(["author"]);
    await host.close();
  });
});

describe("a file of annotations", () => {
  const text = "No, he said. No, she said.";
  const { id } = makeDocument(text);
  const base = { sources: [], claims: [], annotations: [] };
  const quote = (fields: object) => ({
    ...base,
    annotations: [{ label: "quote", spans: ["No"], attributes: {}, ...fields }],
  });

  it("means the first occurrence of its words, or the one it names", () => {
    expect(readAnnotations(quote({}), id, text, []).drafts).toMatchObject([
      { spans: [{ start: 0, end: 2 }] },
    ]);
    expect(readAnnotations(quote({ nth: [2] }), id, text, []).drafts).toMatchObject([
      { spans: [{ start: 13, end: 15 }] },
    ]);
  });

  it("is a bug when it quotes words that are not there, or a key that is not", () => {
    expect(() => readAnnotations(quote({ nth: [3] }), id, text, [])).toThrow("3 times");
    expect(() => readAnnotations(quote({ spans: ["Yes"] }), id, text, [])).toThrow("Yes");
    expect(() => readAnnotations(quote({ source: "nobody" }), id, text, [])).toThrow("nobody");
  });

  it("says what rests on whom, what is the same, what speaks for it, and what was answered", () => {
    const file = {
      sources: [
        { key: "she", type: "named-person", name: "Ana Ruiz" },
        { key: "her", type: "named-person", name: "Ruiz", mergedInto: "she" },
      ],
      claims: [{ key: "c", statement: "No.", status: "done", verdict: "supported" }],
      annotations: [
        {
          key: "a",
          label: "claim",
          spans: ["No"],
          attributes: {},
          source: "she",
          restsOn: ["her"],
          claim: "c",
        },
      ],
      evidence: [
        { claim: "c", stance: "supports", source: "her", target: { type: "span", spans: ["No"], nth: [2] } },
        { claim: "c", stance: "refutes", target: { type: "annotation", annotation: "a" } },
        {
          claim: "c",
          stance: "context",
          target: { type: "web", url: "https://example.org/" },
          rank: "primary",
        },
      ],
      checks: [{ question: "verbs", answer: "ok", note: "Said." }],
      decisions: [{ annotation: "a", verdict: "reject", reason: "Whose?" }],
      comments: [
        { on: "a", by: "second", body: "Whose is it?", replies: [{ body: "Hers." }] },
        { on: "document", body: "Short." },
      ],
    };
    const { drafts, seconds } = readAnnotations(file, id, text, []);
    const [she, her, claim, annotation] = drafts.map((draft) => draft.id);
    expect(drafts).toMatchObject([
      { kind: "source" },
      { kind: "source", mergedInto: she },
      { kind: "claim", checkerId: sampleMakerId },
      { kind: "annotation", sourceId: she, restsOn: [her], claimId: claim },
      {
        claimId: claim,
        sourceId: her,
        target: { type: "span", documentId: id, spans: [{ start: 13, end: 15 }] },
      },
      { claimId: claim, target: { type: "annotation", annotationId: annotation } },
      { claimId: claim, target: { type: "web" }, rank: "primary" },
      { kind: "check", id: checkId(id, "verbs"), documentId: id, answer: "ok", note: "Said." },
      { kind: "decision", annotationId: annotation, verdict: "reject", reason: "Whose?" },
      { kind: "comment", targetId: annotation, body: "Whose is it?" },
      { kind: "comment", targetId: annotation, body: "Hers." },
      { kind: "comment", targetId: id, body: "Short." },
    ]);
    const [decision, asked, answered] = drafts.slice(-4);
    expect([...seconds]).toEqual([decision?.id, asked?.id]);
    expect(answered).toMatchObject({ parentId: asked?.id });
    const broken = (fields: object) => () => readAnnotations({ ...file, ...fields }, id, text, []);
    expect(
      broken({
        evidence: [{ claim: "c", stance: "proves", target: { type: "annotation", annotation: "a" } }],
      }),
    ).toThrow();
    expect(
      broken({ evidence: [{ claim: "d", stance: "context", target: { type: "span", spans: ["No"] } }] }),
    ).toThrow('claim "d"');
    expect(broken({ checks: [{ question: "spelling", answer: "ok" }] })).toThrow();
    expect(broken({ findings: [] })).toThrow();
  });

  it("shares named sources with another, but never unnamed ones", () => {
    const named = { key: "a", type: "named-person", name: "Ana" };
    const unnamed = { key: "b", type: "anonymous", descriptor: "an official" };
    const { drafts: first } = readAnnotations({ ...base, sources: [named, unnamed] }, id, text, []);
    const { drafts: second } = readAnnotations({ ...base, sources: [named, unnamed] }, id, text, first);
    expect(second).toMatchObject([{ type: "anonymous" }]);
  });
});
