import { useRef } from "react";
import type { Id } from "../../../shared/ids.ts";
import type { Annotation } from "../../model/actions.ts";
import type { Claim } from "../../model/claimActions.ts";
import { claimChoices, shortly } from "../../model/claimChoices.ts";
import { moveMentions, splitClaim } from "../../model/claimMerging.ts";
import type { Outcome } from "../../model/model.ts";
import { statementOf } from "../../model/runClaims.ts";
import { words } from "../../model/words.ts";
import { Chooser } from "../Chooser.tsx";
import { createKey, exactOption, type Option } from "../choices.ts";
import { useDesk } from "../desk.ts";
import { neighbourOf } from "./focusClaims.ts";

type Props = {
  readonly claim: Claim;
  readonly chosen: ReadonlySet<Annotation["id"]>;
  /** The words of the first one: a new claim states them unless something else is typed. */
  readonly quote: string;
};

/** Moves chosen mentions to another claim, or splits them off as a new one. */
export function MoveMentions({ claim, chosen, quote }: Props) {
  const desk = useDesk();
  const says = words().claims;
  const step = says.steps.moveMentions(chosen.size);
  const rowsFor = (typed: string): readonly Option<string>[] => {
    const rows: Option<string>[] = [...claimChoices(desk, quote, typed, claim.id)];
    if (typed !== "" && exactOption(rows, typed)) return rows;
    const name = typed === "" ? says.fromQuote(shortly(quote)) : words().forms.create(typed);
    return [...rows, { id: createKey, name }];
  };
  const field = useRef<HTMLDivElement>(null);
  const done = async (outcome: Promise<Outcome>) => {
    const goOn = neighbourOf(field.current);
    if (desk.report(await outcome)) desk.announce(says.movedMentions(chosen.size));
    goOn(); // nothing is chosen any more, so that the field goes away
  };
  const move = (to: Id<"claim"> | undefined) =>
    void done(desk.model.act(step, (workspace) => moveMentions(workspace, claim.id, chosen, to)));
  const split = (typed: string) =>
    void done(
      desk.model.act(step, (workspace) =>
        splitClaim(workspace, claim.id, chosen, typed || statementOf(quote), crypto.randomUUID()),
      ),
    );
  return (
    <div className="move-mentions form-grid" ref={field}>
      <Chooser
        label={says.moveChosen(chosen.size)}
        value={undefined}
        options={[]}
        rowsFor={rowsFor}
        isDeliberate
        onChoose={move}
        onCreate={split}
      />
    </div>
  );
}
