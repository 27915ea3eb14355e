import { type Id, type Kind, kindOf } from "../../../shared/ids.ts";
import { annotationsIn } from "../../../shared/report/scope.ts";
import { as } from "../../../shared/records/index.ts";
import { hasReadings } from "../../../shared/review/agreed.ts";
import { teamIn } from "../../../shared/review/decisions.ts";
import { judgedIn } from "../../../shared/review/reviewCounts.ts";
import { compareSpans, extent } from "../../../shared/spans.ts";
import type { Step } from "../../../shared/undo.ts";
import type { Workspace } from "../../../shared/workspace.ts";
import type { Annotation } from "../actions.ts";
import { compareNames } from "../shown.ts";
import { type QueueFilter, standings, wholeQueue } from "./queueFilter.ts";

type AnnotationId = Id<"annotation">;

/** What may change how any annotation stands. */
const changesAll: ReadonlySet<Kind> = new Set<Kind>(["reading", "resolution"]);

/** What somebody goes through, as of when it was put together. */
type Round = {
  /** In the order of documents and texts; what is gone is left in it and skipped. */
  readonly ids: readonly AnnotationId[];
  readonly listed: ReadonlySet<AnnotationId>;
  /** Those the progress is counted in, and those of them that are done, as of now. */
  readonly counted: Set<AnnotationId>;
  readonly done: Set<AnnotationId>;
  readonly own: Set<AnnotationId>;
  /** What would be in the list if it were put together now. */
  readonly arrived: Set<AnnotationId>;
  /** Whether there were others to judge one's own. */
  readonly team: number;
  items: readonly Annotation[] | undefined;
};

/**
 * The annotations that somebody looks at one after another. The list stays as it was put together, whatever others do and
 * whatever is decided meanwhile, so that nothing moves under whoever reads it; what came since is offered apart.
 */
export class Queue {
  filter: QueueFilter = wholeQueue;
  /** Several documents are being chosen one by one. */
  isChoosing = false;
  /** Nothing was left when the user decided on the last one. */
  isFinished = false;
  /** Puts the focus into the list; set by the list while it is shown. */
  focus: (() => void) | undefined;
  #currentId: AnnotationId | undefined;
  #round: Round | undefined;
  /** Decided on, but the host has not said yet that it is saved. */
  readonly #onItsWay = new Set<AnnotationId>();
  readonly #workspace: () => Workspace;
  readonly #reader: () => Id<"author"> | undefined;
  readonly #changed: () => void;

  constructor(workspace: () => Workspace, reader: () => Id<"author"> | undefined, changed: () => void) {
    this.#workspace = workspace;
    this.#reader = reader;
    this.#changed = changed;
  }

  /** The list, in the order of documents and texts. The same array until it changes. */
  get items(): readonly Annotation[] {
    const round = this.#begun();
    const workspace = this.#workspace();
    round.items ??= round.ids.flatMap((id) => workspace.get(id) ?? []);
    return round.items;
  }

  /** The one that is looked at; undefined where there is none, or nothing is left. */
  get current(): Annotation | undefined {
    if (this.isFinished) return undefined;
    return this.items[Math.max(0, this.at)];
  }

  /** Its place in the list, from 0; -1 where none was come to yet. */
  get at(): number {
    return this.items.findIndex(({ id }) => id === this.#currentId);
  }

  get progress(): { readonly done: number; readonly total: number; readonly own: number } {
    const { counted, done, own } = this.#begun();
    return { done: done.size, total: counted.size, own: own.size };
  }

  /** How many annotations have come since that belong into the list. */
  get arrived(): number {
    return this.#begun().arrived.size;
  }

  /** Whether nothing is left to do about an annotation of the list. */
  isDone(id: AnnotationId): boolean {
    return this.#begun().done.has(id) || this.#onItsWay.has(id);
  }

  filterBy(filter: QueueFilter, isChoosing = false): void {
    this.filter = filter;
    this.isChoosing = isChoosing;
    this.renew();
  }

  /** Puts the list together anew; the current one stays where it still belongs into it. */
  renew(): void {
    this.#round = undefined;
    this.isFinished = false;
    this.#changed();
  }

  /** The workspace is another one. */
  reset(): void {
    this.#round = undefined;
  }

  goTo(id: AnnotationId | undefined): void {
    this.#currentId = id;
    this.isFinished = false;
    this.#changed();
  }

  /** The one after or before the current one, whether done or not; undefined past either end. */
  step(by: 1 | -1): Annotation | undefined {
    const { items } = this;
    const to = this.isFinished ? items[by === 1 ? 0 : items.length - 1] : items[Math.max(0, this.at) + by];
    if (to) this.goTo(to.id);
    return to;
  }

  /** Goes on to the next one that is still to be done, past the end from the beginning; undefined where none is left. */
  advance(decided: AnnotationId): Annotation | undefined {
    this.#onItsWay.add(decided);
    const { items } = this;
    const at = items.findIndex(({ id }) => id === decided);
    const order = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
    const next = order.find(({ id }) => !this.isDone(id) && !this.#begun().own.has(id));
    if (next) this.goTo(next.id);
    else {
      this.isFinished = true;
      this.#changed();
    }
    return next;
  }

  /** A decision is saved, or could not be. */
  settle(decided: AnnotationId): void {
    this.#onItsWay.delete(decided);
    this.#changed();
  }

  /** Takes in a step that the workspace has taken in already. */
  receive({ moves }: Step): void {
    const round = this.#round;
    if (!round) return;
    // A second person changes whose marks one may judge; readings and what was agreed on, which of them count.
    const isAnother = moves.some(({ id }) => changesAll.has(kindOf(id)));
    if (isAnother || round.team !== teamIn(this.#workspace())) return this.reset();
    const workspace = this.#workspace();
    const ids = new Set(judgedIn(moves));
    // Where several read a document, one mark can change whether others in it count.
    for (const { before: was, after: is } of moves)
      for (const mark of [as("annotation", was), as("annotation", is)])
        if (mark && hasReadings(workspace, mark.documentId))
          for (const { id } of workspace.referring("annotation", mark.documentId)) ids.add(id);
    if (ids.size === 0) return;
    const before = this.at;
    round.items = undefined;
    const reader = this.#reader();
    if (reader) {
      const stand = standings(workspace, reader, this.filter);
      for (const id of ids) place(round, id, workspace.get(id), stand);
    }
    // The one that was looked at is gone: the next one is in its place.
    if (before >= 0 && this.at < 0) this.#currentId = this.items[Math.min(before, this.items.length - 1)]?.id;
  }

  #begun(): Round {
    return (this.#round ??= this.#begin());
  }

  #begin(): Round {
    const round: Round = {
      ids: [],
      listed: new Set(),
      counted: new Set(),
      done: new Set(),
      own: new Set(),
      arrived: new Set(),
      team: teamIn(this.#workspace()),
      items: undefined,
    };
    const reader = this.#reader();
    if (!reader) return round;
    const workspace = this.#workspace();
    const { documents } = this.filter;
    const scope = documents
      ? documents.flatMap((id) => workspace.get(id) ?? [])
      : [...workspace.all("document")];
    const stand = standings(workspace, reader, this.filter);
    const found: Annotation[] = [];
    for (const annotation of annotationsIn(workspace, scope)) {
      const { isListed } = place(round, annotation.id, annotation, stand);
      if (isListed) found.push(annotation);
    }
    const order = new Map(
      scope.toSorted((a, b) => compareNames(a.title, b.title)).map(({ id }, at) => [id, at]),
    );
    const documentAt = ({ documentId }: Annotation) => order.get(documentId) ?? 0;
    found.sort(
      (a, b) =>
        documentAt(a) - documentAt(b) ||
        compareSpans(extent(a.spans), extent(b.spans)) ||
        (a.id < b.id ? -1 : 1),
    );
    round.arrived.clear();
    return {
      ...round,
      ids: found.map(({ id }) => id),
      listed: new Set(found.map(({ id }) => id)),
      items: found,
    };
  }
}

/** Counts one annotation in, or out. */
function place(
  round: Round,
  id: AnnotationId,
  annotation: Annotation | undefined,
  stand: ReturnType<typeof standings>,
): ReturnType<typeof stand> {
  const standing = annotation
    ? stand(annotation)
    : { isCounted: false, isDone: false, isListed: false, isOwn: false };
  const put = (set: Set<AnnotationId>, isIn: boolean) => void (isIn ? set.add(id) : set.delete(id));
  put(round.counted, standing.isCounted);
  put(round.done, standing.isCounted && standing.isDone);
  put(round.own, standing.isOwn);
  put(round.arrived, standing.isListed && !round.listed.has(id));
  return standing;
}
