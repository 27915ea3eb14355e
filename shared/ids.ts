import * as v from "valibot";
import { says } from "./issues.ts";

/** Every kind of record a workspace holds. */
export const kinds = [
  "author",
  "document",
  "annotation",
  "source",
  "claim",
  "evidence",
  "comment",
  "decision",
] as const;

export type Kind = (typeof kinds)[number];

/** `kind:uuid`; a decision's is `decision:<annotation uuid>:<author uuid>`. The kind is readable from the id alone. */
export type Id<K extends Kind = Kind> = `${K}:${string}`;

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** The schema of an id of one kind. */
export function idOf<K extends Kind>(kind: K) {
  const tail = kind === "decision" ? `${uuid}:${uuid}` : uuid;
  const pattern = new RegExp(`^${kind}:${tail}$`);
  return v.custom<Id<K>>(
    (value) => typeof value === "string" && pattern.test(value),
    says((words) => words.host.fields.id(`${kind}:<uuid>`)),
  );
}

const anyPattern = new RegExp(`^(?:(?:${kinds.join("|")}):${uuid}|decision:${uuid}:${uuid})$`);

/** The schema of an id of any kind. */
export const anyId = v.custom<Id>(
  (value) => typeof value === "string" && anyPattern.test(value),
  says((words) => words.host.fields.id("kind:<uuid>")),
);

/** A new id; `uuid` comes from the caller (`crypto.randomUUID()`), so that nothing here is impure. */
export function makeId<K extends Kind>(kind: K, uuid: string): Id<K> {
  return `${kind}:${uuid}`;
}

/** The kind an id names. */
export function kindOf(id: Id): Kind {
  return id.slice(0, id.indexOf(":")) as Kind; // the template type guarantees the prefix
}

/**
 * The id of one author's decision on one annotation. Derived, so that "one decision per reviewer" is a fact of the
 * id and not a rule somebody has to check.
 */
export function decisionId(annotation: Id<"annotation">, author: Id<"author">): Id<"decision"> {
  return `decision:${annotation.slice("annotation:".length)}:${author.slice("author:".length)}`;
}
