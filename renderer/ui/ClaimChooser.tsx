import { useMemo } from "react";
import type { Id } from "../../shared/ids.ts";
import { canonicalClaim } from "../../shared/sourcing/merging.ts";
import { type Annotation, setField } from "../model/actions.ts";
import { claimChoices, likelyClaim, sharedText, shortly } from "../model/claimChoices.ts";
import { linkNewClaim } from "../model/linking.ts";
import { statementOf } from "../model/runClaims.ts";
import { words } from "../model/words.ts";
import { Chooser } from "./Chooser.tsx";
import { createKey, exactOption, type Option } from "./choices.ts";
import { useDesk } from "./desk.ts";

/** The tracked claim that an annotation is a mention of. Those that resemble its words are proposed, and why. */
export function ClaimChooser({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const { id, claimId } = annotation;
  const { steps, trackedClaim } = words().forms;
  const says = words().claims;
  const quote = statementOf(annotation.quotes.map(({ exact }) => exact).join(" … "));
  const linked = claimId && canonicalClaim(workspace, claimId);
  // While it is linked nothing is proposed, and nothing need be sought.
  const likely = useMemo(
    () => (claimId === undefined ? likelyClaim(desk, quote) : undefined),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the number stands for all that the workspace holds
    [desk, quote, claimId, workspace.seq],
  );
  const choose = (to: Id<"claim"> | undefined) =>
    void desk.model
      .act(to ? steps.link : steps.unlink, (current) => setField(current, id, ["claimId"], claimId, to))
      .then((outcome) => desk.report(outcome));
  const create = (typed: string) =>
    void desk.model
      .act(steps.newClaim, (current) => linkNewClaim(current, id, typed || quote, crypto.randomUUID()))
      .then((outcome) => desk.report(outcome));
  const rowsFor = (typed: string): readonly Option<string>[] => {
    const rows: Option<string>[] = [...claimChoices(desk, quote, typed)];
    if (typed !== "" && exactOption(rows, typed)) return rows;
    const name = typed === "" ? says.fromQuote(shortly(quote)) : words().forms.create(typed);
    return [...rows, { id: createKey, name }];
  };
  return (
    <Chooser
      label={trackedClaim}
      value={linked?.id}
      options={linked ? [{ id: linked.id, name: linked.statement }] : []}
      rowsFor={rowsFor}
      proposal={claimId === undefined ? proposal() : undefined}
      onChoose={choose}
      onCreate={create}
    />
  );

  function proposal() {
    if (likely) {
      const { claim } = likely;
      const name = says.sameAs(shortly(claim.statement), says.shares(sharedText(likely)));
      return { name, shown: name, take: () => choose(claim.id) };
    }
    const name = says.fromQuote(shortly(quote));
    return { name, shown: name, take: () => create("") };
  }
}
