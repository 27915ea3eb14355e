import { BadgeCheck, FilePen } from "lucide-react";
import { useState } from "react";
import { type Id, questions } from "../../../shared/ids.ts";
import { isAsSigned, type Signoff, signoffsOf } from "../../../shared/review/signoff.ts";
import { unfinishedReading } from "../../model/readings.ts";
import { beginSigning, takeSignoffBack } from "../../model/review/signing.ts";
import { actorOf } from "../../model/runClaims.ts";
import { shownTime } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorLine } from "../AuthorLine.tsx";
import { useDesk } from "../desk.ts";
import { SignoffDifferences } from "./SignoffDifferences.tsx";

type Props = { readonly documentId: Id<"document"> };

/** Who has signed a document off, whether it has changed since and how, and the act of signing it. */
export function SignoffPart({ documentId }: Props) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const says = words().signoff;
  const actor = actorOf(desk);
  const signoffs = signoffsOf(workspace, documentId);
  const isAlone = unfinishedReading(workspace, documentId, actor) !== undefined;
  // Whoever sees a part only cannot tell whether the whole is as it was.
  const isChanged = (signoff: Signoff) => !isAlone && !isAsSigned(workspace, signoff);
  const own = signoffs.find(({ createdBy }) => createdBy === actor);
  const isOwnCurrent = own !== undefined && !isChanged(own);
  return (
    <section className="signoff" aria-label={says.title}>
      {signoffs.length === 0 && <span className="soft">{says.none}</span>}
      {signoffs.map((signoff) => (
        <Signed
          key={signoff.id}
          signoff={signoff}
          isChanged={isChanged(signoff)}
          isOwn={signoff.createdBy === actor}
        />
      ))}
      {isAlone ? (
        <p className="soft note">{says.blind}</p>
      ) : (
        !isOwnCurrent && (
          <button type="button" className="button small" onClick={() => beginSigning(desk, documentId)}>
            {own ? says.again : says.act}
          </button>
        )
      )}
    </section>
  );
}

type SignedProps = { readonly signoff: Signoff; readonly isChanged: boolean; readonly isOwn: boolean };

function Signed({ signoff, isChanged, isOwn }: SignedProps) {
  const desk = useDesk();
  const [isOpen, setOpen] = useState(false);
  const says = words().signoff;
  const { annotations, answered, problems, note, documentId, updatedAt, createdBy } = signoff;
  const when = shownTime(updatedAt);
  const Sign = isChanged ? FilePen : BadgeCheck;
  return (
    <div className={isChanged ? "signed is-changed" : "signed"}>
      <p className="signed-head">
        <Sign size={14} strokeWidth={1.75} aria-hidden />
        <AuthorLine
          id={createdBy}
          say={(name) => (isChanged ? says.changedAt(name, when) : says.by(name, when))}
        />
        {isOwn && (
          <button
            type="button"
            className="link-button"
            aria-label={says.takeBackLong}
            title={says.takeBackLong}
            onClick={() => {
              // The button goes away with the sign-off; what is left is to sign anew.
              const focus = () => document.querySelector<HTMLElement>(".signoff > .button")?.focus();
              void takeSignoffBack(desk, documentId).then(() => requestAnimationFrame(focus));
            }}
          >
            {says.takeBack}
          </button>
        )}
      </p>
      <p className="soft note">
        {says.asOf(annotations, answered.length, questions.length, problems.length)}
      </p>
      {note && <p className="judgement-reason">{note}</p>}
      {isChanged && (
        <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? says.hide : says.show}
        </button>
      )}
      {isChanged && isOpen && <SignoffDifferences signoff={signoff} />}
    </div>
  );
}
