import { useState } from "react";
import { type Annotation, fieldValue } from "../model/actions.ts";
import { inherited } from "../model/firstMention.ts";
import { readingOf } from "../model/proposals.ts";
import { BasisLine } from "./BasisLine.tsx";
import { ClaimChooser } from "./ClaimChooser.tsx";
import { ContinuesChooser } from "./ContinuesChooser.tsx";
import { useDesk } from "./desk.ts";
import { FirstMention } from "./FirstMention.tsx";
import { FieldRow } from "./FieldRow.tsx";
import { fieldOf, type FieldSpec } from "./forms.ts";
import { type FormItem, formOf, isAsked, missingOf } from "./formLayout.ts";
import { MoreFields } from "./MoreFields.tsx";
import { RestsOn } from "./RestsOn.tsx";
import { SourceChooser } from "./SourceChooser.tsx";
import { SpeakerMention } from "./SpeakerMention.tsx";

const noteField: FieldSpec = fieldOf(["note"], "note", "area");

const keyOf = (field: FieldSpec) => field.path.join(".");

/** An annotation's fields: what the trade asks first, the rest folded, the note last. */
export function AttributeFields({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const [troubled, setTroubled] = useState<ReadonlySet<string>>(new Set());
  const reading = readingOf(desk, annotation);
  const { main, more } = formOf[annotation.label];
  const isTold =
    annotation.label === "anonymous-source" &&
    inherited(desk.model.workspace, annotation).toldTo !== undefined;
  const missing = missingOf(annotation, isTold);
  const onTrouble = (field: FieldSpec, isTrouble: boolean) =>
    setTroubled((before) => {
      const key = keyOf(field);
      if (before.has(key) === isTrouble) return before;
      const next = new Set(before);
      if (isTrouble) next.add(key);
      else next.delete(key);
      return next;
    });

  const draw = (item: FormItem) => {
    switch (item.kind) {
      case "source":
        return (
          <SourceChooser
            key="source"
            annotation={annotation}
            reading={reading}
            isMissing={missing.has("sourceId")}
          />
        );
      case "restsOn":
        return <RestsOn key="restsOn" annotation={annotation} />;
      case "basis":
        return <BasisLine key="basis" annotation={annotation} />;
      case "firstMention":
        return (
          annotation.label === "anonymous-source" && (
            <FirstMention key="firstMention" annotation={annotation} />
          )
        );
      case "trackedClaim":
        return <ClaimChooser key="claim" annotation={annotation} />;
      case "speaker":
        return annotation.label === "quote" && <SpeakerMention key="speaker" quote={annotation} />;
      case "continues":
        return annotation.label === "quote" && <ContinuesChooser key="continues" quote={annotation} />;
      case "field": {
        const { field, isHalf } = item;
        const [, name = ""] = field.path;
        return (
          <div
            key={keyOf(field)}
            className={isHalf ? "half" : "whole"}
            hidden={!isAsked(annotation, name) && !troubled.has(keyOf(field))}
          >
            <FieldRow
              id={annotation.id}
              record={annotation}
              field={field}
              read={reading.attributes[name]}
              isMissing={missing.has(name)}
              onTrouble={onTrouble}
            />
          </div>
        );
      }
      default:
        return item satisfies never;
    }
  };

  const hidden = more.flatMap((item) => (item.kind === "field" ? [item.field] : []));
  const hasLink = more.some(({ kind }) => kind === "continues") && "continues" in annotation.attributes;
  const filled = hidden.filter((field) => fieldValue(annotation, field.path) !== undefined).length;
  return (
    <div className="attributes" key={annotation.label}>
      <div className="form-grid form-main">{main.map(draw)}</div>
      {more.length > 0 && (
        <MoreFields
          key={annotation.label}
          label={annotation.label}
          filled={filled + (hasLink ? 1 : 0)}
          isForced={hidden.some((field) => troubled.has(keyOf(field)))}
        >
          {more.map(draw)}
        </MoreFields>
      )}
      <div className="form-grid">
        <FieldRow id={annotation.id} record={annotation} field={noteField} />
      </div>
    </div>
  );
}
