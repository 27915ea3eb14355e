import { describe, expect, it } from "vitest";
import type { LogFilter } from "../../../shared/history/log.ts";
import type { Id } from "../../../shared/ids.ts";
import type { AnyRecord } from "../../../shared/records/index.ts";
import type { Host } from "../../../server/host.ts";
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

  it("nothing by a filter: a commit passes it by what they see of it, and no page tells how many more do", async () => {
    const { bea, host, document, give } = await workplace();
    await give();
    const seen = makeSource({ name: "In sight" });
    const marks = Array.from({ length: 11 }, (_, start) =>
      makeAnnotation(document, text, { start, end: start + 3 }, { sourceId: seen.id, note: secret }),
    );
    const { seq } = await done(host, "commit", { changes: put(seen, ...marks) });
    const others: LogFilter[] = [
      { kind: "annotation" },
      { documentId: document.id },
      { only: "restore-points" },
    ];
    const seqs = async (as: Host, filter: LogFilter) =>
      (await done(as, "log", { most: 50, filter })).lines.map((line) => line.seq);
    for (const filter of others) {
      expect(await seqs(host, filter)).toContain(seq);
      expect(await seqs(bea, filter)).not.toContain(seq);
    }
    expect(await seqs(bea, { kind: "source" })).toContain(seq);
    const gone = await done(host, "open", {});
    const mark = gone.records.find(({ id }) => id === marks[0]?.id) as AnyRecord;
    const removal = await done(host, "commit", { changes: [remove(mark), ...put(makeSource())] });
    expect(await seqs(host, { only: "removals" })).toEqual([removal.seq]);
    expect(await seqs(bea, { only: "removals" })).toEqual([]);
    // Their own mark is on the first page, and nothing seen comes after it: what is hidden makes no second one.
    const own = await add(bea, makeAnnotation(document, text, room));
    const { lines, next } = await done(bea, "log", { most: 1, filter: { kind: "annotation" } });
    expect(lines.map((line) => line.seq)).toEqual([own.revision]);
    expect(next).toBeUndefined();
    expect((await done(host, "log", { most: 1, filter: { kind: "annotation" } })).next).toBe(own.revision);
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
