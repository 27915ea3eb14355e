import { words } from "../../model/words.ts";

/** Not built yet. */
export function CompareView() {
  return <p className="soft">{words().review.soon}</p>;
}
