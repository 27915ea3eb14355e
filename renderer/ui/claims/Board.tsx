import { useEffect, useMemo, useRef, useState } from "react";
import type { Id } from "../../../shared/ids.ts";
import { claimStatuses } from "../../../shared/records/claim.ts";
import type { Status } from "../../model/claimActions.ts";
import type { ClaimLine } from "../../model/claimLines.ts";
import { boardOf } from "../../model/claimsView.ts";
import { pickClaim } from "../../model/goingTo.ts";
import { deleteClaim, moveClaim } from "../../model/runClaims.ts";
import { run } from "../../model/run.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { hasModifier } from "../rowKeys.ts";
import { BoardColumn } from "./BoardColumn.tsx";
import { type BoardPlace, placeAfter } from "./boardKeys.ts";
import { focusInspector } from "./focusInspector.ts";

/**
 * The claims in four columns, one a status. Each column is a listbox; the one with the current card is in the order of Tab.
 * Arrows go among cards and columns, Shift with an arrow moves the card to another status, as dragging it does.
 */
export function Board({ lines }: { readonly lines: readonly ClaimLine[] }) {
  const desk = useDesk();
  const board = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => boardOf(lines), [lines]);
  const claimId = desk.claim?.id;
  const current = useMemo(() => lines.find(({ id }) => id === claimId), [lines, claimId]);
  /** An empty column has no card to be at. */
  const [empty, setEmpty] = useState<Status>();
  const dragged = useRef<Id<"claim">>(undefined);
  const first = claimStatuses.find((each) => columns[each].length > 0) ?? "unstarted";
  const status = empty !== undefined && columns[empty].length === 0 ? empty : (current?.status ?? first);

  // A card that moves takes the focus along.
  useEffect(() => {
    const focused = document.activeElement;
    if (!focused || !board.current?.contains(focused)) return;
    board.current.querySelector<HTMLElement>(`[data-status="${status}"]`)?.focus();
  }, [status]);

  const go = ({ status: to, at }: BoardPlace) => {
    const card = columns[to][at];
    setEmpty(card ? undefined : to);
    if (card) pickClaim(desk, card.id);
    board.current?.querySelector<HTMLElement>(`[data-status="${to}"]`)?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent, at: number, page: number) => {
    if (hasModifier(event)) return;
    const { key, shiftKey } = event;
    const sideways = key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : 0;
    const card = columns[status][at];
    // Before any is picked, or where the picked one is filtered out, the first card counts as the current one.
    if (shiftKey && sideways !== 0 && card && card.id !== claimId) pickClaim(desk, card.id);
    if (shiftKey && sideways !== 0) run(desk, sideways === 1 ? "claim.forward" : "claim.back");
    else if (key === "Enter" && card) {
      pickClaim(desk, card.id);
      focusInspector(desk.panes);
    } else if (key === "Delete" && card) {
      pickClaim(desk, (columns[status][at + 1] ?? columns[status][at - 1])?.id);
      deleteClaim(desk, card.id);
    } else {
      const to = placeAfter(key, { status, at }, (each) => columns[each].length, page);
      if (!to) return;
      go(to);
    }
    event.preventDefault();
  };

  return (
    <div className="board" ref={board} role="group" aria-label={words().claims.board}>
      <p id="board-hint" className="visually-hidden">
        {words().claims.boardHint}
      </p>
      {claimStatuses.map((each) => (
        <BoardColumn
          key={each}
          status={each}
          lines={columns[each]}
          currentId={each === status ? current?.id : undefined}
          isTabStop={each === status}
          onKeyDown={onKeyDown}
          onPick={(id) => {
            setEmpty(undefined);
            pickClaim(desk, id);
          }}
          onDrag={(id) => (dragged.current = id)}
          onDrop={() => {
            const id = dragged.current;
            dragged.current = undefined;
            if (id) moveClaim(desk, id, each);
          }}
        />
      ))}
    </div>
  );
}
