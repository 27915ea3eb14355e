import { useId, useRef, useState } from "react";
import type { RecordOf } from "../../../shared/records/index.ts";
import { anySourceType, isNamedType, type SourceType as Type } from "../../../shared/sourcing/sourceTypes.ts";
import { isPlainChange, retype, typeLoss } from "../../model/sourceActions.ts";
import { words } from "../../model/words.ts";
import { realNameWarning } from "../choices.ts";
import { useDesk } from "../desk.ts";

/**
 * The type of a source. Where another type has no room for something the record has, it says so first: a name never
 * becomes a description by itself.
 */
export function SourceType({ source }: { readonly source: RecordOf<"source"> }) {
  const desk = useDesk();
  const control = useId();
  const [wanted, setWanted] = useState<Type | undefined>();
  // Arrows change a closed list one by one on some systems: what they pass on the way is not chosen yet.
  const [held, setHeld] = useState<Type | undefined>();
  const isByKey = useRef(false);
  const change = (to: Type, called?: string) => {
    setWanted(undefined);
    void desk.model
      .act(words().sources.retype.step, (workspace) => retype(workspace, source.id, source.type, to, called))
      .then((outcome) => desk.report(outcome));
  };
  const choose = (to: Type) => {
    setHeld(undefined);
    if (to === source.type) setWanted(undefined);
    else if (isPlainChange(source, to)) change(to);
    else setWanted(to);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const { key } = event;
    isByKey.current = key !== "Enter" && key !== " ";
    if (held === undefined) return;
    if (key === "Escape") setHeld(undefined);
    else if (isByKey.current) return;
    else choose(held);
    event.preventDefault();
  };
  return (
    <div className="field-row">
      <label htmlFor={control}>{words().sources.type}</label>
      <select
        id={control}
        value={held ?? wanted ?? source.type}
        onChange={({ target }) => {
          const to = anySourceType.find((type) => type === target.value);
          if (!to) return;
          setWanted(undefined);
          if (isByKey.current) setHeld(to);
          else choose(to);
        }}
        onKeyDown={onKeyDown}
        onPointerDown={() => (isByKey.current = false)}
        onBlur={() => {
          isByKey.current = false;
          if (held !== undefined) choose(held);
        }}
      >
        {anySourceType.map((type) => (
          <option key={type} value={type}>
            {words().forms.sourceTypes[type]}
          </option>
        ))}
      </select>
      {wanted && (
        <Retype
          source={source}
          to={wanted}
          onGo={(called) => {
            change(wanted, called);
            document.getElementById(control)?.focus();
          }}
          onCancel={() => {
            setWanted(undefined);
            document.getElementById(control)?.focus();
          }}
        />
      )}
    </div>
  );
}

type RetypeProps = {
  readonly source: RecordOf<"source">;
  readonly to: Type;
  onGo(this: void, called: string | undefined): void;
  onCancel(this: void): void;
};

/** What the change takes away, and what the source is to be called then. */
function Retype({ source, to, onGo, onCancel }: RetypeProps) {
  const field = useId();
  const [called, setCalled] = useState("");
  const say = words().sources.retype;
  const { name, variants, anonymity } = typeLoss(source, to);
  const isAsked = isNamedType(source.type) !== isNamedType(to);
  const warning = realNameWarning(!isNamedType(to), called);
  return (
    <form
      className="source-retype"
      onSubmit={(event) => {
        event.preventDefault();
        onGo(isAsked ? called : undefined);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onCancel();
      }}
    >
      {isAsked && <p>{name === undefined ? say.toName : say.toDescription(name)}</p>}
      {variants.length > 0 && <p>{say.withVariants(variants.map((each) => `“${each}”`).join(", "))}</p>}
      {anonymity > 0 && <p>{say.withAnonymity(anonymity)}</p>}
      <p className="soft">{say.undo}</p>
      {isAsked && (
        <>
          <label htmlFor={field}>{words().sources.fields[isNamedType(to) ? "name" : "descriptor"]}</label>
          <input
            id={field}
            value={called}
            maxLength={500}
            autoComplete="off"
            aria-describedby={warning ? `${field}-warning` : undefined}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the change that was asked for needs it
            autoFocus
            onChange={(event) => setCalled(event.target.value)}
          />
          <div className="field-warning" aria-live="polite">
            {warning && <p id={`${field}-warning`}>{warning}</p>}
          </div>
        </>
      )}
      <div className="row end">
        <button type="button" className="button small" onClick={onCancel}>
          {say.cancel}
        </button>
        <button type="submit" className="button small" disabled={isAsked && called.trim() === ""}>
          {say.go}
        </button>
      </div>
    </form>
  );
}
