import type { Claim } from "../../model/claimActions.ts";
import { separateClaim } from "../../model/claimMerging.ts";
import { shortly } from "../../model/claimChoices.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { FieldRow } from "../FieldRow.tsx";
import { statementField } from "./claimFields.ts";
import { neighbourOf } from "./focusClaims.ts";
import { mergedInto } from "../../model/claimMerging.ts";

/** What is claimed, and how it is also stated. */
export function ClaimStatement({ claim }: { readonly claim: Claim }) {
  const desk = useDesk();
  const says = words().claims;
  const others = mergedInto(desk.model.workspace, claim.id);
  return (
    <>
      {claim.status === "done" ? (
        <>
          <p className="statement">{claim.statement}</p>
          <p className="soft note">{says.frozen}</p>
        </>
      ) : (
        <div className="form-grid statement-field">
          <FieldRow id={claim.id} record={claim} field={statementField} />
        </div>
      )}
      {others.length > 0 && (
        <div className="also-stated">
          <h2>{says.alsoStated}</h2>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <span>
                  {other.statement}
                  {other.verdict !== "none-yet" && (
                    <span className="soft"> ({says.verdicts[other.verdict]})</span>
                  )}
                </span>
                <button
                  type="button"
                  className="button small"
                  aria-label={says.separateFrom(shortly(other.statement))}
                  onClick={({ currentTarget }) => {
                    const goOn = neighbourOf(currentTarget);
                    void desk.model
                      .act(says.steps.separate, (workspace) => separateClaim(workspace, other.id))
                      .then((outcome) => {
                        if (desk.report(outcome)) desk.announce(says.separated(shortly(other.statement)));
                        goOn();
                      });
                  }}
                >
                  {says.separate}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
