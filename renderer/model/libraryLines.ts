import { foldName } from "../../shared/text/fold.ts";
import type { Id } from "../../shared/ids.ts";
import type { Label } from "../../shared/labels.ts";
import { type AnyRecord, as, type RecordOf } from "../../shared/records/index.ts";
import { hasReadings } from "../../shared/review/agreed.ts";
import { countIn, type ReviewCount, ReviewCounts } from "../../shared/review/reviewCounts.ts";
import { documentsOn, saysElse } from "../../shared/review/signedBases.ts";
import { signedState, signoffsOf } from "../../shared/review/signoff.ts";
import { Threads } from "../../shared/review/commented.ts";
import type { Step } from "../../shared/undo.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Annotation } from "./actions.ts";
import { type Finished, finishedOf } from "./readings.ts";
import { isSourced } from "./sourced.ts";

/** What the library shows of one document. A value: another object whenever anything in it changes. */
export type Line = {
  readonly id: Id<"document">;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  /** Code such as `es`; empty where it is not known. */
  readonly language: string;
  /** UTF-16 code units. */
  readonly length: number;
  readonly counts: { readonly [L in Label]: number };
  /** Annotations in all, and those of which it is said who stands behind them. */
  readonly total: number;
  readonly sourced: number;
  /** How many questions of the sourcing review were answered, and how many of them with “problem”. */
  readonly answered: number;
  readonly problems: number;
  /** How many annotations are in each state of the review, and how many there are to review. */
  readonly review: ReviewCount;
  readonly toReview: number;
  readonly signed: "signed" | "changed" | undefined;
  /** How many threads of comments on it and its annotations are open. */
  readonly comments: number;
  /** How many people were given it to read on their own, and how many of them have finished. */
  readonly readings: Finished;
  /** When the document or one of its annotations was last edited; ISO 8601. */
  readonly changed: string;
  /** Everything the filter looks at, folded. */
  readonly words: string;
};

type Tally = {
  counts: { [L in Label]: number };
  sourced: number;
  answered: number;
  problems: number;
  changed: string;
};

/** A line for every document, kept right commit by commit: an edit costs the same in a library of any size. */
export class LibraryLines {
  readonly #workspace: Workspace;
  readonly #reviews: ReviewCounts;
  readonly #threads: Threads;
  readonly #tallies = new Map<Id<"document">, Tally>();
  readonly #byId = new Map<Id<"document">, Line>();
  #all: readonly Line[] | undefined;

  constructor(workspace: Workspace, threads = new Threads(workspace)) {
    this.#workspace = workspace;
    this.#reviews = new ReviewCounts(workspace);
    this.#threads = threads;
    for (const annotation of workspace.all("annotation")) this.#count(annotation, 1);
    for (const check of workspace.all("check")) this.#countAnswer(check, 1);
    for (const { id } of workspace.all("document")) this.#renew(id);
  }

  /** All lines, in no promised order; another array after every change. */
  get all(): readonly Line[] {
    this.#all ??= [...this.#byId.values()];
    return this.#all;
  }

  get(id: Id<"document">): Line | undefined {
    return this.#byId.get(id);
  }

  /** Takes in a step that the workspace has taken in already. */
  receive(step: Step): void {
    const touched = new Set(this.#reviews.receive(step.moves));
    this.#threads.receive(step);
    for (const { id, before, after } of step.moves) {
      const about = after ?? before;
      if (about?.kind === "signoff" || about?.kind === "reading" || about?.kind === "resolution")
        touched.add(about.documentId);
      for (const documentId of this.#signedOn(before, after)) touched.add(documentId);
      const was = as("annotation", before);
      const is = as("annotation", after);
      if (was) this.#count(was, -1);
      if (is) this.#count(is, 1);
      const wasCheck = as("check", before);
      const isCheck = as("check", after);
      if (wasCheck) this.#countAnswer(wasCheck, -1);
      if (isCheck) this.#countAnswer(isCheck, 1);
      for (const comment of [as("comment", before), as("comment", after)]) {
        const commented = comment && this.#threads.documentOf(comment.targetId);
        if (commented) touched.add(commented);
      }
      for (const of of [was, is, wasCheck, isCheck, as("reading", before), as("reading", after)])
        if (of) touched.add(of.documentId);
      if (id.startsWith("document:")) touched.add(id as Id<"document">); // the prefix was just checked
    }
    for (const id of touched) this.#renew(id);
    if (touched.size > 0) this.#all = undefined;
  }

  /** The documents that are signed off, and whose annotations rest on a record of which something else is said now. */
  *#signedOn(before: AnyRecord | undefined, after: AnyRecord | undefined): Iterable<Id<"document">> {
    if (this.#workspace.count("signoff") === 0) return;
    const [was, is] = [asBase(before), asBase(after)];
    const about = is ?? was;
    if (!about || !saysElse(was, is)) return;
    for (const id of documentsOn(this.#workspace, about.id))
      if (signoffsOf(this.#workspace, id).length > 0) yield id;
  }

  #tally(id: Id<"document">): Tally {
    let tally = this.#tallies.get(id);
    if (!tally) {
      const counts = { claim: 0, statistic: 0, quote: 0, "anonymous-source": 0 };
      this.#tallies.set(id, (tally = { counts, sourced: 0, answered: 0, problems: 0, changed: "" }));
    }
    return tally;
  }

  #count(annotation: Annotation, by: 1 | -1): void {
    const tally = this.#tally(annotation.documentId);
    tally.counts[annotation.label] += by;
    if (isSourced(annotation)) tally.sourced += by;
    if (annotation.updatedAt > tally.changed) tally.changed = annotation.updatedAt;
  }

  #countAnswer({ documentId, answer }: RecordOf<"check">, by: 1 | -1): void {
    const tally = this.#tally(documentId);
    if (answer !== "open") tally.answered += by;
    if (answer === "problem") tally.problems += by;
  }

  #renew(id: Id<"document">): void {
    const document = this.#workspace.get(id);
    const tally = this.#tally(id);
    if (document) {
      const line = lineOf(document, tally, this.#threads.openIn(id));
      const { review, of } = hasReadings(this.#workspace, id)
        ? countIn(this.#workspace, id)
        : { review: this.#reviews.of(id), of: line.total };
      this.#byId.set(id, {
        ...line,
        review,
        toReview: of,
        readings: finishedOf(this.#workspace, id),
        signed: signedState(this.#workspace, id),
      });
    } else {
      this.#byId.delete(id);
      this.#tallies.delete(id);
    }
  }
}

const asBase = (record: AnyRecord | undefined) => as("source", record) ?? as("claim", record);

function lineOf(
  document: RecordOf<"document">,
  { counts, sourced, answered, problems, changed }: Tally,
  comments: number,
): Omit<Line, "review" | "toReview" | "readings" | "signed"> {
  const { id, title, outlet = "", byline = "", published = "", language = "", length, tags } = document;
  return {
    id,
    title,
    outlet,
    published,
    language,
    length,
    counts: { ...counts },
    total: counts.claim + counts.statistic + counts.quote + counts["anonymous-source"],
    sourced,
    answered,
    problems,
    comments,
    changed: document.updatedAt > changed ? document.updatedAt : changed,
    words: foldName([title, outlet, byline, published, ...tags].join("\n")),
  };
}
