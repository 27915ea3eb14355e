import type { RecordOf } from "../records/index.ts";
import { type Reading, meetFields, tokenOf } from "./fields.ts";
import type { Likeness } from "./matching.ts";

/**
 * What to go by when several annotations on the same spans are to be paired (see `match`): first all that they say, then
 * who stands behind them. So two claims of two people on one sentence meet their like, whatever the order they came in.
 */
export function likenesses(resolve: Reading["resolve"]): readonly Likeness<RecordOf<"annotation">>[] {
  const reading: Reading = { resolve, counterpart: (id) => id };
  return [
    (annotation) => {
      const said: string[] = [];
      meetFields(annotation, annotation, (field, value) => {
        // Which quote goes on from which can only be compared once it is known what belongs together.
        if (field !== "continues") said.push(JSON.stringify([field, tokenOf(field, value, "b", reading)]));
      });
      return said.toSorted().join("\n");
    },
    ({ sourceId }) => (sourceId === undefined ? "" : resolve(sourceId)),
  ];
}
