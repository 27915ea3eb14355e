import { canonical } from "../canonical.ts";
import { hash } from "../hash.ts";
import type { DraftOf, RecordOf } from "../records/index.ts";

/** What a decision judges of an annotation. */
export type Judged = Pick<
  RecordOf<"annotation"> | DraftOf<"annotation">,
  "label" | "documentId" | "spans" | "attributes" | "note" | "sourceId" | "restsOn" | "claimId"
>;

/**
 * A fingerprint of what an annotation says: label, passage, attributes, links and note, not who wrote it, when, or under
 * which number. The same in every copy of a workspace, and again after an edit was undone. At most 64 characters.
 */
export function stateOf(annotation: Judged): string {
  const { label, documentId, spans, attributes, note, sourceId, restsOn, claimId } = annotation;
  return hash(canonical({ label, documentId, spans, attributes, note, sourceId, restsOn, claimId }));
}

const known = new WeakMap<Judged, string>();

/** As `stateOf`; records are values, so that it is made once for each, however often it is asked. */
export function knownState(annotation: Judged): string {
  let state = known.get(annotation);
  if (state === undefined) known.set(annotation, (state = stateOf(annotation)));
  return state;
}

/** Whether a decision, or whatever else carries a fingerprint, is about the annotation as it is now. */
export function isOn(judged: string, annotation: Judged): boolean {
  return judged === stateOf(annotation);
}
