import { X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { labels } from "../../shared/labels.ts";
import { type Annotation, describe } from "../model/actions.ts";
import { run } from "../model/run.ts";
import { removeSpanAt } from "../model/runSpans.ts";
import { shownTime } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { AttributeFields } from "./AttributeFields.tsx";
import { AuthorChip } from "./AuthorChip.tsx";
import { AuthorLine } from "./AuthorLine.tsx";
import { CommentsSection } from "./comments/CommentsSection.tsx";
import { Provenance } from "./compare/Provenance.tsx";
import { useDesk } from "./desk.ts";
import { DecisionPart } from "./review/DecisionPart.tsx";
import { RecordHistory } from "./history/RecordHistory.tsx";

/** The active annotation: its quotes, its label, who stands behind it, and its attributes. */
export function AnnotationForm({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    if (desk.wantsForm !== annotation.id) return;
    desk.wantsForm = undefined;
    const find = (place: string) =>
      form.current?.querySelector<HTMLElement>(`${place} :is(input, select, textarea)`);
    // What is missing comes first: the rest the text has filled in.
    (find(".form-main .is-missing") ?? find(".attributes"))?.focus();
  });
  // What others marked one judges; what one marked oneself one fills in.
  const isOthers = annotation.createdBy !== desk.model.replica.opened?.actor;

  return (
    <section
      ref={form}
      aria-label={words().forms.annotation(describe(annotation))}
      onKeyDown={(event) => {
        if (event.defaultPrevented || !goesBack(event)) return;
        event.preventDefault();
        desk.view?.focus();
      }}
    >
      <div className="annotation-head">
        <select
          aria-label={words().forms.label}
          className={`label-choice ${annotation.label}`}
          value={annotation.label}
          onChange={(event) => run(desk, `label.${event.target.value as Annotation["label"]}`)}
        >
          {labels.map((label) => (
            <option key={label} value={label}>
              {words().labels[label].name}
            </option>
          ))}
        </select>
        <span className="soft by">
          <AuthorLine
            id={annotation.createdBy}
            say={(name) => words().forms.by(name, shownTime(annotation.createdAt))}
          />
        </span>
      </div>
      <Provenance annotation={annotation} />
      <Quotes annotation={annotation} />
      <Stack annotation={annotation} />
      {isOthers && <DecisionPart annotation={annotation} />}
      <AttributeFields annotation={annotation} />
      {!isOthers && <DecisionPart annotation={annotation} />}
      <CommentsSection on={[annotation.id]} />
      <RecordHistory record={annotation} />
    </section>
  );
}

/** Escape, and Enter in a field of one line that has nothing left to save, go back to the text at the same place. */
function goesBack({ key, target, nativeEvent, altKey }: KeyboardEvent<HTMLElement>): boolean {
  if (nativeEvent.isComposing) return false;
  if (key !== "Enter" || altKey) return key === "Escape";
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return isField && target.getAttribute("aria-expanded") !== "true";
}

function Quotes({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  return (
    <div className={`quotes ${annotation.label}`}>
      {annotation.quotes.map(({ exact }, at) => (
        <div className="quote-line" key={annotation.spans[at]?.start}>
          <blockquote>{exact}</blockquote>
          {annotation.quotes.length > 1 && (
            <button
              type="button"
              className="icon-button"
              aria-label={words().forms.removeSpan(at + 1)}
              onClick={() => removeSpanAt(desk, at)}
            >
              <X size={14} aria-hidden />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

/** The other annotations at the same place, so that each of a stack can be reached. */
function Stack({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const ids = new Set(annotation.spans.flatMap((span) => desk.view?.at(span.start) ?? []));
  const others = [...ids]
    .filter((id) => id !== annotation.id)
    .map((id) => desk.model.workspace.get(id as Annotation["id"]))
    .filter((other) => other !== undefined);
  if (others.length === 0) return null;
  return (
    <div className="stack">
      <span className="soft">{words().forms.alsoHere}</span>
      {others.map((other) => (
        <button
          type="button"
          key={other.id}
          className="stack-item"
          title={describe(other)}
          aria-label={describe(other)}
          onClick={() => desk.activate(other.id, { reveal: true })}
        >
          <span className={`letter ${other.label}`}>{words().labels[other.label].letter}</span>
          <span className="stack-quote">{other.quotes[0]?.exact}</span>
          <AuthorChip id={other.createdBy} />
        </button>
      ))}
    </div>
  );
}
