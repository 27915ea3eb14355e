import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Desk } from "../../renderer/model/desk.ts";
import { entryOf, openEntry } from "../../renderer/model/behind.ts";
import { Model } from "../../renderer/model/model.ts";
import { ReportMaker } from "../../renderer/model/reportMaker.ts";
import { missingOutlet, reportScope } from "../../renderer/model/runReport.ts";
import { behind } from "../../renderer/ui/printed.ts";
import { plan } from "../../shared/changes.ts";
import type { Draft } from "../../shared/records/index.ts";
import { Workspace } from "../../shared/workspace.ts";
import { MemoryHost } from "../support/memoryHost.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeCheck,
  makeClaim,
  makeDocument,
  makeSource,
  marked,
  put,
} from "../support/records.ts";

const author = makeAuthor();
const { text, spans } = marked("[Six boats] were struck.");
const [span = { start: 0, end: 1 }] = spans;

function workspaceOf(...drafts: readonly Draft[]): Workspace {
  const workspace = new Workspace();
  receive(workspace, author, ...drafts);
  return workspace;
}

function receive(workspace: Workspace, ...drafts: readonly Draft[]): void {
  workspace.receive(plan(workspace, put(...drafts), { at: "2026-03-04T10:00:00.000Z", by: author.id }));
}

async function deskOn(...drafts: readonly Draft[]): Promise<Desk> {
  const seed = plan(new Workspace(), put(author, ...drafts), {
    at: "2026-03-04T10:00:00.000Z",
    by: author.id,
  });
  const host = new MemoryHost(author.id, seed.puts);
  host.texts.set(makeDocument(text).textHash, text);
  const model = new Model(host.client());
  const desk = new Desk(model);
  model.start();
  await expect.poll(() => model.replica.opened).toBeTruthy();
  return desk;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("goes on making the report while anybody looks at it, and stops with the last one", () => {
  const workspace = workspaceOf();
  const changed = vi.fn<() => void>();
  const maker = new ReportMaker(() => workspace, changed);
  const [first, second] = [maker.watch(), maker.watch()];
  maker.of({ type: "workspace" });
  receive(workspace, makeDocument(text));
  maker.of({ type: "workspace" });
  first();
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledOnce();
  receive(workspace, makeDocument(text));
  maker.of({ type: "workspace" });
  second();
  vi.runAllTimers();
  expect(changed).toHaveBeenCalledOnce();
});

it("is on everything where no document is of the chosen outlet any more, and says which one that is", async () => {
  vi.useRealTimers();
  const desk = await deskOn(makeDocument(text, { outlet: "The Harbour" }));
  desk.reporting.choose({ type: "outlet", outlet: "the harbour" });
  expect(reportScope(desk)).toEqual({ type: "outlet", outlet: "the harbour" });
  expect(missingOutlet(desk)).toBeUndefined();
  desk.reporting.choose({ type: "outlet", outlet: "The Lighthouse" });
  expect(reportScope(desk)).toEqual({ type: "workspace" });
  expect(missingOutlet(desk)).toBe("The Lighthouse");
});

it("says of a source and a claim what those merged into them fill in", () => {
  const document = makeDocument(text);
  const kept = makeSource({ name: "Luis Vera" });
  const other = makeSource({ name: "General Vera", title: "General", side: "Navy", mergedInto: kept.id });
  const claim = makeClaim({ statement: "Six boats were struck" });
  const twin = makeClaim({ statement: "The boats were hit", mergedInto: claim.id });
  const annotation = makeAnnotation(document, text, span, { sourceId: other.id, claimId: twin.id });
  const workspace = workspaceOf(document, kept, other, claim, twin, annotation);
  expect(entryOf(workspace, kept.id).place).toBe("Navy");
  const passage = workspace.get(annotation.id);
  if (!passage) throw new Error("It is gone.");
  expect(behind(passage, workspace).map(({ value }) => value)).toEqual([
    "Luis Vera, General",
    "Six boats were struck",
  ]);
});

it("opens a check behind a number with the checks of its document, its question unfolded", async () => {
  vi.useRealTimers();
  vi.stubGlobal("requestAnimationFrame", () => 0);
  const document = makeDocument(text);
  const check = makeCheck(document);
  const desk = await deskOn(document, check);
  openEntry(desk, check.id);
  await expect.poll(() => desk.checks.tab).toBe("checks");
  expect(desk.open?.id).toBe(document.id);
  expect([...desk.checks.unfolded]).toEqual([check.question]);
  vi.unstubAllGlobals();
});
