import type { DraftOf } from "../../../shared/records/index.ts";

/** The attributes of a statistic. */
export type StatisticInput = Extract<DraftOf<"annotation">, { label: "statistic" }>["attributes"];
