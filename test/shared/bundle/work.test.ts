import { expect, it } from "vitest";
import { merge } from "../../../shared/bundle/merge.ts";
import type { There } from "../../../shared/bundle/sides.ts";
import { draftOf } from "../../../shared/records/index.ts";
import {
  hashOf,
  makeAnnotation,
  makeAuthor,
  makeClaim,
  makeDocument,
  makeEvidence,
  put,
} from "../../support/records.ts";
import { Machine } from "./machine.ts";

const text = "The minister said six boats were struck off the coast.";
const textOf = (hash: string) => (hash === hashOf(text) ? text : undefined);
const marked = 20;

/** Two copies of tracked claims with a piece of evidence each; there, somebody marks something besides. */
function begun(count: number) {
  const [ana, bea] = [makeAuthor(), makeAuthor({ name: "Bea Ortiz" })];
  const document = makeDocument(text);
  const marks = Array.from({ length: marked }, () => makeAnnotation(document, text, { start: 4, end: 12 }));
  const claims = Array.from({ length: count }, () => makeClaim());
  const evidence = claims.map((claim) => makeEvidence(claim, { stance: "supports" }));
  const here = new Machine(textOf, ana.id);
  here.commit(put(ana, bea, document, ...claims, ...evidence));
  const there = here.copy(bea.id);
  there.commit(put(...marks));
  const judge = (machine: Machine) => {
    const drafts = claims.flatMap(({ id }) => machine.workspace.get(id) ?? []).map(draftOf<"claim">);
    machine.commit(put(...drafts.map((draft) => ({ ...draft, verdict: "supported" as const }))));
  };
  return { here, there, evidence, judge };
}

/** Merges, and counts how often all that comes was gone over: each time, every mark is held against its text. */
function passes(machine: Machine, bundle: There) {
  let asked = 0;
  const counted = (hash: string) => {
    asked += 1;
    return textOf(hash);
  };
  const { held } = merge(machine.workspace, machine.items(bundle), {}, counted);
  return { count: asked / marked, held };
}

it("goes over what comes as often for many claims that need their evidence as for one", () => {
  const counts = [1, 12].map((count) => {
    const { here, there, evidence, judge } = begun(count);
    judge(here);
    for (const { id } of evidence) there.remove(id);
    const { held, count: passed } = passes(here, there.bundle());
    expect([held.needed.size, held.refused.size]).toEqual([count, 0]);
    return passed;
  });
  expect(counts).toEqual([counts[0], counts[0]]);
});

it("goes over what comes as often for many claims whose evidence cannot be had as for one", () => {
  const counts = [1, 12].map((count) => {
    const { here, there, evidence, judge } = begun(count);
    for (const { id } of evidence) here.remove(id);
    judge(there);
    const { records, versions, removed } = there.bundle();
    const lacking = new Map([...records].filter(([, { kind }]) => kind !== "evidence"));
    const { held, count: passed } = passes(here, { records: lacking, versions, removed });
    expect([held.needed.size, held.refused.size]).toEqual([0, count]);
    return passed;
  });
  expect(counts).toEqual([counts[0], counts[0]]);
});
