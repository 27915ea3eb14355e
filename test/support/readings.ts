import fc from "fast-check";
import { type Id, makeId } from "../../shared/ids.ts";
import { type Label, labels } from "../../shared/labels.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { type Span, joined } from "../../shared/spans.ts";

type Annotation = RecordOf<"annotation">;

/** The nth id of a kind, readable where a test fails. */
export const nth = <K extends "annotation" | "source" | "claim" | "author" | "document">(
  kind: K,
  n: number,
): Id<K> => makeId(kind, `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);

const at = "2026-03-04T10:00:00.000Z";

/** A stored annotation of which only what a comparison looks at matters: label, spans, and the fields that are named. */
export function mark(n: number, label: Label, spans: readonly Span[], fields: object = {}): Annotation {
  const author = nth("author", 1);
  return {
    kind: "annotation",
    id: nth("annotation", n),
    revision: 1,
    createdAt: at,
    createdBy: author,
    updatedAt: at,
    updatedBy: author,
    documentId: nth("document", 1),
    spans: [...spans],
    quotes: spans.map(() => ({ exact: "", prefix: "", suffix: "" })),
    label,
    attributes: {},
    origin: "human",
    ...fields,
  } as unknown as Annotation; // which fields a label may have is up to the test
}

/** `[start, end)` written short. */
export const span = (start: number, end: number): Span => ({ start, end });

const anySpans = (length: number) =>
  fc
    .array(fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 3 })
    .map((list) => joined(list.map(([start, size]) => span(start, Math.min(length, start + size)))));

const anyFields = fc.record({
  sourceId: fc.option(
    fc.nat(2).map((n) => nth("source", n)),
    { nil: undefined },
  ),
  attributes: fc.record(
    { cue: fc.constantFrom("said", " said ", ""), checkable: fc.boolean() },
    { requiredKeys: [] },
  ),
});

/** What one person marked in a text of so many code units: stacked, nested, twice the same, on several spans. */
export function anyMarks(length: number, firstId: number): fc.Arbitrary<Annotation[]> {
  const one = fc.tuple(
    fc.constantFrom(...labels),
    anySpans(length),
    anyFields,
    fc.integer({ min: 1, max: 2 }),
  );
  return fc
    .array(one, { maxLength: 10 })
    .map((list) =>
      list.flatMap(([label, spans, fields, times]) =>
        Array.from({ length: times }, () => ({ label, spans, fields })),
      ),
    )
    .map((list) => list.map(({ label, spans, fields }, i) => mark(firstId + i, label, spans, given(fields))));
}

function given({ sourceId, ...others }: { sourceId: Id<"source"> | undefined; attributes: object }): object {
  return sourceId === undefined ? others : { sourceId, ...others };
}
