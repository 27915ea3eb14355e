import { expect, it } from "vitest";
import { mostHistories } from "../../shared/history.ts";
import { makeClaim, makeEvidence, put, remove } from "../support/records.ts";
import { done, failed, openTestHost, serve } from "./support.ts";

it("tells a window what happened to a claim and its evidence, who did it and when", async () => {
  const host = await openTestHost();
  const claim = makeClaim();
  const evidence = makeEvidence(claim);
  const { seq, at } = await done(host, "commit", { changes: put(claim, evidence) });
  const gone = await done(host, "commit", { changes: [remove({ id: evidence.id, revision: seq })] });
  const { authorId: by } = host.actor;
  expect(await done(host, "history", { id: claim.id })).toMatchObject({
    entries: [{ seq, at, by, after: { statement: claim.statement } }],
  });
  const { entries } = await done(host, "history", { ids: [claim.id, evidence.id] });
  expect(entries.map((entry) => [entry.seq, entry.before?.id, entry.after?.id])).toEqual([
    [gone.seq, evidence.id, undefined],
    [seq, undefined, evidence.id],
    [seq, undefined, claim.id],
  ]);
});

it("tells of a claim what was part of it: evidence that is gone, mentions that were unlinked, what was merged", async () => {
  const host = await openTestHost();
  const [claim, other] = [makeClaim(), makeClaim()];
  const [evidence, foreign] = [makeEvidence(claim), makeEvidence(other)];
  const first = await done(host, "commit", { changes: put(claim, other, evidence, foreign) });
  const gone = await done(host, "commit", { changes: [remove({ id: evidence.id, revision: first.seq })] });
  const merged = await done(host, "commit", {
    changes: put({ ...other, revision: first.seq, mergedInto: claim.id }),
  });
  const { entries } = await done(host, "history", { of: [claim.id] });
  expect(entries.map(({ seq, after, before }) => [seq, (after ?? before)?.id])).toEqual([
    [merged.seq, other.id],
    [gone.seq, evidence.id],
    [first.seq, evidence.id],
    [first.seq, claim.id],
  ]);
});

it("tells the same in a browser", async () => {
  const { host, call } = await serve();
  const claim = makeClaim();
  await done(host, "commit", { changes: put(claim) });
  const reply = await call("history", { id: claim.id });
  expect(reply).toEqual({ ok: true, value: await done(host, "history", { id: claim.id }) });
});

it.each([
  ["no record", {}],
  ["what is no id", { id: "claim:1" }],
  ["an empty list", { ids: [] }],
  ["too many at once", { ids: Array.from({ length: mostHistories + 1 }, () => makeClaim().id) }],
  ["both at once", { id: makeClaim().id, ids: [makeClaim().id] }],
])("refuses to tell of %s", async (_what, input) => {
  expect((await failed(await openTestHost(), "history", input)).code).toBe("invalid");
});
