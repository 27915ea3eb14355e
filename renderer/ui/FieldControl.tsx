import type { KeyboardEvent } from "react";
import { choiceName, type FieldSpec } from "./forms.ts";
import type { FieldState } from "./useField.ts";

type Props = {
  readonly id: string;
  readonly field: FieldSpec;
  readonly state: FieldState;
  readonly describedBy: string | undefined;
  /** Takes what the text proposes, where it proposes something: Alt+Enter. */
  readonly onTake: (() => void) | undefined;
  /** Values in use elsewhere, proposed as one types. */
  readonly suggestions?: readonly string[] | undefined;
};

/** The control a field is edited with: a list, a few lines, or one. */
export function FieldControl({ id, field, state, describedBy, onTake, suggestions }: Props) {
  const { text, problem, isDraft, type, set, settle } = state;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    const isTaken = event.altKey && onTake !== undefined;
    if (isTaken) onTake();
    else if (isDraft) settle();
    // Enter is spent; with nothing to save it goes on to the form, which goes back to the text.
    if (isTaken || isDraft) event.preventDefault();
  };
  const shared = {
    id,
    value: text,
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": describedBy,
    "aria-keyshortcuts": onTake ? "Alt+Enter" : undefined,
    onBlur: settle,
  };
  if (field.type === "choice" || field.type === "yes-no")
    return (
      <select {...shared} onChange={(event) => set(event.target.value)} onKeyDown={onKeyDown}>
        <option value="">–</option>
        {(field.choices ?? ["yes", "no"]).map((choice) => (
          <option key={choice} value={choice}>
            {choiceName(choice)}
          </option>
        ))}
      </select>
    );
  if (field.type === "area")
    return (
      <textarea
        {...shared}
        rows={2}
        placeholder={field.hint}
        onChange={(event) => type(event.target.value)}
      />
    );
  const list = suggestions && `${id}-suggestions`;
  return (
    <>
      <input
        {...shared}
        list={list}
        inputMode={field.type === "number" ? "decimal" : undefined}
        placeholder={field.hint}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </datalist>
      )}
    </>
  );
}
