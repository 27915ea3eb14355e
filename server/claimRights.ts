import type { HostChange } from "../shared/changes.ts";
import { AppError } from "../shared/errors.ts";
import type { Id } from "../shared/ids.ts";
import type { DraftOf, RecordOf } from "../shared/records/index.ts";
import {
  type ClaimRule,
  claimProblem,
  peopleOf,
  type Piece,
  verdictProblem,
} from "../shared/sourcing/claimRules.ts";
import type { Workspace } from "../shared/workspace.ts";

/**
 * Holds a client's changes against the rules of tracked claims (`sourcing/claimRules.ts`). A restoration brings
 * back what stood before, closed or not; but a verdict does not come back without the evidence for it.
 * @throws AppError `invalid` with the first rule that is broken; nothing is changed then
 */
export function checkClaims(workspace: Workspace, actor: Id<"author">, changes: readonly HostChange[]): void {
  const after = new ClaimsAfter(workspace, changes);
  const people = peopleOf(workspace).length;
  for (const draft of after.drafts.values()) {
    const rule = claimProblem(draft, workspace.get(draft.id), {
      actor,
      people,
      evidence: after.evidence(draft.id),
    });
    if (rule) throw refused(rule);
  }
  if (after.frozen()) throw refused("closed");
  for (const id of after.losing) {
    const claim = after.get(id);
    const rule = claim && verdictProblem(claim, after.evidence(id));
    if (rule) throw refused(rule);
  }
}

type Claim = DraftOf<"claim"> | RecordOf<"claim">;

/** The claims and their evidence as they will be once all changes are made. */
class ClaimsAfter {
  readonly drafts = new Map<Id, DraftOf<"claim">>();
  /** Claims that may lack evidence: it is removed, moved or weighs less, a claim it came with is separated, or they return. */
  readonly losing = new Set<Id<"claim">>();
  readonly #removed = new Set<Id>();
  readonly #restored = new Map<Id, Claim>();
  /** Claims whose evidence a client adds, changes or removes. */
  readonly #weighed = new Set<Id<"claim">>();
  /** Evidence that is put, and by the claim it is put on. */
  readonly #put = new Map<Id, Piece>();
  readonly #putOn = new Map<Id<"claim">, Set<Id>>();
  readonly #merging = new Map<Id<"claim">, Set<Id<"claim">>>();
  readonly #workspace: Workspace;

  constructor(workspace: Workspace, changes: readonly HostChange[]) {
    this.#workspace = workspace;
    const taken: RecordOf<"evidence">[] = [];
    for (const change of changes) {
      const id = change.op === "remove" ? change.id : change.record.id;
      const before = workspace.get(id);
      if (change.op === "remove") this.#removed.add(id);
      else if (change.record.kind === "evidence") {
        this.#put.set(id, change.record);
        if (change.op === "put") this.#weighed.add(change.record.claimId);
        addTo(this.#putOn, change.record.claimId, id);
      } else if (change.record.kind === "claim") {
        const { mergedInto } = change.record;
        if (mergedInto) addTo(this.#merging, mergedInto, change.record.id);
        if (change.op === "put") this.drafts.set(id, change.record);
        else {
          this.#restored.set(id, change.record);
          this.losing.add(change.record.id);
        }
      }
      const to = change.op === "remove" ? undefined : change.record;
      if (before?.kind === "evidence") {
        if (change.op === "put") this.#weighed.add(before.claimId);
        else if (change.op === "remove") taken.push(before);
        if (to?.kind !== "evidence" || to.claimId !== before.claimId || to.stance !== before.stance)
          this.#lose(before.claimId);
      }
      if (
        before?.kind === "claim" &&
        before.mergedInto &&
        !(to?.kind === "claim" && to.mergedInto === before.mergedInto)
      ) {
        this.losing.add(before.id);
        this.#lose(before.mergedInto);
      }
    }
    // What goes with the document or annotation it is a passage of is not taken away from the claim by anybody.
    for (const { target, claimId } of taken) {
      const here =
        target.type === "web" ? undefined : target.type === "span" ? target.documentId : target.annotationId;
      if (here === undefined || !this.#removed.has(here)) this.#weighed.add(claimId);
    }
  }

  get(id: Id<"claim">): Claim | undefined {
    return this.#removed.has(id)
      ? undefined
      : (this.drafts.get(id) ?? this.#restored.get(id) ?? this.#workspace.get(id));
  }

  /** Whether evidence is touched that counts for a claim which is done and stays done. */
  frozen(): boolean {
    return [...this.#weighed].some((id) => {
      const seen = new Set<Id>();
      for (let at: Id<"claim"> | undefined = id; at && !seen.has(at);) {
        seen.add(at);
        const before: RecordOf<"claim"> | undefined = this.#workspace.get(at);
        if (before?.status === "done" && this.get(at)?.status === "done") return true;
        at = before?.mergedInto;
      }
      return false;
    });
  }

  /** The evidence on a claim, and on those merged into it. */
  evidence(id: Id<"claim">): readonly Piece[] {
    const pieces = new Map<Id, Piece>();
    for (const one of this.#group(id)) {
      for (const piece of this.#workspace.referring("evidence", one))
        if (piece.claimId === one && !this.#removed.has(piece.id) && !this.#put.has(piece.id))
          pieces.set(piece.id, piece);
      for (const put of this.#putOn.get(one) ?? []) {
        const piece = this.#put.get(put);
        if (piece) pieces.set(put, piece);
      }
    }
    return [...pieces.values()];
  }

  /** The claim and all that will be merged into it. */
  #group(id: Id<"claim">): ReadonlySet<Id<"claim">> {
    const all = new Set([id]);
    for (const one of all) {
      for (const from of this.#workspace.referring("claim", one))
        if (this.get(from.id)?.mergedInto === one) all.add(from.id);
      for (const from of this.#merging.get(one) ?? []) all.add(from);
    }
    return all;
  }

  /** The claim itself, and those it was merged into: the evidence counted for all of them. */
  #lose(id: Id<"claim">): void {
    let at: Id<"claim"> | undefined = id;
    while (at) {
      const next: Id<"claim"> | undefined = this.losing.has(at)
        ? undefined
        : this.#workspace.get(at)?.mergedInto;
      this.losing.add(at);
      at = next;
    }
  }
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

const refused = (rule: ClaimRule) =>
  new AppError("invalid", ({ host: { rights } }) => rights.nothingChanged(rights.claims[rule]));
