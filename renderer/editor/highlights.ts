import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import type { Label } from "../../shared/labels.ts";
import type { Span } from "../../shared/spans.ts";
import type { Marks } from "./marks.ts";
import type { Pieces } from "./pieces.ts";
import type { TextMap } from "./positions.ts";
import { type Run, runsOf } from "./runs.ts";

/** Levels that get an underline of their own; what lies higher is only counted. */
const drawnLevels = 6;
/** Pieces drawn beyond the screen on either side, and how near its edge the screen may come before the window moves. */
const margin = 16;
const slack = 4;
/** Drawn before anybody knows what the screen shows: so many pieces, or so many UTF-16 code units where lines are long. */
const firstPieces = 32;
const firstLength = 5_000;

/** The first and the last piece drawn, both included. */
type Window = { readonly first: number; readonly last: number };

/** One set for all marks near the screen, one for the active annotation: two layers that ProseMirror joins. */
const marksKey = new PluginKey<DecorationSet>("marks");
const activeKey = new PluginKey<DecorationSet>("active");

/** Shows whatever set was last handed over in a transaction: decorations are computed outside and are plain values. */
function layer(key: PluginKey<DecorationSet>, first: (doc: Node) => DecorationSet): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: (_config, state) => first(state.doc),
      apply: (transaction, before) => (transaction.getMeta(key) as DecorationSet | undefined) ?? before,
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/**
 * Draws the marks near the screen: a window of pieces around what is visible, moved when the screen nears its edge. All
 * marks of a long text as decorations would cost seconds to open and a quarter of a second for every edit.
 */
export class Highlights {
  readonly #marks: Marks;
  readonly #map: TextMap;
  readonly #pieces: Pieces;
  readonly #spoken: ((labels: readonly Label[]) => string) | undefined;
  /** What was computed for the pieces of the window, in both layers; a change forgets only the pieces it touches. */
  readonly #runs = new Map<number, readonly Run[]>();
  readonly #decorations = new Map<number, readonly Decoration[]>();
  #window: Window;
  #active: string | undefined;
  #view: EditorView | undefined;

  constructor(marks: Marks, map: TextMap, pieces: Pieces, spoken?: (labels: readonly Label[]) => string) {
    this.#spoken = spoken;
    this.#window = { first: 0, last: Math.min(pieces.indexOf(firstLength), firstPieces - 1) };
    this.#marks = marks;
    this.#map = map;
    this.#pieces = pieces;
  }

  /** For the view's state. The first screen is guessed, so that it is drawn together with the text and not after it. */
  plugins(): readonly Plugin[] {
    return [
      layer(marksKey, (doc) => this.#markSet(doc)),
      // After the marks: what it adds is joined to their elements.
      layer(activeKey, () => DecorationSet.empty),
    ];
  }

  /** Where changes are shown from now on. */
  attach(view: EditorView): void {
    this.#view = view;
  }

  /** Makes sure that what is on screen, or is about to be, is drawn. Does nothing while the window still covers it. */
  cover(visible: Span): void {
    const first = this.#pieces.indexOf(visible.start);
    const last = this.#pieces.indexOf(visible.end);
    const end = this.#pieces.count - 1;
    const isCovered =
      this.#window.first <= Math.max(0, first - slack) && this.#window.last >= Math.min(end, last + slack);
    if (isCovered) return;
    this.#window = { first: Math.max(0, first - margin), last: Math.min(end, last + margin) };
    for (const cache of [this.#runs, this.#decorations])
      for (const piece of cache.keys())
        if (piece < this.#window.first || piece > this.#window.last) cache.delete(piece);
    if (this.#view) this.#show(this.#markSet(this.#view.state.doc));
  }

  /** Draws anew the pieces that `touched` lies in, as far as they are in the window. */
  redraw(touched: readonly Span[]): void {
    const gone: Decoration[] = [];
    const pieces = new Set<number>();
    for (const span of touched) for (const piece of this.#piecesOf(span)) pieces.add(piece);
    if (!this.#view || pieces.size === 0) return;
    for (const piece of pieces) {
      gone.push(...(this.#decorations.get(piece) ?? []));
      this.#runs.delete(piece);
      this.#decorations.delete(piece);
    }
    const { state } = this.#view;
    const before = marksKey.getState(state) ?? DecorationSet.empty;
    const now = [...pieces].flatMap((piece) => this.#decorationsOf(piece));
    // Of the set, too, only the touched lines are made anew, so that ProseMirror finds all others as they were.
    this.#show(before.remove(gone).add(state.doc, now));
  }

  setActive(id: string | undefined): void {
    if (id === this.#active) return;
    this.#active = id;
    this.#show();
  }

  /** Shows another set of marks, or the same, and the active annotation as it is now. */
  #show(marks?: DecorationSet): void {
    if (!this.#view) return;
    const { state } = this.#view;
    const transaction = state.tr.setMeta(activeKey, DecorationSet.create(state.doc, this.#activeRuns()));
    if (marks) transaction.setMeta(marksKey, marks);
    this.#view.dispatch(transaction);
  }

  /** The pieces of the window that a span lies in. */
  *#piecesOf({ start, end }: Span): Generator<number> {
    const last = Math.min(this.#window.last, this.#pieces.indexOf(Math.max(start, end - 1)));
    for (let piece = Math.max(this.#window.first, this.#pieces.indexOf(start)); piece <= last; piece++)
      yield piece;
  }

  #markSet(doc: Node): DecorationSet {
    const all = this.#nearChapters();
    for (let piece = this.#window.first; piece <= this.#window.last; piece++)
      for (const decoration of this.#decorationsOf(piece)) all.push(decoration);
    return DecorationSet.create(doc, all);
  }

  /**
   * The chapters of the window are laid out whatever the browser thinks of them: it finds out a frame late that one has
   * come on screen, and what is in it another frame later.
   */
  #nearChapters(): Decoration[] {
    const near: Decoration[] = [];
    const chapterOf = (piece: number) => this.#map.chapterOf(this.#map.lineOf(this.#pieces.start(piece)));
    const last = chapterOf(this.#window.last);
    for (let chapter = chapterOf(this.#window.first); chapter <= last; chapter++) {
      const [from, to] = [this.#map.chapterPosition(chapter), this.#map.chapterPosition(chapter + 1)];
      near.push(Decoration.node(from, to, { class: "near" }));
    }
    return near;
  }

  #runsOf(piece: number): readonly Run[] {
    let runs = this.#runs.get(piece);
    if (!runs) {
      const start = this.#pieces.start(piece);
      const end = Math.min(this.#pieces.end(piece), this.#map.lineEnd(this.#map.lineOf(start)));
      this.#runs.set(piece, (runs = runsOf(this.#marks.overlapping(start, end), start, end)));
    }
    return runs;
  }

  #decorationsOf(piece: number): readonly Decoration[] {
    let decorations = this.#decorations.get(piece);
    if (!decorations) {
      decorations = this.#runsOf(piece).map((run) =>
        this.#inline(run, {
          class: classOf(run),
          "data-ids": run.over.map(({ id }) => id).join(" "),
          ...(hasMore(run) ? { "data-count": String(run.over.length) } : {}),
          ...this.#semantics(run),
        }),
      );
      this.#decorations.set(piece, decorations);
    }
    return decorations;
  }

  /**
   * What assistive technology gets: every run is marked text, and where annotations begin it is described by their
   * labels, once. A description on every run would be read out again at every overlap and on every line.
   */
  #semantics({ start, over }: Run): Readonly<Record<string, string>> {
    if (!this.#spoken) return { role: "mark" };
    const beginning = over.filter((span) => span.start === start).map(({ label }) => label);
    beginning.reverse(); // the outermost is heard first
    return beginning.length === 0
      ? { role: "mark" }
      : { role: "mark", "aria-description": this.#spoken(beginning) };
  }

  /** The runs of the active annotation: cut where the marks are, so that each is one element in both layers. */
  #activeRuns(): Decoration[] {
    const active = this.#active;
    if (active === undefined) return [];
    const found: { readonly run: Run; readonly ends: string }[] = [];
    for (const span of this.#marks.spansOf(active)) {
      for (const piece of this.#piecesOf(span))
        for (const run of this.#runsOf(piece)) {
          if (run.end <= span.start || run.start >= span.end) continue;
          const first = run.start === span.start ? " active-first" : "";
          const end = run.end === span.end ? " active-last" : "";
          found.push({ run, ends: first + end });
        }
    }
    const depth = Math.max(...found.map(({ run }) => depthOf(run)));
    return found.map(({ run, ends }) => this.#inline(run, { class: `active${ends} frame${depth}` }));
  }

  #inline({ start, end }: Span, attributes: Readonly<Record<string, string>>): Decoration {
    const from = this.#map.position(start);
    return Decoration.inline(from, from + end - start, attributes);
  }
}

/** Whether an annotation lies over a run that no level is left to draw for. */
function hasMore({ over }: Run): boolean {
  return over.some(({ level }) => level >= drawnLevels);
}

/** How many levels of underlines hang below a run, empty ones between them included. */
function depthOf({ over }: Run): number {
  return Math.min(drawnLevels, Math.max(...over.map(({ level }) => level)) + 1);
}

/**
 * `mark`, an underline for each level drawn (`u0-claim`), how deep they reach (`d1`), how many lie here (`n1`, at most 9),
 * whether there are `more` than can be drawn, and whether one of them begins (`first`) or ends (`last`) here.
 */
function classOf(run: Run): string {
  const { start, end, over } = run;
  const classes = ["mark", `d${depthOf(run)}`];
  for (const { level, label } of over) if (level < drawnLevels) classes.push(`u${level}-${label}`);
  classes.push(`n${Math.min(over.length, 9)}`);
  if (hasMore(run)) classes.push("more");
  if (over.some((span) => span.start === start)) classes.push("first");
  if (over.some((span) => span.end === end)) classes.push("last");
  return classes.join(" ");
}
