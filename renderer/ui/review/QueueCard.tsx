import { ArrowLeft, ArrowRight, BookOpenText, MessageSquare } from "lucide-react";
import type { CommandId } from "../../../shared/commands.ts";
import { judgementsOf, reviewStateOf } from "../../../shared/review/decisions.ts";
import { type Annotation, describe } from "../../model/actions.ts";
import type { Desk } from "../../model/desk.ts";
import { showInText, stepInQueue } from "../../model/runReview.ts";
import { shownTime } from "../../model/shown.ts";
import { keysOf, readableKeys } from "../../model/shownKeys.ts";
import { words } from "../../model/words.ts";
import { AuthorLine } from "../AuthorLine.tsx";
import { useDesk } from "../desk.ts";
import { attributesInWords } from "./annotationWords.ts";
import { OwnDecision, TakeBack } from "./DecisionPart.tsx";
import { Judgements } from "./Judgements.tsx";
import { QueuePassage } from "./QueuePassage.tsx";
import { StateSign } from "./StateSign.tsx";

/** One annotation with everything there is to judge it by, and below it what to do about it. */
export function QueueCard({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const judgements = judgementsOf(workspace, annotation);
  const document = workspace.get(annotation.documentId);
  return (
    <article className="queue-card" aria-label={describe(annotation)}>
      <div className="queue-scroll" key={annotation.id}>
        <h2>
          <span className={`letter ${annotation.label}`} aria-hidden>
            {words().labels[annotation.label].letter}
          </span>
          {words().labels[annotation.label].name}
          <StateSign state={reviewStateOf(judgements)} />
          <TakeBack annotation={annotation} />
        </h2>
        <p className="soft queue-document-title">
          {[document?.title, document?.outlet].filter(Boolean).join(" · ")}
        </p>
        <QueuePassage annotation={annotation} />
        <About annotation={annotation} />
        <Judgements annotation={annotation} judgements={judgements} />
      </div>
      <QueueBar annotation={annotation} />
    </article>
  );
}

function About({ annotation }: { readonly annotation: Annotation }) {
  const { workspace } = useDesk().model;
  const says = words().decisions.queue;
  const said = attributesInWords(workspace, annotation);
  const comments = [...workspace.referring("comment", annotation.id)].length;
  return (
    <>
      {said.length === 0 ? (
        <p className="soft">{says.noAttributes}</p>
      ) : (
        <dl className="queue-attributes" aria-label={says.attributes}>
          {said.map(({ key, name, value }) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {annotation.note && (
        <p className="queue-note">
          <span className="field-name">{says.note}</span> {annotation.note}
        </p>
      )}
      <p className="soft queue-by">
        <AuthorLine
          id={annotation.createdBy}
          say={(name) => says.markedBy(name, shownTime(annotation.createdAt))}
        />
        {comments > 0 && (
          <span className="queue-comments">
            <MessageSquare size={12} aria-hidden /> {says.comments(comments)}
          </span>
        )}
      </p>
    </>
  );
}

/** The last of a command's keys, which is a letter where it has one: brackets are hard to reach on many keyboards. */
function letterOf(desk: Desk, id: CommandId): string {
  const last = desk.keys.of(id).at(-1);
  return last === undefined ? "" : readableKeys(last);
}

/** Decides, and goes on; or only goes on, back, or to the text. */
function QueueBar({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const says = words().decisions.queue;
  const titled = (name: string, keys: string) => (keys === "" ? name : `${name} (${keys})`);
  return (
    <div className="queue-bar">
      <OwnDecision annotation={annotation} />
      <div className="queue-moves">
        <button
          type="button"
          className="button small"
          title={titled(says.back, letterOf(desk, "annotation.previous"))}
          onClick={() => stepInQueue(desk, -1)}
        >
          <ArrowLeft size={14} aria-hidden />
          {says.back}
        </button>
        <button
          type="button"
          className="button small"
          title={titled(says.skip, letterOf(desk, "annotation.next"))}
          onClick={() => stepInQueue(desk, 1)}
        >
          {says.skip}
          <ArrowRight size={14} aria-hidden />
        </button>
        <button
          type="button"
          className="button small"
          title={titled(says.open, keysOf(desk, "annotation.edit"))}
          onClick={() => showInText(desk)}
        >
          <BookOpenText size={14} aria-hidden />
          {says.open}
        </button>
      </div>
      <p className="soft queue-keys">
        {says.keys(
          keysOf(desk, "decide.accept"),
          keysOf(desk, "decide.reject"),
          keysOf(desk, "decide.needsWork"),
          letterOf(desk, "annotation.next"),
          letterOf(desk, "annotation.previous"),
        )}
      </p>
    </div>
  );
}
