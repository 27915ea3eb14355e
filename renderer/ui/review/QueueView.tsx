import { actsIn } from "../../../shared/partKeys.ts";
import type { Desk } from "../../model/desk.ts";
import { run } from "../../model/run.ts";
import { showInText, stepInQueue } from "../../model/runReview.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { QueueCard } from "./QueueCard.tsx";
import { QueueDone } from "./QueueDone.tsx";
import { QueueFilters } from "./QueueFilters.tsx";
import { QueueList } from "./QueueList.tsx";
import { QueueProgress } from "./QueueProgress.tsx";

/** The annotations of some documents, or of all, to be judged one after another by keys alone. */
export function QueueView() {
  const desk = useDesk();
  const { queue, model } = desk;
  if (model.workspace.count("annotation") === 0)
    return <p className="soft empty">{words().decisions.queue.empty}</p>;
  const { current, items } = queue;
  return (
    // The keys are those of what is focused in it: the list, the buttons of the card.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="queue" onKeyDown={(event) => press(desk, event)}>
      <QueueFilters />
      <QueueProgress />
      <div className="queue-body">
        <QueueList items={items} />
        {current ? <QueueCard annotation={current} /> : <QueueDone />}
      </div>
    </div>
  );
}

/** The keys of the text that mean the same here. Those of fields and buttons stay theirs. */
function press(desk: Desk, event: React.KeyboardEvent): void {
  const { target } = event;
  if (event.defaultPrevented || !(target instanceof Element)) return;
  if (target.closest("input:not([type=checkbox]), textarea, select, [role=dialog]")) return;
  const command = desk.keys.commandOf(event.nativeEvent, "text");
  if (!command || !actsIn("queue", command)) return;
  if (command === "annotation.next") stepInQueue(desk, 1);
  else if (command === "annotation.previous") stepInQueue(desk, -1);
  else if (command !== "annotation.edit") run(desk, command);
  else if (target.closest("button, a")) return;
  else showInText(desk);
  event.preventDefault();
}
