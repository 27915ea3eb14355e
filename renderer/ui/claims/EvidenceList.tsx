import type { TrackedClaim } from "../../../shared/sourcing/trackedClaim.ts";
import type { Claim } from "../../model/claimActions.ts";
import { warningText } from "../../model/claimTexts.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { AddEvidence } from "./AddEvidence.tsx";
import { EvidenceItem } from "./EvidenceItem.tsx";
import { Section } from "./Section.tsx";
import { Warning } from "./Warning.tsx";

type Props = { readonly claim: Claim; readonly tracked: TrackedClaim };

/** The evidence on a claim: what supports it, what refutes it, what else is to be known; and what to mind about it. */
export function EvidenceList({ claim, tracked }: Props) {
  const { workspace } = useDesk().model;
  const says = words().claims;
  const { supports, refutes, context } = tracked.evidence;
  const all = [...supports, ...refutes, ...context];
  const isDone = claim.status === "done";
  const overall = tracked.warnings.filter(({ kind }) => kind === "oneSource");
  return (
    <Section title={says.evidence} count={all.length}>
      {isDone ? (
        <p className="soft note">{says.evidenceFrozen}</p>
      ) : (
        all.length === 0 && <p className="soft">{says.noEvidence}</p>
      )}
      <ul className="evidence-list">
        {all.map((evidence) => (
          <EvidenceItem
            key={evidence.id}
            evidence={evidence}
            warnings={tracked.warnings.filter(
              (warning) => warning.kind !== "oneSource" && warning.evidenceId === evidence.id,
            )}
          />
        ))}
      </ul>
      {overall.map((warning) => (
        <Warning key={warning.kind}>{warningText(workspace, warning)}</Warning>
      ))}
      {!isDone && <AddEvidence claim={claim} />}
    </Section>
  );
}
