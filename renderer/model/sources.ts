import type { Step } from "../../shared/undo.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { SourceLines } from "./sourceLines.ts";
import {
  allSources,
  rememberedSourceSort,
  rememberSourceSort,
  type SourceFilter,
  type SourceSort,
} from "./sourcesView.ts";

/** The registry of sources of a window: what there is to say of each, and which are shown in which order. */
export class Sources {
  filter: SourceFilter = allSources;
  sort: SourceSort = rememberedSourceSort();
  #lines: SourceLines | undefined;
  readonly #workspace: () => Workspace;
  readonly #changed: () => void;

  constructor(workspace: () => Workspace, changed: () => void) {
    this.#workspace = workspace;
    this.#changed = changed;
  }

  /** Counted when somebody first asks, and kept up from then on. */
  get lines(): SourceLines {
    this.#lines ??= new SourceLines(this.#workspace());
    return this.#lines;
  }

  receive(step: Step): void {
    this.#lines?.receive(step);
  }

  /** The workspace is another one. */
  reset(): void {
    this.#lines = undefined;
  }

  filterBy(filter: SourceFilter): void {
    this.filter = filter;
    this.#changed();
  }

  sortBy(sort: SourceSort): void {
    this.sort = sort;
    rememberSourceSort(sort);
    this.#changed();
  }
}
