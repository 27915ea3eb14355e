import { useId, useState } from "react";
import type { MetadataField, TextPreview } from "../../shared/api.ts";
import { type Encoding, encodingNames } from "../../shared/records/document.ts";
import { proposedFields, type TextFields } from "../model/importing.ts";
import { words } from "../model/words.ts";
import { documentFields, parsedValue } from "./forms.ts";

/** What is asked before a text is taken in; the rest can be said later. */
const fields: readonly MetadataField[] = ["title", "outlet", "byline", "published", "language", "url"];
/** What an empty field shows, where an example helps. */
const hint = (key: MetadataField): string | undefined =>
  key === "published" || key === "language" || key === "url" ? words().forms.hints[key] : undefined;

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
      if ("problem" in parsed && fields.some((key) => key === field.path[0]))
        return setProblem(words().importing.problem(field.name, parsed.problem));
    }
    const given = fields
      .map((key) => [key, values[key]?.trim()] as const)
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
          {words().importing.twin(preview.duplicateOf.title)}
        </p>
      )}
      {preview.notes.map((note) => (
        <p className="soft" key={note}>
          {note}
        </p>
      ))}
      <div className="import-columns">
        <div>
          {fields.map((key) => (
            <div className="field-row" key={key}>
              <label htmlFor={base + key}>{words().forms.fields[key]}</label>
              <input
                id={base + key}
                value={values[key] ?? ""}
                placeholder={hint(key)}
                onChange={(event) => setValues({ ...values, [key]: event.target.value })}
              />
            </div>
          ))}
          <div className="field-row">
            <label htmlFor={`${base}encoding`}>{words().importing.encoding}</label>
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
              {words().importing.certainty[preview.certainty]}
            </p>
          </div>
        </div>
        <div className="sample">
          <p className="soft">{words().importing.begins(preview.length, preview.lines)}</p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region needs the keyboard */}
          <pre tabIndex={0} role="region" aria-label={words().importing.beginning}>
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
            {words().importing.skip}
          </button>
        )}
        <button type="submit" className="button primary">
          {words().importing.import}
        </button>
      </div>
    </form>
  );
}
