import { inTurns, type Turns } from "../../shared/slices.ts";
import type { Span } from "../../shared/spans.ts";
import {
  findInSlices,
  type FindOptions,
  type Found,
  foldingOf,
  foldQuery,
  longestQuery,
  matchBefore,
  matchFrom,
} from "../../shared/text/find.ts";
import type { Folding } from "../../shared/text/fold.ts";
import { foldInSlices, type FoldedText } from "../../shared/text/folded.ts";
import type { TextView } from "../editor/view.ts";
import { windowTurns } from "./turns.ts";

/** What is looked for in the open text. */
export type FindQuery = Required<Pick<FindOptions, "matchCase" | "wholeWord">> & { readonly text: string };

/** The text that is searched, and the view that shows it. */
export type Searched = {
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly view: Pick<TextView, "setFinds" | "select" | "selection" | "reveal" | "focus" | "visible">;
};

const nothing: Found = { spans: [], hasMore: false };

/**
 * Finding in the open text: what is sought, what was found, which match the user is at. The query outlives the bar and
 * the document; a text is folded once, when it is first searched.
 */
export class Finder {
  isOpen = false;
  query: FindQuery = { text: "", matchCase: false, wholeWord: false };
  found: Found = nothing;
  /** Whether the matches are still being counted; what is shown is then that of an earlier query. */
  isBusy = false;
  /** Index of the match the user is at, undefined at none. */
  current: number | undefined;
  /** Whether the field is to take the focus, its text selected, as soon as it is drawn. */
  wantsFocus = false;

  readonly #changed: () => void;
  #searched: Searched | undefined;
  readonly #folded = new Map<Folding, FoldedText>();
  /** Where the caret was when the search began: the first match after it is shown while one types. */
  #origin = 0;
  #ticket = 0;
  /** The counting of a text of usual length fits into one turn, and is then never seen to be under way. */
  readonly #turns: Turns = {
    ...windowTurns,
    pause: () => {
      if (!this.isBusy) {
        this.isBusy = true;
        this.#changed();
      }
      return windowTurns.pause();
    },
  };

  /** @param changed called after every change, to draw it */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** From now on this text is searched; returns what ends it. */
  attach(searched: Searched): () => void {
    this.#searched = searched;
    this.#folded.clear();
    this.#forget();
    this.#origin = 0;
    if (this.isOpen) void this.#search(false);
    return () => {
      if (this.#searched !== searched) return;
      this.#searched = undefined;
      this.#folded.clear();
      this.#forget();
    };
  }

  get text(): string | undefined {
    return this.#searched?.text;
  }

  /** Opens the bar with what is selected in the text, or goes back into its field. */
  open(): boolean {
    const searched = this.#searched;
    if (!searched) return false;
    const { start, end } = searched.view.selection();
    const match = this.current === undefined ? undefined : this.found.spans[this.current];
    const isAtMatch = match?.start === start && match.end === end;
    const chosen = searched.text.slice(start, end).replaceAll(/\s/g, " ");
    this.wantsFocus = true;
    if (this.isOpen && (isAtMatch || start === end)) {
      this.#changed();
      return true;
    }
    this.isOpen = true;
    this.#origin = start;
    const text = start < end && chosen.length <= longestQuery ? chosen : this.query.text;
    this.query = { ...this.query, text };
    void this.#search(true);
    return true;
  }

  /** Opens the bar on a query, in this text or the one that is searched next. */
  openWith(text: string): void {
    this.isOpen = true;
    this.query = { text, matchCase: false, wholeWord: false };
    void this.#search(false);
  }

  /** The matches go, the one the user is at stays selected, and the focus goes to the text. */
  close(): void {
    const { current, found } = this;
    const match = current === undefined ? undefined : found.spans[current];
    this.isOpen = false;
    this.#forget();
    if (match) this.#searched?.view.select(match.start, match.end);
    this.#searched?.view.focus();
    this.#changed();
  }

  setQuery(query: Partial<FindQuery>): void {
    this.query = { ...this.query, ...query };
    void this.#search(true);
    this.#changed();
  }

  /**
   * Goes to the next match after the caret or the one before it, and selects it; round the ends of the text. Finds the
   * last query again where the bar is closed. Resolves with whether it went past an end; undefined at no match.
   */
  async step(by: 1 | -1): Promise<{ readonly wrapped: boolean } | undefined> {
    const searched = this.#searched;
    if (!searched || this.query.text === "") return undefined;
    if (this.isBusy || this.found === nothing) await this.#search(false);
    const { spans } = this.found;
    if (this.#searched !== searched || spans.length === 0) return undefined;
    const { start, end } = searched.view.selection();
    // From one match to the next; from anywhere else also to a match that begins right there.
    const here = spans[matchFrom(spans, start)];
    const isThere = here?.start === start && here.end === end;
    const from = by === 1 ? (isThere ? start + 1 : start) : start;
    const next = by === 1 ? matchFrom(spans, from) : matchBefore(spans, from);
    const to = spans[next];
    if (!to) return undefined;
    this.#goTo(next, to);
    this.#changed();
    return { wrapped: by === 1 ? to.start < from : to.start >= from };
  }

  #goTo(index: number, span: Span): void {
    const { view } = this.#searched ?? {};
    this.current = index;
    view?.select(span.start, span.end);
    view?.reveal(span);
    this.#draw();
  }

  #draw(): void {
    this.#searched?.view.setFinds(this.isOpen ? this.found.spans : [], this.current);
  }

  #forget(): void {
    this.#ticket++;
    this.found = nothing;
    this.current = undefined;
    this.isBusy = false;
    this.#draw();
  }

  /** Counts the matches anew; with `goes`, shows the first at or after where the search began. */
  async #search(goes: boolean): Promise<void> {
    const ticket = ++this.#ticket;
    const searched = this.#searched;
    const { query } = this;
    const isOver = () => ticket !== this.#ticket;
    const found = await this.#find(isOver);
    if (isOver() || !found || !searched) return;
    this.isBusy = false;
    this.found = query.text === "" ? nothing : found;
    this.current = undefined;
    const { start, end } = searched.view.selection();
    const at = matchFrom(found.spans, goes ? this.#origin : start);
    const span = found.spans[at];
    if (goes && span) this.#goTo(at, span);
    else {
      if (span?.start === start && span.end === end) this.current = at;
      this.#draw();
    }
    this.#changed();
  }

  async #find(isOver: () => boolean): Promise<Found | undefined> {
    if (!this.#searched) return undefined;
    const { text, language } = this.#searched;
    const options = { ...this.query, language };
    const folding = foldingOf(options);
    let folded = this.#folded.get(folding);
    if (!folded) {
      folded = await inTurns(foldInSlices(text, folding), this.#turns, isOver);
      if (!folded) return undefined;
      this.#folded.set(folding, folded);
    }
    const sought = foldQuery(this.query.text, folding);
    return inTurns(findInSlices(text, folded, sought, options), this.#turns, isOver);
  }
}
