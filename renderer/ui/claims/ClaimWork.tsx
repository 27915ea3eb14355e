import { priorities } from "../../../shared/records/claim.ts";
import { peopleOf } from "../../../shared/sourcing/claimRules.ts";
import type { Claim } from "../../model/claimActions.ts";
import { compareNames } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorLine } from "../AuthorLine.tsx";
import { useDesk } from "../desk.ts";
import type { FieldSpec } from "../forms.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { priorityField } from "./claimFields.ts";
import { Section } from "./Section.tsx";
import { StatusField } from "./StatusField.tsx";

const assigneeField: FieldSpec = {
  path: ["assigneeId"],
  type: "choice",
  get name() {
    return words().claims.assignee;
  },
};
const reviewerField: FieldSpec = {
  path: ["reviewerId"],
  type: "choice",
  get name() {
    return words().claims.reviewer;
  },
};

/** How far the work on a claim is, and whose it is. */
export function ClaimWork({ claim }: { readonly claim: Claim }) {
  const desk = useDesk();
  const says = words().claims;
  const people = peopleOf(desk.model.workspace)
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map(({ id, name }) => [id, name] as const);
  const shared = { id: claim.id, record: claim };
  return (
    <Section title={says.work}>
      <StatusField claim={claim} />
      <div className="form-grid">
        <div className="half">
          <ChoiceField
            {...shared}
            field={priorityField}
            choices={priorities.map((each) => [each, says.priorities[each]])}
          />
        </div>
        <div className="half">
          <ChoiceField {...shared} field={assigneeField} choices={people} />
        </div>
        {claim.status !== "done" && <ChoiceField {...shared} field={reviewerField} choices={people} />}
      </div>
      {claim.status === "done" && claim.reviewerId && (
        <p className="soft note">
          <AuthorLine id={claim.reviewerId} say={says.closedBy} />
        </p>
      )}
    </Section>
  );
}
