import type { KeyPress } from "../../shared/keys.ts";

const codes = [
  "Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal",
  "KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight",
  "KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash",
  "IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash",
]
  .join(" ")
  .split(" ");

/** A keyboard layout: what its keys type, row by row as `codes` has them, alone, with Shift, and some with AltGr. */
export type Layout = {
  readonly name: string;
  readonly plain: readonly string[];
  readonly shifted: readonly string[];
  readonly altGr: Readonly<Record<string, string>>;
};

// One sign a key; † is a dead key.
const layout = (
  name: string,
  plain: readonly string[],
  shifted: readonly string[],
  altGr: Record<string, string> = {},
): Layout => ({ name, plain: plain.join("").split(""), shifted: shifted.join("").split(""), altGr });

/** As their makers have them on Windows. */
export const layouts: readonly Layout[] = [
  layout(
    "US",
    ["`1234567890-=", "qwertyuiop[]", "asdfghjkl;'\\", "\\zxcvbnm,./"],
    ["~!@#$%^&*()_+", "QWERTYUIOP{}", 'ASDFGHJKL:"|', "|ZXCVBNM<>?"],
  ),
  layout(
    "French AZERTY",
    ["²&é\"'(-è_çà)=", "azertyuiop†$", "qsdfghjklmù*", "<wxcvbn,;:!"],
    ["_1234567890°+", "AZERTYUIOP†£", "QSDFGHJKLM%µ", ">WXCVBN?./§"],
    { "[": "Digit5", "]": "Minus", "#": "Digit3", "@": "Digit0", "\\": "Digit8" },
  ),
  layout(
    "German QWERTZ",
    ["†1234567890ß†", "qwertzuiopü+", "asdfghjklöä#", "<yxcvbnm,.-"],
    ['°!"§$%&/()=?†', "QWERTZUIOPÜ*", "ASDFGHJKLÖÄ'", ">YXCVBNM;:_"],
    { "[": "Digit8", "]": "Digit9", "@": "KeyQ", "\\": "Minus" },
  ),
  layout(
    "Spanish",
    ["º1234567890'¡", "qwertyuiop†+", "asdfghjklñ†ç", "<zxcvbnm,.-"],
    ['ª!"·$%&/()=?¿', "QWERTYUIOP†*", "ASDFGHJKLÑ†Ç", ">ZXCVBNM;:_"],
    { "[": "BracketLeft", "]": "BracketRight", "#": "Digit3", "\\": "Backquote" },
  ),
  layout(
    "Russian",
    ["ё1234567890-=", "йцукенгшщзхъ", "фывапролджэ\\", "\\ячсмитьбю."],
    ['Ё!"№;%:?*()_+', "ЙЦУКЕНГШЩЗХЪ", "ФЫВАПРОЛДЖЭ/", "/ЯЧСМИТЬБЮ,"],
  ),
  layout(
    "Greek",
    ["`1234567890-=", ";ςερτυθιοπ[]", "ασδφγηξκλ†'\\", "<ζχψωβνμ,./"],
    ["~!@#$%^&*()_+", ":†ΕΡΤΥΘΙΟΠ{}", 'ΑΣΔΦΓΗΞΚΛ†"|', ">ΖΧΨΩΒΝΜ<>?"],
  ),
  layout(
    "Arabic",
    ["ذ1234567890-=", "ضصثقفغعهخحجد", "شسيبلاتنمكط\\", "\\ئءؤرﻻىةوزظ"],
    // Escaped: the marks above letters would stand on the quotes.
    [
      "\u{651}!@#$%^&*()_+",
      "\u{64e}\u{64b}\u{64f}\u{64c}ﻹإ‘÷×؛<>",
      '\u{650}\u{64d}][ﻷأـ،/:"|',
      "|~\u{652}}{ﻵآ’,.؟",
    ],
  ),
];

/** The presses by which a person types `character` on the layout; none where it has no key of its own. */
export function typing(of: Layout, character: string): KeyPress[] {
  const find = (row: readonly string[], isShifted: boolean, isAltGr = false) =>
    row.flatMap((sign, at) => (sign === character ? [made(sign, codes[at] ?? "", isShifted, isAltGr)] : []));
  const third = of.altGr[character];
  return [
    ...find(of.plain, false),
    ...find(of.shifted, true),
    ...(third === undefined ? [] : [made(character, third, false, true)]),
  ];
}

/** The press of the key at a place. */
export function at(of: Layout, code: string, isShifted: boolean): KeyPress {
  const sign = (isShifted ? of.shifted : of.plain)[codes.indexOf(code)] ?? "";
  return made(sign, code, isShifted, false);
}

function made(sign: string, code: string, isShifted: boolean, isAltGr: boolean): KeyPress {
  return {
    key: sign === "†" ? "Dead" : sign.normalize("NFKC"), // browsers give ﻻ as two letters
    code,
    shiftKey: isShifted,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    getModifierState: (name) => name === "AltGraph" && isAltGr,
  };
}
