import { words } from "../../model/words.ts";

/** Not built yet. */
export function HistoryView() {
  return <p className="soft">{words().review.soon}</p>;
}
