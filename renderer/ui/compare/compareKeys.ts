import type { CommandId } from "../../../shared/commands.ts";
import type { Desk } from "../../model/desk.ts";
import { run } from "../../model/run.ts";
import { hasModifier } from "../rowKeys.ts";

/** The keys of the differences, as they are typed. */
export const compareKeys = {
  a: "compare.a",
  b: "compare.b",
  "2": "compare.both",
  n: "compare.neither",
  o: "compare.own",
  u: "compare.reopen",
} as const satisfies Readonly<Record<string, CommandId>>;

/** Carries out the command of a key that was pressed among the differences, unless something is typed or chosen there. */
export function compareKey(desk: Desk, event: React.KeyboardEvent): void {
  if (event.defaultPrevented || hasModifier(event) || event.nativeEvent.isComposing) return;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
  const keys: Readonly<Record<string, CommandId | undefined>> = compareKeys;
  const command = keys[event.key.toLowerCase()];
  if (!command) return;
  event.preventDefault();
  run(desk, command);
}
