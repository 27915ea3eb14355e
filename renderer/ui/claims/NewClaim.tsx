import { useEffect, useId, useMemo, useRef, useState } from "react";
import { createClaim } from "../../model/runClaims.ts";
import { sharedText } from "../../model/claimChoices.ts";
import { pickClaim } from "../../model/goingTo.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { focusClaims } from "./focusClaims.ts";

/** Asks for the statement of a new claim, and shows which ones may state the same already. */
export function NewClaim() {
  const desk = useDesk();
  const { claims, model } = desk;
  const says = words().claims;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const isCreating = useRef(false);
  const [statement, setStatement] = useState(claims.making ?? "");
  const similar = useMemo(
    () => claims.words.similar(statement, { most: 3 }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the number stands for all that the workspace holds
    [claims, statement, model.workspace.seq],
  );
  useEffect(() => field.current?.focus(), []);
  const close = () => {
    claims.make(undefined);
    focusClaims();
  };
  const create = async () => {
    if (statement.trim() === "" || isCreating.current) return;
    isCreating.current = true; // Enter pressed again makes no other
    const isCreated = await createClaim(desk, statement);
    isCreating.current = false;
    if (isCreated) focusClaims();
  };
  return (
    <form
      className="new-claim"
      aria-label={says.newClaim}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        close();
      }}
    >
      <label htmlFor={id}>{says.statement}</label>
      <input
        id={id}
        ref={field}
        value={statement}
        maxLength={2_000}
        placeholder={says.statementHint}
        autoComplete="off"
        onChange={({ target }) => {
          setStatement(target.value);
          claims.making = target.value; // it is there still when one comes back from another place
        }}
      />
      <button type="submit" className="button primary" disabled={statement.trim() === ""}>
        {says.create}
      </button>
      <button type="button" className="button" onClick={close}>
        {says.cancel}
      </button>
      <div className="new-similar" role="status">
        {similar.length > 0 && <span className="soft">{says.trackedAlready}:</span>}
        {similar.map((each) => (
          <button
            type="button"
            key={each.claim.id}
            className="link-button"
            title={says.shares(sharedText(each))}
            onClick={() => {
              close();
              pickClaim(desk, each.claim.id);
            }}
          >
            {each.claim.statement}
          </button>
        ))}
      </div>
    </form>
  );
}
