import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { makeId } from "../../../shared/ids.ts";
import { readAnnotation } from "../../../shared/reading/annotation.ts";
import type { DraftOf, RecordOf } from "../../../shared/records/index.ts";
import { readAnnotations } from "../../../server/sampleAnnotations.ts";

/*
 * The annotations made by hand for the sample texts are what the readers are held against. Floors are what was measured,
 * a little below: who makes a reader worse has to say so here. Periods and units are low because the annotators knew the
 * whole article, while a reading looks at the marked words only.
 */

const seeds = resolve(import.meta.dirname, "../../../seeds");

type Count = { gold: number; read: number; right: number };
const counts = new Map<string, Count>();

function count(name: string, gold: unknown, read: unknown): void {
  let found = counts.get(name);
  if (!found) counts.set(name, (found = { gold: 0, read: 0, right: 0 }));
  if (gold !== undefined) found.gold++;
  if (read !== undefined) found.read++;
  if (read !== undefined && JSON.stringify(gold) === JSON.stringify(read)) found.right++;
}

for (const name of ["estero-blanco-raids", "wider-boat-strikes"]) {
  const text = readFileSync(join(seeds, `${name}.txt`), "utf8");
  const file: unknown = JSON.parse(readFileSync(join(seeds, `${name}.annotations.json`), "utf8"));
  const { drafts } = readAnnotations(file, makeId("document", crypto.randomUUID()), text, []);
  const sources = drafts.filter((draft): draft is DraftOf<"source"> => draft.kind === "source");
  for (const draft of drafts) {
    if (draft.kind !== "annotation") continue;
    const { label, spans, sourceId } = draft;
    // Sources without stamps: no reader looks at those.
    const registry = () => sources as unknown as RecordOf<"source">[];
    const read = readAnnotation(label, text, spans, "en", registry);
    // Once the rest of the document is done: who is spoken of elsewhere in it may be called by a title.
    const here = new Set(
      drafts.flatMap((other) =>
        other.kind === "annotation" && other !== draft && other.sourceId ? [other.sourceId] : [],
      ),
    );
    const last = readAnnotation(label, text, spans, "en", registry, { here });
    if (label !== "anonymous-source") count(`${label} source, at last`, sourceId, last.sourceId);
    const own: Readonly<Record<string, unknown>> = draft.attributes;
    const names =
      label === "statistic"
        ? ["value", "upperValue", "qualifier", "unit", "measure", "period"]
        : label === "quote"
          ? ["quoteType", "cue"]
          : [];
    for (const each of names) count(`${label} ${each}`, own[each], read.attributes[each]);
    if (label !== "anonymous-source") count(`${label} source`, sourceId, read.sourceId);
  }
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

it.each([
  ["statistic value", 0.99, 0.99],
  ["statistic upperValue", 0.99, 0.99],
  ["statistic qualifier", 0.99, 0.99],
  ["statistic unit", 0.9, 0.84],
  ["statistic measure", 0.88, 0.88],
  ["statistic period", 0.6, 0.14],
  ["statistic source", 0.99, 0.17],
  ["quote quoteType", 0.95, 0.95],
  ["quote cue", 0.99, 0.95],
  ["quote source", 0.99, 0.16],
  ["claim source", 0.88, 0.25],
  ["statistic source, at last", 0.99, 0.29],
  ["quote source, at last", 0.99, 0.16],
  ["claim source, at last", 0.89, 0.29],
])(
  "%s: at least %d of what is read is right, and %d of what there is is found",
  (name, precision, recall) => {
    const { gold, read, right } = counts.get(name) ?? { gold: 0, read: 0, right: 0 };
    expect(gold).toBeGreaterThan(0);
    expect(share(right, read)).toBeGreaterThanOrEqual(precision);
    expect(share(right, gold)).toBeGreaterThanOrEqual(recall);
  },
);

afterAll(() => {
  const lines = [...counts].map(([name, { gold, read, right }]) => {
    const percent = (part: number, whole: number) => `${Math.round(share(part, whole) * 100)} %`.padStart(6);
    return `${name.padEnd(24)} precision ${percent(right, read)} (${right}/${read})  recall ${percent(right, gold)} (${right}/${gold})`;
  });
  console.log(`Readings held against the annotations made by hand:\n${lines.join("\n")}`);
});
