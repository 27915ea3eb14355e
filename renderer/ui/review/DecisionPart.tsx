import { decisionId } from "../../../shared/ids.ts";
import { judgementsOf, ownPart, reviewStateOf, teamIn } from "../../../shared/review/decisions.ts";
import type { Annotation } from "../../model/actions.ts";
import { takeBack } from "../../model/review/deciding.ts";
import { actorOf } from "../../model/runClaims.ts";
import { keysOf } from "../../model/shownKeys.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { DecisionButtons } from "./DecisionButtons.tsx";
import { Judgements } from "./Judgements.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import { StateSign } from "./StateSign.tsx";

/** How an annotation is judged: its state, the user's verdict, and everybody's decisions. */
export function DecisionPart({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const judgements = judgementsOf(desk.model.workspace, annotation);
  const says = words().decisions;
  return (
    <section className="decision-part" aria-label={says.title}>
      <div className="decision-head">
        <span className="field-name">{says.title}</span>
        <StateSign state={reviewStateOf(judgements)} />
        <TakeBack annotation={annotation} />
      </div>
      <OwnDecision annotation={annotation} />
      <Judgements annotation={annotation} judgements={judgements} />
    </section>
  );
}

/** The three verdicts, and the reason that is asked for; for one's own mark that somebody else decides. */
export function OwnDecision({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const actor = actorOf(desk);
  if (!actor) return null;
  const part = ownPart(workspace, annotation, actor, teamIn(workspace));
  if (part) return <p className="soft note own-mark">{words().decisions.own[part]}</p>;
  const own = judgementsOf(workspace, annotation).find(({ decision }) => decision.createdBy === actor);
  const asking = desk.deciding.askedOf(annotation.id);
  return (
    <>
      <DecisionButtons given={own && !own.isOutdated ? own.decision.verdict : undefined} />
      {asking && <ReasonForm key={annotation.id} asking={asking} />}
    </>
  );
}

/** Takes the user's decision back, where they gave one. */
export function TakeBack({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const actor = actorOf(desk);
  const says = words().decisions;
  if (!actor || !desk.model.workspace.get(decisionId(annotation.id, actor))) return null;
  const keys = keysOf(desk, "decide.takeBack");
  return (
    <button
      type="button"
      className="link-button take-back"
      aria-label={says.takeBackLong}
      title={keys === "" ? says.takeBackLong : `${says.takeBackLong} (${keys})`}
      onClick={(event) => {
        // The button goes away with the decision.
        event.currentTarget.closest("section, .queue-bar")?.querySelector<HTMLElement>(".segment")?.focus();
        takeBack(desk, [annotation.id]);
      }}
    >
      {says.takeBack}
    </button>
  );
}
