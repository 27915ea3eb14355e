import { useId, useState } from "react";
import type { MetadataField, TextPreview } from "../../shared/api.ts";
import { type Encoding, encodingNames } from "../../shared/records/document.ts";
import { proposedFields, type TextFields } from "../model/importing.ts";
import { documentFields, parsedValue } from "./forms.ts";

const certaintyWords: Record<TextPreview["certainty"], string> = {
  declared: "declared by the file",
  detected: "detected",
  assumed: "assumed: check in the beginning of the text that accents and quotation marks are right",
  chosen: "chosen by you",
};
const fields: readonly { readonly key: MetadataField; readonly name: string; readonly hint?: string }[] = [
  { key: "title", name: "Title" },
  { key: "outlet", name: "Outlet" },
  { key: "byline", name: "Byline" },
  { key: "published", name: "Published", hint: "2026-03-04" },
  { key: "language", name: "Language", hint: "en, es" },
  { key: "url", name: "Address", hint: "https://" },
];

type Props = {
  readonly name: string;
  readonly preview: TextPreview;
  onEncoding(this: void, encoding: Encoding): void;
  onImport(this: void, fields: TextFields): void;
  readonly onSkip: (() => void) | undefined;
};

/** One text before it is taken in: how it was read, what its first lines seem to say, and where that can be put right. */
export function ImportForm({ name, preview, onEncoding, onImport, onSkip }: Props) {
  const base = useId();
  const {
    tags: _tags,
    retrieved: _retrieved,
    documentKind: _kind,
    ...proposedText
  } = proposedFields(preview);
  const [values, setValues] = useState<Partial<Record<MetadataField, string>>>(proposedText);
  const [problem, setProblem] = useState<string | undefined>();

  const submit = () => {
    const title = values.title?.trim() ?? "";
    for (const field of documentFields) {
      const parsed = parsedValue(field, values[field.path[0] as MetadataField] ?? "");
      if ("problem" in parsed && fields.some(({ key }) => key === field.path[0]))
        return setProblem(`${field.name}: ${parsed.problem}`);
    }
    const given = fields
      .map(({ key }) => [key, values[key]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== "");
    onImport({ ...(Object.fromEntries(given) as Record<string, string>), title, tags: [] });
  };

  return (
    <form
      className="import-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{name}</h3>
      {preview.duplicateOf && (
        <p className="warning" role="alert">
          The same text is here already, as “{preview.duplicateOf.title}”. Importing it again makes a second
          document.
        </p>
      )}
      {preview.notes.map((note) => (
        <p className="soft" key={note}>
          {note}
        </p>
      ))}
      <div className="import-columns">
        <div>
          {fields.map(({ key, name: fieldName, hint }) => (
            <div className="field-row" key={key}>
              <label htmlFor={base + key}>{fieldName}</label>
              <input
                id={base + key}
                value={values[key] ?? ""}
                placeholder={hint}
                onChange={(event) => setValues({ ...values, [key]: event.target.value })}
              />
            </div>
          ))}
          <div className="field-row">
            <label htmlFor={`${base}encoding`}>Encoding</label>
            <select
              id={`${base}encoding`}
              value={preview.encoding}
              aria-describedby={`${base}certainty`}
              onChange={(event) => onEncoding(event.target.value as Encoding)}
            >
              {preview.possible.map((encoding) => (
                <option key={encoding} value={encoding}>
                  {encodingNames[encoding]}
                </option>
              ))}
            </select>
            <p className="soft" id={`${base}certainty`}>
              {certaintyWords[preview.certainty]}
            </p>
          </div>
        </div>
        <div className="sample">
          <p className="soft">
            {preview.length.toLocaleString()} characters, {preview.lines.toLocaleString()}{" "}
            {preview.lines === 1 ? "line" : "lines"}. It begins:
          </p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region needs the keyboard */}
          <pre tabIndex={0} role="region" aria-label="Beginning of the text">
            {preview.sample}
          </pre>
        </div>
      </div>
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="row end">
        {onSkip && (
          <button type="button" className="button" onClick={onSkip}>
            Skip
          </button>
        )}
        <button type="submit" className="button primary">
          Import
        </button>
      </div>
    </form>
  );
}
