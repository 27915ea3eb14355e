import { useId, useRef, useState } from "react";
import { makeId } from "../../../shared/ids.ts";
import { evidenceStances } from "../../../shared/records/evidence.ts";
import { type Claim, addEvidence } from "../../model/claimActions.ts";
import type { TypedEvidence } from "../../model/claims.ts";
import { today } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { parsedValue } from "../forms.ts";

type Stance = (typeof evidenceStances)[number];

/** A page of the web becomes evidence by its address; what else there is to say of it can be said in its place then. */
export function AddEvidence({ claim }: { readonly claim: Claim }) {
  const desk = useDesk();
  const id = useId();
  const says = words().claims;
  const { typedEvidence } = desk.claims;
  const [typed, setTyped] = useState<TypedEvidence>(
    typedEvidence.get(claim.id) ?? { url: "", stance: "supports" },
  );
  const { url, stance } = typed;
  const type = (next: TypedEvidence) => {
    setTyped(next);
    if (next.url === "") typedEvidence.delete(claim.id);
    else typedEvidence.set(claim.id, next); // it is there still when one comes back from another claim
  };
  const [problem, setProblem] = useState<string | undefined>();
  const isAdding = useRef(false);
  const add = async () => {
    if (isAdding.current) return undefined; // Enter pressed again adds nothing more
    const parsed = parsedValue({ type: "url", isRequired: true }, url);
    if ("problem" in parsed) return setProblem(parsed.problem);
    isAdding.current = true;
    const uuid = crypto.randomUUID();
    desk.claims.wantsEvidence = makeId("evidence", uuid);
    const outcome = await desk.model.act(says.steps.addEvidence, (workspace) =>
      addEvidence(
        workspace,
        claim.id,
        { stance, target: { type: "web", url: url.trim(), accessed: today() } },
        uuid,
      ),
    );
    isAdding.current = false;
    if (!desk.report(outcome)) return (desk.claims.wantsEvidence = undefined);
    type({ url: "", stance });
    desk.announce(says.evidenceAdded);
    return undefined;
  };
  return (
    <form
      className="add-evidence"
      aria-label={says.addEvidence}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label htmlFor={id}>{says.addEvidence}</label>
      <div className="row">
        <select
          aria-label={says.stance}
          value={stance}
          onChange={({ target }) => type({ url, stance: target.value as Stance })} // the options are the stances
        >
          {evidenceStances.map((each) => (
            <option key={each} value={each}>
              {says.stances[each]}
            </option>
          ))}
        </select>
        <input
          id={id}
          value={url}
          placeholder={words().forms.hints.url}
          autoComplete="off"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={({ target }) => {
            type({ url: target.value, stance });
            setProblem(undefined);
          }}
        />
        <button type="submit" className="button small">
          {says.add}
        </button>
      </div>
      {problem && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
