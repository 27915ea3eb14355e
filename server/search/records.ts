import type { Id } from "../../shared/ids.ts";
import type { AnyRecord, RecordOf } from "../../shared/records/index.ts";
import { type Mentions, mostHits, type SearchGroup, type SearchHit } from "../../shared/search.ts";
import { atOnce, type Slices } from "../../shared/slices.ts";
import { sourceName } from "../../shared/sourcing/completed.ts";
import { canonical, mentionsOfClaim, mentionsOfSource } from "../../shared/sourcing/merging.ts";
import type { Span } from "../../shared/spans.ts";
import { findInSlices } from "../../shared/text/find.ts";
import { foldText, type FoldedText } from "../../shared/text/folded.ts";
import { snippetOf } from "../../shared/text/snippet.ts";
import type { Workspace } from "../../shared/workspace.ts";

/** Records looked at between two places where the work may be left. */
export const sliceRecords = 200;
/** About so much is shown on either side of a match, in UTF-16 code units. */
export const around = 60;

/** The words of records as they are searched in. A record is a value: its words go when it does. */
const folded = new WeakMap<AnyRecord, FoldedText>();

/** The first match in a record's words. @param kept where they are kept folded; another place for each field */
export function firstMatch(
  record: AnyRecord,
  words: string,
  sought: string,
  kept = folded,
): Span | undefined {
  let known = kept.get(record);
  if (!known) kept.set(record, (known = foldText(words, "loose")));
  return atOnce(findInSlices(words, known, sought, {}, 1)).spans[0];
}

/** An annotation whose note has a match, and where in the note. */
export type NoteMatch = { readonly annotation: RecordOf<"annotation">; readonly at: Span };

/** All notes that match, by document. */
export function* notesIn(
  workspace: Workspace,
  sought: string,
): Slices<ReadonlyMap<Id<"document">, NoteMatch[]>> {
  const found = new Map<Id<"document">, NoteMatch[]>();
  let looked = 0;
  for (const annotation of workspace.all("annotation")) {
    if (++looked % sliceRecords === 0) yield;
    if (annotation.note === undefined) continue;
    const at = firstMatch(annotation, annotation.note, sought);
    if (!at) continue;
    const others = found.get(annotation.documentId);
    if (others) others.push({ annotation, at });
    else found.set(annotation.documentId, [{ annotation, at }]);
  }
  return found;
}

/** The hit for a note that matches. */
export function noteHit({ annotation, at }: NoteMatch): SearchHit {
  const { id: annotationId, label, note = "" } = annotation;
  return { kind: "note", annotationId, label, snippet: snippetOf(note, at, around) };
}

/** The sources one of whose names or whose description matches, and the tracked claims whose statement does; only groups with hits. */
export function* recordGroups(workspace: Workspace, sought: string): Slices<SearchGroup[]> {
  const sources = yield* groupOf(workspace, "source", sought);
  const claims = yield* groupOf(workspace, "claim", sought);
  return [sources, claims].filter(({ count }) => count > 0);
}

function* groupOf(workspace: Workspace, kind: "source" | "claim", sought: string): Slices<SearchGroup> {
  const hits: SearchHit[] = [];
  let count = 0;
  let looked = 0;
  const records: Iterable<Named> = workspace.all(kind);
  const found = new Set<Id>();
  for (const record of records) {
    if (++looked % sliceRecords === 0) yield;
    const words = wordsOf(record);
    const at = firstMatch(record, words, sought);
    if (!at) continue;
    // One that was merged into another is found under its own words, and is that other.
    const named: Named = canonical(workspace, record.id) ?? record;
    const { id } = named;
    if (found.has(id)) continue;
    found.add(id);
    if (++count > mostHits.record) continue;
    hits.push({ kind, id, mentions: mentionsOf(workspace, named), snippet: snippetOf(words, at, around) });
  }
  return { of: { kind: kind === "source" ? "sources" : "claims" }, count, isMinimum: false, hits };
}

type Named = RecordOf<"source"> | RecordOf<"claim">;

/** The names of a source, or what a claim states. */
function wordsOf(record: Named): string {
  if (record.kind === "claim") return record.statement;
  return [sourceName(record), ...(record.variants ?? [])].join(" · ");
}

function mentionsOf(workspace: Workspace, { kind, id }: Named): Mentions {
  const annotations = kind === "source" ? mentionsOfSource(workspace, id) : mentionsOfClaim(workspace, id);
  const [one] = annotations;
  if (!one) return { count: 0 };
  return { count: annotations.length, one: { documentId: one.documentId, annotationId: one.id } };
}
