import { computeReport, type Report } from "../../shared/report/compute.ts";
import { type Diagram, diagramOf } from "../../shared/report/diagram.ts";
import { type LinkedClaim, linksOf } from "../../shared/report/links.ts";
import { type Scope, scopeKey } from "../../shared/report/scope.ts";
import type { ReportView } from "../../shared/report/table.ts";
import { viewOf } from "../../shared/report/view.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Desk } from "./desk.ts";
import { words } from "./words.ts";

/** A report as of one commit, in one language. */
export type Made = {
  readonly workspace: Workspace;
  readonly seq: number;
  readonly key: string;
  readonly tag: string;
  readonly report: Report;
  readonly view: ReportView;
  readonly links: readonly LinkedClaim[];
  readonly diagram: Diagram;
};

/** How long after a change the report is computed anew, in milliseconds; for a slow one some times as long as it took. */
const restMs = 150;
const restFactor = 3;

/**
 * The report that the window shows: computed when it is first asked for, and anew a moment after the workspace changed, so
 * that whoever annotates in another window sees it follow and nobody waits for it.
 */
export class ReportMaker {
  readonly #workspace: () => Workspace;
  readonly #changed: () => void;
  readonly #now: () => string;
  #made: Made | undefined;
  #tookMs = 0;
  #watchers = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    workspace: () => Workspace,
    changed: () => void,
    now: () => string = () => new Date().toISOString(),
  ) {
    this.#workspace = workspace;
    this.#changed = changed;
    this.#now = now;
  }

  /**
   * The report on a scope: of this very moment where it is the first one or in another language; else the last one, which is
   * soon followed by another if the workspace has changed since.
   */
  of(scope: Scope): Made {
    const made = this.#made;
    const workspace = this.#workspace();
    const isSame = made && made.key === scopeKey(scope) && made.tag === words().report.tag;
    if (!isSame || made.workspace !== workspace) return this.#make(scope);
    if (made.seq !== workspace.seq) this.#soon(scope);
    return made;
  }

  /** Somebody looks, until what this gives is called: the last one to do so stops what is still to be made. */
  watch(): () => void {
    this.#watchers++;
    return () => {
      this.#watchers--;
      if (this.#watchers === 0) this.#rest();
    };
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #soon(scope: Scope): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#make(scope);
        this.#changed();
      },
      Math.max(restMs, restFactor * this.#tookMs),
    );
  }

  #make(scope: Scope): Made {
    this.#rest();
    const workspace = this.#workspace();
    const start = performance.now();
    const report = computeReport(workspace, scope);
    const links = linksOf(workspace, scope);
    const made = {
      workspace,
      seq: workspace.seq,
      key: scopeKey(scope),
      tag: words().report.tag,
      report,
      view: viewOf(workspace, report, words(), this.#now()),
      links,
      diagram: diagramOf(workspace, links, words()),
    };
    this.#tookMs = performance.now() - start;
    this.#made = made;
    return made;
  }
}

const makers = new WeakMap<Desk, ReportMaker>();

/** The maker of a window's report. */
export function makerOf(desk: Desk): ReportMaker {
  let maker = makers.get(desk);
  if (!maker)
    makers.set(
      desk,
      (maker = new ReportMaker(
        () => desk.model.workspace,
        () => desk.changed(),
      )),
    );
  return maker;
}
