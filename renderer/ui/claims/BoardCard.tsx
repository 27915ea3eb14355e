import { TriangleAlert } from "lucide-react";
import type { Id } from "../../../shared/ids.ts";
import type { ClaimLine } from "../../model/claimLines.ts";
import { shownNumber } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorChip } from "../AuthorChip.tsx";
import { Verdict } from "./claimColumns.tsx";

/** Height of a card and the space below it in CSS pixels; claims.css has it too. */
export const cardHeight = 104;

/** The type of what is dragged where that is a card. */
export const cardType = "application/x-claimdesk-claim";

type Props = {
  readonly line: ClaimLine;
  readonly index: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  onPick(this: void, id: Id<"claim">): void;
  /** Told which card is dragged, and then that none is any more. */
  onDrag(this: void, id: Id<"claim"> | undefined): void;
};

/** One claim on the board. */
export function BoardCard({ line, index, count, isCurrent, isChosen, onPick, onDrag }: Props) {
  const { id, statement, verdict, priority, assigneeId, assignee, mentions, evidence, warnings } = line;
  const says = words().claims;
  return (
    // The listbox has the focus and the keys; its options are pointed to by aria-activedescendant, and named by their text.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus, jsx-a11y/control-has-associated-label
    <div
      id={`card-${id}`}
      role="option"
      aria-selected={isChosen}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={`card-place${isCurrent ? " current" : ""}`}
      style={{ transform: `translateY(${index * cardHeight}px)` }}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", statement);
        event.dataTransfer.setData(cardType, id);
        event.dataTransfer.effectAllowed = "move";
        onDrag(id);
      }}
      onDragEnd={() => onDrag(undefined)}
      title={statement}
      onClick={() => onPick(id)}
    >
      <div className="card">
        <span className="card-statement">{statement}</span>
        <span className="card-line">
          {verdict !== "none-yet" && <Verdict verdict={verdict} />}
          {priority && (
            <span className={`priority ${priority}`}>
              <span className="visually-hidden">{says.priority}: </span>
              {says.priorities[priority]}
            </span>
          )}
          {warnings > 0 && (
            <span className="warning-count">
              <TriangleAlert size={12} aria-hidden /> <span aria-hidden>{shownNumber(warnings)}</span>
              <span className="visually-hidden">{says.warningCount(warnings)}</span>
            </span>
          )}
        </span>
        <span className="card-line soft">
          <span className="card-counts">{says.card(mentions, evidence)}</span>
          {assignee && (
            <span className="card-assignee" title={assignee}>
              <AuthorChip id={assigneeId} isNamed /> {assignee}
            </span>
          )}
        </span>
      </div>
    </div>
  );
}
