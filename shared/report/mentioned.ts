import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { canonicalClaim, mentionsOfClaim, unmerged } from "../sourcing/merging.ts";
import type { Workspace } from "../workspace.ts";

type Claim = RecordOf<"claim">;
type Annotation = RecordOf<"annotation">;

/** The tracked claims that passages are mentions of, those they were merged into instead of merged ones. */
export class ClaimsMentioned {
  readonly #workspace: Workspace;
  readonly #mentions = new Map<Claim, Annotation[]>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  see(annotation: Annotation): void {
    const { claimId, label } = annotation;
    const claim = claimId && label === "claim" ? canonicalClaim(this.#workspace, claimId) : undefined;
    if (!claim) return;
    const mentions = this.#mentions.get(claim);
    if (mentions) mentions.push(annotation);
    else this.#mentions.set(claim, [annotation]);
  }

  /** The claims the report is about: those with a mention, or where it is about everything, all of them. */
  claims(isEverything: boolean): readonly Claim[] {
    return isEverything ? [...unmerged(this.#workspace, "claim")] : [...this.#mentions.keys()];
  }

  /** The claims with a mention, and all their mentions wherever in the workspace. */
  *withMentions(isEverything: boolean): IterableIterator<readonly [Id<"claim">, readonly Annotation[]]> {
    for (const [{ id }, seen] of this.#mentions) {
      // Where everything was gone through, they are known.
      const all = isEverything ? seen : mentionsOfClaim(this.#workspace, id);
      yield [id, isEverything ? all : all.filter(({ label }) => label === "claim")];
    }
  }
}
