import { about } from "../brokenRule.ts";
import { type Id, kindOf } from "../ids.ts";
import { recordProblem } from "../integrity.ts";
import { bringsTogether } from "../mergedNames.ts";
import type { TextOf } from "../passageProblems.ts";
import { type AnyRecord, references } from "../records/index.ts";
import type { ClaimRule } from "../sourcing/claimRules.ts";
import type { Sentence } from "../words/sentence.ts";
import type { Workspace } from "../workspace.ts";
import { ClaimsHeld, type Unfounded } from "./claimsHeld.ts";
import { type Wanted, wantedAnyway } from "./deciding.ts";
import type { Item } from "./items.ts";

/** What was wanted, made to hold together, and where that went otherwise than was wanted. */
export type Held = {
  readonly wanted: ReadonlyMap<Id, Wanted>;
  /** Records that stay or come although they were to go or not to come, with one that needs them. */
  readonly needed: ReadonlyMap<Id, AnyRecord>;
  /** Records that stay as they are because what was to be written breaks a rule, and the rule. */
  readonly refused: ReadonlyMap<Id, Sentence>;
};

/**
 * Makes what is wanted hold by the rules of the data: what something points to stays or comes along, and what would break a
 * rule is not written. Ends, at worst, with everything as it is here.
 */
export function held(
  workspace: Workspace,
  items: ReadonlyMap<Id, Item>,
  wants: ReadonlyMap<Id, Wanted>,
  textOf: TextOf,
): Held {
  const holding = new Holding(workspace, items, wants);
  do holding.bringBack();
  while (holding.refuse(textOf) || holding.found());
  return holding;
}

class Holding implements Held {
  readonly wanted: Map<Id, Wanted>;
  readonly needed = new Map<Id, AnyRecord>();
  readonly refused = new Map<Id, Sentence>();
  readonly #workspace: Workspace;
  readonly #items: ReadonlyMap<Id, Item>;
  #byClaim: ReadonlyMap<Id, ReadonlySet<Id>> | undefined;

  constructor(workspace: Workspace, items: ReadonlyMap<Id, Item>, wanted: ReadonlyMap<Id, Wanted>) {
    this.#workspace = workspace;
    this.#items = items;
    this.wanted = new Map(wanted);
  }

  /** A record as it will be. */
  readonly #get = (id: Id): AnyRecord | undefined => {
    const wanted = this.wanted.get(id);
    return wanted ? wanted.record : this.#workspace.get(id);
  };

  /** Everything that something points to, until nothing is missing that can be had. */
  bringBack(): void {
    // What is brought back goes to the end of the map, and so is looked at too.
    for (const [id, { record }] of this.wanted) {
      if (record) for (const to of pointsTo(record)) this.#need(to, record);
      else for (const from of this.#pointing(id)) this.#need(id, from);
    }
  }

  #need(id: Id, from: AnyRecord): void {
    if (this.#get(id) || this.refused.has(id)) return;
    const item = this.#items.get(id);
    const wanted = item && wantedAnyway(item);
    if (!wanted) return;
    this.needed.set(id, from);
    this.wanted.delete(id);
    this.wanted.set(id, wanted);
  }

  *#pointing(id: Id): Generator<AnyRecord> {
    for (const from of this.#workspace.referrers(id)) {
      const record = this.#get(from);
      if (record && references(record).includes(id)) yield record;
    }
  }

  /** Takes back what breaks a rule; whether there was any. */
  refuse(textOf: TextOf): boolean {
    const broken = new Map<Id, Sentence>();
    for (const [id, { record }] of this.wanted) {
      const problem = record && this.#problem(record, textOf);
      if (problem) broken.set(id, problem);
    }
    if (broken.size === 0) {
      const puts = [...this.wanted.values()].flatMap(({ record }) => record ?? []);
      const revealing = bringsTogether(this.#workspace, puts, this.#get);
      if (revealing) broken.set(...this.#revealed(revealing));
    }
    for (const [id, why] of broken) {
      this.wanted.delete(id);
      this.needed.delete(id);
      this.refused.set(id, why);
    }
    return broken.size > 0;
  }

  /**
   * Brings back what verdicts need, or does without what needs it; whether anything changed. Asked once all else holds, and
   * of all claims at once: whatever changes here, everything is gone over again.
   */
  found(): boolean {
    const claims = new ClaimsHeld(this.#workspace, this.#items, this.wanted, this.#get);
    const closed = [...this.wanted].filter(
      ([id, { record }]) => kindOf(id) === "evidence" && claims.isClosed(id, record),
    );
    for (const [id] of closed) this.#refuse(id, "closed");
    if (closed.length > 0) return true;
    const unfounded = [...claims.unfounded()];
    const count = this.needed.size;
    for (const { claim, group } of unfounded)
      for (const one of group) for (const id of this.#evidence().get(one) ?? []) this.#need(id, claim);
    return this.needed.size > count || this.#withoutVerdicts(unfounded);
  }

  /** Refuses what leaves a verdict without evidence where none is to be had. @returns whether anything was refused */
  #withoutVerdicts(unfounded: readonly Unfounded[]): boolean {
    const settled = new Set<Id>();
    for (const { claim, rule, group, isNewly } of unfounded) {
      // One that comes may have its evidence in a document that was not given. Where one of its group gave way, it may hold now.
      if (!isNewly || [...group].some((one) => settled.has(one))) continue;
      const cause = this.#cause(claim.id, group);
      if (cause === undefined) continue;
      this.#refuse(cause, rule);
      for (const one of group) settled.add(one);
    }
    return settled.size > 0;
  }

  /** What is wanted of a claim, else of one of its group or of the evidence on one, and is here now. */
  #cause(claim: Id, group: ReadonlySet<Id>): Id | undefined {
    for (const one of [claim, ...group]) {
      if (this.wanted.has(one) && this.#workspace.get(one)) return one;
      for (const from of this.#workspace.referrers(one))
        if (kindOf(from) === "evidence" && this.wanted.has(from)) return from;
    }
    return undefined;
  }

  /** By claim, the evidence on it that either side has. */
  #evidence(): ReadonlyMap<Id, ReadonlySet<Id>> {
    if (this.#byClaim) return this.#byClaim;
    const byClaim = new Map<Id, Set<Id>>();
    for (const { id, here, there } of this.#items.values())
      for (const each of [here, there]) {
        if (each?.kind !== "evidence") continue;
        const on = byClaim.get(each.claimId);
        if (on) on.add(id);
        else byClaim.set(each.claimId, new Set([id]));
      }
    return (this.#byClaim = byClaim);
  }

  #refuse(id: Id, rule: ClaimRule): void {
    this.wanted.delete(id);
    this.needed.delete(id);
    this.refused.set(id, (words) => words.host.rights.claims[rule]);
  }

  #problem(record: AnyRecord, textOf: TextOf): Sentence | undefined {
    const missing = pointsTo(record).some((to) => !this.#get(to));
    if (missing) return (words) => words.host.bundle.pointsNowhere;
    const own = recordProblem(record, this.#workspace.get(record.id), this.#get, textOf);
    if (own) return own;
    const before = this.#workspace.get(record.id);
    if (!before || (before.kind !== "annotation" && before.kind !== "comment")) return undefined;
    for (const from of this.#workspace.referrers(record.id)) {
      const pointing = this.wanted.has(from) ? undefined : this.#workspace.get(from);
      const theirs = pointing && recordProblem(pointing, pointing, this.#get, textOf);
      if (theirs) return theirs;
    }
    return undefined;
  }

  /** The source that was changed last of those that come together would do; any that is wanted ends it. */
  #revealed(source: AnyRecord): [Id, Sentence] {
    return [source.id, about(source, (rules, name) => rules.mergedReveals(name))];
  }
}

/** What a record needs to be here: what it points to, and who its stamps name. */
function pointsTo(record: AnyRecord): Id[] {
  return [...references(record), record.createdBy, record.updatedBy];
}
