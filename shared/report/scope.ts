import * as v from "valibot";
import { type Id, idOf } from "../ids.ts";
import { words } from "../records/fields.ts";
import type { RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";

/** Most documents that can be chosen one by one. */
export const mostChosen = 10_000;

/** The schema of what a report is about: documents one by one, all of an outlet, or the whole workspace. */
export const scopeSchema = v.variant("type", [
  v.strictObject({
    type: v.literal("documents"),
    ids: v.pipe(v.array(idOf("document")), v.minLength(1), v.maxLength(mostChosen)),
  }),
  v.strictObject({ type: v.literal("outlet"), outlet: words(300) }),
  v.strictObject({ type: v.literal("workspace") }),
]);

/** What a report is about. An outlet is meant whatever the case and blanks of its name. */
export type Scope = v.InferOutput<typeof scopeSchema>;

type Document = RecordOf<"document">;

/** Fewer documents than this are looked up one by one; for more, all annotations are gone through once. */
const few = 50;

/** The documents a report is about, each once; those of an outlet and of the workspace oldest first. Missing ones are left out. */
export function documentsIn(workspace: Workspace, scope: Scope): Document[] {
  switch (scope.type) {
    case "documents":
      return [...new Set(scope.ids)].flatMap((id) => workspace.get(id) ?? []);
    case "outlet": {
      const wanted = foldOutlet(scope.outlet);
      return [...workspace.all("document")].filter(({ outlet = "" }) => foldOutlet(outlet) === wanted);
    }
    case "workspace":
      return [...workspace.all("document")];
    default:
      return scope satisfies never;
  }
}

/** The annotations of these documents, each once, in no promised order. */
export function* annotationsIn(
  workspace: Workspace,
  documents: readonly Document[],
): IterableIterator<RecordOf<"annotation">> {
  if (documents.length === workspace.count("document")) yield* workspace.all("annotation");
  else if (documents.length < few)
    for (const { id } of documents) yield* workspace.referring("annotation", id);
  else {
    const ids = new Set<Id>(documents.map(({ id }) => id));
    for (const annotation of workspace.all("annotation"))
      if (ids.has(annotation.documentId)) yield annotation;
  }
}

/** The outlets that documents name, as the first of their documents spells them, by name. */
export function outletsOf(
  workspace: Workspace,
): readonly { readonly name: string; readonly documents: number }[] {
  const found = new Map<string, { name: string; documents: number }>();
  for (const { outlet = "" } of workspace.all("document")) {
    const key = foldOutlet(outlet);
    if (key === "") continue;
    const known = found.get(key);
    if (known) known.documents++;
    else found.set(key, { name: outlet.trim(), documents: 1 });
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** A name as it is compared with others: whatever its case and blanks. */
export const foldOutlet = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, " ");

/** One text for one scope, to tell them apart by. */
export function scopeKey(scope: Scope): string {
  if (scope.type === "documents") return scope.ids.join(" ");
  return scope.type === "outlet" ? `outlet:${foldOutlet(scope.outlet)}` : scope.type;
}
