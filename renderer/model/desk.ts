import type { Id } from "../../shared/ids.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { noChanges } from "../../shared/keymap.ts";
import type { Span } from "../../shared/spans.ts";
import type { Step } from "../../shared/undo.ts";
import type { Connection } from "../host/client.ts";
import { Checks } from "./checks.ts";
import type { TextView } from "../editor/view.ts";
import { type Annotation, sourceName } from "./actions.ts";
import { Finder } from "./finder.ts";
import { among, type Chosen, noneChosen, without } from "./chosen.ts";
import type { Model, Outcome } from "./model.ts";
import { filtered, type Filter, noFilter, Outline } from "./outline.ts";
import { reportKeyProblems } from "./keyProblems.ts";
import { Keys } from "./keys.ts";
import { Library } from "./library.ts";
import { remember, remembered } from "./memory.ts";
import { Messages, type Notice } from "./messages.ts";
import { words } from "./words.ts";
import { OnScreen } from "./onScreen.ts";
import { Panes } from "./panes.ts";
import { Places } from "./places.ts";
import { PrintJob } from "./printJob.ts";
import { Reading } from "./reading.ts";
import type { WantedPlace } from "./opening.ts";
import { Searching } from "./searching.ts";

export type Dialog =
  | "import"
  | "export"
  | "shortcuts"
  | "palette"
  | "name"
  | "annotateAll"
  | "search"
  | "print";
export const places = ["library", "document", "claims", "sources", "report"] as const;
export type Place = (typeof places)[number];

/** The open document: its text once it came, its annotations in order, and the view that shows them. */
export type OpenDocument = {
  readonly id: Id<"document">;
  readonly text: string | undefined;
  readonly failure: string | undefined;
};

/**
 * What one window shows: which place, which document, which annotation is active, what is filtered out. None of it is
 * in the workspace; all changes to the workspace go through the model.
 */
export class Desk {
  readonly model: Model;
  readonly keys = new Keys(() => this.#followKeys());
  place: Place = "library";
  /** The tracked claim and the source that their places show in the inspector. */
  claimId: Id<"claim"> | undefined;
  sourceId: Id<"source"> | undefined;
  open: OpenDocument | undefined;
  activeId: Id<"annotation"> | undefined;
  /** What is done to annotations is done to all of these, unless they are none or the active one alone. */
  chosen: Chosen = noneChosen;
  /** Where a range of chosen annotations begins: the one that was last made active or toggled by itself. */
  anchorId: Id<"annotation"> | undefined;
  /** A place in the text that several annotations lie over, UTF-16 code units, and whether they are offered there. */
  here: { readonly offset: number; readonly isOpen: boolean } | undefined;
  /** The text's selection, UTF-16 code units; empty at the caret. */
  selection: Span = { start: 0, end: 0 };
  /** End of the span marked last, where the caret was put then. */
  markedTo: number | undefined;
  filter: Filter = noFilter;
  dialog: Dialog | undefined;
  /** Files dropped or chosen, waiting in the import dialog. */
  files: readonly File[] = [];
  readonly messages = new Messages(() => this.changed());
  version = 0;
  readonly panes = new Panes(() => this.changed());
  readonly reading = new Reading(() => this.changed());
  readonly places = new Places();
  readonly onScreen = new OnScreen();
  readonly library: Library;
  readonly checks: Checks;

  /** The annotation whose form is to get the focus as soon as it is drawn. */
  wantsForm: Id<"annotation"> | undefined;
  /** The view of the open document's text, while it is shown. */
  view: TextView | undefined;
  /** Where the text is to be shown as soon as its view is there. */
  wantedPlace: WantedPlace | undefined;
  readonly finder: Finder;
  readonly searching: Searching;
  /** Puts the focus into the list; set by the list while it is shown. */
  focusList: (() => void) | undefined;
  readonly printing = new PrintJob();
  /** Prints the open document; set while the window can. */
  print: (() => void) | undefined;

  #outline: Outline | undefined;
  #shown: { items: readonly Annotation[]; filter: Filter; result: readonly Annotation[] } | undefined;
  #acted: { shown: readonly Annotation[]; chosen: Chosen; result: readonly Annotation[] } | undefined;
  #generation: number;
  #connection: Connection;
  #wasConnected: boolean;
  readonly #listeners = new Set<() => void>();
  #placeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(model: Model) {
    this.model = model;
    this.#generation = model.replica.generation;
    this.#connection = model.replica.connection;
    this.#wasConnected = this.#connection === "connected";
    this.library = new Library(
      () => model.workspace,
      () => this.changed(),
    );
    this.checks = new Checks(model, () => this.changed());
    this.finder = new Finder(() => this.changed());
    this.searching = new Searching(model.host, () => this.changed());
    model.replica.onCommit((_commit, step) => this.#receive(step));
    model.subscribe(() => this.#followModel());
    if (this.keys.keymap !== noChanges) this.#followKeys();
    reportKeyProblems(this);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** All annotations of the open document in text order. */
  get annotations(): readonly Annotation[] {
    return this.#outline?.items ?? [];
  }

  /** Those that pass the filter. */
  get shown(): readonly Annotation[] {
    const items = this.annotations;
    if (this.#shown?.items !== items || this.#shown.filter !== this.filter) {
      const nameOf = (id: Id<"source">) => {
        const source = this.model.workspace.get(id);
        return source ? sourceName(source) : "";
      };
      this.#shown = { items, filter: this.filter, result: filtered(items, this.filter, nameOf) };
    }
    return this.#shown.result;
  }

  /** Whether commands are about what is chosen rather than about the active annotation. */
  get isMany(): boolean {
    const { chosen, activeId } = this;
    return chosen.size > 1 || (chosen.size === 1 && !(activeId && chosen.has(activeId)));
  }

  /** Those chosen that pass the filter: only what can be seen is acted on. */
  get acted(): readonly Annotation[] {
    const { shown, chosen } = this;
    if (this.#acted?.shown !== shown || this.#acted.chosen !== chosen)
      this.#acted = { shown, chosen, result: among(shown, chosen) };
    return this.#acted.result;
  }

  get active(): Annotation | undefined {
    return this.activeId && this.model.workspace.get(this.activeId);
  }

  get document(): RecordOf<"document"> | undefined {
    return this.open && this.model.workspace.get(this.open.id);
  }

  /** The language words and sentences are sought in. */
  get language(): string {
    return this.document?.language ?? "en";
  }

  show(place: Place): void {
    this.keepPlace();
    this.#goTo(place);
    this.changed();
  }

  /** Opens a document, at the annotation `at` if one is named. */
  async openDocument(id: Id<"document">, at?: Id<"annotation">): Promise<void> {
    const document = this.model.workspace.get(id);
    if (!document) return;
    this.keepPlace();
    this.#goTo("document");
    if (this.open?.id !== id || at === undefined) this.places.opened(id);
    if (this.open?.id !== id) {
      const last = this.places.of(id)?.active;
      this.activeId = last && this.model.workspace.get(last)?.documentId === id ? last : undefined;
      this.chosen = noneChosen;
      this.here = undefined;
      this.filter = noFilter;
      this.markedTo = undefined;
      this.selection = { start: 0, end: 0 };
      this.open = { id, text: undefined, failure: undefined };
      this.#outline = new Outline(this.model.workspace, id);
      this.changed();
      try {
        const text = await this.model.text(document.textHash);
        if (this.open.id === id) this.open = { id, text, failure: undefined };
      } catch (error) {
        if (this.open.id === id)
          this.open = {
            id,
            text: undefined,
            failure: error instanceof Error ? error.message : String(error),
          };
      }
    }
    this.activeId = at ?? this.activeId;
    this.changed();
  }

  /** Goes to the claims, with this one in the inspector. */
  openClaim(id: Id<"claim">): void {
    this.claimId = id;
    this.show("claims");
  }

  /** Goes to the sources, with this one in the inspector. */
  openSource(id: Id<"source">): void {
    this.sourceId = id;
    this.show("sources");
  }

  /** Whether there is an inspector beside the main part. */
  get hasInspector(): boolean {
    const { place, open } = this;
    return place === "claims" || place === "sources" || (place === "document" && open !== undefined);
  }

  /** Where the window was when it was last closed; a document is the one of this workspace that was opened last. */
  async reopen(): Promise<void> {
    const place = places.find((each) => each === remembered("place"));
    if (this.open || place === "library") return;
    if (place && place !== "document") return this.show(place);
    const last = this.places.latest.find((id) => this.model.workspace.get(id));
    if (last) await this.openDocument(last);
  }

  /** Another part of the text is on screen. */
  see(visible: Span): void {
    this.onScreen.show(visible);
    clearTimeout(this.#placeTimer);
    this.#placeTimer = setTimeout(() => this.keepPlace(), 500);
  }

  /** Keeps where one is in the open document, for the next time it is opened. */
  keepPlace(): void {
    clearTimeout(this.#placeTimer);
    const { open, view } = this;
    if (!open || !view) return;
    this.places.keep(open.id, { top: view.top(), caret: this.selection.end, active: this.activeId });
  }

  get hasSelection(): boolean {
    return this.selection.start < this.selection.end;
  }

  /** The text's selection moved. Drawn anew only where it began or ended to be one: it moves with every key. */
  select(selection: Span): void {
    const had = this.hasSelection;
    this.selection = selection;
    if (this.hasSelection) this.here = undefined;
    if (had !== this.hasSelection) this.changed();
  }

  /** Makes an annotation the active one, in the list and in the text; several that were chosen no longer are. */
  activate(
    id: Id<"annotation"> | undefined,
    options: { reveal?: boolean; keepsChosen?: boolean } = {},
  ): void {
    if (options.keepsChosen) {
      // The one that was active goes on being chosen while the keyboard moves on to others.
      if (this.chosen.size === 0 && this.activeId) this.chosen = new Set([this.activeId]);
    } else {
      this.chosen = noneChosen;
      this.anchorId = id;
    }
    this.activeId = id;
    if (this.wantsForm !== id) this.wantsForm = undefined; // whoever wanted it has moved on
    if (this.here && !(id && this.view?.touching(this.here.offset).includes(id))) this.here = undefined;
    this.view?.setActive(id);
    const active = this.active;
    const first = active?.spans[0];
    if (first && options.reveal) this.view?.reveal(first);
    this.changed();
  }

  /** Chooses these and no others; the active one stays unless `activeId` names another. */
  choose(chosen: Chosen, activeId = this.activeId): void {
    this.activate(activeId, { reveal: activeId !== this.activeId, keepsChosen: true });
    this.chosen = chosen;
    this.changed();
  }

  /** Shows that several annotations lie at a place of the text, or offers them there; undefined ends it. */
  showHere(here: Desk["here"]): void {
    this.here = here;
    this.changed();
  }

  setFilter(filter: Filter): void {
    this.filter = filter;
    this.changed();
  }

  showDialog(dialog: Dialog | undefined, files: readonly File[] = []): void {
    this.dialog = dialog;
    this.files = files;
    this.changed();
  }

  /** As `Messages.announce`. */
  announce(text: string): void {
    this.messages.announce(text);
  }

  /** As `Messages.notify`. */
  notify(text: string, tone: Notice["tone"] = "info"): void {
    this.messages.notify(text, tone);
  }

  /** Shows why a step was refused; says nothing where it was carried out. */
  report(outcome: Outcome): boolean {
    if ("commit" in outcome) return true;
    this.notify(outcome.refused, outcome.isLost ? "error" : "info");
    return false;
  }

  changed(): void {
    this.version++;
    for (const listener of this.#listeners) listener();
  }

  #goTo(place: Place): void {
    this.place = place;
    this.panes.closeOver();
    remember("place", place);
  }

  #receive(step: Step): void {
    this.library.receive(step);
    const { put, removed } = this.#outline?.receive(step) ?? { put: [], removed: [] };
    const puts = new Set<string>(put.map(({ id }) => id));
    const gone = removed.filter(({ id }) => !puts.has(id)).map(({ id }) => id);
    if (put.length + gone.length > 0) this.view?.setMarks({ put, removed: gone });
    // Only what went just now: an annotation that is on its way to the host is active before it is there.
    this.#drop(step.moves.flatMap(({ id, after }) => (after ? [] : [id])));
    this.#shown = undefined; // a source's name may have changed, which the filter looks at
  }

  #followKeys(): void {
    this.model.host.showKeys(this.keys.keymap);
    this.changed();
  }

  #followModel(): void {
    const { connection, opened } = this.model.replica;
    if (connection !== this.#connection) {
      const isBack = connection === "connected" && this.#wasConnected;
      this.#connection = connection;
      this.#wasConnected ||= connection === "connected";
      if (isBack && opened) {
        this.model.dismissFailure();
        this.notify(words().frame.connectedAgain);
      }
    }
    if (this.model.replica.generation !== this.#generation) {
      this.#generation = this.model.replica.generation;
      this.#reload();
    }
  }

  /** After the workspace was loaded anew: the same document with whatever happened meanwhile. */
  #reload(): void {
    this.library.reset();
    const id = this.open?.id;
    if (!id) return;
    const before = this.annotations;
    this.#outline = this.model.workspace.get(id) ? new Outline(this.model.workspace, id) : undefined;
    const kept = new Set<string>(this.annotations.map((annotation) => annotation.id));
    const removed = before
      .filter((annotation) => !kept.has(annotation.id))
      .map((annotation) => annotation.id);
    this.view?.setMarks({ put: this.annotations, removed });
    this.#drop([this.activeId, id, ...this.chosen].filter((each) => each && !this.model.workspace.get(each)));
    this.changed();
  }

  #drop(gone: readonly (Id | undefined)[]): void {
    const chosen = without(this.chosen, gone);
    if (chosen !== this.chosen) {
      // The last one of several stands for itself again.
      const [only] = chosen;
      this.chosen = chosen.size > 1 ? chosen : noneChosen;
      if (only && gone.includes(this.activeId)) this.activate(only, { keepsChosen: chosen.size > 1 });
    }
    if (this.activeId && gone.includes(this.activeId)) {
      this.activeId = undefined;
      this.view?.setActive(undefined);
    }
    if (this.open && gone.includes(this.open.id)) {
      if (this.place === "document") this.notify(words().library.deletedMeanwhile);
      this.open = undefined;
      this.#outline = undefined;
      this.place = "library";
      this.changed();
    }
  }
}
