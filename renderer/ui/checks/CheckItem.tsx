import { ChevronRight, Circle, CircleAlert, CircleCheck, CircleMinus } from "lucide-react";
import type { QuestionState } from "../../../shared/checks/review.ts";
import { numberOf } from "../../../shared/checks/questions.ts";
import type { Id, Question } from "../../../shared/ids.ts";
import { shownNumber } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { CheckDetail } from "./CheckDetail.tsx";

type Props = {
  readonly documentId: Id<"document">;
  readonly state: QuestionState;
  /** Whether Tab comes to this one. */
  readonly isCurrent: boolean;
  onFocus(this: void, question: Question): void;
};

/** The sign of each answer: never colour alone. */
const signs = {
  ok: CircleCheck,
  problem: CircleAlert,
  "not-applicable": CircleMinus,
  open: Circle,
} as const;

/** One question in a line, and below it everything about it once it is unfolded. */
export function CheckItem({ documentId, state, isCurrent, onFocus }: Props) {
  const { checks } = useDesk();
  const { question, answer, problems, isAskedAgain } = state;
  const says = words().checks;
  const isUnfolded = checks.unfolded.has(question);
  const Sign = signs[answer];
  const about = says.state(says.names[question], says.answers[answer], problems);
  return (
    <li className={`check is-${answer}`}>
      <button
        type="button"
        className="check-head"
        aria-expanded={isUnfolded}
        aria-label={isAskedAgain ? `${about}. ${says.askedAgain}` : about}
        aria-describedby="checks-keys"
        tabIndex={isCurrent ? 0 : -1}
        onFocus={() => onFocus(question)}
        onClick={(event) => {
          const item = event.currentTarget.parentElement;
          checks.unfold(question, !isUnfolded);
          // What unfolded at the lower edge is brought into sight, as much of it as there is room for.
          requestAnimationFrame(() => item?.scrollIntoView({ block: "nearest" }));
        }}
      >
        <ChevronRight size={14} className="check-fold" aria-hidden />
        <span className="check-number">{numberOf(question)}</span>
        <span className="check-name">{says.names[question]}</span>
        {isAskedAgain && <span className="check-again">{says.again}</span>}
        {problems > 0 && <span className="check-count">{shownNumber(problems)}</span>}
        <span className="check-answer">
          <Sign size={14} aria-hidden />
          <span>{says.answers[answer]}</span>
        </span>
      </button>
      {isUnfolded && <CheckDetail documentId={documentId} state={state} />}
    </li>
  );
}
