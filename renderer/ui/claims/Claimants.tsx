import type { TrackedClaim } from "../../../shared/sourcing/trackedClaim.ts";
import { claimantName } from "../../model/claimTexts.ts";
import { openSource } from "../../model/goingTo.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { Section } from "./Section.tsx";

/** Who makes the claim, as its mentions have it. */
export function Claimants({ tracked }: { readonly tracked: TrackedClaim }) {
  const desk = useDesk();
  const { claimants, unattributed, mentions } = tracked;
  const says = words().claims;
  if (mentions.length === 0) return null;
  return (
    <Section title={says.claimants}>
      {claimants.length === 0 && <p className="soft">{says.noClaimant}</p>}
      <ul className="claimants">
        {claimants.map((claimant) => {
          const name = claimantName(claimant);
          const key = claimant.kind === "source" ? claimant.source.id : `outlet ${claimant.outlet ?? ""}`;
          return (
            <li key={key}>
              {claimant.kind === "source" ? (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => openSource(desk, claimant.source.id)}
                >
                  {name}
                </button>
              ) : (
                name
              )}{" "}
              {claimant.mentions > 1 && <span className="soft">{says.times(claimant.mentions)}</span>}
            </li>
          );
        })}
        {claimants.length > 0 && unattributed > 0 && (
          <li className="soft">{says.unattributed(unattributed)}</li>
        )}
      </ul>
    </Section>
  );
}
