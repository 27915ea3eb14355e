import { partCommandOf } from "../../../shared/partKeys.ts";
import type { Desk } from "../../model/desk.ts";
import { run } from "../../model/run.ts";

/** Carries out the command of a key that was pressed among the differences, unless something is typed or chosen there. */
export function compareKey(desk: Desk, event: React.KeyboardEvent): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
  const command = partCommandOf("compare", event.nativeEvent, desk.keys.mac);
  if (!command) return;
  event.preventDefault();
  run(desk, command);
}
