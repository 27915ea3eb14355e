import type { CommandId } from "./commands.ts";
import { findKey, type KeyPress } from "./keys.ts";

/**
 * The keys that act while the focus is in one part of the window, beside those of the window itself. They belong to other
 * things elsewhere, so the commands have none of them in the table. Normal, as `normalKeys` writes them.
 */
export const partKeys = {
  /** The list of all comments. */
  comments: { Enter: "comment.open", r: "comment.reply", d: "comment.resolve" },
  /** A comparison, with the difference one is at. */
  compare: {
    a: "compare.a",
    b: "compare.b",
    "2": "compare.both",
    n: "compare.neither",
    o: "compare.own",
    u: "compare.reopen",
  },
  /** The list of differences in a comparison. */
  differences: { Enter: "compare.open" },
  /** The list of a document's annotations. */
  annotations: {},
  /** The queue of the review, its list and its card. */
  queue: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, CommandId>>>>;

/** A part of the window with keys of its own. */
export type Part = keyof typeof partKeys;

/** The part that another is in: the keys of both act there. */
export const outerPart: { readonly [P in Part]?: Part } = { differences: "compare" };

/** Which commands of the text a part has too, by the keys they have there. */
const ofText: { readonly [P in Part]?: RegExp } = {
  annotations: /^(?:label\.|decide\.|review\.queue$|annotation\.(?:edit|delete)$)/,
  queue: /^(?:decide\.|annotation\.(?:next|previous|edit)$)/,
};

/** Whether a command of the text acts in a part as well. */
export function actsIn(part: Part, id: CommandId): boolean {
  return ofText[part]?.test(id) ?? false;
}

const bound = new Map<Part, ReadonlyMap<string, CommandId>>();

/** The command that a key press means by a part's own keys; undefined where it means none. */
export function partCommandOf(part: Part, press: KeyPress, mac: boolean): CommandId | undefined {
  let keys = bound.get(part);
  if (!keys) bound.set(part, (keys = new Map(Object.entries(partKeys[part]))));
  return findKey(press, keys, mac);
}
