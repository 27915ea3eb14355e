import type { Id } from "../../../shared/ids.ts";
import type { Annotation } from "../../model/actions.ts";
import type { Claim } from "../../model/claimActions.ts";
import { claimChoices, shortly } from "../../model/claimChoices.ts";
import { moveMentions, splitClaim } from "../../model/claimMerging.ts";
import { statementOf } from "../../model/runClaims.ts";
import { words } from "../../model/words.ts";
import { Chooser } from "../Chooser.tsx";
import { createKey, exactOption, type Option } from "../choices.ts";
import { useDesk } from "../desk.ts";

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
  const told = desk.report.bind(desk);
  const move = (to: Id<"claim"> | undefined) =>
    void desk.model
      .act(step, (workspace) => moveMentions(workspace, claim.id, chosen, to))
      .then((outcome) => told(outcome) && desk.announce(says.movedMentions(chosen.size)));
  const split = (typed: string) =>
    void desk.model
      .act(step, (workspace) =>
        splitClaim(workspace, claim.id, chosen, typed || statementOf(quote), crypto.randomUUID()),
      )
      .then((outcome) => told(outcome) && desk.announce(says.movedMentions(chosen.size)));
  return (
    <div className="move-mentions form-grid">
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
