import { type CommandId, commands, isChoice, isCommandId } from "./commands.ts";

/** What a window tells a native menu about its commands. */
export type MenuState = {
  /** Those that have nothing to act on now. */
  readonly unavailable: readonly CommandId[];
  /** Of those that choose one of several, the ones that are chosen. */
  readonly checked: readonly CommandId[];
};

/** Before a window has said anything: everything is offered, and says itself what is missing. */
export const anything: MenuState = { unavailable: [], checked: [] };

/** There is no window that a command could act in. */
export const noWindow: MenuState = { unavailable: commands.map(({ id }) => id), checked: [] };

/** A state from outside: what is no command of ours, or no list of them, is left out. Never throws. */
export function parseMenuState(value: unknown): MenuState {
  const told = typeof value === "object" && value !== null ? (value as Partial<MenuState>) : {}; // each is looked at below
  return { unavailable: commandsIn(told.unavailable), checked: commandsIn(told.checked).filter(isChoice) };
}

function commandsIn(value: unknown): readonly CommandId[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, commands.length) : [];
  return list.filter((id): id is CommandId => typeof id === "string" && isCommandId(id));
}
