import { type Id, kindOf } from "../../shared/ids.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { completed, sourceName } from "../../shared/sourcing/completed.ts";
import { canonicalSource } from "../../shared/sourcing/merging.ts";
import { Registry, type SourceCounts } from "../../shared/sourcing/registry.ts";
import { foldName } from "../../shared/text/fold.ts";
import type { Step } from "../../shared/undo.ts";
import type { Workspace } from "../../shared/workspace.ts";

type Source = RecordOf<"source">;

/** What the registry shows of one source. A value: another object whenever anything in it changes. */
export type SourceLine = SourceCounts & {
  readonly id: Id<"source">;
  readonly name: string;
  readonly type: Source["type"];
  readonly side: string;
  readonly title: string;
  readonly organisation: string;
  /** Sources merged into this one. */
  readonly merged: number;
  /** Everything the filter looks at, folded. */
  readonly words: string;
};

type About = Omit<SourceLine, keyof SourceCounts>;

/** A line for every source that stands for itself, kept right commit by commit. */
export class SourceLines {
  readonly #workspace: Workspace;
  readonly #registry: Registry;
  readonly #about = new Map<Id<"source">, About>();
  readonly #byId = new Map<Id<"source">, SourceLine>();
  #all: readonly SourceLine[] | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#registry = new Registry(workspace);
    for (const { id } of workspace.all("source")) this.#renew(id, true);
  }

  /** All lines, in no promised order; another array after every change. */
  get all(): readonly SourceLine[] {
    this.#all ??= [...this.#byId.values()];
    return this.#all;
  }

  get(id: Id<"source">): SourceLine | undefined {
    return this.#byId.get(id);
  }

  /** Takes in a step that the workspace has taken in already. */
  receive(step: Step): void {
    const touched = this.#registry.receive(step.moves);
    const moved = new Set<Id<"source">>();
    for (const { id, before, after } of step.moves) {
      if (kindOf(id) !== "source") continue;
      moved.add(id as Id<"source">); // the kind was just compared
      // Whatever it is or was merged into says something else now.
      for (const record of [before, after]) {
        const into = record?.kind === "source" ? record.mergedInto : undefined;
        const stands = into && canonicalSource(this.#workspace, into);
        if (stands) moved.add(stands.id);
        if (into) moved.add(into);
      }
    }
    for (const id of moved) this.#renew(id, true);
    for (const id of touched) if (!moved.has(id)) this.#renew(id, false);
    if (moved.size + touched.size > 0) this.#all = undefined;
  }

  #renew(id: Id<"source">, isMoved: boolean): void {
    const source = this.#workspace.get(id);
    if (!source || source.mergedInto !== undefined) {
      this.#about.delete(id);
      this.#byId.delete(id);
      return;
    }
    const known = isMoved ? undefined : this.#about.get(id);
    const about = known ?? aboutOf(this.#workspace, source);
    this.#about.set(id, about);
    this.#byId.set(id, { ...about, ...this.#registry.counts(id) });
  }
}

function aboutOf(workspace: Workspace, record: Source): About {
  const { source, merged } = completed(workspace, record);
  const { id, type, title = "", organisation = "", side = "", variants = [] } = source;
  const name = sourceName(source);
  return {
    id,
    name,
    type,
    side,
    title,
    organisation,
    merged: merged.length,
    words: foldName([name, title, organisation, side, ...variants].join("\n")),
  };
}
