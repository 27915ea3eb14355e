import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { labelInfo, labels } from "../../shared/labels.ts";
import {
  type Annotation,
  describe,
  setField,
  linkNewClaim,
  linkNewSource,
  sourceName,
} from "../model/actions.ts";
import { removeSpanAt, run } from "../model/run.ts";
import { Chooser } from "./Chooser.tsx";
import { useDesk } from "./desk.ts";
import { FieldRow } from "./FieldRow.tsx";
import { attributeFields, type FieldSpec, sourceRole } from "./forms.ts";

const noteField: FieldSpec = { path: ["note"], name: "Note", type: "area" };

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
  const author = workspace.get(annotation.createdBy)?.name ?? "someone";
  const by = `${author}, ${new Date(annotation.createdAt).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })}`;

  return (
    <section
      ref={form}
      aria-label={`Annotation: ${describe(annotation)}`}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        desk.view?.focus();
      }}
    >
      <div className="annotation-head">
        <select
          aria-label="Label"
          className={`label-choice ${annotation.label}`}
          value={annotation.label}
          onChange={(event) => run(desk, `label.${event.target.value as Annotation["label"]}`)}
        >
          {labels.map((label) => (
            <option key={label} value={label}>
              {labelInfo[label].name}
            </option>
          ))}
        </select>
        <span className="soft by">{by}</span>
      </div>
      <Quotes annotation={annotation} />
      <Stack annotation={annotation} />
      <div className="attributes">
        <Chooser
          label={sourceRole[annotation.label]}
          value={annotation.sourceId}
          options={[...workspace.all("source")].map((source) => ({
            id: source.id,
            name: sourceName(source),
          }))}
          onChoose={(sourceId) => link("sourceId", annotation.sourceId, sourceId)}
          onCreate={(name) =>
            void desk.model
              .act("New source", (current) =>
                linkNewSource(current, annotation.id, name, crypto.randomUUID()),
              )
              .then((outcome) => desk.report(outcome))
          }
        />
        {annotation.label === "claim" && (
          <Chooser
            label="Tracked claim"
            value={annotation.claimId}
            options={[...workspace.all("claim")].map((claim) => ({ id: claim.id, name: claim.statement }))}
            onChoose={(claimId) => link("claimId", annotation.claimId, claimId)}
            onCreate={(statement) =>
              void desk.model
                .act("New tracked claim", (current) =>
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
      .act(to ? "Link" : "Unlink", (current) => setField(current, annotation.id, [key], from, to))
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
              aria-label={`Take out span ${at + 1}`}
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
      <span className="soft">Also here:</span>
      {others.map((other) => (
        <button
          type="button"
          key={other.id}
          className="stack-item"
          title={describe(other)}
          aria-label={describe(other)}
          onClick={() => desk.activate(other.id, { reveal: true })}
        >
          <span className={`letter ${other.label}`}>{labelInfo[other.label].letter}</span>
          <span className="stack-quote">{other.quotes[0]?.exact}</span>
        </button>
      ))}
    </div>
  );
}
