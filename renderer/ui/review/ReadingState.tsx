import { Circle, CircleCheck, CircleDashed } from "lucide-react";
import type { ReadingRecord } from "../../model/readings.ts";
import { words } from "../../model/words.ts";

const icons = { "not-started": CircleDashed, "in-progress": Circle, finished: CircleCheck } as const;

/** How far a reading is, as a sign and a word. */
export function ReadingState({ state }: Pick<ReadingRecord, "state">) {
  const Icon = icons[state];
  return (
    <span className={`reading-state ${state}`}>
      <Icon size={13} aria-hidden />
      {words().readings.states[state]}
    </span>
  );
}
