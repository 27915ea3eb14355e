import { useId } from "react";
import type { Id } from "../../../shared/ids.ts";
import type { FieldSpec } from "../forms.ts";
import { useField } from "../useField.ts";

type Props = {
  readonly id: Id;
  readonly record: object;
  readonly field: FieldSpec;
  /** What can be chosen: the value kept, and how it is called. */
  readonly choices: readonly (readonly [string, string])[];
};

/** A field whose choices have names that depend on where it is: people, or words that mean something else elsewhere. */
export function ChoiceField({ id, record, field, choices }: Props) {
  const control = useId();
  const state = useField(id, record, field);
  return (
    <div className="field-row">
      <label htmlFor={control}>{field.name}</label>
      <select
        id={control}
        value={state.text}
        onChange={({ target }) => state.set(target.value)}
        onBlur={state.settle}
      >
        {!field.isRequired && <option value="">–</option>}
        {choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
