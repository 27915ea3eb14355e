import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { type Id, makeId } from "../shared/ids.ts";
import { labels } from "../shared/labels.ts";
import { type Draft, type DraftOf, draftSchema } from "../shared/records/index.ts";
import { type Span, compareSpans, quotationOf } from "../shared/spans.ts";

const key = v.string();

/** A file of annotations written by hand: spans by the words they cover, sources and claims by keys of the file. */
const fileSchema = v.strictObject({
  sources: v.array(v.looseObject({ key })),
  claims: v.array(v.looseObject({ key })),
  annotations: v.array(
    v.strictObject({
      label: v.picklist(labels),
      spans: v.array(v.string()),
      /** Which occurrence of each span's words is meant, from 1; the first where it is not said. */
      nth: v.exactOptional(v.array(v.number())),
      attributes: v.looseObject({}),
      source: v.exactOptional(key),
      claim: v.exactOptional(key),
      note: v.exactOptional(v.string()),
    }),
  ),
});

/**
 * The records a file of annotations describes. Named sources and claims that are already among `known` are used again,
 * so that two texts about one matter share them.
 * @throws Error with what is wrong with the file; the files are our own, so that is a bug
 */
export function readAnnotations(
  file: unknown,
  documentId: Id<"document">,
  text: string,
  known: readonly Draft[],
): Draft[] {
  const { sources, claims, annotations } = v.parse(fileSchema, file);
  const drafts: Draft[] = [];
  const ids = new Map<string, Id>();
  const add = (kind: "source" | "claim", { key: own, ...rest }: { key: string }) => {
    const draft = v.parse(draftSchema, { kind, id: makeId(kind, randomUUID()), revision: 0, ...rest });
    const twin = known.find((other) => isSame(other, draft));
    ids.set(`${kind} ${own}`, (twin ?? draft).id);
    if (!twin) drafts.push(draft);
  };
  for (const source of sources) add("source", source);
  for (const claim of claims) add("claim", claim);
  const idOf = (kind: "source" | "claim", own: string) => {
    const id = ids.get(`${kind} ${own}`);
    if (id === undefined) throw new Error(`There is no ${kind} "${own}" in this file of annotations.`);
    return id;
  };
  for (const { spans: exact, nth, source, claim, ...rest } of annotations) {
    const spans = exact.map((part, i) => find(text, part, nth?.[i] ?? 1)).toSorted(compareSpans);
    drafts.push(
      v.parse(draftSchema, {
        kind: "annotation",
        id: makeId("annotation", randomUUID()),
        revision: 0,
        documentId,
        spans,
        quotes: spans.map((span) => quotationOf(text, span)),
        origin: "human",
        ...rest,
        ...(source === undefined ? {} : { sourceId: idOf("source", source) }),
        ...(claim === undefined ? {} : { claimId: idOf("claim", claim) }),
      }),
    );
  }
  return drafts;
}

/** Unnamed sources are never taken for one another, however alike their descriptions. */
function isSame(a: Draft, b: Draft): boolean {
  if (a.kind === "claim") return b.kind === "claim" && a.statement === b.statement;
  return isNamed(a) && isNamed(b) && a.type === b.type && a.name === b.name;
}

function isNamed(draft: Draft): draft is Extract<DraftOf<"source">, { name: string }> {
  return draft.kind === "source" && "name" in draft;
}

function find(text: string, exact: string, nth: number): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(exact, start + 1);
  if (start < 0 || exact === "")
    throw new Error(`The text does not hold "${exact.slice(0, 60)}" ${nth} times.`);
  return { start, end: start + exact.length };
}
