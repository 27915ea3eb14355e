import { useEffect, useState } from "react";
import type { History } from "../../../shared/history.ts";
import { isCutShort, type Since, sinceSignoff } from "../../../shared/review/sinceSignoff.ts";
import type { Signoff } from "../../../shared/review/signoff.ts";
import { type Annotation, describe } from "../../model/actions.ts";
import { openAt } from "../../model/opening.ts";
import { historyForSignoff } from "../../model/review/signoffHistory.ts";
import { words } from "../../model/words.ts";
import { Warning } from "../claims/Warning.tsx";
import { useDesk } from "../desk.ts";
import { SignoffBases } from "./SignoffBases.tsx";
import { changesInWords } from "./annotationWords.ts";

type Found = History | { readonly failure: string } | undefined;

/** So many annotations of a kind are named; of the others, only how many they are. */
const mostNamed = 25;

/** What is another in a document than when it was signed off, looked up in the history. */
export function SignoffDifferences({ signoff }: { readonly signoff: Signoff }) {
  const { model } = useDesk();
  const [found, setFound] = useState<Found>();
  const { documentId } = signoff;
  const { seq } = model.workspace;
  useEffect(() => {
    let isWanted = true;
    void historyForSignoff(model, documentId).then((reply) => {
      if (isWanted) setFound(reply.ok ? reply.value : { failure: reply.error.message });
    });
    return () => {
      isWanted = false;
    };
  }, [model, documentId, seq]); // any commit may have changed something
  const says = words().signoff;
  if (!found) return <p className="soft">{says.reading}</p>;
  if ("failure" in found) return <p className="soft">{says.noHistory(found.failure)}</p>;
  const since = sinceSignoff(model.workspace, signoff, found.entries);
  const isEmpty = Object.values(since).every((list) => list.length === 0);
  const isShort = isCutShort(signoff, found);
  return (
    <>
      {isShort && <Warning>{says.cutShort}</Warning>}
      {isEmpty ? !isShort && <p className="soft">{says.unknown}</p> : <Differences since={since} />}
    </>
  );
}

/** Differences in a document, those of each kind together. */
export function Differences({ since }: { readonly since: Since }) {
  const says = words().signoff;
  const { names, answers } = words().checks;
  const { fields } = words().forms;
  return (
    <div className="signoff-differences" role="group" aria-label={says.differences}>
      <Marks title={says.added} marks={since.added} />
      <Edited changed={since.changed} />
      <Marks title={says.removed} marks={since.removed} isGone />
      {since.answers.length > 0 && (
        <>
          <p className="difference-kind">{says.answers(since.answers.length)}</p>
          <ul>
            {since.answers.map(({ question, before, after }) => (
              <li key={question}>
                {before === after
                  ? says.noteChanged(names[question])
                  : says.answer(names[question], answers[before], answers[after])}
              </li>
            ))}
          </ul>
        </>
      )}
      <SignoffBases bases={since.bases} />
      {since.details.length > 0 && (
        <p className="difference-kind">
          {says.details(since.details.map((field) => fields[field]).join(", "))}
        </p>
      )}
    </div>
  );
}

type MarksProps = {
  title(this: void, n: number): string;
  readonly marks: readonly Annotation[];
  readonly isGone?: boolean;
};

function Marks({ title, marks, isGone = false }: MarksProps) {
  if (marks.length === 0) return null;
  return (
    <>
      <p className="difference-kind">{title(marks.length)}</p>
      <ul>
        {marks.slice(0, mostNamed).map((mark) => (
          <li key={mark.id}>{isGone ? <del>{describe(mark)}</del> : <Open mark={mark} />}</li>
        ))}
      </ul>
    </>
  );
}

function Edited({ changed }: { readonly changed: Since["changed"] }) {
  const { workspace } = useDesk().model;
  if (changed.length === 0) return null;
  const says = words().decisions;
  return (
    <>
      <p className="difference-kind">{words().signoff.edited(changed.length)}</p>
      <ul>
        {changed.slice(0, mostNamed).map(({ before, after }) => (
          <li key={after.id}>
            <Open mark={after} />
            {changesInWords(workspace, before, after).map((change) => (
              <p key={change.key} className="change">
                {change.name}: <del>{change.before || says.nothing}</del> →{" "}
                <ins>{change.after || says.nothing}</ins>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Open({ mark }: { readonly mark: Annotation }) {
  const desk = useDesk();
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => openAt(desk, { documentId: mark.documentId, annotationId: mark.id })}
    >
      {describe(mark)}
    </button>
  );
}
