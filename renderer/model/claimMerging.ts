import type { Change } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import { type Id, makeId } from "../../shared/ids.ts";
import { type DraftOf, draftOf } from "../../shared/records/index.ts";
import { canonicalClaim, mentionsOfClaim, mergedIds } from "../../shared/sourcing/merging.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Annotation } from "./actions.ts";
import { existingClaim, newClaim } from "./claimActions.ts";
import { words } from "./words.ts";

/*
 * Two claims that are one, and one that is two. Merging is a link from the one to the other, so that neither loses what
 * it holds; separating takes the link away. Splitting moves mentions.
 */

/**
 * The claim `id` counts as part of `into` from now on: its mentions and its evidence show there. All its own fields stay,
 * its verdict and conclusion among them.
 * @throws AppError `invalid` where they are one already, `not-found`
 */
export function mergeClaims(workspace: Workspace, id: Id<"claim">, into: Id<"claim">): Change[] {
  const claim = existingClaim(workspace, id);
  const survivor = canonicalClaim(workspace, existingClaim(workspace, into).id);
  if (!survivor || canonicalClaim(workspace, id)?.id === survivor.id)
    throw new AppError("invalid", words().claims.oneAlready);
  return [{ op: "put", record: { ...draftOf<"claim">(claim), mergedInto: survivor.id } }];
}

/** The claim stands for itself again, with all that is linked to it. @throws AppError `not-found` */
export function separateClaim(workspace: Workspace, id: Id<"claim">): Change[] {
  const { mergedInto, ...rest } = draftOf<"claim">(existingClaim(workspace, id));
  return mergedInto ? [{ op: "put", record: rest }] : [];
}

/** The claims that were merged into this one, directly or not; what they state is what it is also stated as. */
export function mergedInto(workspace: Workspace, id: Id<"claim">) {
  return mergedIds(workspace, id)
    .slice(1)
    .flatMap((each) => workspace.get(each) ?? []);
}

/**
 * The mentions of `from` among these belong to `to` instead, or to no tracked claim. What was unlinked, moved or deleted
 * meanwhile is left alone.
 */
export function moveMentions(
  workspace: Workspace,
  from: Id<"claim">,
  ids: ReadonlySet<Annotation["id"]>,
  to: Id<"claim"> | undefined,
): Change[] {
  if (to) existingClaim(workspace, to);
  return mentionsOfClaim(workspace, from)
    .filter(({ id }) => ids.has(id))
    .map((mention) => {
      const { claimId: _, ...rest } = draftOf<"annotation">(mention);
      const record = (to ? { ...rest, claimId: to } : rest) as DraftOf<"annotation">; // its label is what it was
      return { op: "put", record };
    });
}

/** The mentions become those of a new claim, in the same step. */
export function splitClaim(
  workspace: Workspace,
  from: Id<"claim">,
  ids: ReadonlySet<Annotation["id"]>,
  statement: string,
  uuid: string,
): Change[] {
  const id = makeId("claim", uuid);
  const { priority } = existingClaim(workspace, from);
  const mentions = mentionsOfClaim(workspace, from).filter((each) => ids.has(each.id));
  if (mentions.length === 0) return [];
  return [
    { op: "put", record: newClaim(id, statement, priority) },
    ...mentions.map((mention): Change => ({
      op: "put",
      record: { ...draftOf<"annotation">(mention), claimId: id } as DraftOf<"annotation">, // as it was
    })),
  ];
}
