import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { labels } from "../../shared/labels.ts";
import {
  type Annotation,
  describe,
  setField,
  linkNewClaim,
  linkNewSource,
  sourceName,
} from "../model/actions.ts";
import { removeSpanAt, run } from "../model/run.ts";
import { shownTime } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { Chooser } from "./Chooser.tsx";
import { useDesk } from "./desk.ts";
import { FieldRow } from "./FieldRow.tsx";
import { attributeFields, fieldOf, type FieldSpec } from "./forms.ts";

const noteField: FieldSpec = fieldOf(["note"], "note", "area");

/** The active annotation: its quotes, its label, who stands behind it, and its attributes. */
export function AnnotationForm({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    if (desk.wantsForm !== annotation.id) return;
    desk.wantsForm = undefined;
    form.current?.querySelector<HTMLElement>(".attributes :is(input, select, textarea)")?.focus();
  });
  const author = workspace.get(annotation.createdBy)?.name ?? words().forms.someone;
  const by = words().forms.by(author, shownTime(annotation.createdAt));

  return (
    <section
      ref={form}
      aria-label={words().forms.annotation(describe(annotation))}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
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
        <span className="soft by">{by}</span>
      </div>
      <Quotes annotation={annotation} />
      <Stack annotation={annotation} />
      <div className="attributes">
        <Chooser
          label={words().forms.roles[annotation.label].name}
          value={annotation.sourceId}
          options={[...workspace.all("source")].map((source) => ({
            id: source.id,
            name: sourceName(source),
          }))}
          onChoose={(sourceId) => link("sourceId", annotation.sourceId, sourceId)}
          onCreate={(name) =>
            void desk.model
              .act(words().forms.steps.newSource, (current) =>
                linkNewSource(current, annotation.id, name, crypto.randomUUID()),
              )
              .then((outcome) => desk.report(outcome))
          }
        />
        {annotation.label === "claim" && (
          <Chooser
            label={words().forms.trackedClaim}
            value={annotation.claimId}
            options={[...workspace.all("claim")].map((claim) => ({ id: claim.id, name: claim.statement }))}
            onChoose={(claimId) => link("claimId", annotation.claimId, claimId)}
            onCreate={(statement) =>
              void desk.model
                .act(words().forms.steps.newClaim, (current) =>
                  linkNewClaim(current, annotation.id, statement, crypto.randomUUID()),
                )
                .then((outcome) => desk.report(outcome))
            }
          />
        )}
        {[...attributeFields[annotation.label], noteField].map((field) => (
          <FieldRow
            key={`${annotation.label} ${field.name}`}
            id={annotation.id}
            record={annotation}
            field={field}
          />
        ))}
      </div>
    </section>
  );

  function link(key: "sourceId" | "claimId", from: string | undefined, to: string | undefined): void {
    void desk.model
      .act(to ? words().forms.steps.link : words().forms.steps.unlink, (current) =>
        setField(current, annotation.id, [key], from, to),
      )
      .then((outcome) => desk.report(outcome));
  }
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
        </button>
      ))}
    </div>
  );
}
