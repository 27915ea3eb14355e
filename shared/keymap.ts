import { type CommandId, commandOf, commands, isCommandId } from "./commands.ts";
import { normalKeys } from "./keys.ts";
import { type Refusal, refusalOf } from "./reserved.ts";

/** What a user changed of the table's keys: all the keys of each command that was changed. */
export type Keymap = { readonly [I in CommandId]?: readonly string[] };

export const noChanges: Keymap = {};

/** More than anybody needs, and an end to what comes from outside. */
const mostKeys = 8;
const mostEntries = 500;

/** The keys a command has by the table and the user's changes, normal, the main ones first. */
export function chosenKeys(keymap: Keymap, id: CommandId, mac: boolean): readonly string[] {
  return normal(keymap[id] ?? commandOf(id).keys, mac);
}

/**
 * What every key means; one key is one command, in all scopes. Where two commands have the same keys, the one whose
 * keys the user changed has them, else the first of the table.
 */
export function bindings(keymap: Keymap, mac: boolean): ReadonlyMap<string, CommandId> {
  const bound = new Map<string, CommandId>();
  const isChanged = ({ id }: { readonly id: CommandId }) => keymap[id] !== undefined;
  for (const { id } of [...commands.filter(isChanged), ...commands.filter((one) => !isChanged(one))])
    for (const keys of chosenKeys(keymap, id, mac)) if (!bound.has(keys)) bound.set(keys, id);
  return bound;
}

/** The other commands that have these keys as well, in the order of the table. */
export function othersWith(keymap: Keymap, id: CommandId, keys: string, mac: boolean): readonly CommandId[] {
  const sought = normalKeys(keys, mac);
  return commands
    .map((command) => command.id)
    .filter((other) => other !== id && chosenKeys(keymap, other, mac).includes(sought ?? ""));
}

/** The command gets `keys`, in the place of `instead` where that is given; whoever else had them loses them. */
export function giveKeys(
  keymap: Keymap,
  id: CommandId,
  keys: string,
  instead: string | undefined,
  mac: boolean,
): Keymap {
  const given = normalKeys(keys, mac);
  if (given === undefined) return keymap;
  let next = keymap;
  for (const other of othersWith(keymap, id, given, mac)) next = takeKeys(next, other, given, mac);
  const old = instead === undefined ? undefined : normalKeys(instead, mac);
  const had = chosenKeys(next, id, mac);
  const at = old === undefined ? -1 : had.indexOf(old);
  const replaced = at < 0 ? [...had, given] : had.with(at, given);
  return withKeys(next, id, replaced, mac);
}

/** The command loses `keys`. */
export function takeKeys(keymap: Keymap, id: CommandId, keys: string, mac: boolean): Keymap {
  const lost = normalKeys(keys, mac);
  return withKeys(
    keymap,
    id,
    chosenKeys(keymap, id, mac).filter((one) => one !== lost),
    mac,
  );
}

/** The command has the keys of the table again. */
export function resetKeys(keymap: Keymap, id: CommandId): Keymap {
  const { [id]: _gone, ...others } = keymap;
  return others;
}

/** What of stored changes could not be used. */
export type KeymapProblem =
  | { readonly kind: "unreadable" }
  | { readonly kind: "command"; readonly id: string }
  | { readonly kind: "keys"; readonly id: CommandId; readonly keys: string; readonly why: Refusal };

/** Changes from outside: what can be used of them, and what was left out. Never throws. */
export function parseKeymap(
  value: unknown,
  mac: boolean,
): { readonly keymap: Keymap; readonly problems: readonly KeymapProblem[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { keymap: noChanges, problems: [{ kind: "unreadable" }] };
  let keymap = noChanges;
  const problems: KeymapProblem[] = [];
  for (const [id, list] of Object.entries(value).slice(0, mostEntries) as [string, unknown][]) {
    if (!isCommandId(id)) problems.push({ kind: "command", id: id.slice(0, 60) });
    else if (!Array.isArray(list)) problems.push({ kind: "unreadable" });
    else {
      const good: string[] = [];
      for (const keys of list.slice(0, mostKeys) as unknown[]) {
        const text = typeof keys === "string" ? keys.slice(0, 60) : "";
        const why = refusalOf(id, text, mac);
        if (why === undefined) good.push(text);
        else problems.push({ kind: "keys", id, keys: text, why });
      }
      // A list of which nothing can be used says nothing about what was wanted; an empty one says "no keys".
      if (good.length > 0 || list.length === 0) keymap = withKeys(keymap, id, good, mac);
    }
  }
  return { keymap, problems };
}

function withKeys(keymap: Keymap, id: CommandId, keys: readonly string[], mac: boolean): Keymap {
  const next = normal(keys, mac).slice(0, mostKeys);
  const defaults = normal(commandOf(id).keys, mac);
  const isDefault = next.length === defaults.length && next.every((one, at) => one === defaults[at]);
  return isDefault ? resetKeys(keymap, id) : { ...keymap, [id]: next };
}

function normal(keys: readonly string[], mac: boolean): readonly string[] {
  return [...new Set(keys.flatMap((one) => normalKeys(one, mac) ?? []))];
}
