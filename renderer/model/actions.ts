import type { Change } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import { dependants } from "../../shared/integrity.ts";
import type { Label } from "../../shared/labels.ts";
import { maxSpanLength } from "../../shared/records/annotation.ts";
import { nothingRead, type Reading } from "../../shared/reading/annotation.ts";
import { mentionOf } from "../../shared/reading/mention.ts";
import { type DraftOf, draftOf, type RecordOf } from "../../shared/records/index.ts";
import { fitted, joined, quotationOf, type Span, trimmed } from "../../shared/spans.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { words } from "./words.ts";

/*
 * What the user can do, as pure functions from the workspace to changes. They are called when their turn comes, so they
 * always see the latest state; each throws an AppError with a sentence where there is nothing sensible to do.
 */

export type Annotation = RecordOf<"annotation">;
export { sourceName } from "../../shared/sourcing/completed.ts";

/** The spans a selection stands for: whole graphemes, no white space at the ends. @throws AppError `invalid` */
export function spanOf(text: string, selection: Span): Span {
  const whole = fitted(text, selection);
  const span = whole && trimmed(text, whole);
  if (!span) throw new AppError("invalid", words().text.onlySpaces);
  if (span.end - span.start > maxSpanLength)
    throw new AppError("invalid", words().text.tooLong(maxSpanLength, span.end - span.start));
  return span;
}

/** Marks one span; what was read of it in the text is filled in within the same step. */
export function annotate(
  document: Id<"document">,
  text: string,
  span: Span,
  label: Label,
  id: Id<"annotation">,
  { attributes, sourceId }: Reading = nothingRead,
): Change[] {
  const record = {
    kind: "annotation",
    id,
    revision: 0,
    documentId: document,
    spans: [span],
    quotes: [quotationOf(text, span)],
    origin: "human",
    label,
    attributes,
    ...(sourceId ? { sourceId } : {}),
  } as DraftOf<"annotation">; // what was read was read for this label
  return [{ op: "put", record }];
}

/**
 * The annotation under another label. The attributes belong to the old one and go, and those read for the new one come;
 * undo brings the old ones back. Who stands behind it stays who it was.
 */
export function relabel(
  workspace: Workspace,
  id: Id<"annotation">,
  label: Label,
  reading: Reading = nothingRead,
): Change[] {
  const record = existing(workspace, id);
  if (record.label === label) return [];
  const { claimId, restsOn, ...rest } = draftOf<"annotation">(record);
  const sourceId = rest.sourceId ?? reading.sourceId;
  const mention =
    label === "anonymous-source" && sourceId
      ? { mention: mentionOf(workspace, sourceId, record.documentId, record.spans, id) }
      : {};
  const next = {
    ...rest,
    label,
    attributes: { ...reading.attributes, ...mention },
    ...(sourceId ? { sourceId } : {}),
    ...(label === "claim" && claimId ? { claimId } : {}),
    ...(restsOn && (label === "claim" || label === "statistic") ? { restsOn } : {}),
  };
  // Only a quote can be continued: what went on from this one no longer does.
  const followers = [...workspace.referring("annotation", id)].flatMap((follower) =>
    lettingGo(workspace, follower.id, (to) => to === id),
  );
  return [{ op: "put", record: next as DraftOf<"annotation"> }, ...followers];
}

/** The annotation on other spans, which are joined where they touch. */
export function setSpans(
  workspace: Workspace,
  id: Id<"annotation">,
  text: string,
  spans: readonly Span[],
): Change[] {
  const record = existing(workspace, id);
  const next = joined(spans);
  if (JSON.stringify(next) === JSON.stringify(record.spans)) return [];
  const draft = draftOf<"annotation">(record);
  return [
    { op: "put", record: { ...draft, spans: next, quotes: next.map((span) => quotationOf(text, span)) } },
  ];
}

/** A record and everything that hangs on it, removed in one step; annotations that only mention it let go of it. */
export function removeWithDependants(workspace: Workspace, id: Id): Change[] {
  const gone = new Set(dependants(workspace, id));
  const left = new Set(
    [...gone].flatMap((each) => [...workspace.referrers(each)].filter((from) => !gone.has(from))),
  );
  return [
    ...[...gone].map(
      (each) => ({ op: "remove", id: each, revision: workspace.get(each)?.revision ?? 0 }) as const,
    ),
    ...[...left].flatMap((from) => lettingGo(workspace, from, (to) => gone.has(to))),
  ];
}

/** The record without its links to what `isGone`, of those links it can do without. */
export function lettingGo(workspace: Workspace, id: Id, isGone: (id: Id) => boolean): Change[] {
  const record = workspace.get(id);
  if (record?.kind === "annotation")
    return [{ op: "put", record: annotationWithout(draftOf<"annotation">(record), isGone) }];
  if (record?.kind === "source" || record?.kind === "claim") {
    const { mergedInto, ...rest } = draftOf<"source" | "claim">(record);
    const kept = mergedInto && !isGone(mergedInto) ? { mergedInto } : {};
    return [{ op: "put", record: { ...rest, ...kept } as DraftOf<"source" | "claim"> }]; // its kind is as it was
  }
  if (record?.kind === "evidence") {
    const { sourceId, ...rest } = draftOf<"evidence">(record);
    return [{ op: "put", record: { ...rest, ...(sourceId && !isGone(sourceId) ? { sourceId } : {}) } }];
  }
  return [];
}

function annotationWithout(
  { sourceId, claimId, restsOn, attributes, ...rest }: DraftOf<"annotation">,
  isGone: (id: Id) => boolean,
): DraftOf<"annotation"> {
  const { continues, ...others } = attributes as { continues?: Id };
  const rests = restsOn?.filter((source) => !isGone(source)) ?? [];
  return {
    ...rest,
    ...(sourceId && !isGone(sourceId) ? { sourceId } : {}),
    ...(claimId && !isGone(claimId) ? { claimId } : {}),
    ...(rests.length > 0 ? { restsOn: rests } : {}),
    attributes: { ...others, ...(continues && !isGone(continues) ? { continues } : {}) },
  } as DraftOf<"annotation">; // its label and attributes are as they were
}

/** What a field of a form is bound to, read and written without the form knowing the record. */
export type Field = {
  /** Field of the record, or of its attributes. */
  readonly path: readonly [string] | readonly ["attributes" | "anonymity" | "target", string];
};

/** The value at `path`, undefined where it is not set. */
export function fieldValue(record: object, path: Field["path"]): unknown {
  let at: unknown = record;
  for (const key of path) at = (at as Record<string, unknown> | undefined)?.[key];
  return at;
}

/**
 * One field set to `value`, or taken out where that is undefined.
 *
 * `from` is what the user saw when the edit began. If somebody else has changed this very field since, the edit is
 * refused and the newer value shown; a change of another field is no conflict.
 * @throws AppError `conflict`, `not-found`
 */
export function setField(
  workspace: Workspace,
  id: Id,
  path: Field["path"],
  from: unknown,
  value: unknown,
): Change[] {
  const record = workspace.get(id);
  if (!record) throw new AppError("not-found", words().text.lostDeleted);
  const current = fieldValue(record, path);
  if (same(current, value)) return [];
  if (!same(current, from)) throw new AppError("conflict", words().text.lostChanged);
  return [
    {
      op: "put",
      record: withField(draftOf(record), path, value) as Extract<Change, { op: "put" }>["record"],
    },
  ];
}

function withField(record: object, path: readonly string[], value: unknown): object {
  const [key = "", ...rest] = path;
  const before = (record as Record<string, unknown>)[key];
  const after = rest.length > 0 ? withField((before as object | undefined) ?? {}, rest, value) : value;
  const { [key]: _, ...others } = record as Record<string, unknown>;
  return after === undefined ? others : { ...others, [key]: after };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** `Claim “…”`, for undo and announcements. */
export function describe(annotation: Pick<Annotation, "label" | "quotes">): string {
  const quote = annotation.quotes
    .map(({ exact }) => exact)
    .join(" … ")
    .replaceAll(/\s+/g, " ");
  const shown = quote.length > 50 ? `${quote.slice(0, 50).trimEnd()}…` : quote;
  return words().text.described(words().labels[annotation.label].name, shown);
}

/** @throws AppError `not-found` where it was deleted meanwhile */
export function existing(workspace: Workspace, id: Id<"annotation">): Annotation {
  const record = workspace.get(id);
  if (!record) throw new AppError("not-found", words().text.goneMeanwhile);
  return record;
}
