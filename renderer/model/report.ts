import type { Scope } from "../../shared/report/scope.ts";

/** What the report is about, and what is listed beside it. The report itself is made where it is shown: see reportMaker.ts. */
export class Reporting {
  /** What was chosen; undefined until somebody has. */
  chosen: Scope | undefined;
  /** Documents are chosen one by one, though there may be one alone so far. */
  isChoosing = false;
  /** The number, or box of the diagram, whose entries are listed; its key in the report. */
  behind: string | undefined;

  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Another scope; what was listed belongs to the one before. */
  choose(scope: Scope, isChoosing = false): void {
    this.isChoosing = isChoosing;
    this.chosen = scope;
    this.behind = undefined;
    this.#changed();
  }

  /** Lists what is behind a number; undefined ends it. */
  list(key: string | undefined): void {
    this.behind = key;
    this.#changed();
  }
}
