import type { CommandId } from "../../shared/commands.ts";
import type { KeyPress } from "../../shared/keys.ts";
import type { Label } from "../../shared/labels.ts";
import type { BlockKind } from "../../shared/records/document.ts";
import type { Span } from "../../shared/spans.ts";

/** What the text view knows of an annotation: enough to draw it. Spans are sorted and disjoint. */
export type Mark = { readonly id: string; readonly label: Label; readonly spans: readonly Span[] };

/** A line (0-based) that is more than a plain paragraph. */
export type Block = {
  readonly line: number;
  readonly kind: BlockKind;
  readonly level?: number | undefined;
};

/** `[start, end)` in UTF-16 code units, never inside a grapheme; a caret when both are equal. */
export type TextSelection = {
  readonly start: number;
  readonly end: number;
  /** Whether the moving end is `start`. */
  readonly backward: boolean;
};

export type TextViewOptions = {
  /** Normalised; it never changes. */
  readonly text: string;
  /** Ascending by line. */
  readonly blocks: readonly Block[];
  /** Code such as `es`; for the browser and for words and sentences. */
  readonly language?: string | undefined;
  /** The accessible name: "Source text". */
  readonly label: string;
  readonly marks: readonly Mark[];
  /**
   * The command a key press means; asked for every press, since keys can be changed. Those of the text act, those of
   * the window pass by. By default the keys of the command table.
   */
  commandOf?: ((this: void, press: KeyPress) => CommandId | undefined) | undefined;
  /** What a screen reader is told where annotations with these labels begin; by default nothing. */
  readonly spoken?: ((this: void, labels: readonly Label[]) => string) | undefined;
  /** After every change of the selection, whoever made it. */
  onSelection(this: void, selection: TextSelection): void;
  /**
   * The user clicked a character, or moved the caret by key: the annotations there, innermost first. Empty when there
   * are none; moving the caret by key reports only when they differ from the last report.
   */
  onPick(this: void, ids: readonly string[], offset: number): void;
  /** A key of a command was pressed; it goes no further, whatever the command does. */
  onCommand(this: void, id: CommandId): void;
  /** What is on screen changed, by scrolling or resizing; at most once a frame. */
  onView?: ((this: void, visible: Span) => void) | undefined;
};

export type RevealOptions = {
  /** Where the span's start is to be: anywhere on screen (the default), in the middle, or at the top. */
  readonly place?: "nearest" | "centre" | "top" | undefined;
};

/**
 * One source text on screen, read-only, with a caret and marks. It scrolls within its host, which must have a height.
 * Offsets are UTF-16 code units from the start of the text.
 */
export interface TextView {
  /** `put` adds marks or replaces those with the same id; `removed` may name unknown ids. */
  setMarks(changed: { readonly put: readonly Mark[]; readonly removed: readonly string[] }): void;
  /** Outlines one annotation; unknown ids outline nothing until they are put. */
  setActive(id: string | undefined): void;
  /** Changes the accessible name, and asks anew what is `spoken`, when the window speaks another language. */
  setLabel(label: string): void;
  /**
   * Draws what was found, instead of what was drawn before; spans in text order, none overlapping. `current` is the
   * index of the one the user is at, drawn distinctly.
   */
  setFinds(spans: readonly Span[], current: number | undefined): void;
  /** Scrolls so that the span's start is on screen, and its end too where it fits. Moves neither caret nor focus. */
  reveal(span: Span, options?: RevealOptions): void;
  selection(): TextSelection;
  /** Sets the selection, or the caret when `end` is left out; `end` before `start` selects backwards. */
  select(start: number, end?: number): void;
  focus(): void;
  hasFocus(): boolean;
  /** The annotations on the character after `offset`, innermost first. */
  at(offset: number): readonly string[];
  /** Those a caret at `offset` touches: on the character after it and, where there is none, on the one before. */
  touching(offset: number): readonly string[];
  /** Where the caret would stand at `offset`, in CSS pixels of the window. */
  placeOf(offset: number): { readonly x: number; readonly top: number; readonly bottom: number };
  /** The whole lines on screen now; of a line too long to be laid out at once, the parts it is shown in. */
  visible(): Span;
  /** A character in the first row of text that is on screen by half at least; 0 while the text is at its beginning. */
  top(): number;
  destroy(): void;
}
