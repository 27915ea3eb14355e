import { useEffect, useId, useState } from "react";
import type { QuestionState } from "../../../shared/checks/review.ts";
import { type Id, questions } from "../../../shared/ids.ts";
import { documentState, type Open } from "../../../shared/review/signoff.ts";
import { sinceShown } from "../../../shared/review/sinceSignoff.ts";
import { unfinishedReading } from "../../model/readings.ts";
import { type Showing, showing, sign } from "../../model/review/signing.ts";
import { actorOf } from "../../model/runClaims.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { Modal } from "../Modal.tsx";
import { Warning } from "../claims/Warning.tsx";
import { Differences } from "./SignoffDifferences.tsx";

/** Shows what is open in a document, and signs it off. */
export function SignoffDialog() {
  const desk = useDesk();
  const id = desk.deciding.signing;
  const document = id && desk.model.workspace.get(id);
  if (!document) return null;
  return (
    <Modal title={words().signoff.dialog(document.title)}>
      {unfinishedReading(desk.model.workspace, document.id, actorOf(desk)) ? (
        <p>{words().signoff.blind}</p>
      ) : (
        <Sign documentId={document.id} />
      )}
    </Modal>
  );
}

function Sign({ documentId }: { readonly documentId: Id<"document"> }) {
  const desk = useDesk();
  const { checks, model } = desk;
  const [note, setNote] = useState("");
  const [isSending, setSending] = useState(false);
  const field = useId();
  useEffect(() => checks.watch(documentId), [checks, documentId]);
  const isReady = checks.isReady(documentId);
  // What is shown is what is signed: what arrives meanwhile is told of, and shown when asked for.
  const [shown, setShown] = useState<Showing>();
  if (isReady && !shown) setShown(showing(desk, documentId));
  const hasChanged = shown !== undefined && shown.state !== documentState(model.workspace, documentId);
  const says = words().signoff;
  const close = () => desk.showDialog(undefined);
  return (
    <form
      className="stack-y signoff-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady || !shown || isSending) return;
        if (hasChanged) return setShown(showing(desk, documentId));
        setSending(true);
        void sign(desk, documentId, note, shown).then((isSigned) => (isSigned ? close() : setSending(false)));
      }}
    >
      <p>{says.intro}</p>
      <h3>{says.open}</h3>
      {shown ? (
        <OpenList states={shown.states} open={shown.open} />
      ) : (
        <p className="soft" role="status">
          {says.looking}
        </p>
      )}
      <div role="status">
        {hasChanged && (
          <>
            <Warning>{says.meanwhile}</Warning>
            <Differences since={sinceShown(model.workspace, documentId, shown.records)} />
          </>
        )}
      </div>
      <label className="field" htmlFor={field}>
        <span>{says.note}</span>
        <textarea
          id={field}
          rows={3}
          value={note}
          maxLength={20_000}
          placeholder={says.noteHint}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      <div className="row end">
        <button type="button" className="button" onClick={close}>
          {says.cancel}
        </button>
        <button type="submit" className="button primary" disabled={!isReady || !shown || isSending}>
          {hasChanged ? says.showNow : says.sign}
        </button>
      </div>
    </form>
  );
}

type OpenProps = { readonly open: Open; readonly states: readonly QuestionState[] };

function OpenList({ open: { problems, unanswered, reviews, annotations } }: OpenProps) {
  const says = words().signoff;
  const { names } = words().checks;
  const marks = [
    reviews.unreviewed > 0 && says.unreviewed(reviews.unreviewed, annotations),
    reviews["needs-work"] > 0 && says.work(reviews["needs-work"]),
    reviews.disputed > 0 && says.disputed(reviews.disputed),
    reviews.outdated > 0 && says.outdated(reviews.outdated),
    reviews.rejected > 0 && says.rejected(reviews.rejected),
  ].filter((sentence) => sentence !== false);
  if (problems.length + unanswered.length + marks.length === 0) return <p>{says.nothingOpen}</p>;
  return (
    <ul className="signoff-open">
      {problems.length > 0 && (
        <li>
          {says.problems(problems.length)}
          <span className="soft">
            {problems.map(({ question, findings }) => says.problem(names[question], findings)).join(", ")}
          </span>
        </li>
      )}
      {unanswered.length > 0 && (
        <li>
          {says.unanswered(unanswered.length, questions.length)}
          <span className="soft">{unanswered.map((question) => names[question]).join(", ")}</span>
        </li>
      )}
      {marks.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
