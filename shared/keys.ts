/*
 * Keys as they are written down, and what a key press means.
 *
 * Written down they are in ProseMirror's notation: `Mod-Shift-e`, where `Mod` is Cmd on a Mac and Ctrl elsewhere, and a
 * single character is the key that types it. Shift counts for letters and named keys only; elsewhere it is merely how
 * the character is typed, so that `?` and `Mod-/` are the same keys on every keyboard.
 */

/** What of a keyboard event decides which keys it means; a `KeyboardEvent` is one. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  getModifierState?(key: string): boolean;
};

type Held = Readonly<Record<"alt" | "ctrl" | "meta" | "shift", boolean>>;

/** Keys taken apart: a character or the name of a key, and what is held down with it. */
export type Chord = Held & { readonly key: string };

const named =
  /^(?:Enter|Tab|Escape|Space|Delete|Backspace|Insert|Arrow(?:Up|Down|Left|Right)|Home|End|Page(?:Up|Down)|F(?:[1-9]|1\d|2[0-4]))$/;

/** What `keys` say, or undefined where they are no keys. `mac` decides what `Mod` is. */
export function parseKeys(keys: string, mac: boolean): Chord | undefined {
  const parts = keys.split(/-(?!$)/);
  const key = parts.pop() ?? "";
  if (!named.test(key) && !isCharacter(key)) return undefined;
  if (parts.some((part) => !/^(?:Mod|Ctrl|Meta|Alt|Shift)$/.test(part))) return undefined;
  const mod = parts.includes("Mod");
  return {
    key,
    alt: parts.includes("Alt"),
    ctrl: parts.includes("Ctrl") || (mod && !mac),
    meta: parts.includes("Meta") || (mod && mac),
    shift: parts.includes("Shift"),
  };
}

/** The one way to write these keys, the same for all that mean the same; undefined where they are no keys. */
export function normalKeys(keys: string, mac: boolean): string | undefined {
  const chord = parseKeys(keys, mac);
  return chord && written(chord, mac);
}

/**
 * Finds what a key press means: first by the character on the key, then, where that means nothing, by the place of the
 * key on a US keyboard, so that letters act on Greek, Russian and Arabic keyboards and digits on a French one.
 *
 * @param bound what normal keys mean
 * @param isFitting whether a meaning counts here; where it does not, the next best is looked for
 */
export function findKey<I>(
  press: KeyPress,
  bound: ReadonlyMap<string, I>,
  mac: boolean,
  isFitting: (id: I) => boolean = () => true,
): I | undefined {
  for (const chord of meanings(press, mac)) {
    const id = bound.get(written(chord, mac));
    if (id !== undefined && isFitting(id)) return id;
  }
  return undefined;
}

/** The keys to write down for a press; undefined for one that only holds Shift, Ctrl and the like, or has no name. */
export function keysOfPress(press: KeyPress, mac: boolean): string | undefined {
  const all = [...meanings(press, mac)];
  // Characters that keyboards of the Latin script have on a key of their own stay; others are named by their place.
  const isLatin = /^\p{Script=Latin}$/u.test(press.key) && !(mac && press.altKey);
  const chord = isThirdLevel(press, mac)
    ? all.find(({ alt }) => !alt)
    : isForeign(press.key) && !isLatin
      ? all.at(-1)
      : all[0];
  const keys = chord && written(chord, mac);
  return keys !== undefined && parseKeys(keys, mac) ? keys : undefined;
}

/** What a press can mean, the likeliest first. */
function* meanings(press: KeyPress, mac: boolean): Generator<Chord> {
  const held = heldIn(press);
  const key = press.key === " " ? "Space" : press.key;
  const place = usCharacter(press);
  const isByPlace = place !== undefined && !press.getModifierState?.("AltGraph");
  // Arabic keyboards have punctuation above their letters: Ctrl, Shift and the L there is not Ctrl and the slash.
  const isShortcut = held.shift && (held.ctrl || held.meta) && press.code.startsWith("Key");
  if (isByPlace && isShortcut && /^[^\p{L}]$/u.test(key)) yield { ...held, key: place };
  yield { ...held, key };
  if (isThirdLevel(press, mac)) yield { ...held, key, alt: false, ctrl: held.ctrl && !held.alt };
  const isDigitRow = press.code.startsWith("Digit") && !held.shift && /^\D$/.test(key);
  if (isByPlace && (isForeign(key) || isDigitRow)) yield { ...held, key: place };
}

/**
 * Whether the press types a third character of its key. AltGr may show as Ctrl and Alt on Windows; Option is both that
 * and a modifier, and is taken for it only with the punctuation that other keyboards have on a key of its own.
 */
function isThirdLevel(press: KeyPress, mac: boolean): boolean {
  if (mac) return press.altKey && /^[!-/:-@[-`{-~]$/.test(press.key);
  return press.getModifierState?.("AltGraph") === true && isCharacter(press.key);
}

const isForeign = (key: string): boolean => key === "Dead" || /[^\p{ASCII}]/u.test(key);
const isCharacter = (key: string): boolean => /^[^\p{C}\p{Z}]$/u.test(key);
const isCased = (key: string): boolean => key.length === 1 && key.toLowerCase() !== key.toUpperCase();

function heldIn(press: KeyPress): Held {
  return { alt: press.altKey, ctrl: press.ctrlKey, meta: press.metaKey, shift: press.shiftKey };
}

function written({ key, alt, ctrl, meta, shift }: Chord, mac: boolean): string {
  const isLetter = isCased(key);
  return [
    ...((mac ? meta : ctrl) ? ["Mod"] : []),
    ...((mac ? ctrl : meta) ? [mac ? "Ctrl" : "Meta"] : []),
    ...(alt ? ["Alt"] : []),
    ...(shift && (isLetter || key.length > 1) ? ["Shift"] : []),
    isLetter ? key.toLowerCase() : key,
  ].join("-");
}

/** What the key at this place types on a US keyboard, with Shift where that is held; letters always small. */
function usCharacter({ code, shiftKey }: KeyPress): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return letter.toLowerCase();
  return us[code]?.[shiftKey ? 1 : 0];
}

const us: Readonly<Record<string, string>> = {
  Digit1: "1!",
  Digit2: "2@",
  Digit3: "3#",
  Digit4: "4$",
  Digit5: "5%",
  Digit6: "6^",
  Digit7: "7&",
  Digit8: "8*",
  Digit9: "9(",
  Digit0: "0)",
  Minus: "-_",
  Equal: "=+",
  BracketLeft: "[{",
  BracketRight: "]}",
  Backslash: "\\|",
  Semicolon: ";:",
  Quote: "'\"",
  Backquote: "`~",
  Comma: ",<",
  Period: ".>",
  Slash: "/?",
};
