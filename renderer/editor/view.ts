import "prosemirror-view/style/prosemirror.css";
import "./text.css";
import "./marks.css";
import "./levels.css";
import "./active.css";
import "./finds.css";
import { EditorState, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type CommandId, commandOf, type Scope } from "../../shared/commands.ts";
import { bindings, noChanges } from "../../shared/keymap.ts";
import { findKey, type KeyPress } from "../../shared/keys.ts";
import type { Span } from "../../shared/spans.ts";
import { previousGraphemeBoundary, snap } from "../../shared/text/graphemes.ts";
import { BrowserSelection } from "./browserSelection.ts";
import { documentOf } from "./document.ts";
import { Finds } from "./finds.ts";
import { Highlights } from "./highlights.ts";
import { characterAt } from "./hit.ts";
import { type Jump, jumpOf } from "./jumps.ts";
import { Marks } from "./marks.ts";
import { isMac } from "./platform.ts";
import { Pieces } from "./pieces.ts";
import { TextMap } from "./positions.ts";
import { readOnly, readOnlyAttributes, selectionBetween } from "./readOnly.ts";
import type { Mark, RevealOptions, TextSelection, TextView, TextViewOptions } from "./types.ts";
import { Viewport } from "./viewport.ts";

export type { Block, Mark, RevealOptions, TextSelection, TextView, TextViewOptions } from "./types.ts";

const defaultKeys = bindings(noChanges, isMac);
const defaultCommand = (press: KeyPress): CommandId | undefined => findKey(press, defaultKeys, isMac);

/** Shows `options.text` in `host`, which it fills; `destroy` empties it again. */
export function createTextView(host: HTMLElement, options: TextViewOptions): TextView {
  return new SourceView(host, options);
}

class SourceView implements TextView {
  readonly #options: TextViewOptions;
  readonly #map: TextMap;
  readonly #marks: Marks;
  readonly #scroller: HTMLElement;
  readonly #view: EditorView;
  readonly #viewport: Viewport;
  readonly #browserSelection: BrowserSelection;
  readonly #highlights: Highlights;
  readonly #finds: Finds;
  readonly #resizing: ResizeObserver;
  /** How the user last acted, because ProseMirror does not say whether a key or the pointer moved the caret. */
  #lastInput: "key" | "pointer" = "pointer";
  #picked = "";
  #label: string;

  constructor(host: HTMLElement, options: TextViewOptions) {
    const { text } = options;
    this.#options = options;
    this.#label = options.label;
    this.#map = new TextMap(text);
    this.#marks = new Marks(options.marks);
    this.#highlights = new Highlights(this.#marks, this.#map, new Pieces(text, this.#map), options.spoken);
    this.#scroller = host.ownerDocument.createElement("div");
    this.#scroller.className = "text-view";
    this.#view = new EditorView(this.#scroller, {
      state: EditorState.create({
        doc: documentOf(text, options.blocks, this.#map),
        plugins: [readOnly(text, this.#map), ...this.#highlights.plugins()],
      }),
      attributes: () => readOnlyAttributes(this.#label, options.language),
      dispatchTransaction: (transaction) => this.#dispatch(transaction),
      handleKeyDown: this.#keyHandler(),
      handleDOMEvents: {
        keydown: (_view, event) => this.#onKey(event),
        mousedown: () => this.#onPointer(),
        click: (_view, event) => this.#onClick(event),
      },
    });
    this.#highlights.attach(this.#view);
    this.#finds = new Finds(this.#view, this.#map);
    this.#browserSelection = new BrowserSelection(this.#view, this.#map);
    this.#viewport = new Viewport(this.#view, this.#scroller, this.#map);
    host.append(this.#scroller);
    this.#highlights.cover(this.#viewport.visible());
    this.#scroller.addEventListener("scroll", this.#onScroll, { passive: true });
    for (const type of ["wheel", "pointerdown", "keydown"])
      this.#scroller.addEventListener(type, this.#release, { passive: true, capture: true });
    this.#resizing = new ResizeObserver(() => {
      this.#viewport.resized();
      this.#onView();
    });
    this.#resizing.observe(this.#scroller);
  }

  setMarks({ put, removed }: { readonly put: readonly Mark[]; readonly removed: readonly string[] }): void {
    this.#highlights.redraw(this.#marks.change(put, removed));
  }

  setActive(id: string | undefined): void {
    this.#highlights.setActive(id);
  }

  setLabel(label: string): void {
    this.#label = label;
    this.#view.setProps({}); // asks for the attributes anew
    this.#highlights.redraw([{ start: 0, end: this.#map.length }]); // and for what is said of marks
  }

  setFinds(spans: readonly Span[], current: number | undefined): void {
    this.#finds.set(spans, current, this.#viewport.visible());
  }

  reveal(span: Span, { place = "nearest" }: RevealOptions = {}): void {
    // Drawn before it is scrolled to, so that the place never appears without its marks.
    this.#cover({ start: span.start, end: span.start });
    this.#viewport.reveal(span, place);
    this.#cover(this.#viewport.visible());
  }

  selection(): TextSelection {
    const { anchor, head } = this.#view.state.selection;
    const { text } = this.#options;
    const from = this.#map.offset(Math.min(anchor, head));
    const to = this.#map.offset(Math.max(anchor, head));
    const start = snap(text, from, "before");
    return { start, end: from === to ? start : snap(text, to, "after"), backward: head < anchor };
  }

  select(start: number, end = start): void {
    this.#lastInput = "pointer";
    this.#picked = this.#atCaret(start).join(" ");
    this.#select(start, end);
  }

  focus(): void {
    this.#view.focus();
  }

  hasFocus(): boolean {
    return this.#view.hasFocus();
  }

  at(offset: number): readonly string[] {
    return this.#marks.at(offset);
  }

  touching(offset: number): readonly string[] {
    return this.#atCaret(offset);
  }

  placeOf(offset: number): { x: number; top: number; bottom: number } {
    const { left: x, top, bottom } = this.#view.coordsAtPos(this.#map.position(offset));
    return { x, top, bottom };
  }

  visible(): Span {
    return this.#viewport.visible();
  }

  top(): number {
    return this.#viewport.top();
  }

  destroy(): void {
    this.#resizing.disconnect();
    this.#viewport.destroy();
    this.#finds.destroy();
    this.#view.destroy();
    this.#scroller.remove();
  }

  #dispatch(transaction: Transaction): void {
    const before = this.#view.state;
    const after = before.apply(transaction);
    this.#view.updateState(after);
    if (after.selection.eq(before.selection)) return;
    this.#options.onSelection(this.selection());
    if (this.#lastInput === "key" && after.selection.empty) this.#pickAtCaret();
  }

  #select(anchor: number, head: number): void {
    const { state } = this.#view;
    const selection = selectionBetween(state, this.#map, anchor, head);
    if (!selection.eq(state.selection)) this.#view.dispatch(state.tr.setSelection(selection));
  }

  /** Makes the state agree with what the browser has selected. */
  #catchUp(): void {
    const now = this.#browserSelection.read();
    const { anchor, head } = this.#view.state.selection;
    // Several positions have the same offset, and then nothing was moved.
    const isKnown = now?.anchor === this.#map.offset(anchor) && now.head === this.#map.offset(head);
    if (now && !isKnown) this.#select(now.anchor, now.head);
  }

  #jump({ to, by }: Jump): void {
    const target = to === "start" ? 0 : this.#map.length;
    const anchor = this.#map.offset(this.#view.state.selection.anchor);
    this.#select({ move: target, extend: anchor, all: 0 }[by], target);
    if (by !== "all") this.reveal({ start: target, end: target });
  }

  #keyHandler(): (view: EditorView, event: KeyboardEvent) => boolean {
    return (_view, event) => {
      if (event.isComposing) return false;
      const jump = jumpOf(event);
      const id = jump ? undefined : this.#command(event, "text");
      if (jump || id !== undefined) this.#catchUp();
      if (jump) this.#jump(jump);
      if (id !== undefined) this.#options.onCommand(id);
      return jump !== undefined || id !== undefined;
    };
  }

  /** The command a key press means, if it is one of this scope. */
  #command(press: KeyPress, scope: Scope): CommandId | undefined {
    const id = (this.#options.commandOf ?? defaultCommand)(press);
    return id !== undefined && commandOf(id).scope === scope ? id : undefined;
  }

  /** Before ProseMirror's own handling; true takes the event away from it. */
  #onKey(event: KeyboardEvent): boolean {
    this.#lastInput = "key";
    // ProseMirror swallows some keys because they would change the text; the window's commands want them.
    if (event.key === "Escape" || this.#command(event, "window")) return true;
    const isLetter = /^[biyz]$/i.test(event.key) || /^Key[BIYZ]$/.test(event.code);
    return isLetter && (event.ctrlKey || event.metaKey);
  }

  #onPointer(): boolean {
    this.#lastInput = "pointer";
    return false;
  }

  #onClick(event: MouseEvent): boolean {
    // A second click selects the word, and a click that ends a drag has selected something.
    const isPlain = event.button === 0 && event.detail <= 1 && !event.shiftKey;
    if (!isPlain || this.#scroller.ownerDocument.getSelection()?.isCollapsed === false) return false;
    const { clientX: x, clientY: y } = event;
    const offset = characterAt(this.#view, this.#map, this.#options.text, { x, y });
    const ids = offset === undefined ? [] : this.at(offset);
    this.#picked = ids.join(" ");
    this.#options.onPick(ids, offset ?? this.selection().start);
    return false;
  }

  #pickAtCaret(): void {
    const { start } = this.selection();
    const ids = this.#atCaret(start);
    const picked = ids.join(" ");
    if (picked === this.#picked) return;
    this.#picked = picked;
    this.#options.onPick(ids, start);
  }

  /** A caret touches the character after it and, where that has no mark, the one before it. */
  #atCaret(offset: number): readonly string[] {
    const after = this.at(offset);
    if (after.length > 0 || offset === 0) return after;
    return this.at(previousGraphemeBoundary(this.#options.text, offset));
  }

  readonly #onScroll = (): void => {
    this.#viewport.scrolled();
    this.#onView();
  };

  readonly #onView = (): void => {
    const visible = this.#viewport.visible();
    this.#cover(visible);
    this.#options.onView?.(visible);
  };

  #cover(visible: Span): void {
    this.#highlights.cover(visible);
    this.#finds.cover(visible);
  }

  readonly #release = (): void => this.#viewport.release();
}
