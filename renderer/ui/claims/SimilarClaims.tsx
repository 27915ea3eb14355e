import { useId, useMemo } from "react";
import type { Claim } from "../../model/claimActions.ts";
import { sharedText, shortly } from "../../model/claimChoices.ts";
import { mergeClaims } from "../../model/claimMerging.ts";
import { pickClaim } from "../../model/goingTo.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { neighbourOf } from "./focusClaims.ts";
import { focusInspector } from "./focusInspector.ts";
import { Section } from "./Section.tsx";

/** Claims that share words with this one, and so may be the same; merging keeps all that either of them holds. */
export function SimilarClaims({ claim }: { readonly claim: Claim }) {
  const desk = useDesk();
  const own = useId();
  const { model, claims } = desk;
  const { seq } = model.workspace;
  const says = words().claims;
  const similar = useMemo(
    () => claims.words.similar(claim.statement, { except: claim.id }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the number stands for all that the workspace holds
    [claims, claim.id, claim.statement, seq],
  );
  if (similar.length === 0) return null;
  return (
    <Section title={says.similar}>
      <ul className="similar">
        {similar.map((each) => {
          const { id, statement, status } = each.claim;
          const isDone = status === "done";
          return (
            <li key={id}>
              <span>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    pickClaim(desk, id);
                    focusInspector(desk.panes); // this button goes away with what it stands in
                  }}
                >
                  {statement}
                </button>
                <span className="soft">{says.shares(sharedText(each))}</span>
              </span>
              <button
                type="button"
                className="button small"
                aria-label={says.mergeWith(shortly(statement))}
                // It can still be reached, or nobody would learn by keyboard why it cannot be pressed.
                aria-disabled={isDone || undefined}
                aria-describedby={isDone ? `${own}-done` : undefined}
                title={isDone ? says.doneNotMerged : undefined}
                onClick={({ currentTarget }) => {
                  if (isDone) return desk.notify(says.doneNotMerged);
                  const goOn = neighbourOf(currentTarget);
                  void model
                    .act(says.steps.merge, (workspace) => mergeClaims(workspace, id, claim.id))
                    .then((outcome) => {
                      if (desk.report(outcome)) desk.announce(says.merged(shortly(statement)));
                      goOn();
                    });
                  return undefined;
                }}
              >
                {says.merge}
              </button>
            </li>
          );
        })}
      </ul>
      {similar.some(({ claim: { status } }) => status === "done") && (
        <p id={`${own}-done`} className="soft note">
          {says.doneNotMerged}
        </p>
      )}
    </Section>
  );
}
