import type { Judgement } from "../../../shared/review/decisions.ts";
import type { Annotation } from "../../model/actions.ts";
import { actorOf } from "../../model/runClaims.ts";
import { shownTime } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorChip } from "../AuthorChip.tsx";
import { useDesk } from "../desk.ts";
import { FieldRow } from "../FieldRow.tsx";
import type { FieldSpec } from "../forms.ts";
import { StateSign } from "./StateSign.tsx";
import { WhatChanged } from "./WhatChanged.tsx";

type Props = { readonly annotation: Annotation; readonly judgements: readonly Judgement[] };

const reasonField: FieldSpec = {
  path: ["reason"],
  type: "area",
  most: 20_000,
  get name() {
    return words().decisions.reason;
  },
};

const stateOf = { accept: "accepted", reject: "rejected", "needs-work": "needs-work" } as const;

/** Who decided what on an annotation, when and why; one's own reason can be written here afterwards. */
export function Judgements({ annotation, judgements }: Props) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const says = words().decisions;
  const actor = actorOf(desk);
  if (judgements.length === 0) return null;
  return (
    <ul className="judgements" aria-label={says.all}>
      {judgements.map(({ decision, isOutdated, isOwn }) => {
        const isYours = decision.createdBy === actor;
        const name = workspace.get(decision.createdBy)?.name ?? words().forms.someone;
        return (
          <li key={decision.id} className={isOutdated ? "judgement is-outdated" : "judgement"}>
            <p className="judgement-head">
              <StateSign state={stateOf[decision.verdict]} />
              <AuthorChip id={decision.createdBy} isNamed />
              <span className="soft">
                {words().forms.by(isYours ? says.you : name, shownTime(decision.updatedAt))}
              </span>
            </p>
            {isOwn && <p className="soft note">{says.ownDecision}</p>}
            {isYours ? (
              <FieldRow id={decision.id} record={decision} field={reasonField} />
            ) : (
              decision.reason && <p className="judgement-reason">{decision.reason}</p>
            )}
            {isOutdated && <WhatChanged annotation={annotation} judged={decision.judged} />}
          </li>
        );
      })}
    </ul>
  );
}
