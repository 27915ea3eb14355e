import { type Findings, type Review, reviewing } from "../../shared/checks/automatic.ts";
import type { SideRow } from "../../shared/checks/fairness.ts";
import { type OpenProblem, openProblems, type QuestionState, reviewOf } from "../../shared/checks/review.ts";
import { askings } from "../../shared/checks/questions.ts";
import type { Id, Question } from "../../shared/ids.ts";
import type { Step } from "../../shared/undo.ts";
import { remember, remembered } from "./memory.ts";
import type { Model } from "./model.ts";
import { afterPaint } from "./afterPaint.ts";

/** What the list below the inspector's form shows. */
export const inspectorTabs = ["annotations", "checks"] as const;
export type InspectorTab = (typeof inspectorTabs)[number];

/** What is known of one document that somebody looks at. */
type Watched = {
  readonly id: Id<"document">;
  watchers: number;
  isLoading: boolean;
  text: string | undefined;
  found: Findings | undefined;
  sides: readonly SideRow[];
  /** How the questions stand, and the workspace's commit as of which. */
  states:
    | { readonly seq: number; readonly found: Findings | undefined; readonly all: readonly QuestionState[] }
    | undefined;
};

/** So long nothing must have changed before anything is looked for anew: whoever types fast is not followed key by key. */
const quietMs = 250;
/** So long it looks at a stretch; a frame has 16. */
const sliceMs = 6;

/**
 * What the sourcing checks find in the documents that somebody looks at, kept up with the workspace. It runs some way
 * behind: after the frame in which the text has changed, and once the changes pause.
 */
export class Checks {
  /** The finding one was taken to last, by its key. */
  current: { readonly documentId: Id<"document">; readonly key: string } | undefined;
  /** The questions that are unfolded. */
  unfolded: ReadonlySet<Question> = new Set();
  /** Puts the focus into the list of questions; set by the panel while it is shown. */
  focus: (() => void) | undefined;
  #tab: InspectorTab = inspectorTabs.find((tab) => tab === remembered("inspectorTab")) ?? "annotations";
  readonly #model: Model;
  readonly #changed: () => void;
  readonly #watched = new Map<Id<"document">, Watched>();
  /** Of the document that was asked about last, which is the open one. */
  #problems: { readonly states: readonly QuestionState[]; readonly all: readonly OpenProblem[] } | undefined;
  #cancel: (() => void) | undefined;
  #generation = 0;

  constructor(model: Model, changed: () => void) {
    this.#model = model;
    this.#changed = changed;
    model.replica.onCommit((_commit, step) => this.#receive(step));
    model.subscribe(() => {
      if (model.replica.generation === this.#generation) return;
      this.#generation = model.replica.generation;
      this.#schedule();
    });
  }

  get tab(): InspectorTab {
    return this.#tab;
  }

  showTab(tab: InspectorTab): void {
    if (tab === this.#tab) return;
    this.#tab = tab;
    remember("inspectorTab", tab);
    this.#changed();
  }

  /** The key of the finding in this document that one was taken to last. */
  currentKey(id: Id<"document">): string | undefined {
    return this.current?.documentId === id ? this.current.key : undefined;
  }

  unfold(question: Question, isUnfolded: boolean): void {
    const next = new Set(this.unfolded);
    if (isUnfolded) next.add(question);
    else next.delete(question);
    this.unfolded = next;
    this.#changed();
  }

  /** Looks for problems in this document from now on, until the remover that is returned is called. */
  watch(id: Id<"document">): () => void {
    const known = this.#watched.get(id);
    const watched = known ?? {
      id, watchers: 0, isLoading: false, text: undefined, found: undefined, sides: [], states: undefined,
    }; // prettier-ignore
    watched.watchers++;
    this.#watched.set(id, watched);
    // A text that could not be had is tried again whenever somebody comes to look.
    if (watched.text === undefined && !watched.isLoading) void this.#load(watched);
    return () => {
      watched.watchers--;
      if (watched.watchers === 0) this.#watched.delete(id);
    };
  }

  /** Whether it is known by now what the program finds in a document. */
  isReady(id: Id<"document">): boolean {
    return this.#watched.get(id)?.found !== undefined;
  }

  /** How the questions stand; without findings as long as none were looked for. The same array until something changes. */
  states(id: Id<"document">): readonly QuestionState[] {
    const { workspace } = this.#model;
    const watched = this.#watched.get(id);
    const known = watched?.states;
    if (known && known.seq === workspace.seq && known.found === watched.found) return known.all;
    const fresh = reviewOf(workspace, id, watched?.found);
    // A commit that changes no answer must draw nothing anew.
    const all = known && isSame(known.all, fresh) ? known.all : fresh;
    if (watched) watched.states = { seq: workspace.seq, found: watched.found, all };
    return all;
  }

  /** What to keep with an answer given now; nothing before anything was looked for, and where only people can find. */
  basis({ question, basis }: QuestionState, id: Id<"document">): string | undefined {
    return askings[question] === "automatic" && this.isReady(id) ? basis : undefined;
  }

  /** The document's text, once it is there. */
  textOf(id: Id<"document">): string {
    return this.#watched.get(id)?.text ?? "";
  }

  /** Who speaks in the document, by side. */
  sides(id: Id<"document">): readonly SideRow[] {
    return this.#watched.get(id)?.sides ?? [];
  }

  /** What is still to be looked at in the text, in text order; undefined as long as nothing was looked for. */
  problems(id: Id<"document">): readonly OpenProblem[] | undefined {
    if (!this.isReady(id)) return undefined;
    const states = this.states(id);
    if (this.#problems?.states !== states) this.#problems = { states, all: openProblems(states) };
    return this.#problems.all;
  }

  async #load(watched: Watched): Promise<void> {
    const document = this.#model.workspace.get(watched.id);
    if (!document) return;
    watched.isLoading = true;
    try {
      watched.text = await this.#model.text(document.textHash);
    } catch {
      return; // the view of the document says why its text cannot be had; here nothing is found
    } finally {
      watched.isLoading = false;
    }
    this.#schedule();
  }

  #receive(step: Step): void {
    if (this.#watched.size === 0) return;
    // Answers and remarks find nothing new.
    const counts = step.moves.some(({ id }) => !/^(?:check|comment|decision|author):/.test(id));
    if (counts) this.#schedule();
  }

  #schedule(): void {
    this.#cancel?.();
    this.#cancel = afterPaint(quietMs, () => this.#look([...this.#watched.values()]));
  }

  /** Looks through these documents, one after another. */
  #look([watched, ...others]: readonly Watched[]): void {
    if (!watched) return this.#changed();
    if (watched.text === undefined) return this.#look(others);
    this.#step(reviewing(this.#model.workspace, watched.id, watched.text), ({ findings, sides }) => {
      watched.found = findings;
      watched.sides = sides;
      this.#look(others);
    });
  }

  /** Goes on for a moment, then lets the window do what else there is; a change calls all of it off. */
  #step(steps: Generator<undefined, Review>, end: (review: Review) => void): void {
    const until = performance.now() + sliceMs;
    do {
      const { done, value } = steps.next();
      if (done === true) return end(value);
    } while (performance.now() < until);
    this.#cancel = afterPaint(0, () => this.#step(steps, end));
  }
}

/** Whether two reviews of one document say the same: findings and records are values. */
function isSame(one: readonly QuestionState[], other: readonly QuestionState[]): boolean {
  return one.every(
    ({ check, findings: own }, at) => check === other[at]?.check && own === other[at]?.findings,
  );
}
