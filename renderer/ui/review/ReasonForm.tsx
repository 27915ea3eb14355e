import { useEffect, useId, useRef, useState } from "react";
import { decisionId } from "../../../shared/ids.ts";
import { actorOf } from "../../model/runClaims.ts";
import { give } from "../../model/runReview.ts";
import type { Asking } from "../../model/review/deciding.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** Asks for the reason of a verdict before it is given. The focus returns to where the verdict was chosen. */
export function ReasonForm({ asking }: { readonly asking: Asking }) {
  const desk = useDesk();
  const { deciding } = desk;
  const { ids, verdict } = asking;
  const field = useRef<HTMLTextAreaElement>(null);
  const from = useRef<Element | null>(null);
  const id = useId();
  const says = words().decisions;
  const [reason, setReason] = useState(() => {
    const [only, more] = ids;
    const actor = actorOf(desk);
    const own = only && !more && actor ? desk.model.workspace.get(decisionId(only, actor)) : undefined;
    return deciding.typed(asking) ?? (own?.verdict === verdict ? (own.reason ?? "") : "");
  });
  useEffect(() => {
    // Asked for another verdict, the focus is still in the field.
    if (!field.current?.form?.contains(document.activeElement)) from.current = document.activeElement;
    field.current?.focus();
  }, [asking]);
  // Who goes on to something else has let go of it; what was typed is there when they come back.
  useEffect(() => () => deciding.forget(asking), [deciding, asking]);
  const leave = () => {
    const { current } = from;
    if (current?.closest(".ProseMirror")) desk.view?.focus();
    else if (current instanceof HTMLElement && current.isConnected) current.focus();
  };
  const submit = () => {
    if (reason.trim() === "") return field.current?.focus();
    leave();
    deciding.type(asking, undefined);
    void give(desk, asking, reason);
  };
  const cancel = () => {
    leave();
    deciding.type(asking, undefined);
    deciding.ask(undefined);
  };
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const isSent = event.key === "Enter" && !event.shiftKey && event.target === field.current;
        if (isSent) submit();
        else if (event.key === "Escape") cancel();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <label htmlFor={id}>{says.why[verdict]}</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        value={reason}
        maxLength={20_000}
        required
        onChange={({ target }) => {
          setReason(target.value);
          deciding.type(asking, target.value);
        }}
      />
      <div className="row">
        <button type="submit" className="button small primary" disabled={reason.trim() === ""}>
          {says.verdicts[verdict]}
        </button>
        <button type="button" className="button small" onClick={cancel}>
          {says.cancel}
        </button>
      </div>
    </form>
  );
}
