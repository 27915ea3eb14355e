import { useEffect, useRef } from "react";
import { askings } from "../../../shared/checks/questions.ts";
import type { QuestionState } from "../../../shared/checks/review.ts";
import type { Id } from "../../../shared/ids.ts";
import { answer as answerQuestion } from "../../model/answering.ts";
import { shownTime } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorLine } from "../AuthorLine.tsx";
import { useDesk } from "../desk.ts";
import { FieldRow } from "../FieldRow.tsx";
import { fieldOf } from "../forms.ts";
import { CheckAnswers } from "./CheckAnswers.tsx";
import { FindingList } from "./FindingList.tsx";
import { SidesTable } from "./SidesTable.tsx";

type Props = { readonly documentId: Id<"document">; readonly state: QuestionState };

const noteField = fieldOf(["note"], "note", "area", { most: 20_000 });

/** A question in full, its answer, what the program finds, and the note on it. */
export function CheckDetail({ documentId, state }: Props) {
  const desk = useDesk();
  const { checks } = desk;
  const { question, findings, isAskedAgain } = state;
  const says = words().checks;
  return (
    <div className="check-detail">
      <p className="check-question">{says.questions[question]}</p>
      <CheckAnswers
        state={state}
        onAnswer={(given) =>
          answerQuestion(desk, documentId, question, given, desk.checks.basis(state, documentId))
        }
      />
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

/** A note hangs on an answer, be it “open”; who changed either last, and when, stands below. */
function Note({ documentId, state }: Props) {
  const desk = useDesk();
  const note = useRef<HTMLDivElement>(null);
  const isWanted = useRef(false);
  const { question, check } = state;
  const says = words().checks;
  useEffect(() => {
    if (!check || !isWanted.current) return;
    isWanted.current = false;
    note.current?.querySelector("textarea")?.focus();
  }, [check]);
  if (!check)
    return (
      <button
        type="button"
        className="link-button"
        onClick={() => {
          isWanted.current = true;
          answerQuestion(desk, documentId, question, "open", desk.checks.basis(state, documentId));
        }}
      >
        {says.addNote}
      </button>
    );
  return (
    <div ref={note} className="check-note">
      <FieldRow key={check.id} id={check.id} record={check} field={noteField} />
      <p className="soft check-by">
        <AuthorLine id={check.updatedBy} say={(name) => says.changedBy(name, shownTime(check.updatedAt))} />
      </p>
    </div>
  );
}
