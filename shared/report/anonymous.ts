import { wordingIn } from "../checks/wording/match.ts";
import type { Id } from "../ids.ts";
import { languageOf } from "../reading/language.ts";
import type { RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import type { Tally } from "./figures.ts";
import { isSaid } from "./passages.ts";
import { foldOutlet } from "./scope.ts";

type Source = RecordOf<"source">;
type Anonymous = Extract<Source, { type: "anonymous" }>;
type Annotation = RecordOf<"annotation">;

/** The anonymous sources that one outlet heard; undefined where it is not known which. */
export type OutletRow = { readonly outlet: string | undefined; readonly sources: readonly Id<"source">[] };

/** What is said of why a source is not named. */
export type Reason = "given" | "formulaic" | "missing";

/**
 * Why a source is not named, as its record has it: `missing` where nothing is said, or that nothing was stated;
 * `formulaic` where it is one of the stock reasons of checks/wording, which are true of nearly everybody, or without any
 * words only that somebody may not speak or wants to speak freely.
 */
export function reasonOf({ anonymity: { reason, reasonType } = {} }: Anonymous): Reason {
  if (isSaid(reason)) {
    const isRote = wordingIn(reason, languageOf(reason)).some(({ kind }) => kind === "rote-reason");
    return isRote ? "formulaic" : "given";
  }
  if (reasonType === undefined || reasonType === "not-stated") return "missing";
  return reasonType === "not-authorised" || reasonType === "candour" ? "formulaic" : "given";
}

/** Counts an anonymous source by what the reader is told: how many they are, how they know, why they are not named. */
export function countAnonymous(tally: Tally, source: Anonymous): void {
  const { id, anonymity = {} } = source;
  const keys = { given: "reasonGiven", formulaic: "reasonFormulaic", missing: "reasonMissing" } as const;
  tally.add("anonymous", id);
  if (isSaid(anonymity.count)) tally.add("anonymous.counted", id);
  if (isSaid(anonymity.howTheyKnow)) tally.add("anonymous.howTheyKnow", id);
  tally.add(`anonymous.${keys[reasonOf(source)]}`, id);
}

/** Which outlet heard whom, gathered one passage after another. */
export class Hearing {
  readonly #workspace: Workspace;
  readonly #outlets = new Map<string, { outlet: string | undefined; sources: Set<Id<"source">> }>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /**
   * The outlet is the one that relays the source; else whom the source's record, then the passage says it was told; else
   * the outlet of the document.
   * @param source completed by what was merged into it
   */
  see(annotation: Annotation, source: Anonymous): void {
    const told = annotation.label === "anonymous-source" ? annotation.attributes.toldTo : undefined;
    const own = this.#workspace.get(annotation.documentId)?.outlet;
    const outlet = [source.relayedBy, source.anonymity?.toldTo, told, own].find(isSaid)?.trim();
    const key = outlet === undefined ? "" : foldOutlet(outlet);
    let row = this.#outlets.get(key);
    if (!row) this.#outlets.set(key, (row = { outlet, sources: new Set() }));
    row.sources.add(source.id);
  }

  /** Most sources first, those of nobody last. */
  rows(): OutletRow[] {
    return [...this.#outlets]
      .toSorted(
        ([a, x], [b, y]) =>
          Number(a === "") - Number(b === "") || y.sources.size - x.sources.size || (a < b ? -1 : 1),
      )
      .map(([, { outlet, sources }]) => ({ outlet, sources: [...sources] }));
  }
}
