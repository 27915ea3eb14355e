import { useEffect, useEffectEvent, useId } from "react";
import type { Id } from "../../shared/ids.ts";
import { words } from "../model/words.ts";
import { FieldControl } from "./FieldControl.tsx";
import { FieldSign } from "./FieldSign.tsx";
import { choiceName, type FieldSpec, shownValue } from "./forms.ts";
import { ProposalChip } from "./ProposalChip.tsx";
import { useField } from "./useField.ts";

type Props = {
  readonly id: Id;
  readonly record: object;
  readonly field: FieldSpec;
  /** What the program reads in the text for this field. */
  readonly read?: unknown;
  /** The trade asks for it, and it is not there. */
  readonly isMissing?: boolean;
  /** Values in use elsewhere, proposed as one types. */
  readonly suggestions?: readonly string[];
  /** Why what is typed is better not written, as a sentence; it is saved all the same. */
  warn?(this: void, typed: string): string | undefined;
  /** Told whenever the field begins or ceases to need the user: something typed cannot be saved. */
  onTrouble?(this: void, field: FieldSpec, isTrouble: boolean): void;
};

/** One field of a record, with what is wrong with it and what the text proposes for it beside it. */
export function FieldRow({ id, record, field, read, isMissing, suggestions, warn, onTrouble }: Props) {
  const control = useId();
  const state = useField(id, record, field);
  const { value, problem, isConflict, isDraft } = state;
  const isTrouble = problem !== undefined || isConflict;
  const tell = useEffectEvent((now: boolean) => onTrouble?.(field, now));
  useEffect(() => {
    tell(isTrouble);
    return () => {
      if (isTrouble) tell(false);
    };
  }, [isTrouble]);

  const isRead = read !== undefined && !isDraft && JSON.stringify(read) === JSON.stringify(value);
  const isOffered = read !== undefined && value === undefined && !isDraft;
  const offered = shownValue(field.type, read);
  const shown = field.type === "choice" ? choiceName(offered) : offered;
  const take = isOffered ? () => state.set(offered) : undefined;
  const sign = isRead ? "from-text" : isMissing ? "missing" : undefined;
  const warning = state.text.trim() === "" ? undefined : warn?.(state.text);
  const about = [
    isTrouble ? `${control}-problem` : "",
    sign ? `${control}-sign` : "",
    warning ? `${control}-warning` : "",
  ].filter(Boolean);
  return (
    <div className={`field-row${isMissing ? " is-missing" : ""}`}>
      <label htmlFor={control}>{field.name}</label>
      {sign && <FieldSign id={`${control}-sign`} sign={sign} />}
      <FieldControl
        id={control}
        field={field}
        state={state}
        describedBy={about.length > 0 ? about.join(" ") : undefined}
        onTake={take}
        suggestions={suggestions}
      />
      {warn && (
        // The region is there before its sentence, so that it is read out.
        <div className="field-warning" aria-live="polite">
          {warning && <p id={`${control}-warning`}>{warning}</p>}
        </div>
      )}
      {take && (
        <ProposalChip
          name={words().forms.useProposal(field.name, shown)}
          onTake={() => {
            take();
            document.getElementById(control)?.focus(); // the button goes away with what it offered
          }}
        >
          {words().forms.proposal(shown)}
        </ProposalChip>
      )}
      {problem && (
        <p className="field-problem" id={`${control}-problem`}>
          {problem}
        </p>
      )}
      {isConflict && (
        <div className="field-problem" id={`${control}-problem`} role="alert">
          <p>{words().forms.changedTo(shownValue(field.type, value) || words().forms.nothing)}</p>
          <button type="button" className="button small" onClick={state.keepTheirs}>
            {words().forms.keepTheirs}
          </button>
          <button type="button" className="button small" onClick={state.useMine}>
            {words().forms.useMine}
          </button>
        </div>
      )}
    </div>
  );
}
