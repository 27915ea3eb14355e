import { CircleCheck } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ReviewState } from "../../../shared/review/decisions.ts";
import { noneShown } from "../../model/people.ts";
import { progressOf } from "../../model/runReview.ts";
import type { QueueFilter } from "../../model/review/queueFilter.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { SignoffPart } from "./SignoffPart.tsx";

/** What stands in place of an annotation where none is left, or none is as it was asked for. */
export function QueueDone() {
  const desk = useDesk();
  const { queue } = desk;
  const { filter } = queue;
  const { done, total, own } = queue.progress;
  const says = words().decisions.queue;
  const part = useRef<HTMLElement>(null);
  // Whatever was pressed last may be gone with the annotation it was about.
  useEffect(() => {
    if (document.activeElement === document.body) queue.focus?.();
  }, [queue]);
  const isAsked = filter.show === "waiting" || filter.show === "mine";
  const isDone = isAsked && total > 0 && done >= total;
  const found = isDone
    ? filter.show === "mine"
      ? says.doneByYou
      : says.done
    : !isAsked && queue.items.length === 0
      ? says.noMatch
      : total === 0 && own > 0
        ? says.noneOwn
        : says.none;
  const isEmpty = total === 0 && own === 0 && queue.items.length === 0;
  const title = isEmpty ? noneShown(desk.model.workspace, filter, isElse, found) : found;
  const [only, more] = filter.documents ?? [];
  return (
    <section className="queue-done" ref={part} aria-label={title}>
      <h2>
        {isDone && <CircleCheck size={18} strokeWidth={1.75} aria-hidden />}
        {title}
      </h2>
      {total > 0 && <p>{progressOf(desk)}</p>}
      <Left />
      {(filter.show !== "all" || filter.label || filter.author) && (
        <Show show={{ ...filter, label: undefined, author: undefined, show: "all" }}>{says.showAll}</Show>
      )}
      {only && !more && <SignoffPart documentId={only} />}
    </section>
  );
}

/** Whether the queue is narrowed down by more than whose marks are in it. */
const isElse = ({ documents, label }: QueueFilter) => documents !== undefined || label !== undefined;

/** What was found to be wrong: each leads to the annotations that are so. */
function Left() {
  const desk = useDesk();
  const { filter } = desk.queue;
  const counts = { "needs-work": 0, disputed: 0, rejected: 0 };
  const { lines } = desk.library;
  const ids = filter.documents ?? [...desk.model.workspace.all("document")].map(({ id }) => id);
  for (const id of ids) {
    const review = lines.get(id)?.review;
    for (const state of left) counts[state] += review?.[state] ?? 0;
  }
  const says = words().decisions.queue;
  const said = { "needs-work": says.needWork, disputed: says.disputed, rejected: says.rejected };
  return (
    <>
      {left.map(
        (state) =>
          counts[state] > 0 && (
            <Show key={state} show={{ ...filter, label: undefined, author: undefined, show: state }}>
              {said[state](counts[state])}
            </Show>
          ),
      )}
    </>
  );
}

const left = ["needs-work", "disputed", "rejected"] as const satisfies readonly ReviewState[];

function Show({ show, children }: { readonly show: QueueFilter; readonly children: string }) {
  const { queue } = useDesk();
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        queue.focus?.(); // this button goes away
        queue.filterBy(show);
      }}
    >
      {children}
    </button>
  );
}
