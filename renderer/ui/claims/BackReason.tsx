import { useEffect, useId, useRef, useState } from "react";
import type { Claim, Status } from "../../model/claimActions.ts";
import { moveClaim } from "../../model/runClaims.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** Asks why a claim goes back to an earlier status, before it does. The focus returns to where it was asked for. */
export function BackReason({ claim, to }: { readonly claim: Claim; readonly to: Status }) {
  const desk = useDesk();
  const id = useId();
  const says = words().claims;
  const field = useRef<HTMLInputElement>(null);
  const from = useRef<Element | null>(null);
  const [reason, setReason] = useState("");
  useEffect(() => {
    from.current = document.activeElement;
    field.current?.focus();
  }, []);
  const leave = () => {
    const { current } = from;
    if (current instanceof HTMLElement && current.isConnected) current.focus();
  };
  return (
    <form
      className="back-reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === "") return field.current?.focus();
        leave();
        moveClaim(desk, claim.id, to, reason);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        leave();
        desk.claims.askBack(undefined);
      }}
    >
      <label htmlFor={id}>{says.reasonFor(says.statuses[to])}</label>
      <input
        id={id}
        ref={field}
        value={reason}
        maxLength={2_000}
        required
        autoComplete="off"
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="row">
        <button type="submit" className="button small primary" disabled={reason.trim() === ""}>
          {says.moveBack}
        </button>
        <button
          type="button"
          className="button small"
          onClick={() => {
            leave();
            desk.claims.askBack(undefined);
          }}
        >
          {says.cancel}
        </button>
      </div>
    </form>
  );
}
