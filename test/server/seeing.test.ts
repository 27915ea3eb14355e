import { describe, expect, it, onTestFinished } from "vitest";
import type { HostEvent } from "../../shared/api.ts";
import type { Change, Commit } from "../../shared/changes.ts";
import type { Id } from "../../shared/ids.ts";
import { type AnyRecord, type Draft, draftOf } from "../../shared/records/index.ts";
import { english } from "../../shared/words/sentence.ts";
import { connect } from "../../server/cli/client.ts";
import type { Host } from "../../server/host.ts";
import { Seeing } from "../../server/seeing.ts";
import { openFolderStore } from "../../server/store/folder.ts";
import {
  makeAnnotation,
  makeCheck,
  makeClaim,
  makeComment,
  makeDecision,
  makeEvidence,
  makeReading,
  makeSignoff,
  makeSource,
  put,
  remove,
} from "../support/records.ts";
import { done, failed, imported, openTestHost, serve } from "./support.ts";

/*
 * Each way by which what others made of a document could reach somebody who reads it on their own, tried. Bea reads; what
 * Ana made carries words that stand nowhere else.
 */

const text = "The minister said no. Then he left the room.";
const minister = { start: 4, end: 12 };
const room = { start: 35, end: 43 };
const secret = "heron";

type Made = { readonly [name: string]: AnyRecord };

/** Ana's host with a document that Bea reads on her own, and what Ana made of it before. */
async function workplace() {
  const host = await openTestHost();
  const bea: Host = { ...host, actor: { authorId: await host.authorNamed("Bea Ortiz") } };
  const documentId = await imported(host, text);
  const document = { id: documentId };
  const source = await add(host, makeSource({ name: "Luis Vera" }));
  const claim = await add(host, makeClaim());
  const mark = await add(
    host,
    makeAnnotation(document, text, minister, { note: `${secret} note`, sourceId: source.id as Id<"source"> }),
  );
  const annotation = mark as AnyRecord & { kind: "annotation" };
  const comment = await add(host, makeComment(annotation, { body: `${secret} comment` }));
  const decision = await add(host, makeDecision(annotation, { id: host.actor.authorId }, { reason: secret }));
  const evidence = await add(
    host,
    makeEvidence(
      { id: claim.id as Id<"claim"> },
      {
        target: { type: "annotation", annotationId: annotation.id },
        note: `${secret} evidence`,
      },
    ),
  );
  const check = await add(host, makeCheck(document, { note: secret }));
  const signoff = await add(host, makeSignoff(document, { id: host.actor.authorId }, { note: secret }));
  const made: Made = { mark, comment, decision, evidence, check, signoff };
  const give = () => add(host, makeReading(document, { id: bea.actor.authorId }));
  return { host, bea, document, source, claim, annotation, made, give };
}

async function add(host: Host, draft: Draft): Promise<AnyRecord> {
  const { puts } = await done(host, "commit", { changes: put(draft) });
  const record = puts.find(({ id }) => id === draft.id);
  if (!record) throw new Error("It was not put.");
  return record;
}

const idsOf = (made: Made) => Object.values(made).map(({ id }) => id);

async function finish(bea: Host, reading: AnyRecord): Promise<Commit> {
  const { records } = await done(bea, "open", {});
  const now = records.find(({ id }) => id === reading.id) ?? reading;
  return done(bea, "commit", { changes: [altered(now, { state: "finished" })] });
}

function altered(record: AnyRecord, fields: object): Change {
  return { op: "put", record: { ...draftOf(record), ...fields } as Draft }; // the host's schema checks it anyway
}

describe("what others made of a document never reaches whoever reads it on their own", () => {
  it("when they open the workspace", async () => {
    const { bea, give, made, host } = await workplace();
    await give();
    const opened = await done(bea, "open", {});
    expect(JSON.stringify(opened)).not.toContain(secret);
    expect(opened.records.filter(({ id }) => idsOf(made).includes(id))).toEqual([]);
    expect(opened.seq).toBe((await done(host, "open", {})).seq);
  });

  it("in the commits of others, which keep their numbers", async () => {
    const { bea, host, document, give, annotation } = await workplace();
    await give();
    const heard: HostEvent[] = [];
    host.onEvent(bea.actor, (event) => heard.push(event));
    const other = await add(host, makeAnnotation(document, text, room, { note: secret }));
    const source = await add(host, makeSource({ name: "Seen" }));
    await done(host, "commit", { changes: [altered(annotation, { note: `${secret} again` })] });
    await done(host, "commit", { changes: [remove(other)] });
    const commits = heard.flatMap((event) => (event.type === "commit" ? [event.commit] : []));
    const { seq } = await done(host, "open", {});
    expect(commits.map((commit) => commit.seq)).toEqual([seq - 3, seq - 2, seq - 1, seq]);
    expect(commits.flatMap(({ puts, removes }) => [...puts.map(({ id }) => id), ...removes])).toEqual([
      source.id,
    ]);
    expect(JSON.stringify(heard)).not.toContain(secret);
  });

  it("when the reading is given: they are told to forget it", async () => {
    const { bea, host, give, made } = await workplace();
    const heard: HostEvent[] = [];
    host.onEvent(bea.actor, (event) => heard.push(event));
    const reading = await give();
    const [event] = heard;
    expect(event?.type === "commit" && event.commit.puts).toEqual([reading]);
    expect(new Set(event?.type === "commit" ? event.commit.removes : [])).toEqual(new Set(idsOf(made)));
  });

  it("in the reply to a commit of their own", async () => {
    const { bea, document, made } = await workplace();
    const own = makeReading(document, { id: bea.actor.authorId });
    const commit = await done(bea, "commit", { changes: put(own) });
    expect(new Set(commit.removes)).toEqual(new Set(idsOf(made)));
    expect(commit.puts.map(({ id }) => id)).toEqual([own.id]);
  });

  it("by the history of what they may not see, of what is gone, or of the claim it is evidence for", async () => {
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

  it("by searching: notes, marks and how often a source is mentioned", async () => {
    const { bea, host, give } = await workplace();
    await give();
    const search = (as: Host, query: string) => done(as, "search", { query, window: "one" });
    expect(await search(host, secret)).toMatchObject({ matches: 2 }); // its note, and the evidence
    expect(await search(bea, secret)).toMatchObject({ matches: 0, groups: [] });
    expect((await search(host, "minister")).groups[0]?.hits[0]?.kind).toBe("quote");
    expect((await search(bea, "minister")).groups[0]?.hits[0]?.kind).toBe("text");
    expect((await search(bea, "Vera")).groups[0]?.hits[0]).toMatchObject({ mentions: { count: 0 } });
  });

  it("in an exported workspace, which says so", async () => {
    const { bea, host, document, give } = await workplace();
    const quote = await add(host, makeAnnotation(document, text, minister, { label: "quote" }));
    const attributes = { continues: quote.id as Id<"annotation"> };
    const own = makeAnnotation(document, text, room, { label: "quote", attributes });
    await add(bea, own);
    await give();
    const { json, notes } = await done(bea, "exportWorkspace", {});
    expect(json).not.toContain(secret);
    expect(json).not.toContain(quote.id); // not even as what a quote of theirs continues: that would lead nowhere
    expect(json).toContain(own.id);
    expect(notes).toEqual([
      "Not in the file: what others made of 1 document you have not finished reading on your own.",
    ]);
    expect((await done(host, "exportWorkspace", {})).notes).toEqual([]);
  });

  it("in a report", async () => {
    const { bea, host, give } = await workplace();
    await give();
    const report = (as: Host) => done(as, "exportReport", { scope: { type: "workspace" }, format: "json" });
    expect((await report(host)).content).toContain("minister");
    expect((await report(bea)).content).not.toContain("minister");
  });

  it("in the counts of a check", async () => {
    const { bea, give } = await workplace();
    await give();
    expect((await done(bea, "check", {})).counts).toMatchObject({
      annotation: 0,
      comment: 0,
      check: 0,
      document: 1,
    });
  });

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

it("nobody else is kept from anything", async () => {
  const { host, give } = await workplace();
  const third: Host = { ...host, actor: { authorId: await host.authorNamed("Cai Lund") } };
  await give();
  expect((await done(third, "open", {})).records).toEqual((await done(host, "open", {})).records);
});

it("over HTTP the token decides what is seen: replies and the event stream", async () => {
  const { host, bea, give, document } = await workplace();
  await give();
  const running = await serve({ host });
  const token = await running.tokens.tokenFor(bea.actor.authorId);
  for (const [method, input] of [
    ["open", {}],
    ["exportWorkspace", {}],
    ["search", { query: secret, window: "one" }],
    ["exportReport", { scope: { type: "workspace" }, format: "html" }],
  ] as const)
    expect(JSON.stringify(await running.call(method, input, token))).not.toContain(secret);
  const response = await fetch(`${running.server.origin}api/events`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await add(host, makeAnnotation(document, text, room, { note: secret }));
  await add(host, makeSource({ name: "The last one" }));
  let read = "";
  while (reader && !read.includes("The last one")) read += (await reader.read()).value ?? "";
  await reader?.cancel();
  expect(read).not.toContain(secret);
  expect(read.split("\n").filter((line) => line !== "")).toHaveLength(2);
});

it("on the command line the owner is kept from others' marks too, with the host running", async () => {
  const { host, bea, document } = await workplace();
  await add(bea, makeAnnotation(document, text, room, { note: "egret note" }));
  await add(bea, makeReading(document, { id: host.actor.authorId }));
  const client = await connect(host.workspace);
  expect(JSON.stringify(await client.call("open", {}))).not.toContain("egret");
  expect((await client.call("exportWorkspace", {})).json).not.toContain("egret");
  const scope = { type: "workspace" } as const;
  expect((await client.call("exportReport", { scope, format: "json" })).content).not.toContain("the room");
  expect((await client.call("check", {})).counts).toMatchObject({ annotation: 1 });
});

it("a problem with a record they may not see is told without saying which, and others as they are", async () => {
  const { host, bea, annotation, source, give } = await workplace();
  await give();
  const store = await openedStore(host);
  const seeing = new Seeing(store);
  const problems = [`${annotation.id} says “minister”.`, `${source.id} is odd.`, "A file is missing."];
  expect(seeing.sentences(host.actor, problems, english)).toEqual(problems);
  expect(seeing.sentences(bea.actor, problems, english)).toEqual([
    "Something that you cannot see while you read on your own is not as it should be.",
    ...problems.slice(1),
  ]);
});

/** The workspace of a host, closed, as a store. */
async function openedStore(host: Host) {
  await host.close();
  const store = await openFolderStore(host.workspace, { app: "0.0.0" });
  onTestFinished(() => store.close());
  return store;
}

describe("the log of the workspace tells whoever reads on their own", () => {
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
