import type { Id } from "../../shared/ids.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { resolutionsBetween } from "../../shared/review/adjudicate.ts";
import { type ComparedItem, type ComparisonKind, countKinds } from "../../shared/review/compare.ts";
import type { EndsChoice } from "../../shared/review/ownEnds.ts";
import {
  type Standing,
  type StandingState,
  countStandings,
  standingsOf,
} from "../../shared/review/standing.ts";
import type { Turns } from "../../shared/slices.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { allDifferences, type CompareFilter, passing } from "./compareFilter.ts";
import { CompareJob } from "./compareJob.ts";
import { type Comparable, type Side, comparables, isOfTwo, marksOfSide, pastAuthor } from "./comparison.ts";
import { today } from "./shown.ts";

/** Two sides of one document held against each other, as of one commit. */
export type Compared = {
  readonly seq: number;
  readonly document: Comparable;
  readonly a: Side;
  readonly b: Side;
  readonly marksA: readonly RecordOf<"annotation">[];
  readonly marksB: readonly RecordOf<"annotation">[];
  /** Earlier marks are asked for and not here yet. */
  readonly isWaiting: boolean;
  readonly past: Past | undefined;
  /** The differences are being found. Until they are, those of before stand here, where the same two were compared. */
  readonly isComputing: boolean;
  readonly items: readonly ComparedItem[];
  readonly counts: Readonly<Record<ComparisonKind, number>>;
  /** The two people whose marks can be decided about; undefined where one side is the agreed layer. */
  readonly between: readonly [Id<"author">, Id<"author">] | undefined;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly stray: readonly RecordOf<"resolution">[];
  readonly decided: Readonly<Record<StandingState, number>>;
};

/** What was in a document before a day, by whomever. `isWhole` is false where the history does not reach back so far. */
export type Past = {
  readonly documentId: Id<"document">;
  readonly date: string;
  readonly marks: readonly RecordOf<"annotation">[];
  readonly isWhole: boolean;
};

/** Ends of one's own that are being chosen, and the side whose label and attributes go with them. */
export type OwnEnds = { readonly from: "a" | "b"; readonly ends: EndsChoice };

/** What the tab Compare holds against each other, and where in it one is. */
export class Comparing {
  filter: CompareFilter = allDifferences;
  own: OwnEnds | undefined;
  /** The day before which earlier marks are taken, as `2026-03-04`. */
  date = today();
  /** Puts the focus into the list of differences; set while it is shown. */
  focusList: (() => void) | undefined;

  readonly #workspace: () => Workspace;
  readonly #actor: () => Id<"author"> | undefined;
  readonly #changed: () => void;
  readonly #job: CompareJob;
  #chosen: { readonly documentId?: Id<"document">; readonly a?: Side; readonly b?: Side } = {};
  #key: string | undefined;
  #at = 0;
  #made: Compared | undefined;
  /** What was being computed is there. */
  #isStale = false;
  #past: Past | undefined;
  #shown:
    | { readonly of: Compared; readonly filter: CompareFilter; readonly items: readonly ComparedItem[] }
    | undefined;

  /** @param turns how long comparing may hold up the window, where it is not as usual */
  constructor(
    workspace: () => Workspace,
    actor: () => Id<"author"> | undefined,
    changed: () => void,
    turns?: Turns,
  ) {
    this.#workspace = workspace;
    this.#actor = actor;
    this.#changed = changed;
    const done = () => {
      this.#isStale = true;
      changed();
    };
    this.#job = new CompareJob(done, turns);
  }

  /** What is compared now; undefined where nobody marked anything. */
  get compared(): Compared | undefined {
    const workspace = this.#workspace();
    const all = comparables(workspace, this.#actor());
    const document = all.find(({ id }) => id === this.#chosen.documentId) ?? all[0];
    if (!document) return undefined;
    const { sides } = document;
    const of = (wanted: Side | undefined) => {
      const author = wanted && pastAuthor(wanted);
      return sides.find((side) => side === wanted) ?? (author && sides.includes(author) ? wanted : undefined);
    };
    const [only] = sides;
    const alone: Side | undefined = only && isPerson(only) && !isOfTwo(document) ? `past:${only}` : undefined;
    const a = of(this.#chosen.a) ?? alone ?? sides.find((side) => side !== this.#chosen.b);
    const b = [of(this.#chosen.b), ...sides].find((side) => side !== undefined && side !== a);
    if (a === undefined || b === undefined) return undefined;
    const last = this.#made;
    const isSame = last?.document.id === document.id && last.a === a && last.b === b;
    const isMade = isSame && last.seq === workspace.seq && last.document === document;
    if (isMade && last.past === this.#past && !this.#isStale) return last;
    this.#isStale = false;
    const marks = { a: this.#marksOf(document.id, a), b: this.#marksOf(document.id, b) };
    const isWaiting = !marks.a || !marks.b;
    const [marksA, marksB] = [marks.a ?? [], marks.b ?? []];
    const items = this.#job.items(workspace, marksA, marksB);
    const known = items ?? (isSame ? last.items : []);
    const counts = isSame && known === last.items ? last.counts : countKinds(known);
    const decisions = standing(workspace, document, [a, b], known);
    const whose = { seq: workspace.seq, document, a, b, marksA, marksB, past: this.#past };
    const found = { isWaiting, isComputing: !items, items: known, counts };
    return (this.#made = { ...whose, ...found, ...decisions });
  }

  /** The differences that pass the filter. */
  get shown(): readonly ComparedItem[] {
    const { compared, filter } = this;
    if (!compared) return [];
    if (this.#shown?.of !== compared || this.#shown.filter !== filter)
      this.#shown = { of: compared, filter, items: passing(compared, filter) };
    return this.#shown.items;
  }

  /** Where in the list one is; -1 where it is empty. What is no longer in it gives way to what stands there now. */
  get at(): number {
    const { shown } = this;
    const found = shown.findIndex(({ key }) => key === this.#key);
    return found >= 0 ? found : Math.min(this.#at, shown.length - 1);
  }

  get current(): ComparedItem | undefined {
    return this.shown[this.at];
  }

  /** Compares something else; what is not named stays. */
  choose(chosen: { readonly documentId?: Id<"document">; readonly a?: Side; readonly b?: Side }): void {
    const { compared } = this;
    const now = compared && { documentId: compared.document.id, a: compared.a, b: compared.b };
    // Of two sides that would be the same one, the other one moves over.
    const swapped = chosen.a !== undefined && chosen.a === now?.b ? { b: now.a } : chosen.b !== undefined && chosen.b === now?.a ? { a: now.b } : {}; // prettier-ignore
    this.#chosen = { ...now, ...swapped, ...chosen };
    this.filter = { ...this.filter, behind: undefined };
    this.#key = undefined;
    this.#at = 0;
    this.own = undefined;
    this.#changed();
  }

  /** Takes earlier marks from before another day. */
  chooseDate(date: string): void {
    this.date = date;
    this.#past = undefined;
    this.#changed();
  }

  /** What was there before the day, once it is known. */
  knowPast(past: Past): void {
    this.#past = past;
    this.#changed();
  }

  /** The marks of a side; undefined where they are of another day and not known yet. */
  #marksOf(id: Id<"document">, side: Side): readonly RecordOf<"annotation">[] | undefined {
    const author = pastAuthor(side);
    if (author === undefined) return marksOfSide(this.#workspace(), id, side);
    const past = this.#past;
    if (past?.documentId !== id || past.date !== this.date) return undefined;
    return past.marks.filter((mark) => mark.createdBy === author && mark.resolutionId === undefined);
  }

  filterBy(filter: CompareFilter): void {
    this.filter = filter;
    this.own = undefined;
    this.#changed();
  }

  /** Goes to a place in the list, clipped. */
  go(at: number): void {
    const clipped = Math.max(0, Math.min(at, this.shown.length - 1));
    this.#key = this.shown[clipped]?.key;
    this.#at = clipped;
    this.own = undefined;
    this.#changed();
  }

  /** Goes to the difference of one of these marks, and shows it whatever the filter was. */
  goTo(ids: readonly Id[]): void {
    const item = this.compared?.items.find(({ a, b }) => ids.some((id) => id === a?.id || id === b?.id));
    if (!item) return;
    const isShown = this.shown.some(({ key }) => key === item.key);
    if (!isShown)
      this.filter = { ...allDifferences, kinds: new Set([...allDifferences.kinds, ...item.kinds]) };
    this.go(this.shown.findIndex(({ key }) => key === item.key));
  }

  /** Goes to the next difference that nobody decided about, from the start again behind the last; else stays. */
  goOn(): void {
    const { shown, at, compared } = this;
    const isOpen = ({ key }: ComparedItem) => compared?.standings.get(key)?.state !== "decided";
    const after = shown.findIndex((item, index) => index > at && isOpen(item));
    const next = after >= 0 ? after : shown.findIndex((item, index) => index !== at && isOpen(item));
    this.go(next >= 0 ? next : at);
  }

  /** Begins, changes or ends choosing ends of one's own. */
  chooseOwn(own: OwnEnds | undefined): void {
    this.own = own;
    this.#changed();
  }
}

/** What was decided about the differences, where the sides are two people. */
function standing(
  workspace: Workspace,
  { id }: Comparable,
  [a, b]: readonly [Side, Side],
  items: readonly ComparedItem[],
): Pick<Compared, "between" | "standings" | "stray" | "decided"> {
  const between = isPerson(a) && isPerson(b) ? ([a, b] as const) : undefined;
  const resolutions = between ? resolutionsBetween(workspace, id, between) : [];
  const { of: standings, stray } = standingsOf(items, resolutions);
  return { between, standings, stray, decided: countStandings(standings) };
}

const isPerson = (side: Side): side is Id<"author"> => side !== "agreed" && pastAuthor(side) === undefined;
