import { CircleCheck, CircleX, PencilLine } from "lucide-react";
import type { CommandId } from "../../../shared/commands.ts";
import type { Verdict } from "../../../shared/review/decisions.ts";
import { run } from "../../model/run.ts";
import { ariaKeys, keysOf } from "../../model/shownKeys.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

const choices = [
  { verdict: "accept", command: "decide.accept", icon: CircleCheck },
  { verdict: "needs-work", command: "decide.needsWork", icon: PencilLine },
  { verdict: "reject", command: "decide.reject", icon: CircleX },
] as const satisfies readonly { verdict: Verdict; command: CommandId; icon: unknown }[];

/** The three verdicts, the user's own pressed. @param given undefined where they gave none, or on what it was before */
export function DecisionButtons({ given }: { readonly given: Verdict | undefined }) {
  const desk = useDesk();
  const says = words().decisions;
  return (
    <div className="segments decision-buttons" role="group" aria-label={says.yours}>
      {choices.map(({ verdict, command, icon: Icon }) => (
        <button
          type="button"
          key={verdict}
          className={`segment decide-${verdict}`}
          aria-pressed={given === verdict}
          aria-keyshortcuts={ariaKeys(desk, command)}
          onClick={() => run(desk, command)}
        >
          <Icon size={14} strokeWidth={1.75} aria-hidden />
          <span>{says.verdicts[verdict]}</span>
          <kbd aria-hidden>{keysOf(desk, command)}</kbd>
        </button>
      ))}
    </div>
  );
}
