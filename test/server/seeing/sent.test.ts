import { describe, expect, it } from "vitest";
import type { HostEvent } from "../../../shared/api.ts";
import { connect } from "../../../server/cli/client.ts";
import type { Host } from "../../../server/host.ts";
import { makeAnnotation, makeReading, makeSource, put, remove } from "../../support/records.ts";
import { done, serve } from "../support.ts";
import { add, altered, idsOf, room, secret, text, workplace } from "./workplace.ts";

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
