import { useId, useRef, useState } from "react";
import type { RecordOf } from "../../../shared/records/index.ts";
import { foldName } from "../../../shared/text/fold.ts";
import { setField } from "../../model/actions.ts";
import { words } from "../../model/words.ts";
import { Chips } from "../Chips.tsx";
import { realNameWarning } from "../choices.ts";
import { useDesk } from "../desk.ts";

const most = 100;

/** The further names and descriptions under which texts speak of a source. */
export function Variants({ source }: { readonly source: RecordOf<"source"> }) {
  const desk = useDesk();
  const own = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const { variants = [] } = source;
  const say = words().sources.variants;
  const save = (step: string, next: readonly string[]) =>
    void desk.model
      .act(step, (workspace) =>
        setField(workspace, source.id, ["variants"], source.variants, next.length > 0 ? next : undefined),
      )
      .then((outcome) => desk.report(outcome));
  const add = () => {
    const name = typed.trim();
    setTyped("");
    if (name === "" || variants.some((each) => foldName(each) === foldName(name))) return;
    if (variants.length >= most) desk.notify(say.tooMany);
    else save(say.steps.add, [...variants, name]);
  };
  const warning = realNameWarning(!("name" in source), typed);
  return (
    <div className="field-row">
      <label htmlFor={own}>{say.name}</label>
      <div className="chip-box">
        <Chips
          label={say.list}
          items={variants.map((name) => ({ id: name, name }))}
          removeName={say.remove}
          onRemove={(variant) =>
            save(
              say.steps.remove,
              variants.filter((each) => each !== variant),
            )
          }
          onEmpty={() => field.current?.focus()}
        />
        <input
          id={own}
          ref={field}
          value={typed}
          maxLength={500}
          autoComplete="off"
          placeholder={"name" in source ? say.hint : say.hintUnnamed}
          aria-describedby={warning ? `${own}-warning` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          // What looks like the name of somebody unnamed is added only when that is asked for.
          onBlur={() => warning === undefined && add()}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing || typed.trim() === "") return;
            event.preventDefault();
            add();
          }}
        />
      </div>
      <div className="field-warning" aria-live="polite">
        {warning && <p id={`${own}-warning`}>{warning}</p>}
      </div>
    </div>
  );
}
