import { describe, expect, it } from "vitest";
import type { HostEvent } from "../../../shared/api.ts";
import type { Change } from "../../../shared/changes.ts";
import type { Id } from "../../../shared/ids.ts";
import type { AnyRecord } from "../../../shared/records/index.ts";
import {
  makeAnnotation,
  makeComment,
  makeDecision,
  makeResolution,
  put,
  remove,
} from "../../support/records.ts";
import type { Host } from "../../../server/host.ts";
import { done, failed, openTestHost } from "../support.ts";
import { add, altered, finish, idsOf, minister, room, secret, text, workplace } from "./workplace.ts";

describe("whoever reads on their own", () => {
  it("has begun with the first mark, which can be taken back without that", async () => {
    const { bea, document, give } = await workplace();
    const reading = await give();
    const draft = makeAnnotation(document, text, room);
    const { puts, seq } = await done(bea, "commit", { changes: put(draft) });
    expect(puts.map(({ id }) => id)).toEqual([draft.id, reading.id]);
    await done(bea, "commit", { changes: [{ op: "remove", id: draft.id, revision: seq }] });
    const { records } = await done(bea, "open", {});
    expect(records.find(({ id }) => id === reading.id)).toMatchObject({ state: "in-progress" });
  });

  it("sees everything with the commit that says they have finished, as it has been for long", async () => {
    const { bea, host, give, made } = await workplace();
    const reading = await give();
    const heard: HostEvent[] = [];
    host.onEvent(bea.actor, (event) => heard.push(event));
    const commit = await finish(bea, reading);
    expect(new Set(commit.puts.map(({ id }) => id))).toEqual(new Set([reading.id, ...idsOf(made)]));
    for (const record of Object.values(made)) expect(commit.puts).toContainEqual(record);
    expect(heard).toEqual([{ type: "commit", commit }]);
    const opened = await done(bea, "open", {});
    expect(opened.records).toEqual((await done(host, "open", {})).records);
  });

  it("may delete a mark of theirs that others commented on unseen; what hung on it goes, and comes back with it", async () => {
    const { bea, host, document, give } = await workplace();
    const reading = await give();
    const own = await add(bea, makeAnnotation(document, text, room));
    const annotation = own as AnyRecord & { kind: "annotation" };
    const comment = await add(host, makeComment(own, { body: secret }));
    const decision = await add(host, makeDecision(annotation, { id: host.actor.authorId }));
    const gone = await done(bea, "commit", { changes: [remove(own)] });
    expect(gone.removes).toEqual([own.id]);
    const ids = async () => (await done(host, "open", {})).records.map(({ id }) => id);
    expect(await ids()).not.toContain(comment.id);
    const back = await done(bea, "commit", { changes: [altered(own, { revision: 0 })] });
    expect(back.puts.map(({ id }) => id)).toEqual([own.id]);
    expect(await ids()).toEqual(expect.arrayContaining([own.id, comment.id, decision.id]));
    await finish(bea, reading);
    const { records } = await done(bea, "open", {});
    expect(records.find(({ id }) => id === comment.id)).toMatchObject({ createdBy: host.actor.authorId });
  });

  it("gets nothing back with a mark that its author withdrew since", async () => {
    const { bea, host, document, give } = await workplace();
    const reading = await give();
    const own = await add(bea, makeAnnotation(document, text, room));
    const comment = await add(host, makeComment(own, { body: secret }));
    const now = async (as: Host, id: Id) =>
      (await done(as, "open", {})).records.find((record) => record.id === id);
    const deleteIt = async () =>
      done(bea, "commit", { changes: [remove((await now(bea, own.id)) as AnyRecord)] });
    const bringItBack = () => done(bea, "commit", { changes: [altered(own, { revision: 0 })] });
    await deleteIt();
    await bringItBack();
    await done(host, "commit", { changes: [remove((await now(host, comment.id)) as AnyRecord)] });
    await deleteIt();
    await bringItBack();
    expect(await now(host, comment.id)).toBeUndefined();
    // Nor where they see everything by then.
    await add(host, makeComment(own, { id: comment.id as Id<"comment">, body: secret }));
    await deleteIt();
    await bringItBack();
    await finish(bea, reading);
    await done(host, "commit", { changes: [remove((await now(host, comment.id)) as AnyRecord)] });
    await deleteIt();
    await bringItBack();
    expect(await now(host, comment.id)).toBeUndefined();
  });

  it("may go on with a quote that continues one they do not see any more", async () => {
    const { bea, host, document, give } = await workplace();
    const quote = await add(host, makeAnnotation(document, text, minister, { label: "quote" }));
    const attributes = { continues: quote.id as Id<"annotation"> };
    const own = await add(bea, makeAnnotation(document, text, room, { label: "quote", attributes }));
    await give();
    const { puts } = await done(bea, "commit", { changes: [altered(own, { note: "mine" })] });
    expect(puts[0]).toMatchObject({ id: own.id, note: "mine", attributes });
  });

  it("still reads on their own after the host was opened anew, and until nobody wants them to", async () => {
    const { bea, host, made, give } = await workplace();
    const reading = await give();
    await host.close();
    const again = await openTestHost({ workspace: host.workspace });
    const beaAgain = { ...again, actor: bea.actor };
    expect((await done(beaAgain, "open", {})).records.filter(({ id }) => idsOf(made).includes(id))).toEqual(
      [],
    );
    const heard: HostEvent[] = [];
    again.onEvent(bea.actor, (event) => heard.push(event));
    await done(again, "commit", { changes: [remove(reading)] });
    const [event] = heard;
    const puts = event?.type === "commit" ? event.commit.puts : [];
    expect(new Set(puts.map(({ id }) => id))).toEqual(new Set(idsOf(made)));
  });

  it("sees a document that is deleted for everybody go, and nothing of what went with it", async () => {
    const { bea, host, document, made, give } = await workplace();
    const reading = await give();
    const heard: HostEvent[] = [];
    host.onEvent(bea.actor, (event) => heard.push(event));
    const { records } = await done(host, "open", {});
    const whole = records.find(({ id }) => id === document.id) as AnyRecord;
    await done(host, "commit", {
      changes: [whole, reading, ...Object.values(made)].map((record) => remove(record)),
    });
    const [event] = heard;
    expect(event?.type === "commit" && event.commit.removes.toSorted()).toEqual(
      [document.id, reading.id].toSorted(),
    );
  });
});

describe("a mark of somebody who reads on their own", () => {
  const why =
    "Whoever marked this is still reading the document on their own: until they have finished, only they themselves can change or delete it. Nothing was changed.";

  it("is nobody else's to change, delete, or take into the agreed layer until they have finished", async () => {
    const { bea, host, document, give } = await workplace();
    const reading = await give();
    const own = await add(bea, makeAnnotation(document, text, room));
    const annotation = own as AnyRecord & { kind: "annotation" };
    const agreed = makeResolution(annotation, [{ id: bea.actor.authorId }, { id: host.actor.authorId }]);
    const tries: Change[][] = [
      [altered(own, { note: secret })],
      [...put(agreed), altered(own, { resolutionId: agreed.id })],
      [remove(own)],
    ];
    for (const changes of tries)
      expect(await failed(host, "commit", { changes })).toEqual({ code: "forbidden", message: why });
    await done(bea, "commit", { changes: [altered(own, { note: "mine" })] });
    await finish(bea, reading);
    const { records } = await done(host, "open", {});
    const now = records.find(({ id }) => id === own.id) as AnyRecord;
    await done(host, "commit", { changes: [altered(now, { note: "by Ana" })] });
  });

  it("goes with the document, and others' marks on it are as anybody's", async () => {
    const { host, bea, document, annotation, made, give } = await workplace();
    const reading = await give();
    const own = await add(bea, makeAnnotation(document, text, room));
    const third: Host = { ...host, actor: { authorId: await host.authorNamed("Cai Lund") } };
    await done(third, "commit", { changes: [altered(annotation, { note: "by Cai" })] });
    const { records } = await done(host, "open", {});
    const gone = new Set([document.id, reading.id, own.id, ...idsOf(made)]);
    const changes = records.filter(({ id }) => gone.has(id)).map((record) => remove(record));
    const { removes } = await done(host, "commit", { changes });
    expect(new Set(removes)).toEqual(gone);
  });
});
