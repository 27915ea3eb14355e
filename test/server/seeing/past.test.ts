import { describe, expect, it } from "vitest";
import type { Id } from "../../../shared/ids.ts";
import { makeAnnotation, makeComment, makeReading, makeSource, put, remove } from "../../support/records.ts";
import { done, failed } from "../support.ts";
import { add, idsOf, room, secret, text, workplace } from "./workplace.ts";

describe("the past tells whoever reads on their own", () => {
  it("nothing of others' marks in the history of what they may not see, of what is gone, or of the claim it is evidence for", async () => {
    const { bea, host, document, give, made, claim } = await workplace();
    await give();
    const gone = await add(host, makeAnnotation(document, text, room, { note: secret }));
    const goneComment = await add(host, makeComment(gone, { body: secret }));
    await done(host, "commit", { changes: [remove(goneComment), remove(gone)] });
    const ids = [...idsOf(made), gone.id, goneComment.id];
    for (const id of ids) expect(await done(bea, "history", { id })).toEqual({ entries: [] });
    expect(await done(bea, "history", { ids })).toEqual({ entries: [] });
    const { entries } = await done(bea, "history", { of: [claim.id] });
    expect(entries.map(({ after }) => after?.id)).toEqual([claim.id]);
    expect((await done(host, "history", { ids })).entries.length).toBeGreaterThan(ids.length);
  });

  it("nothing of others' marks: not in a page, a commit, or the audit log", async () => {
    const { bea, host, document, give } = await workplace();
    await give();
    const gone = await add(host, makeAnnotation(document, text, room, { note: secret }));
    const { seq } = await done(host, "commit", { changes: [remove(gone)] });
    const whole = await done(host, "log", { most: 50 });
    const page = await done(bea, "log", { most: 50 });
    expect(JSON.stringify(whole)).toContain("minister");
    expect(JSON.stringify(page)).not.toContain("minister");
    expect(page.lines.map((line) => line.seq)).not.toContain(seq);
    expect(await done(bea, "history", { commit: seq })).toEqual({ entries: [] });
    for (const format of ["csv", "jsonl"] as const) {
      expect((await done(host, "exportLog", { format })).content).toContain(secret);
      expect((await done(bea, "exportLog", { format })).content).not.toContain(secret);
    }
  });

  it("nothing when the owner, who reads on their own, takes something back", async () => {
    const { host, bea, document } = await workplace();
    const { seq } = await done(host, "commit", { changes: put(makeSource({ name: "Taken back" })) });
    const { records } = await done(host, "open", {});
    const source = records.find((record) => record.kind === "source" && record.revision === seq);
    await add(bea, makeAnnotation(document, text, room, { sourceId: source?.id as Id<"source"> }));
    await add(bea, makeReading(document, { id: host.actor.authorId }));
    expect((await failed(host, "takeBack", { seq })).message).toBe(
      "Something you cannot see while you read on your own still needs it. Nothing was changed.",
    );
  });
});
