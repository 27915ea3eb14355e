import { describe, expect, it, onTestFinished } from "vitest";
import type { Id } from "../../../shared/ids.ts";
import { english } from "../../../shared/words/sentence.ts";
import type { Host } from "../../../server/host.ts";
import { Seeing } from "../../../server/seeing.ts";
import { openFolderStore } from "../../../server/store/folder.ts";
import { makeAnnotation } from "../../support/records.ts";
import { done } from "../support.ts";
import { add, minister, room, secret, text, workplace } from "./workplace.ts";

describe("what others made of a document never reaches whoever reads it on their own", () => {
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
