import {
  CircleCheck,
  CircleDashed,
  CircleX,
  History,
  type LucideIcon,
  PencilLine,
  Scale,
} from "lucide-react";
import type { ReviewState } from "../../../shared/review/decisions.ts";
import { words } from "../../model/words.ts";

/** The sign of each state: never colour alone. */
const signs: Readonly<Record<ReviewState, LucideIcon>> = {
  unreviewed: CircleDashed,
  accepted: CircleCheck,
  rejected: CircleX,
  "needs-work": PencilLine,
  disputed: Scale,
  outdated: History,
};

/** How far an annotation is reviewed: a sign and its word. */
export function StateSign({ state }: { readonly state: ReviewState }) {
  const Sign = signs[state];
  const { states, about } = words().decisions;
  const why: Partial<Record<ReviewState, string>> = about;
  return (
    <span className={`review-state is-${state}`} title={why[state]}>
      <Sign size={14} strokeWidth={1.75} aria-hidden />
      <span>{states[state]}</span>
    </span>
  );
}
