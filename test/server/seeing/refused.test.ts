import { describe, expect, it } from "vitest";
import type { Change } from "../../../shared/changes.ts";
import type { Id } from "../../../shared/ids.ts";
import { type AnyRecord, type Draft, draftOf } from "../../../shared/records/index.ts";
import {
  makeAnnotation,
  makeCheck,
  makeClaim,
  makeComment,
  makeDecision,
  makeEvidence,
  makeSignoff,
  put,
  remove,
} from "../../support/records.ts";
import type { Host } from "../../../server/host.ts";
import { done, failed } from "../support.ts";
import { add, altered, minister, room, secret, text, workplace } from "./workplace.ts";

describe("what others made of a document never reaches whoever reads it on their own", () => {
  it("in a refusal, which speaks as of what is not there", async () => {
    const { bea, document, give, made, annotation, claim } = await workplace();
    await give();
    const refusal = async (...changes: Change[]) => failed(bea, "commit", { changes });
    for (const record of Object.values(made)) {
      if (record.kind === "check" || record.kind === "signoff") continue;
      expect(await refusal(remove(record))).toMatchObject({
        code: "conflict",
        message: expect.stringMatching(
          /^This [a-z ]+ is not here any more, so it was not deleted again\.$/,
        ) as string,
      });
      for (const revision of [record.revision, 3, 0])
        expect(await refusal(altered(record, { revision }))).toMatchObject({
          code: "conflict",
          message: expect.stringContaining("was deleted meanwhile") as string,
        });
    }
    const pointing: Draft[] = [
      makeComment(annotation),
      makeDecision(annotation, { id: bea.actor.authorId }),
      makeEvidence(
        { id: claim.id as Id<"claim"> },
        {
          target: { type: "annotation", annotationId: annotation.id },
        },
      ),
      makeAnnotation(document, text, room, { label: "quote", attributes: { continues: annotation.id } }),
      makeComment(document, { parentId: made["comment"]?.id as Id<"comment"> }),
    ];
    for (const draft of pointing) {
      const { code, message } = await refusal(...put(draft));
      expect(code).toBe("invalid");
      expect(message).toMatch(/points to .* that is not here any more/);
      expect(message).not.toContain("minister");
    }
  });

  it("by what stands in the way of a change", async () => {
    const { bea, host, document, give, source } = await workplace();
    await give();
    const own = await add(bea, makeAnnotation(document, text, minister, { label: "quote" }));
    const attributes = { continues: own.id as Id<"annotation"> };
    await add(host, makeAnnotation(document, text, room, { label: "quote", attributes, note: secret }));
    const why = "Something you cannot see while you read on your own still needs it. Nothing was changed.";
    const deleted = await failed(bea, "commit", { changes: [remove(source)] });
    expect(deleted).toEqual({ code: "invalid", message: why });
    const relabelled = { ...draftOf(own), label: "claim", attributes: {} } as Draft;
    expect(await failed(bea, "commit", { changes: put(relabelled) })).toEqual({
      code: "invalid",
      message: why,
    });
    const remark = await add(bea, makeComment(own));
    await add(host, makeComment(own, { parentId: remark.id as Id<"comment"> }));
    expect(await failed(bea, "commit", { changes: [remove(remark)] })).toEqual({
      code: "forbidden",
      message: why,
    });
    // What they see themselves is said as ever.
    const { message } = await failed(host, "commit", { changes: [remove(source)] });
    expect(message).toContain("minister");
  });

  it("by what only somebody can say who has seen it: answers, a sign-off, deleting the document", async () => {
    const { bea, host, document, give, made } = await workplace();
    await give();
    const { records } = await done(bea, "open", {});
    const whole = records.find(({ id }) => id === document.id);
    const unanswered = makeCheck(document, { question: "quotes" });
    const tries: Change[] = [
      ...put(makeCheck(document)),
      ...put(unanswered),
      ...put(makeSignoff(document, { id: bea.actor.authorId })),
      altered(made["check"] as AnyRecord, { note: "" }),
      remove(whole as AnyRecord),
    ];
    for (const change of tries)
      expect(await failed(bea, "commit", { changes: [change] })).toEqual({
        code: "forbidden",
        message:
          "This has to wait until you have finished reading the document on your own. Nothing was changed.",
      });
    await add(host, unanswered);
  });
});

describe("the rules of claims, held against what somebody sees who reads on their own,", () => {
  const supported = (claim: AnyRecord, by: Host) =>
    altered(claim, { verdict: "supported", checkerId: by.actor.authorId });

  it("allow no verdict for evidence they do not see", async () => {
    const { bea, claim, give } = await workplace();
    await give();
    expect(await failed(bea, "commit", { changes: [supported(claim, bea)] })).toEqual({
      code: "invalid",
      message: "A verdict needs evidence: something that supports or refutes the claim. Nothing was changed.",
    });
  });

  it("say of a verdict that others gave for a mark of theirs only that something stands in the way", async () => {
    const { bea, host, document, give } = await workplace();
    await give();
    const own = await add(bea, makeAnnotation(document, text, room));
    const claim = await add(host, makeClaim({ statement: "He left." }));
    const target = { type: "annotation", annotationId: own.id as Id<"annotation"> } as const;
    const evidence = makeEvidence({ id: claim.id as Id<"claim"> }, { target });
    await done(host, "commit", { changes: [...put(evidence), supported(claim, host)] });
    const why = "Something you cannot see while you read on your own still needs it. Nothing was changed.";
    expect(await failed(bea, "commit", { changes: [remove(own)] })).toEqual({
      code: "invalid",
      message: why,
    });
  });

  it("leave them what needs no evidence: the statement of a claim whose verdict rests on what they do not see", async () => {
    const { bea, host, claim, give } = await workplace();
    await done(host, "commit", { changes: [supported(claim, host)] });
    await give();
    const { records } = await done(bea, "open", {});
    const now = records.find(({ id }) => id === claim.id) as AnyRecord;
    await done(bea, "commit", { changes: [altered(now, { statement: "Reworded." })] });
  });
});
