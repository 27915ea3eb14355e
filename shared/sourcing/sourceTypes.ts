import type { RecordOf } from "../records/index.ts";
import { describedSourceTypes, namedSourceTypes } from "../records/source.ts";

export type SourceType = RecordOf<"source">["type"];

/** Every type of source: those with a name, those the reporter knows and withholds, those with a description only. */
export const anySourceType: readonly SourceType[] = [
  ...namedSourceTypes,
  "anonymous",
  ...describedSourceTypes,
];

/** Whether sources of a type have a name; the others have a description as printed and no field for a name. */
export function isNamedType(type: SourceType): type is (typeof namedSourceTypes)[number] {
  return namedSourceTypes.some((each) => each === type);
}

/** Whether sources of these types, taken for one, would say who somebody anonymous is. */
export function revealsWho(types: Iterable<SourceType>): boolean {
  const all = [...types];
  return all.includes("anonymous") && all.some(isNamedType);
}
