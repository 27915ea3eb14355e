import { progressOf } from "../../model/runReview.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** How much of what is asked for is reviewed, as a sentence and as a bar; and what has come since. */
export function QueueProgress() {
  const desk = useDesk();
  const { queue } = desk;
  const { done, total, own } = queue.progress;
  const says = words().decisions.queue;
  const { arrived } = queue;
  return (
    <div className="queue-progress">
      <span className="queue-count">{progressOf(desk)}</span>
      <span className="queue-track" aria-hidden>
        <span style={{ inlineSize: total === 0 ? 0 : `${(100 * done) / total}%` }} />
      </span>
      {own > 0 && <span className="soft queue-own">{says.ownLeft(own)}</span>}
      {arrived > 0 && (
        <button
          type="button"
          className="button small queue-arrived"
          aria-label={says.arrivedLong(arrived)}
          title={says.arrivedLong(arrived)}
          onClick={() => {
            queue.focus?.(); // this button goes away
            queue.renew();
            desk.announce(says.renewed);
          }}
        >
          {says.arrived(arrived)}
        </button>
      )}
    </div>
  );
}
