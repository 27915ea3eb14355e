import { useEffect, useId, useRef } from "react";
import { endsChoices } from "../../../shared/review/ownEnds.ts";
import type { ComparedItem } from "../../../shared/review/compare.ts";
import type { OwnEnds } from "../../model/comparing.ts";
import { takeOwn } from "../../model/runCompare.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

type Props = {
  readonly item: ComparedItem;
  readonly names: { readonly a: string; readonly b: string };
  readonly own: OwnEnds;
};

/** Chooses ends that neither side need have; Enter decides with them, Escape goes back to the list. */
export function OwnEndsForm({ item, names, own }: Props) {
  const desk = useDesk();
  const { comparing } = desk;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const says = words().compare;
  const isPair = item.a !== undefined && item.b !== undefined;
  useEffect(() => form.current?.querySelector<HTMLElement>("input:checked, button")?.focus(), []);
  const leave = () => {
    comparing.chooseOwn(undefined);
    comparing.focusList?.();
  };
  return (
    <form
      ref={form}
      className="own-ends"
      aria-label={says.ownTitle}
      onSubmit={(event) => {
        event.preventDefault();
        takeOwn(desk, false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.target instanceof HTMLInputElement) form.current?.requestSubmit();
        else if (event.key === "Escape") leave();
        else return;
        event.preventDefault();
      }}
    >
      {isPair && (
        <>
          <fieldset>
            <legend>{says.ownEnds}</legend>
            {endsChoices.map((ends) => (
              <label key={ends}>
                <input
                  type="radio"
                  name={`${id}ends`}
                  checked={own.ends === ends}
                  onChange={() => comparing.chooseOwn({ ...own, ends })}
                />
                {says.endsChoices[ends](names)}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{says.ownFrom}</legend>
            {(["a", "b"] as const).map((from) => (
              <label key={from}>
                <input
                  type="radio"
                  name={`${id}from`}
                  checked={own.from === from}
                  onChange={() => comparing.chooseOwn({ ...own, from })}
                />
                {names[from]}
              </label>
            ))}
          </fieldset>
        </>
      )}
      <div className="own-ends-do">
        <button type="submit" className="button small primary">
          {says.ownTake}
        </button>
        <button type="button" className="button small" onClick={() => takeOwn(desk, true)}>
          {says.ownOpen}
        </button>
        <button type="button" className="button small" onClick={leave}>
          {says.cancel}
        </button>
      </div>
    </form>
  );
}
