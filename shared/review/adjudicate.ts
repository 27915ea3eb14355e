import type { Change } from "../changes.ts";
import type { Id } from "../ids.ts";
import { type DraftOf, draftOf, type RecordOf } from "../records/index.ts";
import { quotationOf, type Span } from "../spans.ts";
import type { Workspace } from "../workspace.ts";
import { isCounted } from "./agreed.ts";
import { agreedIdsOf, resolutionIdOf } from "./agreedIds.ts";
import type { ComparedItem } from "./compare.ts";
import { stateOf } from "./judged.ts";
import { followersOf, withdrawn } from "./withdraw.ts";

type Annotation = RecordOf<"annotation">;
type Resolution = RecordOf<"resolution">;

/*
 * Building a document's agreed layer out of what two people marked. A decision is one `resolution` and copies of the marks
 * that were taken; the marks themselves are never written. As pure functions from the workspace to changes.
 */

/** What one takes of a difference as it stands. `a` where only B marked something means that it is dropped. */
export type Taken = "a" | "b" | "both" | "neither";

/** What is decided about a difference: one of its sides, or one of one's own with the fields of one side. */
export type Verdict =
  | { readonly take: Taken }
  | { readonly take: "own"; readonly from: "a" | "b"; readonly spans: readonly Span[] };

/** One difference with what is decided about it. */
export type Decided = { readonly item: ComparedItem; readonly verdict: Verdict };

/** Which comparison is decided upon. */
export type Asked = {
  readonly documentId: Id<"document">;
  readonly between: readonly [Id<"author">, Id<"author">];
  /** The document's text: own ends are quoted from it. */
  readonly text: string;
};

/** The marks of a difference, A's first. */
export function marksOf({ a, b }: ComparedItem): Annotation[] {
  return [a, b].filter((mark) => mark !== undefined);
}

/** Whether a verdict can be given on a difference: of one mark there are no two to take, nor of two that say the same. */
export function canTake(item: ComparedItem, take: Verdict["take"]): boolean {
  return take !== "both" || (item.a !== undefined && item.b !== undefined && item.kinds[0] !== "same");
}

/** What the resolution is to say. Where both marked the same, taking either side is to agree with both. */
export function outcomeOf(item: ComparedItem, { take }: Verdict): Resolution["outcome"] {
  return item.kinds[0] === "same" && take !== "neither" && take !== "own" ? "same" : take;
}

/**
 * The changes that decide all of these in one step. What was decided between the same two about their marks before gives way,
 * with the annotations it had led to; about the very same marks, it is changed. Quotes that continue each other in the agreed
 * layer as their originals did.
 */
export function decide(workspace: Workspace, decided: readonly Decided[], asked: Asked): Change[] {
  const plans = decided.map((each) => planned(workspace, each, asked));
  const made = new Map<Id, Annotation["label"] | undefined>();
  for (const { resolutionId, copies } of plans) {
    made.set(resolutionId, undefined);
    for (const { id, mark } of copies) made.set(id, mark.label);
  }
  const earlier = new Set(
    plans.flatMap(({ item }) => marksOf(item)).flatMap(({ id }) => resolutionsOn(workspace, asked, id)),
  );
  const standsFor = new Map<Id, Id<"annotation">>();
  for (const { item, copies } of plans) {
    const quote = copies.find(({ mark }) => mark.label === "quote");
    if (quote) for (const { id } of marksOf(item)) standsFor.set(id, quote.id);
  }
  const before = [...earlier].flatMap((id) => [...workspace.referring("annotation", id)]);
  const relabelled = before.filter(
    ({ id, label }) => label === "quote" && made.has(id) && made.get(id) !== label,
  );
  const given = [...earlier, ...before.map(({ id }) => id)].filter((id) => !made.has(id));
  const removed = withdrawn(workspace, given, standsFor, relabelled.map(({ id }) => id)); // prettier-ignore
  const gone = new Set(removed.flatMap((change) => (change.op === "remove" ? [change.id] : [])));
  for (const { id } of relabelled) gone.add(id);
  const agreed = agreedQuotes(workspace, asked.documentId, gone);
  const changes = new Map<Id, Change>(removed.map((change) => [idOfChange(change), change]));
  for (const [mark, id] of standsFor)
    for (const follower of followersOf(workspace, mark))
      if (follower.resolutionId !== undefined && !gone.has(follower.id))
        changes.set(follower.id, { op: "put", record: continuing(draftOf<"annotation">(follower), id) });
  const continued = (id: Id<"annotation">) => standsFor.get(id) ?? agreed.get(id) ?? id;
  for (const plan of plans) {
    const record = resolutionFor(workspace, plan, asked);
    changes.set(record.id, { op: "put", record });
    for (const copy of plan.copies) {
      const draft = annotationFor(copy, plan.resolutionId, asked, continued);
      const { revision = 0 } = workspace.get(copy.id) ?? {};
      changes.set(copy.id, { op: "put", record: { ...draft, revision } });
    }
  }
  return [...changes.values()];
}

type Plan = Decided & {
  readonly resolutionId: Id<"resolution">;
  readonly copies: readonly (Copy & { readonly id: Id<"annotation"> })[];
};

function planned(workspace: Workspace, each: Decided, { documentId, between }: Asked): Plan {
  const marks = marksOf(each.item).map(({ id }) => id).toSorted(); // prettier-ignore
  const resolutionId = resolutionIdOf(documentId, between, marks);
  const [one, other] = agreedIdsOf(resolutionId);
  const isOneSides = ["a", "b", "both"].includes(outcomeOf(each.item, each.verdict));
  const copies = copied(each).map((copy) => ({
    ...copy,
    id: isOneSides && copy.mark.id !== marks[0] ? other : one,
  }));
  const [only] = copies;
  if (copies.length !== 1 || !only || workspace.get(only.id)) return { ...each, resolutionId, copies };
  // Decided again, it is the same annotation, with what was said of it.
  const before = [one, other].find((id) => workspace.get(id));
  return { ...each, resolutionId, copies: [{ ...only, id: before ?? only.id }] };
}

type Copy = { readonly mark: Annotation; readonly spans?: readonly Span[]; readonly note?: string };

/** What is to be copied into the agreed layer. */
function copied({ item, verdict }: Decided): Copy[] {
  const { a, b } = item;
  if (verdict.take === "neither") return [];
  if (verdict.take === "own") {
    const mark = item[verdict.from] ?? a ?? b;
    return mark ? [{ mark, spans: verdict.spans }] : [];
  }
  if (item.kinds[0] === "same") {
    const note = a?.note ?? b?.note;
    return a ? [{ mark: a, ...(note === undefined ? {} : { note }) }] : [];
  }
  const taken = verdict.take === "a" ? [a] : verdict.take === "b" ? [b] : [a, b];
  return taken.flatMap((mark) => (mark ? [{ mark }] : []));
}

function resolutionFor(
  workspace: Workspace,
  { item, verdict, resolutionId }: Plan,
  { documentId, between }: Asked,
): DraftOf<"resolution"> {
  return {
    kind: "resolution",
    id: resolutionId,
    revision: workspace.get(resolutionId)?.revision ?? 0,
    documentId,
    between: [between[0], between[1]],
    of: marksOf(item).map((mark) => ({ id: mark.id, by: mark.createdBy, state: stateOf(mark) })),
    outcome: outcomeOf(item, verdict),
  };
}

function annotationFor(
  { mark, spans, note, id }: Copy & { readonly id: Id<"annotation"> },
  resolutionId: Id<"resolution">,
  { text }: Asked,
  continued: (id: Id<"annotation">) => Id<"annotation">,
): DraftOf<"annotation"> {
  const draft: DraftOf<"annotation"> = {
    ...draftOf<"annotation">(mark),
    id,
    revision: 0,
    origin: "human",
    resolutionId,
    ...(spans ? { spans: [...spans], quotes: spans.map((span) => quotationOf(text, span)) } : {}),
    ...(note === undefined ? {} : { note }),
  };
  const earlier = draft.label === "quote" ? draft.attributes.continues : undefined;
  return earlier === undefined ? draft : continuing(draft, continued(earlier));
}

function continuing(draft: DraftOf<"annotation">, earlier: Id<"annotation">): DraftOf<"annotation"> {
  if (draft.label !== "quote") return draft;
  return { ...draft, attributes: { ...draft.attributes, continues: earlier } };
}

/** What was decided between the same two people about a mark. */
function resolutionsOn(workspace: Workspace, { documentId, between }: Asked, mark: Id): Id<"resolution">[] {
  let known = resolved.get(workspace);
  if (known?.seq !== workspace.seq) resolved.set(workspace, (known = { seq: workspace.seq, by: new Map() }));
  const key = `${documentId} ${between.toSorted().join(" ")}`;
  let index = known.by.get(key);
  if (!index) {
    known.by.set(key, (index = new Map()));
    for (const { id, of } of resolutionsBetween(workspace, documentId, between))
      for (const one of of) index.set(one.id, [...(index.get(one.id) ?? []), id]);
  }
  return index.get(mark) ?? [];
}

/** Asked for each of ten thousand marks between two commits. */
const resolved = new WeakMap<
  Workspace,
  { readonly seq: number; readonly by: Map<string, Map<Id, Id<"resolution">[]>> }
>();

/** What two people's marks in a document led to, whichever of them is called A. */
export function resolutionsBetween(
  workspace: Workspace,
  documentId: Id<"document">,
  [a, b]: readonly [Id<"author">, Id<"author">],
): Resolution[] {
  return [...workspace.referring("resolution", documentId)].filter(
    ({ between: [one, other] }) => (one === a && other === b) || (one === b && other === a),
  );
}

/** For every mark that was decided about, the agreed quote that stands for it. */
function agreedQuotes(
  workspace: Workspace,
  documentId: Id<"document">,
  gone: ReadonlySet<Id>,
): ReadonlyMap<Id, Id<"annotation">> {
  const found = new Map<Id, Id<"annotation">>();
  for (const annotation of workspace.referring("annotation", documentId)) {
    const { id, label, resolutionId } = annotation;
    if (label !== "quote" || resolutionId === undefined || gone.has(id)) continue;
    if (!isCounted(workspace, annotation)) continue;
    for (const one of workspace.get(resolutionId)?.of ?? []) if (!found.has(one.id)) found.set(one.id, id);
  }
  return found;
}

const idOfChange = (change: Change): Id => (change.op === "put" ? change.record.id : change.id);
