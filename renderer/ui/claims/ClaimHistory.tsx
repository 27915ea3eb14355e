import { mergedIds } from "../../../shared/sourcing/merging.ts";
import { type HistoryEntry, mostHistories } from "../../../shared/history.ts";
import { changedFields } from "../../../shared/history/fields.ts";
import type { Claim } from "../../model/claimActions.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { HistorySection } from "../history/HistorySection.tsx";

/** What happened to a claim and its evidence, field by field, by whom and when. */
export function ClaimHistory({ claim }: { readonly claim: Claim }) {
  const { workspace } = useDesk().model;
  return (
    <HistorySection
      ask={{ of: mergedIds(workspace, claim.id).slice(0, mostHistories) }}
      version={workspace.seq} // any commit may have had to do with the claim, also what is gone of it
      isTold={isTold}
      titleOf={titleOf}
      fieldsOf={fieldsOf}
      offers="after"
    />
  );
}

function titleOf({ before, after }: HistoryEntry): string {
  const of = words().claims.historyOf;
  const kind = (after ?? before)?.kind;
  return kind === "evidence" ? of.evidence : kind === "annotation" ? of.mention : of.claim;
}

/** Of a mention only that it became one, or ceased to be, belongs here. */
const isTold = (entry: HistoryEntry) =>
  !isAnnotation(entry) || claimOf(entry.before) !== claimOf(entry.after);

/** That new evidence is on this claim need not be told; of a mention, nothing else does. */
const fieldsOf = (entry: HistoryEntry) =>
  changedFields(entry).filter(({ field }) =>
    isAnnotation(entry) ? field === "claimId" : entry.before !== undefined || field !== "claimId",
  );

const isAnnotation = ({ before, after }: HistoryEntry) => (after ?? before)?.kind === "annotation";

const claimOf = (record: HistoryEntry["after"]) =>
  record?.kind === "annotation" ? record.claimId : undefined;
