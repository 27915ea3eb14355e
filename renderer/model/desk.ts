import type { Id } from "../../shared/ids.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { noChanges } from "../../shared/keymap.ts";
import { canonicalClaim } from "../../shared/sourcing/merging.ts";
import type { Span } from "../../shared/spans.ts";
import { Checks } from "./checks.ts";
import type { TextView } from "../editor/view.ts";
import type { Annotation } from "./actions.ts";
import { activate, type Activation } from "./activating.ts";
import { AuthorWork } from "./authorWork.ts";
import { type Chosen, noneChosen } from "./chosen.ts";
import { PlaceKeeper } from "./comingBack.ts";
import { Claims } from "./claims.ts";
import { Comments } from "./comments.ts";
import { Comparing } from "./comparing.ts";
import { Finder } from "./finder.ts";
import { followWorkspace } from "./following.ts";
import type { Model, Outcome } from "./model.ts";
import { type Filter, noFilter } from "./outline.ts";
import { reportKeyProblems } from "./keyProblems.ts";
import { Keys } from "./keys.ts";
import { Library } from "./library.ts";
import { Listing } from "./listing.ts";
import { remember } from "./memory.ts";
import { Messages, type Notice } from "./messages.ts";
import { OnScreen } from "./onScreen.ts";
import { Panes } from "./panes.ts";
import type { Dialog, Place } from "./place.ts";
import { Places } from "./places.ts";
import { PastLog } from "./pastLog.ts";
import { PrintJob } from "./printJob.ts";
import { Reading } from "./reading.ts";
import { type OpenDocument, openDocument, type WantedPlace } from "./opening.ts";
import { Reporting } from "./report.ts";
import { Deciding } from "./review/deciding.ts";
import { Queue } from "./review/queue.ts";
import { Reviewing } from "./reviewing.ts";
import { Searching } from "./searching.ts";
import { Sources } from "./sources.ts";

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
  /** The source whose form is to take the focus when it is drawn. */
  wantsSourceForm: Id<"source"> | undefined;
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
  /** Whether the list of who else is in the document is open. */
  showsPeople = false;
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
  readonly sources: Sources;
  readonly claims: Claims;
  readonly comments: Comments;
  /** What the filters by author let through. */
  readonly authorWork: AuthorWork;

  /** The annotation whose form is to get the focus as soon as it is drawn. */
  wantsForm: Id<"annotation"> | undefined;
  /** The view of the open document's text, while it is shown. */
  view: TextView | undefined;
  /** Where the text is to be shown as soon as its view is there. */
  wantedPlace: WantedPlace | undefined;
  readonly finder: Finder;
  readonly searching: Searching;
  readonly reporting: Reporting;
  readonly reviewing: Reviewing;
  readonly deciding = new Deciding(() => this.changed());
  readonly queue: Queue;
  readonly past: PastLog;
  readonly comparing: Comparing;
  /** Puts the focus into the list; set by the list while it is shown. */
  focusList: (() => void) | undefined;
  readonly printing = new PrintJob();
  /** Prints the open document; set while the window can. */
  print: (() => void) | undefined;
  /** Prints the report; set while it is shown. */
  printReport: (() => void) | undefined;

  readonly listing = new Listing();
  readonly #keeper = new PlaceKeeper(this);
  readonly #listeners = new Set<() => void>();

  constructor(model: Model) {
    const workspace = () => model.workspace;
    const actor = () => model.replica.opened?.actor;
    const changed = () => this.changed();
    this.model = model;
    this.comments = new Comments(model, changed);
    this.authorWork = new AuthorWork(workspace);
    this.library = new Library(workspace, changed, () => this.comments.threads);
    this.checks = new Checks(model, changed);
    this.sources = new Sources(workspace, changed);
    this.claims = new Claims(workspace, changed);
    this.finder = new Finder(changed);
    this.reporting = new Reporting(changed);
    this.reviewing = new Reviewing(changed);
    this.queue = new Queue(workspace, actor, changed);
    this.past = new PastLog(model.host, changed);
    this.comparing = new Comparing(workspace, actor, changed);
    this.searching = new Searching(model.host, changed);
    followWorkspace(this);
    if (this.keys.keymap !== noChanges) this.#followKeys();
    reportKeyProblems(this);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** All annotations of the open document in text order. */
  get annotations(): readonly Annotation[] {
    return this.listing.items;
  }

  /** Those that pass the filter. */
  get shown(): readonly Annotation[] {
    return this.listing.shown(this.model.workspace, this.filter);
  }

  /** Whether commands are about what is chosen rather than about the active annotation. */
  get isMany(): boolean {
    const { chosen, activeId } = this;
    return chosen.size > 1 || (chosen.size === 1 && !(activeId && chosen.has(activeId)));
  }

  /** Those chosen that pass the filter: only what can be seen is acted on. */
  get acted(): readonly Annotation[] {
    return this.listing.acted(this.shown, this.chosen);
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
    this.place = place;
    this.panes.closeOver();
    remember("place", place);
    this.changed();
  }

  /** Opens a document where one was in it last. `openAt` opens it at a span or an annotation. */
  openDocument(id: Id<"document">): Promise<void> {
    return openDocument(this, id);
  }

  /** The claim that the place of the claims shows in the inspector, or the one it was merged into; undefined where none is. */
  get claim(): RecordOf<"claim"> | undefined {
    return this.claimId && canonicalClaim(this.model.workspace, this.claimId);
  }

  /** Another part of the text is on screen. */
  see(visible: Span): void {
    this.onScreen.show(visible);
    this.#keeper.soon();
  }

  /** Keeps where one is in the open document, for the next time it is opened. */
  keepPlace(): void {
    this.#keeper.now();
  }

  get hasSelection(): boolean {
    return this.selection.start < this.selection.end;
  }

  /** As `activate` of activating.ts. */
  activate(id: Id<"annotation"> | undefined, options: Activation = {}): void {
    activate(this, id, options);
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

  #followKeys(): void {
    this.model.host.showKeys(this.keys.keymap);
    this.changed();
  }
}
