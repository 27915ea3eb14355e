import { keysOf } from "../model/shownKeys.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";

/** How the keys work together: the way of one quote from its selection to its speaker and back into the text. */
export function KeyboardFlow() {
  const desk = useDesk();
  const [sentence, quote, attributes] = (["select.sentence", "label.quote", "annotation.edit"] as const).map(
    (id) => keysOf(desk, id),
  );
  // Who has taken the keys away from one of them goes another way.
  if (!sentence || !quote || !attributes) return null;
  return <p>{words().commands.flow(sentence, quote, attributes)}</p>;
}
