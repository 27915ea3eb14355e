import { useId } from "react";
import { claimStatuses } from "../../../shared/records/claim.ts";
import { type Claim, closingProblem, type Status } from "../../model/claimActions.ts";
import { actorOf, moveClaim } from "../../model/runClaims.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { BackReason } from "./BackReason.tsx";

/** The four statuses; one that a rule forbids says why, and one that lies back asks why. */
export function StatusField({ claim }: { readonly claim: Claim }) {
  const desk = useDesk();
  const own = useId();
  const says = words().claims;
  const actor = actorOf(desk);
  const { goingBack } = desk.claims;
  const rule =
    actor && claim.status !== "done" ? closingProblem(desk.model.workspace, claim, actor) : undefined;
  const why = rule && says.notClosable(words().host.rights.claims[rule]);
  const isForbidden = (status: Status) => status === "done" && why !== undefined;
  return (
    <div className="status-field">
      <span className="field-name" id={`${own}-name`}>
        {says.status}
      </span>
      <div className="segments" role="group" aria-labelledby={`${own}-name`}>
        {claimStatuses.map((status) => (
          <button
            type="button"
            key={status}
            className="segment"
            aria-pressed={claim.status === status}
            // It can still be reached, or nobody would learn by keyboard why it cannot be pressed.
            aria-disabled={isForbidden(status) || undefined}
            aria-describedby={isForbidden(status) ? `${own}-why` : undefined}
            title={isForbidden(status) ? why : undefined}
            onClick={() => {
              if (why !== undefined && isForbidden(status)) desk.notify(why);
              else moveClaim(desk, claim.id, status);
            }}
          >
            {says.statuses[status]}
          </button>
        ))}
      </div>
      {why && (
        <p id={`${own}-why`} className={claim.status === "in-review" ? "soft note" : "visually-hidden"}>
          {why}
        </p>
      )}
      {goingBack?.id === claim.id && <BackReason claim={claim} to={goingBack.to} />}
      {claim.statusReason && <p className="soft note">{says.wentBack(claim.statusReason)}</p>}
    </div>
  );
}
