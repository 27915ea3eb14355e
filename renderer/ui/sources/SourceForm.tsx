import type { RecordOf } from "../../../shared/records/index.ts";
import type { Completed } from "../../../shared/sourcing/completed.ts";
import { fieldValue, sourceName } from "../../model/actions.ts";
import { compareNames } from "../../model/shown.ts";
import { sidesOf } from "../../model/sourcesView.ts";
import { words } from "../../model/words.ts";
import { realNameWarning } from "../choices.ts";
import { useDesk } from "../desk.ts";
import { FieldRow } from "../FieldRow.tsx";
import { choiceName, type FieldSpec, shownValue } from "../forms.ts";
import {
  anonymityFields,
  descriptorField,
  justificationField,
  nameField,
  organisationField,
  relayedField,
  sideField,
  titleField,
} from "./sourceFields.ts";
import { SourceType } from "./SourceType.tsx";
import { Variants } from "./Variants.tsx";

type Props = { readonly record: RecordOf<"source">; readonly whole: Completed };

/** What a source is. A field that only a merged source fills in shows whose it is. */
export function SourceForm({ record, whole }: Props) {
  const desk = useDesk();
  const { lines } = desk.sources;
  const isNamed = "name" in record;
  const outlets = inUse([...desk.model.workspace.all("document")].map(({ outlet }) => outlet));
  const row = (field: FieldSpec, suggestions?: readonly string[]) => (
    <div key={field.path.join(".")} className={halves.has(field.path.at(-1) ?? "") ? "half" : "whole"}>
      <FieldRow id={record.id} record={record} field={field} {...(suggestions && { suggestions })} />
      <FromMerged record={record} whole={whole} field={field} />
    </div>
  );
  return (
    <>
      <div className="form-grid">
        <SourceType source={record} />
        <div className="source-called">
          {isNamed ? (
            <FieldRow id={record.id} record={record} field={nameField} key="name" />
          ) : (
            <FieldRow
              key="descriptor"
              id={record.id}
              record={record}
              field={descriptorField}
              warn={(typed) => realNameWarning(true, typed)}
            />
          )}
        </div>
        {row(titleField)}
        {row(organisationField, inUse(lines.all.map(({ organisation }) => organisation)))}
        {row(sideField, sidesOf(lines.all))}
        {row(relayedField, outlets)}
        <Variants source={record} />
        {row(justificationField)}
      </div>
      {record.type === "anonymous" && (
        <fieldset className="source-anonymity">
          <legend>{words().sources.anonymity}</legend>
          <div className="form-grid">
            {anonymityFields.map((field) => row(field, field.path[1] === "toldTo" ? outlets : undefined))}
          </div>
        </fieldset>
      )}
    </>
  );
}

const halves = new Set([
  "title",
  "organisation",
  "side",
  "relayedBy",
  "count",
  "groundRule",
  "reasonType",
  "toldTo",
]);

const inUse = (values: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(values)].filter((value): value is string => Boolean(value)).toSorted(compareNames);

/** A value the record lacks and a source merged into it has. */
function FromMerged({ record, whole, field }: Props & { readonly field: FieldSpec }) {
  const other = whole.from[field.path.at(-1) ?? ""];
  if (!other || fieldValue(record, field.path) !== undefined) return null;
  const value = shownValue(field.type, fieldValue(whole.source, field.path));
  const shown = field.type === "choice" ? choiceName(value) : value;
  return <p className="soft source-from">{words().sources.from(shown, sourceName(other))}</p>;
}
