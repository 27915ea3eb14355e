import { randomUUID } from "node:crypto";
import * as v from "valibot";
import { type Id, checkId, decisionId, makeId, questions } from "../shared/ids.ts";
import { labels } from "../shared/labels.ts";
import { type Draft, type DraftOf, draftSchema } from "../shared/records/index.ts";
import { checkAnswers } from "../shared/records/check.ts";
import { decisionVerdicts } from "../shared/records/decision.ts";
import { stateOf } from "../shared/review/judged.ts";
import { sampleMakerId, sampleReaderId } from "../shared/sourcing/claimRules.ts";
import { type Span, compareSpans, quotationOf } from "../shared/spans.ts";

const key = v.string();
/** Words of the text; `nth` says which occurrence of each is meant, from 1, the first where it is not said. */
const passage = { spans: v.array(v.string()), nth: v.exactOptional(v.array(v.number())) };
/** Whose it is: the one who made the samples, or the one who read some of them a second time. */
const by = v.exactOptional(v.literal("second"));
const linked = { key, mergedInto: v.exactOptional(key) };

/**
 * A file of annotations written by hand: spans by the words they cover, everything else by keys of the file. What is not
 * looked at here is held against the schemas of the records.
 */
const fileSchema = v.strictObject({
  sources: v.array(v.looseObject(linked)),
  claims: v.array(v.looseObject(linked)),
  annotations: v.array(
    v.strictObject({
      key: v.exactOptional(key),
      by,
      label: v.picklist(labels),
      ...passage,
      attributes: v.looseObject({}),
      source: v.exactOptional(key),
      restsOn: v.exactOptional(v.array(key)),
      claim: v.exactOptional(key),
      note: v.exactOptional(v.string()),
    }),
  ),
  evidence: v.optional(
    v.array(
      v.looseObject({
        claim: key,
        source: v.exactOptional(key),
        target: v.variant("type", [
          v.strictObject({ type: v.literal("span"), ...passage }),
          v.strictObject({ type: v.literal("annotation"), annotation: key }),
          v.looseObject({ type: v.literal("web") }),
        ]),
      }),
    ),
    [],
  ),
  decisions: v.optional(
    v.array(
      v.strictObject({
        annotation: key,
        verdict: v.picklist(decisionVerdicts),
        reason: v.exactOptional(v.string()),
      }),
    ),
    [],
  ),
  comments: v.optional(
    v.array(
      v.strictObject({
        /** The key of an annotation, or `document`. */
        on: key,
        by,
        body: v.string(),
        replies: v.optional(v.array(v.strictObject({ by, body: v.string() })), []),
      }),
    ),
    [],
  ),
  checks: v.optional(
    v.array(
      v.strictObject({
        question: v.picklist(questions),
        answer: v.picklist(checkAnswers),
        note: v.exactOptional(v.string()),
      }),
    ),
    [],
  ),
});

type File = v.InferOutput<typeof fileSchema>;
type Keyed = "source" | "claim" | "annotation";

/**
 * The records a file of annotations describes, and which of them are the second reader's. Named sources and claims that are already among `known` are used again
 * as they are there, so that two texts about one matter share them.
 * @throws Error with what is wrong with the file; the files are our own, so that is a bug
 */
export function readAnnotations(
  file: unknown,
  documentId: Id<"document">,
  text: string,
  known: readonly Draft[],
): { readonly drafts: Draft[]; readonly seconds: ReadonlySet<Id> } {
  const { sources, claims, annotations, evidence, checks, ...reviewed } = v.parse(fileSchema, file);
  const keys = new Keys();
  const drafts: Draft[] = [];
  const seconds = new Set<Id>();
  const add = (kind: "source" | "claim", { key: own, mergedInto, ...rest }: File["claims"][number]) => {
    const link = mergedInto === undefined ? {} : { mergedInto: keys.idOf(kind, mergedInto) };
    const draft = v.parse(draftSchema, { ...fresh(kind), ...checked(rest), ...rest, ...link });
    const twin = known.find((other) => isSame(other, draft));
    keys.set(kind, own, twin ?? draft);
    if (!twin) drafts.push(draft);
  };
  for (const source of sources) add("source", source);
  for (const claim of claims) add("claim", claim);
  for (const { key: own, by: whose, spans, nth, source, restsOn, claim, ...rest } of annotations) {
    const draft = v.parse(draftSchema, {
      ...fresh("annotation"),
      ...passageOf(documentId, text, spans, nth),
      origin: "human",
      ...rest,
      ...keys.link("sourceId", "source", source),
      ...(restsOn ? { restsOn: restsOn.map((each) => keys.idOf("source", each)) } : {}),
      ...keys.link("claimId", "claim", claim),
    });
    if (own !== undefined) keys.set("annotation", own, draft);
    drafts.push(draft);
    if (whose === "second") seconds.add(draft.id);
  }
  for (const { claim, source, target, ...rest } of evidence)
    drafts.push(
      v.parse(draftSchema, {
        ...fresh("evidence"),
        ...rest,
        ...keys.link("claimId", "claim", claim),
        ...keys.link("sourceId", "source", source),
        target: targetOf(target, keys, (spans, nth) => passageOf(documentId, text, spans, nth)),
      }),
    );
  for (const check of checks)
    drafts.push({
      kind: "check",
      id: checkId(documentId, check.question),
      revision: 0,
      documentId,
      ...check,
    });
  const review = reviewOf(reviewed, documentId, drafts, keys);
  return {
    drafts: [...drafts, ...review.map(({ draft }) => draft)],
    seconds: new Set([...seconds, ...review.flatMap(({ draft, whose }) => (whose ? [draft.id] : []))]),
  };
}

type Reviewed = Pick<File, "decisions" | "comments">;

/** What the second reader decided, and what the two said about it. */
function reviewOf(
  { decisions, comments }: Reviewed,
  documentId: Id<"document">,
  drafts: readonly Draft[],
  keys: Keys,
): { readonly draft: Draft; readonly whose: "second" | undefined }[] {
  const decided = decisions.map(({ annotation, ...rest }) => {
    const annotationId = keys.idOf("annotation", annotation) as Id<"annotation">; // they are kept by kind
    const judged = drafts.find((draft) => draft.kind === "annotation" && draft.id === annotationId);
    const draft: Draft = {
      kind: "decision",
      id: decisionId(annotationId, sampleReaderId),
      revision: 0,
      annotationId,
      judged: judged?.kind === "annotation" ? stateOf(judged) : "",
      ...rest,
    };
    return { draft, whose: "second" as const };
  });
  const said = comments.flatMap(({ on, body, replies, ...root }) => {
    const targetId = on === "document" ? documentId : keys.idOf("annotation", on);
    const fields = { kind: "comment", revision: 0, targetId, resolved: false } as const;
    const id = makeId("comment", randomUUID());
    return [
      { draft: { ...fields, id, body }, whose: root.by },
      ...replies.map((reply) => ({
        draft: { ...fields, id: makeId("comment", randomUUID()), parentId: id, body: reply.body },
        whose: reply.by,
      })),
    ];
  });
  return [...decided, ...said];
}

const fresh = (kind: "source" | "claim" | "annotation" | "evidence") => ({
  kind,
  id: makeId(kind, randomUUID()),
  revision: 0,
});

/** A claim with a verdict has somebody who found it: whoever made the samples. */
const checked = ({ verdict = "none-yet" }: { readonly verdict?: unknown }) =>
  verdict === "none-yet" ? {} : { checkerId: sampleMakerId };

function targetOf(
  target: File["evidence"][number]["target"],
  keys: Keys,
  passage: (spans: readonly string[], nth: readonly number[] | undefined) => object,
): object {
  if (target.type === "web") return target;
  if (target.type === "annotation")
    return { type: target.type, annotationId: keys.idOf("annotation", target.annotation) };
  return { type: target.type, ...passage(target.spans, target.nth) };
}

/** The ids behind the keys of one file. */
class Keys {
  readonly #ids = new Map<string, Id>();

  set(kind: Keyed, own: string, { id }: { readonly id: Id }): void {
    this.#ids.set(`${kind} ${own}`, id);
  }

  /** @throws Error where nothing before it in the file has this key */
  idOf(kind: Keyed, own: string): Id {
    const id = this.#ids.get(`${kind} ${own}`);
    if (id === undefined) throw new Error(`There is no ${kind} "${own}" in this file of annotations.`);
    return id;
  }

  /** The field that points to what has this key; none where there is no key. */
  link(field: string, kind: Keyed, own: string | undefined): object {
    return own === undefined ? {} : { [field]: this.idOf(kind, own) };
  }
}

/** Unnamed sources are never taken for one another, however alike their descriptions. */
function isSame(a: Draft, b: Draft): boolean {
  if (a.kind === "claim") return b.kind === "claim" && a.statement === b.statement;
  return isNamed(a) && isNamed(b) && a.type === b.type && a.name === b.name;
}

function isNamed(draft: Draft): draft is Extract<DraftOf<"source">, { name: string }> {
  return draft.kind === "source" && "name" in draft;
}

function passageOf(
  documentId: Id<"document">,
  text: string,
  exact: readonly string[],
  nth: readonly number[] | undefined,
) {
  const spans = exact.map((part, i) => find(text, part, nth?.[i] ?? 1)).toSorted(compareSpans);
  return { documentId, spans, quotes: spans.map((span) => quotationOf(text, span)) };
}

function find(text: string, exact: string, nth: number): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(exact, start + 1);
  if (start < 0 || exact === "")
    throw new Error(`The text does not hold "${exact.slice(0, 60)}" ${nth} times.`);
  return { start, end: start + exact.length };
}
