import { words } from "../../model/words.ts";

/** Not built yet. */
export function ReadingsView() {
  return <p className="soft">{words().review.soon}</p>;
}
