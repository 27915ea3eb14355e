import { partKeys } from "../../../shared/partKeys.ts";
import { canTake } from "../../../shared/review/adjudicate.ts";
import { replacedBy } from "../../../shared/review/agreed.ts";
import type { ComparedItem } from "../../../shared/review/compare.ts";
import type { Compared } from "../../model/comparing.ts";
import { sideName } from "../../model/compareTexts.ts";
import { openAt } from "../../model/opening.ts";
import { run } from "../../model/run.ts";
import { shownTime } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { Warning } from "../claims/Warning.tsx";
import { AuthorLine } from "../AuthorLine.tsx";
import { useDesk } from "../desk.ts";
import { OwnEndsForm } from "./OwnEndsForm.tsx";

type Names = { readonly a: string; readonly b: string };
type Props = { readonly compared: Compared; readonly item: ComparedItem; readonly names: Names };

/** What was decided about a difference, and what can be. */
export function DecisionBar({ compared, item, names }: Props) {
  const desk = useDesk();
  const says = words().compare;
  const { own } = desk.comparing;
  const isSame = item.kinds[0] === "same";
  const nameOf = (side: "a" | "b") => (item[side] ? says.take(names[side]) : says.drop(names[side]));
  return (
    <div className="decision">
      <Standing compared={compared} item={item} names={names} />
      <div className="decision-buttons" role="group" aria-label={says.decide}>
        {isSame ? (
          <Choice of="a" name={says.takeSame} />
        ) : (
          <>
            <Choice of="a" name={nameOf("a")} />
            <Choice of="b" name={nameOf("b")} />
            {canTake(item, "both") && <Choice of="2" name={says.both} />}
          </>
        )}
        <Choice of="n" name={says.neither} />
        <Choice of="o" name={says.own} isPressed={own !== undefined} />
      </div>
      {own && <OwnEndsForm item={item} names={names} own={own} />}
    </div>
  );
}

type ChoiceProps = {
  readonly of: keyof typeof partKeys.compare;
  readonly name: string;
  readonly isPressed?: boolean;
};

function Choice({ of, name, isPressed }: ChoiceProps) {
  const desk = useDesk();
  return (
    <button
      type="button"
      className="button small"
      aria-keyshortcuts={of.toUpperCase()}
      aria-expanded={isPressed}
      onClick={() => run(desk, partKeys.compare[of])}
    >
      {name} <kbd aria-hidden>{of.toUpperCase()}</kbd>
    </button>
  );
}

function Standing({ compared, item, names }: Props) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const says = words().compare;
  const { state, by } = compared.standings.get(item.key) ?? { state: "open", by: [] };
  if (state === "open") return null;
  return (
    <div className="decision-now">
      {by.map((resolution) => {
        const { id, updatedBy, updatedAt, outcome, between } = resolution;
        // Whoever is A now may have been B then.
        const turned = between[0] === compared.b ? { a: names.b, b: names.a } : names;
        const [agreed] = workspace.referring("annotation", id);
        return (
          <p key={id}>
            <AuthorLine
              id={updatedBy}
              say={(name) => says.decidedBy(says.outcomes[outcome](turned), name, shownTime(updatedAt))}
            />{" "}
            {agreed && (
              <button
                type="button"
                className="link-button"
                onClick={() => openAt(desk, { documentId: agreed.documentId, annotationId: agreed.id })}
              >
                {says.openAgreed}
              </button>
            )}
          </p>
        );
      })}
      {by.map((resolution) => {
        const newer = replacedBy(workspace, resolution);
        if (!newer) return null;
        const [one, other] = newer.between.map((side) => sideName(workspace, side));
        return (
          <Warning key={resolution.id}>
            {says.replaced(one ?? "", other ?? "", shownTime(newer.updatedAt))}
          </Warning>
        );
      })}
      {state === "changed" && <Warning>{says.changedSince}</Warning>}
      <Choice of="u" name={says.reopen} />
    </div>
  );
}
