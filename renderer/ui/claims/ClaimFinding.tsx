import { useId, useRef, useState } from "react";
import { verdicts } from "../../../shared/records/claim.ts";
import { type Claim, setVerdict, type Verdict, verdictRefusal } from "../../model/claimActions.ts";
import { actorOf } from "../../model/runClaims.ts";
import { words } from "../../model/words.ts";
import { AuthorLine } from "../AuthorLine.tsx";
import { useDesk } from "../desk.ts";
import { FieldRow } from "../FieldRow.tsx";
import { conclusionField } from "./claimFields.ts";
import { Section } from "./Section.tsx";

/** What was found of the claim, by whom, and why. */
export function ClaimFinding({ claim }: { readonly claim: Claim }) {
  const desk = useDesk();
  const own = useId();
  const { workspace } = desk.model;
  const says = words().claims;
  const actor = actorOf(desk);
  /** What was chosen and is on its way to the host. */
  const [given, setGiven] = useState<Verdict | undefined>();
  /** Where the arrows went among the verdicts, and what was found when they set out; nothing is given on the way. */
  const [held, setHeld] = useState<{ readonly from: Verdict; readonly verdict: Verdict } | undefined>();
  const isArrow = useRef(false);
  const isDone = claim.status === "done";
  const refusals = new Map(verdicts.map((each) => [each, verdictRefusal(workspace, claim, each)]));
  const rules = new Set([...refusals.values()].filter((rule) => rule !== undefined && rule !== "closed"));
  const give = (verdict: Verdict) => {
    if (!actor) return;
    const from = held?.from ?? given ?? claim.verdict;
    setHeld(undefined);
    if (verdict === (given ?? claim.verdict)) return;
    setGiven(verdict);
    void desk.model
      .act(says.steps.verdict, (current) => setVerdict(current, claim.id, from, verdict, actor))
      .then((outcome) => {
        setGiven((now) => (now === verdict ? undefined : now)); // another may be on its way already
        desk.report(outcome);
      });
  };
  const hold = (verdict: Verdict) =>
    setHeld((now) => ({ from: now?.from ?? given ?? claim.verdict, verdict }));
  const onKeyDown = (event: React.KeyboardEvent) => {
    isArrow.current = event.key.startsWith("Arrow");
    if (!held || ![" ", "Enter", "Escape"].includes(event.key)) return;
    event.preventDefault();
    if (event.key === "Escape") setHeld(undefined);
    else give(held.verdict);
  };
  const onBlur = ({ currentTarget, relatedTarget }: React.FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return;
    isArrow.current = false;
    if (held) give(held.verdict);
  };
  return (
    <Section title={says.finding}>
      <fieldset
        className="verdicts"
        aria-describedby={rules.size > 0 ? `${own}-why` : undefined}
        onKeyDown={onKeyDown}
        onKeyUp={() => (isArrow.current = false)}
        onBlur={onBlur}
      >
        <legend className="field-name">{says.verdict}</legend>
        {verdicts.map((verdict) => (
          <label key={verdict} className="verdict-choice">
            <input
              type="radio"
              name={`${own}-verdict`}
              checked={(held?.verdict ?? given ?? claim.verdict) === verdict}
              disabled={refusals.get(verdict) !== undefined}
              onChange={() => (isArrow.current ? hold(verdict) : give(verdict))}
              onClick={() => !isArrow.current && held?.verdict === verdict && give(verdict)}
            />
            <span className={`verdict ${verdict}`}>{says.verdicts[verdict]}</span>
          </label>
        ))}
      </fieldset>
      {rules.size > 0 && (
        <p id={`${own}-why`} className="soft note">
          {[...rules].map((rule) => words().host.rights.claims[rule]).join(" ")}
        </p>
      )}
      {claim.checkerId && (
        <p className="soft note">
          <AuthorLine id={claim.checkerId} say={says.foundBy} />
        </p>
      )}
      {isDone ? (
        claim.conclusion && <p className="conclusion">{claim.conclusion}</p>
      ) : (
        <div className="form-grid">
          <FieldRow id={claim.id} record={claim} field={conclusionField} />
        </div>
      )}
    </Section>
  );
}
