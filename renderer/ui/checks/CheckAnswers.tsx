import { useId, useRef, useState } from "react";
import type { Answer, QuestionState } from "../../../shared/checks/review.ts";
import { checkAnswers } from "../../../shared/records/check.ts";
import { words } from "../../model/words.ts";

type Props = { readonly state: QuestionState; onAnswer(this: void, answer: Answer): void };

/**
 * The four answers to a question. What arrows go over is only held; Space, Enter, a click, a digit and leaving give it, so
 * that one choice is one step to undo.
 */
export function CheckAnswers({ state: { question, answer, isAskedAgain }, onAnswer }: Props) {
  const name = useId();
  const isArrow = useRef(false);
  const [held, setHeld] = useState<Answer>();
  const says = words().checks;

  const give = (given: Answer | undefined) => {
    setHeld(undefined);
    if (given !== undefined && (given !== answer || isAskedAgain)) onAnswer(given);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    isArrow.current = event.key.startsWith("Arrow");
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      if (held === undefined) return;
      give(held);
    } else if (/^[1-4]$/.test(event.key)) {
      const at = Number(event.key) - 1;
      give(checkAnswers[at]);
      event.currentTarget.querySelectorAll("input")[at]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // The keys are those of the radio buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className="check-answers"
      onKeyDown={onKeyDown}
      onPointerDown={() => (isArrow.current = false)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) give(held);
      }}
    >
      <legend className="visually-hidden">{says.answerTo(says.names[question])}</legend>
      {checkAnswers.map((each, at) => (
        <label key={each} className="check-choice">
          <input
            type="radio"
            name={name}
            value={each}
            checked={(held ?? answer) === each}
            onClick={() => {
              if (!isArrow.current && held === each) give(each);
            }}
            onChange={() => {
              if (isArrow.current) setHeld(each);
              else give(each);
              isArrow.current = false;
            }}
          />
          <span>{says.answers[each]}</span>
          <kbd aria-hidden>{at + 1}</kbd>
        </label>
      ))}
    </fieldset>
  );
}
