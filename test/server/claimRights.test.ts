import { describe, expect, it } from "vitest";
import type { Change } from "../../shared/changes.ts";
import { type AnyRecord, type Draft, type RecordOf, draftOf } from "../../shared/records/index.ts";
import type { Host } from "../../server/host.ts";
import { makeAnnotation, makeClaim, makeEvidence, put, remove } from "../support/records.ts";
import { done, failed, imported, openTestHost } from "./support.ts";

/** A claim in review, and a colleague; the verdict is the first one's to find. */
async function desk() {
  const host = await openTestHost();
  const other: Host = { ...host, actor: { authorId: await host.authorNamed("Bea Ortiz") } };
  return { host, other, claim: await add(host, makeClaim({ status: "in-review" })) };
}

async function add<D extends Draft>(host: Host, draft: D): Promise<Extract<AnyRecord, { kind: D["kind"] }>> {
  const { puts } = await done(host, "commit", { changes: put(draft) });
  return puts[0] as Extract<AnyRecord, { kind: D["kind"] }>; // the one record that was put
}

const changed = (record: RecordOf<"claim">, fields: object): Change[] =>
  put({ ...draftOf<"claim">(record), ...fields });

async function change(host: Host, record: RecordOf<"claim">, fields: object): Promise<RecordOf<"claim">> {
  const { puts } = await done(host, "commit", { changes: changed(record, fields) });
  return puts[0] as RecordOf<"claim">; // the one record that was put
}

const refusal = async (host: Host, changes: Change[]) => (await failed(host, "commit", { changes })).message;

/** The record of the only piece of evidence on a claim. */
async function lastOf(host: Host, claimId: string): Promise<RecordOf<"evidence">> {
  const { records } = await done(host, "open", {});
  const found = records.find((record) => record.kind === "evidence" && record.claimId === claimId);
  return found as RecordOf<"evidence">; // as the caller put it
}

/** A claim with evidence and a verdict of the first one's. */
async function found() {
  const all = await desk();
  const { host, claim } = all;
  const evidence = await add(host, makeEvidence(claim));
  const verdict = { verdict: "supported", checkerId: host.actor.authorId };
  return { ...all, evidence, claim: await change(host, claim, verdict) };
}

describe("a verdict", () => {
  it("is refused without evidence, and taken with it", async () => {
    const { host, claim } = await desk();
    const verdict = { verdict: "refuted", checkerId: host.actor.authorId };
    expect(await refusal(host, changed(claim, verdict))).toMatch(/A verdict needs evidence/);
    const both = [...changed(claim, verdict), ...put(makeEvidence(claim))];
    expect((await done(host, "commit", { changes: both })).puts).toHaveLength(2);
  });

  it("that there is not enough evidence needs none, but a conclusion", async () => {
    const { host, claim } = await desk();
    const verdict = { verdict: "not-enough-evidence", checkerId: host.actor.authorId };
    expect(await refusal(host, changed(claim, verdict))).toMatch(/needs a conclusion/);
    const said = await change(host, claim, { ...verdict, conclusion: "No register keeps this." });
    expect(said.verdict).toBe("not-enough-evidence");
    expect(await refusal(host, changed(said, { conclusion: "" }))).toMatch(/needs a conclusion/);
  });

  it("is not carried by context alone, but that there is not enough evidence is", async () => {
    const { host, claim } = await desk();
    const context = await add(host, makeEvidence(claim, { stance: "context" }));
    const verdict = { verdict: "supported", checkerId: host.actor.authorId };
    expect(await refusal(host, changed(claim, verdict))).toMatch(/A verdict needs evidence/);
    const open = await change(host, claim, { ...verdict, verdict: "not-enough-evidence" });
    const weighing = { ...draftOf<"evidence">(context), stance: "supports" } as const;
    const said = await done(host, "commit", { changes: [...changed(open, verdict), ...put(weighing)] });
    const piece = said.puts.find(({ kind }) => kind === "evidence") as RecordOf<"evidence">; // just put
    const weaker = put({ ...draftOf<"evidence">(piece), stance: "context" } as const);
    expect(await refusal(host, weaker)).toMatch(/A verdict needs evidence/);
  });

  it("does not come back without its evidence", async () => {
    const { host, claim, evidence } = await found();
    await done(host, "commit", { changes: [remove(evidence), remove(claim)] });
    const back = (record: typeof claim | typeof evidence) => ({
      op: "put" as const,
      record: { ...draftOf(record), revision: 0 } as Draft, // as undoing puts it
    });
    expect(await refusal(host, [back(claim)])).toMatch(/A verdict needs evidence/);
    const { puts } = await done(host, "commit", { changes: [back(claim), back(evidence)] });
    expect(puts).toHaveLength(2);
  });

  it("keeps its last piece of evidence, unless it goes itself", async () => {
    const { host, claim, evidence } = await found();
    expect(await refusal(host, [remove(evidence)])).toMatch(/A verdict needs evidence/);
    const { checkerId: _, ...rest } = draftOf<"claim">(claim);
    await done(host, "commit", { changes: [remove(evidence), ...put({ ...rest, verdict: "none-yet" })] });
  });

  it("bears the name of whoever gives it", async () => {
    const { host, other, claim } = await desk();
    await add(host, makeEvidence(claim));
    const forged = { verdict: "supported", checkerId: other.actor.authorId };
    expect(await refusal(host, changed(claim, forged))).toMatch(/bears the name/);
    expect(await refusal(host, changed(claim, { verdict: "supported" }))).toMatch(/bears the name/);
  });
});

describe("the evidence of a verdict", () => {
  it("is not moved to another claim", async () => {
    const { host, claim, evidence } = await found();
    const other = await add(host, makeClaim());
    const moved = put({ ...draftOf<"evidence">(evidence), claimId: other.id });
    expect(await refusal(host, moved)).toMatch(/A verdict needs evidence/);
    await add(host, makeEvidence(claim));
    expect((await done(host, "commit", { changes: moved })).puts).toHaveLength(1);
  });

  it("is not taken along by a claim that came with it and is separated again", async () => {
    const { host, claim } = await desk();
    const merged = await add(host, makeClaim({ mergedInto: claim.id }));
    await add(host, makeEvidence(merged));
    const verdict = { verdict: "supported", checkerId: host.actor.authorId };
    await change(host, claim, verdict);
    const { mergedInto: _, ...separate } = draftOf<"claim">(merged);
    expect(await refusal(host, put(separate))).toMatch(/A verdict needs evidence/);
    expect(await refusal(host, [remove(await lastOf(host, merged.id))])).toMatch(/A verdict needs evidence/);
    await add(host, makeEvidence(claim));
    expect((await done(host, "commit", { changes: put(separate) })).puts).toHaveLength(1);
  });

  it("stays with a merged claim that has a verdict of its own, though the other has more", async () => {
    const { host, claim, evidence } = await found();
    const into = await add(host, makeClaim());
    await add(host, makeEvidence(into));
    await change(host, claim, { mergedInto: into.id });
    expect(await refusal(host, [remove(evidence)])).toMatch(/A verdict needs evidence/);
  });

  it("goes with the claim it is on", async () => {
    const { host, claim, evidence } = await found();
    const changes = [remove(evidence), remove(claim)];
    expect((await done(host, "commit", { changes })).removes).toHaveLength(2);
  });
});

describe("a claim with a verdict", () => {
  it("is closed by a second person, in their own name", async () => {
    const { host, other, claim } = await found();
    const own = { status: "done", reviewerId: host.actor.authorId };
    expect(await refusal(host, changed(claim, own))).toMatch(/second person/);
    const forged = { status: "done", reviewerId: other.actor.authorId };
    expect(await refusal(host, changed(claim, forged))).toMatch(/second person/);
    expect((await change(other, claim, forged)).status).toBe("done");
  });

  it("without a verdict is not closed by whose work it is, or who began it, alone", async () => {
    const { host, other, claim } = await desk();
    const mine = { status: "done", reviewerId: host.actor.authorId };
    const { assigneeId: _, ...nobodys } = draftOf<"claim">(claim);
    expect(await refusal(host, put({ ...nobodys, ...mine } as Draft))).toMatch(/second person/);
    const fresh = makeClaim({ status: "done", reviewerId: host.actor.authorId });
    expect(await refusal(host, put(fresh))).toMatch(/second person/);
    const given = await change(host, claim, { assigneeId: other.actor.authorId });
    const { assigneeId: _dropped, ...dropped } = draftOf<"claim">(given);
    const theirs = { status: "done", reviewerId: other.actor.authorId };
    expect(await refusal(other, put({ ...dropped, ...theirs } as Draft))).toMatch(/second person/);
    expect((await change(host, given, mine)).status).toBe("done");
  });

  it("may be closed by the only person there is", async () => {
    const host = await openTestHost();
    const claim = await add(host, makeClaim());
    expect((await change(host, claim, { status: "done" })).status).toBe("done");
  });

  it("needs no second person for the sake of who made the samples", async () => {
    const host = await openTestHost();
    await done(host, "addSamples", {});
    const claim = await add(host, makeClaim());
    expect((await change(host, claim, { status: "done" })).status).toBe("done");
  });

  it("stays as it is once it is done, until it is moved back", async () => {
    const { host, other, claim, evidence } = await found();
    const closed = await change(other, claim, { status: "done", reviewerId: other.actor.authorId });
    expect(await refusal(other, changed(closed, { statement: "Another." }))).toMatch(/stays as it is/);
    const into = await add(other, makeClaim());
    expect(await refusal(other, changed(closed, { mergedInto: into.id }))).toMatch(/stays as it is/);
    expect(await refusal(other, put(makeEvidence(closed)))).toMatch(/stays as it is/);
    const noted = put({ ...draftOf<"evidence">(evidence), note: "Seen again." });
    expect(await refusal(other, noted)).toMatch(/stays as it is/);
    const second = await add(host, makeClaim());
    const extra = await add(host, makeEvidence(second));
    await change(host, second, { mergedInto: closed.id });
    expect(await refusal(other, [remove(extra)])).toMatch(/stays as it is/);
    const back = await change(other, closed, { status: "in-progress", statusReason: "New count." });
    expect((await change(other, back, { statement: "Another." })).statement).toBe("Another.");
  });

  it("lets a document go that holds some of its evidence, as long as the verdict has other", async () => {
    const { host, other, claim } = await found();
    const documentId = await imported(host, "Six boats were struck.");
    const { spans, quotes } = makeAnnotation({ id: documentId }, "Six boats were struck.", {
      start: 0,
      end: 9,
    });
    const passage = await add(
      host,
      makeEvidence(claim, { target: { type: "span", documentId, spans, quotes } }),
    );
    await change(other, claim, { status: "done", reviewerId: other.actor.authorId });
    expect(await refusal(other, [remove(passage)])).toMatch(/stays as it is/);
    const { records } = await done(host, "open", {});
    const document = records.find(({ id }) => id === documentId);
    if (!document) throw new Error("unreachable");
    await done(other, "commit", { changes: [remove(passage), remove(document)] });
  });
});
