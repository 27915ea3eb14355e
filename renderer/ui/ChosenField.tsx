import { useId, useMemo, useState } from "react";
import type { Annotation } from "../model/actions.ts";
import { commonValue } from "../model/many.ts";
import { setChosen } from "../model/runMany.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { choiceName, type FieldSpec, parsedValue, shownValue } from "./forms.ts";

type Props = { readonly field: FieldSpec; readonly items: readonly Annotation[] };

/**
 * One attribute of all chosen annotations. Unlike the field of a single one it saves only when told to: a slip here
 * would be a slip in all of them.
 */
export function ChosenField({ field, items }: Props) {
  const desk = useDesk();
  const control = useId();
  const say = words().text.many;
  const { value, differs } = useMemo(() => commonValue(items, field.path), [items, field]);
  const [typed, setTyped] = useState<string | undefined>();
  const text = typed ?? shownValue(field.type, value);
  const parsed = parsedValue(field, text);
  const problem = "problem" in parsed ? parsed.problem : undefined;
  const isEmpty = text.trim() === "";
  const apply = (next: unknown) => {
    setChosen(desk, field.path, field.name.toLocaleLowerCase(), next);
    setTyped(undefined);
  };
  const set = () => {
    if (!("problem" in parsed) && !isEmpty) apply(parsed.value);
  };
  const shared = {
    id: control,
    value: text,
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": problem ? `${control}-problem` : differs ? `${control}-differs` : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => setTyped(event.target.value),
  };
  return (
    <>
      <div className="field-row">
        <label htmlFor={control}>{field.name}</label>
        {field.type === "choice" || field.type === "yes-no" ? (
          <select {...shared}>
            <option value="">–</option>
            {(field.choices ?? ["yes", "no"]).map((choice) => (
              <option key={choice} value={choice}>
                {choiceName(choice)}
              </option>
            ))}
          </select>
        ) : field.type === "area" ? (
          <textarea {...shared} rows={2} placeholder={field.hint} />
        ) : (
          <input
            {...shared}
            inputMode={field.type === "number" ? "decimal" : undefined}
            placeholder={field.hint}
            onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && set()}
          />
        )}
        {problem && (
          <p className="field-problem" id={`${control}-problem`}>
            {problem}
          </p>
        )}
        {differs && !problem && (
          <p className="soft" id={`${control}-differs`}>
            {say.differs}
          </p>
        )}
      </div>
      <div className="row chosen-actions">
        <button
          type="button"
          className="button small"
          disabled={isEmpty || problem !== undefined}
          onClick={set}
        >
          {say.set}
        </button>
        <button
          type="button"
          className="button small"
          disabled={value === undefined && !differs}
          onClick={() => apply(undefined)}
        >
          {say.clear}
        </button>
      </div>
    </>
  );
}
