import type { Id } from "../../shared/ids.ts";
import { type Work, type Worked, WorkOf } from "../../shared/review/work.ts";
import type { Step } from "../../shared/undo.ts";
import type { Workspace } from "../../shared/workspace.ts";

/** What the filters by author of a window let through: found when somebody asks, of the person asked for last, and kept up. */
export class AuthorWork {
  #of: WorkOf | undefined;
  readonly #workspace: () => Workspace;

  constructor(workspace: () => Workspace) {
    this.#workspace = workspace;
  }

  /** What somebody worked on, of one kind, the same set until it is another; undefined where nobody is asked for, and all pass. */
  of<K extends Worked>(author: Id<"author"> | undefined, kind: K): Work[K] | undefined {
    if (author === undefined) return undefined;
    if (this.#of?.author !== author) this.#of = new WorkOf(this.#workspace(), author);
    const work: Work = this.#of;
    return work[kind];
  }

  receive(step: Step): void {
    this.#of?.receive(step.moves);
  }

  /** The workspace is another one. */
  reset(): void {
    this.#of = undefined;
  }
}
