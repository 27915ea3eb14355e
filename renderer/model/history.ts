import type { Commit } from "../../shared/changes.ts";
import type { Id } from "../../shared/ids.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import { renumbered, reversed, type Step } from "../../shared/undo.ts";

const deepest = 1_000;

/**
 * The steps of this window's user that can be undone and redone. Only one's own: what somebody else did is theirs to
 * take back.
 */
export class History {
  #undo: readonly Step[] = [];
  #redo: readonly Step[] = [];

  get nextUndo(): Step | undefined {
    return this.#undo.at(-1);
  }

  get nextRedo(): Step | undefined {
    return this.#redo.at(-1);
  }

  /** A new step of the user's; what was undone before it can no longer be redone. */
  did(step: Step): void {
    this.#undo = [...this.#undo, step].slice(-deepest);
    this.#redo = [];
  }

  /** The step on top was taken back by `commit`. */
  undid(commit: Commit): void {
    const step = this.#undo.at(-1);
    if (!step) return;
    this.#undo = this.#undo.slice(0, -1);
    this.#redo = [...this.#redo, now(step, commit)];
    this.#renumber(reversed(step), commit);
  }

  /** The step last undone was done again by `commit`. */
  redid(commit: Commit): void {
    const step = this.#redo.at(-1);
    if (!step) return;
    this.#redo = this.#redo.slice(0, -1);
    this.#undo = [...this.#undo, now(step, commit)];
    this.#renumber(step, commit);
  }

  /** Drops the step that somebody else's change has made impossible. */
  drop(which: "undo" | "redo"): void {
    if (which === "undo") this.#undo = this.#undo.slice(0, -1);
    else this.#redo = this.#redo.slice(0, -1);
  }

  /** After `step` was carried out as `commit`, its records have their old content under new revisions. */
  #renumber(step: Step, commit: Commit): void {
    const now = new Map<Id, AnyRecord>(commit.puts.map((record) => [record.id, record]));
    const renewed = new Map<Id, { was: AnyRecord; is: AnyRecord }>();
    for (const { id, after: was } of step.moves) {
      const is = now.get(id);
      if (was && is) renewed.set(id, { was, is });
    }
    this.#undo = this.#undo.map((other) => renumbered(other, renewed));
    this.#redo = this.#redo.map((other) => renumbered(other, renewed));
  }
}

/** The step as the commit it last was. */
const now = (step: Step, { seq }: Commit): Step =>
  step.hosts === undefined ? step : { ...step, hosts: seq };
