import { useId } from "react";
import { askings } from "../../../shared/checks/questions.ts";
import type { QuestionState } from "../../../shared/checks/review.ts";
import type { Id } from "../../../shared/ids.ts";
import { checkAnswers } from "../../../shared/records/check.ts";
import { answer as answerQuestion } from "../../model/answering.ts";
import { shownTime } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { FieldRow } from "../FieldRow.tsx";
import { fieldOf } from "../forms.ts";
import { FindingList } from "./FindingList.tsx";
import { SidesTable } from "./SidesTable.tsx";

type Props = { readonly documentId: Id<"document">; readonly state: QuestionState };

const noteField = fieldOf(["note"], "note", "area", { most: 20_000 });

/** A question in full, its answer, what the program finds, and the note on it. */
export function CheckDetail({ documentId, state }: Props) {
  const { checks } = useDesk();
  const { question, findings, isAskedAgain } = state;
  const says = words().checks;
  return (
    <div className="check-detail">
      <p className="check-question">{says.questions[question]}</p>
      <Answers documentId={documentId} state={state} />
      {isAskedAgain && <p className="check-changed">{says.askedAgain}</p>}
      {question === "fairness" && <SidesTable rows={checks.sides(documentId)} />}
      {findings.length > 0 ? (
        <FindingList documentId={documentId} findings={findings} />
      ) : (
        <p className="soft">{emptyOf(askings[question] === "human", checks.isReady(documentId))}</p>
      )}
      <Note documentId={documentId} state={state} />
    </div>
  );
}

function emptyOf(isHuman: boolean, isReady: boolean): string {
  const says = words().checks;
  if (isHuman) return says.onlyPeople;
  return isReady ? says.nothingFound : says.lookingShort;
}

function Answers({ documentId, state }: Props) {
  const desk = useDesk();
  const name = useId();
  const says = words().checks;
  const { question, answer } = state;
  return (
    <fieldset className="check-answers">
      <legend className="visually-hidden">{says.answerTo(says.names[question])}</legend>
      {checkAnswers.map((each, at) => (
        <label key={each} className="check-choice">
          <input
            type="radio"
            name={name}
            value={each}
            checked={answer === each}
            onChange={() =>
              answerQuestion(desk, documentId, question, each, desk.checks.basis(state, documentId))
            }
          />
          <span>{says.answers[each]}</span>
          <kbd aria-hidden>{at + 1}</kbd>
        </label>
      ))}
    </fieldset>
  );
}

/** A note hangs on an answer, be it “open”; who gave that, and when, stands below. */
function Note({ documentId, state }: Props) {
  const desk = useDesk();
  const { question, check } = state;
  const says = words().checks;
  if (!check)
    return (
      <button
        type="button"
        className="link-button"
        onClick={() =>
          answerQuestion(desk, documentId, question, "open", desk.checks.basis(state, documentId))
        }
      >
        {says.addNote}
      </button>
    );
  const author = desk.model.workspace.get(check.updatedBy)?.name ?? words().forms.someone;
  return (
    <>
      <FieldRow key={check.id} id={check.id} record={check} field={noteField} />
      <p className="soft check-by">{words().forms.by(author, shownTime(check.updatedAt))}</p>
    </>
  );
}
