import type { Id } from "../../shared/ids.ts";
import { type Annotation, setField } from "../model/actions.ts";
import { linkNewClaim } from "../model/linking.ts";
import { words } from "../model/words.ts";
import { Chooser } from "./Chooser.tsx";
import { useDesk } from "./desk.ts";

/** The tracked claim that an annotation is a mention of. */
export function ClaimChooser({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const { id, claimId } = annotation;
  const { steps, trackedClaim } = words().forms;
  const choose = (to: Id<"claim"> | undefined) =>
    void desk.model
      .act(to ? steps.link : steps.unlink, (current) => setField(current, id, ["claimId"], claimId, to))
      .then((outcome) => desk.report(outcome));
  return (
    <Chooser
      label={trackedClaim}
      value={claimId}
      options={[...desk.model.workspace.all("claim")].map((claim) => ({
        id: claim.id,
        name: claim.statement,
      }))}
      onChoose={choose}
      onCreate={(statement) =>
        void desk.model
          .act(steps.newClaim, (current) => linkNewClaim(current, id, statement, crypto.randomUUID()))
          .then((outcome) => desk.report(outcome))
      }
    />
  );
}
