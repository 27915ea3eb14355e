import { Trash2 } from "lucide-react";
import { useMemo } from "react";
import { mergedIds } from "../../../shared/sourcing/merging.ts";
import { trackedClaim } from "../../../shared/sourcing/trackedClaim.ts";
import type { Claim } from "../../model/claimActions.ts";
import { deleteClaim } from "../../model/runClaims.ts";
import { words } from "../../model/words.ts";
import { CommentsSection } from "../comments/CommentsSection.tsx";
import { RecordedBy } from "../RecordedBy.tsx";
import { useDesk } from "../desk.ts";
import { InspectorPane, type InspectorProps } from "../InspectorPane.tsx";
import { ClaimFinding } from "./ClaimFinding.tsx";
import { ClaimHistory } from "./ClaimHistory.tsx";
import { ClaimReviewPart } from "./ClaimReviewPart.tsx";
import { ClaimStatement } from "./ClaimStatement.tsx";
import { ClaimWork } from "./ClaimWork.tsx";
import { Claimants } from "./Claimants.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { focusClaims } from "./focusClaims.ts";
import { Mentions } from "./Mentions.tsx";
import { SimilarClaims } from "./SimilarClaims.tsx";

/** The claim that is open, in full. */
export function ClaimInspector(props: InspectorProps) {
  const desk = useDesk();
  const { claim } = desk;
  return (
    <InspectorPane {...props}>
      {claim ? <ClaimDetail key={claim.id} claim={claim} /> : <p className="soft">{words().claims.choose}</p>}
    </InspectorPane>
  );
}

function ClaimDetail({ claim }: { readonly claim: Claim }) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const tracked = useMemo(
    () => trackedClaim(workspace, claim.id),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the number stands for all that the workspace holds
    [workspace, claim.id, workspace.seq],
  );
  const says = words().claims;
  return (
    <section
      className="claim-detail"
      aria-label={words().labels.claim.name}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        focusClaims();
      }}
    >
      <ClaimStatement claim={claim} />
      <RecordedBy record={claim} />
      <ClaimWork claim={claim} />
      <ClaimFinding claim={claim} />
      <EvidenceList claim={claim} tracked={tracked} />
      <Claimants tracked={tracked} />
      <Mentions claim={claim} tracked={tracked} />
      <SimilarClaims claim={claim} />
      {claim.status === "done" && <ClaimReviewPart claim={claim} />}
      <CommentsSection on={[claim.id, ...mergedIds(workspace, claim.id).slice(1)]} />
      <ClaimHistory claim={claim} />
      <button
        type="button"
        className="button small danger"
        onClick={() => {
          deleteClaim(desk, claim.id);
          focusClaims();
        }}
      >
        <Trash2 size={14} aria-hidden />
        {says.deleteClaim}
      </button>
    </section>
  );
}
