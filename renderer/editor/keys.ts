import type { Command, Scope } from "../../shared/commands.ts";

/** What of a keyboard event decides which command it means. */
export type KeyPress = Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey"> & {
  getModifierState?(key: string): boolean;
};

type Modifiers = Readonly<Record<"alt" | "ctrl" | "meta" | "shift", boolean>>;

/** Whether `Mod` is Cmd rather than Ctrl here. */
export const isMac = typeof navigator === "object" && /Mac|iP(?:hone|[ao]d)/.test(navigator.platform);

/**
 * Finds the command a key press means, among the commands of one scope; written by hand because ProseMirror's key maps
 * fall back to the place of a key only when a modifier is held, so that single letters would be dead on a Greek, a
 * Russian or an Arabic keyboard, and the digits on a French one.
 *
 * First the character on the key counts, in upper or lower case; Shift only for letters and named keys, because
 * elsewhere it is merely how the character is typed. Where that means nothing: the place of the key on a US keyboard.
 */
export function keyFinder<I extends string>(
  commands: readonly (Command & { readonly id: I })[],
  scope: Scope,
  mac = isMac,
): (press: KeyPress) => I | undefined {
  const bound = new Map<string, I>();
  for (const { id, keys, scope: own } of commands)
    if (own === scope) for (const key of keys) bound.set(parse(key, mac), id);
  return (press) => {
    for (const name of namesOf(press)) {
      const id = bound.get(name);
      if (id !== undefined) return id;
    }
    return undefined;
  };
}

function parse(key: string, mac: boolean): string {
  const parts = key.split(/-(?!$)/);
  const held = new Set(parts.slice(0, -1).map((part) => (part === "Mod" ? (mac ? "Meta" : "Ctrl") : part)));
  return name(parts.at(-1) ?? "", {
    alt: held.has("Alt"),
    ctrl: held.has("Ctrl"),
    meta: held.has("Meta"),
    shift: held.has("Shift"),
  });
}

function* namesOf(press: KeyPress): Generator<string> {
  const held = { alt: press.altKey, ctrl: press.ctrlKey, meta: press.metaKey, shift: press.shiftKey };
  yield name(press.key, held);
  // AltGr types a third character and shows as Ctrl and Alt on Windows.
  if (press.getModifierState?.("AltGraph")) yield name(press.key, { ...held, alt: false, ctrl: false });
  const place = usCharacter(press.code);
  const isForeign = /[^\p{ASCII}]/u.test(press.key);
  const isDigitRow = press.code.startsWith("Digit") && !press.shiftKey;
  if (place !== undefined && (isForeign || isDigitRow)) yield name(place, held);
}

function name(key: string, { alt, ctrl, meta, shift }: Modifiers): string {
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  const withShift = shift && (isLetter || key.length > 1);
  return [
    ...(ctrl ? ["Ctrl"] : []),
    ...(meta ? ["Meta"] : []),
    ...(alt ? ["Alt"] : []),
    ...(withShift ? ["Shift"] : []),
    isLetter ? key.toLowerCase() : key,
  ].join("-");
}

/** What a key types on a US keyboard without Shift. */
function usCharacter(code: string): string | undefined {
  const plain = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  return plain ? (plain[1]?.toLowerCase() ?? plain[2]) : usPunctuation[code];
}

const usPunctuation: Readonly<Record<string, string>> = { BracketLeft: "[", BracketRight: "]", Minus: "-" };
