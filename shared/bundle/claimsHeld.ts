import type { Id } from "../ids.ts";
import { type AnyRecord, type RecordOf, references } from "../records/index.ts";
import { type ClaimRule, verdictProblem } from "../sourcing/claimRules.ts";
import type { Workspace } from "../workspace.ts";
import type { Wanted } from "./deciding.ts";
import { saysTheSame } from "./fields.ts";
import type { Item } from "./items.ts";
import { knows } from "./versions.ts";

type Claim = RecordOf<"claim">;
type ClaimId = Id<"claim">;

/** A claim that a merge would leave with a verdict and without what it needs. */
export type Unfounded = {
  readonly claim: Claim;
  readonly rule: ClaimRule;
  /** It and those merged into it, as they will be and as they are: whose evidence counts for it. */
  readonly group: ReadonlySet<Id>;
  /** Whether it is here without lacking that. */
  readonly isNewly: boolean;
};

/**
 * The rules of tracked claims (sourcing/claimRules.ts), asked of what a merge is about to write: no verdict without evidence,
 * and nothing new on a closed claim of somebody who did not know that it is closed.
 */
export class ClaimsHeld {
  readonly #workspace: Workspace;
  readonly #items: ReadonlyMap<Id, Item>;
  readonly #wanted: ReadonlyMap<Id, Wanted>;
  readonly #get: (id: Id) => AnyRecord | undefined;
  /** By claim, the evidence that is wanted on it and the claims that are wanted merged into it. */
  readonly #coming = new Map<Id, readonly Id[]>();

  /** @param get a record as it will be */
  constructor(
    workspace: Workspace,
    items: ReadonlyMap<Id, Item>,
    wanted: ReadonlyMap<Id, Wanted>,
    get: (id: Id) => AnyRecord | undefined,
  ) {
    this.#workspace = workspace;
    this.#items = items;
    this.#wanted = wanted;
    this.#get = get;
    for (const [id, { record }] of wanted) {
      const to =
        record?.kind === "evidence"
          ? record.claimId
          : record?.kind === "claim"
            ? record.mergedInto
            : undefined;
      if (to) this.#coming.set(to, [...(this.#coming.get(to) ?? []), id]);
    }
  }

  *unfounded(): Generator<Unfounded> {
    const before = (id: Id) => this.#workspace.get(id);
    for (const id of this.#touched()) {
      const claim = this.#claim(id, this.#get);
      const will = claim && this.#evidence(id, this.#get);
      const rule = will && verdictProblem(claim, will.pieces);
      if (!rule) continue;
      const is = this.#claim(id, before);
      const was = this.#evidence(id, before);
      const isNewly = is !== undefined && verdictProblem(is, was.pieces) === undefined;
      yield { claim, rule, group: new Set([...will.group, ...was.group]), isNewly };
    }
  }

  /** Whether what is wanted of a piece of evidence would change what a claim rests on that is closed here. */
  isClosed(id: Id, record: AnyRecord | undefined): boolean {
    const is = this.#workspace.get(id);
    if (record && is && saysTheSame(record, is)) return false;
    // What it is a passage of goes, and so does it.
    if (!record && is && references(is).some((to) => !this.#get(to))) return false;
    return [is, record].some((each) => each?.kind === "evidence" && this.#isKeptClosed(each.claimId));
  }

  #isKeptClosed(id: ClaimId): boolean {
    const seen = new Set<Id>();
    for (let at: ClaimId | undefined = id; at && !seen.has(at);) {
      seen.add(at);
      const before: Claim | undefined = this.#workspace.get(at);
      const after = this.#claim(at, this.#get);
      if (before?.status === "done" && after?.status === "done" && !this.#isClosedAnew(at)) return true;
      at = before?.mergedInto;
    }
    return false;
  }

  /** Whether it was closed there too, by somebody who may have seen what is new. */
  #isClosedAnew(id: Id): boolean {
    const { there, versionHere = {}, versionThere } = this.#items.get(id) ?? {};
    return there?.kind === "claim" && there.status === "done" && !knows(versionHere, versionThere ?? {});
  }

  /** The claims that may lack evidence: they, their evidence or what is merged into them is written. */
  #touched(): ReadonlySet<ClaimId> {
    const touched = new Set<ClaimId>();
    for (const [id, { record }] of this.#wanted)
      for (const each of [this.#workspace.get(id), record])
        if (each?.kind === "claim") touched.add(each.id);
        else if (each?.kind === "evidence") touched.add(each.claimId);
    for (const id of touched)
      for (const each of [this.#workspace.get(id), this.#claim(id, this.#get)])
        if (each?.mergedInto) touched.add(each.mergedInto); // a set takes in what is added while it is walked
    return touched;
  }

  #claim(id: Id, get: (id: Id) => AnyRecord | undefined): Claim | undefined {
    const record = get(id);
    return record?.kind === "claim" ? record : undefined;
  }

  /** The claim with those merged into it, and the evidence on all of them. */
  #evidence(id: ClaimId, get: (id: Id) => AnyRecord | undefined) {
    const group = new Set<Id>([id]);
    const pieces = new Map<Id, RecordOf<"evidence">>();
    for (const one of group)
      for (const from of [...this.#workspace.referrers(one), ...(this.#coming.get(one) ?? [])]) {
        const record = get(from);
        if (record?.kind === "claim" && record.mergedInto === one) group.add(record.id);
        if (record?.kind === "evidence" && record.claimId === one) pieces.set(record.id, record);
      }
    return { group, pieces: [...pieces.values()] };
  }
}
