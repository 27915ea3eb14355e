import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import { type NativeFile, nativeVersion } from "../../shared/formats/native.ts";
import { type Id, decisionId, makeId } from "../../shared/ids.ts";
import type { AnyRecord, Draft } from "../../shared/records/index.ts";
import { stateOf } from "../../shared/review/judged.ts";
import { fitted } from "../../shared/spans.ts";
import { normalizeText } from "../../shared/text/normalize.ts";
import {
  hashOf,
  makeAnnotation,
  makeAnonymousSource,
  makeAuthor,
  makeCheck,
  makeClaim,
  makeComment,
  makeDecision,
  makeDocument,
  makeEvidence,
  makeReading,
  makeResolution,
  makeSignoff,
  makeSource,
} from "../support/records.ts";

/** Texts with what is hard: astral characters, sequences, marks, right-to-left, what JSON escapes. */
const texts = fc
  .array(
    fc.constantFrom(
      "word ",
      "niño ",
      "👩‍👩‍👧‍👦",
      "🙂",
      "e\u{301}",
      "漢字",
      "שלום ",
      "\n",
      "\t",
      '"',
      "\\",
      "\u{2028}",
      "</script>",
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((parts) => normalizeText(`A${parts.join("")}`));

const labels = ["claim", "statistic", "quote", "anonymous-source"] as const;

type World = {
  readonly texts: readonly string[];
  readonly marks: readonly (readonly [number, number, number])[];
};

const worlds: fc.Arbitrary<World> = fc.record({
  texts: fc.array(texts, { minLength: 1, maxLength: 4 }),
  marks: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 20 })), { maxLength: 12 }),
});

/** Exported workspaces with records of every kind, as another program of this version would have written them. */
export const nativeFiles: fc.Arbitrary<NativeFile> = worlds.map(fileOf);

/** The export of one small workspace that has a record of every kind. */
export function someFile(): NativeFile {
  return fileOf({
    texts: ["The minister said no.", "Boats 👩‍👩‍👧‍👦 were struck."],
    marks: [
      [0, 4, 8],
      [1, 0, 5],
      [0, 13, 4],
      [1, 6, 3],
    ],
  });
}

function fileOf({ texts, marks }: World): NativeFile {
  const author = makeAuthor();
  const other = makeAuthor({ name: "Bea Ortiz" });
  const named = makeSource();
  const unnamed = makeAnonymousSource();
  const claim = makeClaim();
  const documents = texts.map((text) => makeDocument(text, { original: originalOf(text) }));
  const annotations = marks.flatMap(([which, start, length], i) => {
    const document = documents[which % documents.length];
    const text = texts[which % texts.length] ?? "";
    const at = start % text.length;
    const span = fitted(text, { start: at, end: at + length });
    const label = labels[i % labels.length];
    if (!document || !span || !label) return [];
    const links = label === "claim" ? { claimId: claim.id, restsOn: [unnamed.id] } : {};
    return [
      makeAnnotation(document, text, span, { label, sourceId: i % 2 ? named.id : unnamed.id, ...links }),
    ];
  });
  const same = makeSource({ name: "Mr. Vera", variants: ["the minister"], mergedInto: named.id });
  const twin = makeClaim({ mergedInto: claim.id });
  const drafts: Draft[] = [author, other, ...documents, ...annotations, named, unnamed, same, claim, twin];
  drafts.push(...documents.map((document) => makeCheck(document, { note: "n", basis: "1f" })));
  for (const [i, annotation] of annotations.entries()) {
    const comment = makeComment(annotation);
    drafts.push(comment, makeComment(annotation, { parentId: comment.id }));
    const { documentId, spans, quotes } = annotation;
    drafts.push(
      makeEvidence(claim, { target: { type: "annotation", annotationId: annotation.id } }),
      makeEvidence(twin, { target: { type: "span", documentId, spans, quotes }, sourceId: same.id }),
    );
    // Current, for every second one; else it judged what is no longer so.
    const current = i % 2 ? stateOf(annotation) : "";
    drafts.push({
      ...makeDecision(annotation, other),
      judged: current,
      id: decisionId(annotation.id, other.id),
    });
  }
  for (const document of documents) {
    const first = annotations.find(({ documentId }) => documentId === document.id);
    drafts.push(makeReading(document, other), makeSignoff(document, other));
    if (!first) continue;
    const resolution = makeResolution(first, [author, other]);
    drafts.push(resolution, {
      ...first,
      id: makeId("annotation", randomUUID()),
      resolutionId: resolution.id,
    });
  }
  return {
    format: "claimdesk",
    version: nativeVersion,
    offsetUnit: "utf-16 code units",
    app: "0.0.0",
    exportedAt: "2026-03-04T10:00:00.000Z",
    seq: drafts.length,
    records: drafts.map((draft, i) =>
      stamped(draft, i, draft.kind === "decision" || draft.kind === "signoff" ? other.id : author.id),
    ),
    texts: Object.fromEntries(texts.map((text) => [hashOf(text), text])),
    originals: Object.fromEntries(texts.map((text) => [hashOf(text), Buffer.from(text).toString("base64")])),
  };
}

const revisionOf = (index: number) => index + 1;

function stamped(draft: Draft, index: number, by: Id<"author">): AnyRecord {
  const at = new Date(Date.UTC(2026, 2, 4, 10, 0, index)).toISOString();
  const stamps = { createdAt: at, createdBy: by, updatedAt: at, updatedBy: by };
  return { ...draft, revision: revisionOf(index), ...stamps };
}

function originalOf(text: string) {
  const bytes = Buffer.from(text);
  const hash = createHash("sha256").update(bytes).digest("hex");
  return { hash, name: "a.txt", bytes: bytes.length, encoding: "utf-8" as const };
}
