import type { RecordOf } from "../records/index.ts";
import { type ComparedField, type Reading, fieldsOf, tokenOf } from "./fields.ts";

type Annotation = RecordOf<"annotation">;

/**
 * What to go by when several annotations on the same spans are to be paired (see `match`): first all that they say, then
 * who stands behind them. So two claims of two people on one sentence meet their like, whatever the order they came in.
 */
export function likenesses(resolve: Reading["resolve"]): ((annotation: Annotation) => string)[] {
  const reading: Reading = { resolve, counterpart: (id) => id };
  const token = (annotation: Annotation, field: ComparedField) =>
    // Which quote goes on from which can only be compared once it is known what belongs together.
    field === "continues" ? undefined : tokenOf(annotation, field, "b", reading);
  return [
    (annotation) =>
      JSON.stringify(fieldsOf(annotation.label).map((field) => token(annotation, field) ?? null)),
    (annotation) => token(annotation, "sourceId") ?? "",
  ];
}
