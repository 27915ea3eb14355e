import type { Hanging } from "../../../shared/review/withdraw.ts";
import { shownList } from "../../model/shown.ts";
import { words } from "../../model/words.ts";

/** How many words of people go with what was agreed; nothing where there are none. */
export function HangingLine({ hanging }: { readonly hanging: Hanging }) {
  const says = words().compare.hanging;
  const things = (["comments", "decisions", "evidence"] as const).flatMap((what) =>
    hanging[what] > 0 ? [says[what](hanging[what])] : [],
  );
  return things.length === 0 ? null : <p>{says.goes(shownList(things))}</p>;
}
