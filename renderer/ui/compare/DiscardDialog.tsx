import { useId, useState } from "react";
import { hangingOn } from "../../../shared/review/withdraw.ts";
import { discard, discardable, namesOf } from "../../model/runCompare.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { Modal } from "../Modal.tsx";
import { HangingLine } from "./HangingLine.tsx";

/** Asks to type a word before all that was decided between two people in a document goes. */
export function DiscardDialog() {
  const desk = useDesk();
  const id = useId();
  const [typed, setTyped] = useState("");
  const says = words().compare;
  const { compared } = desk.comparing;
  if (!compared) return null;
  const { workspace } = desk.model;
  const resolutions = discardable(desk, compared);
  const agreed = resolutions.reduce(
    (sum, each) => sum + [...workspace.referring("annotation", each)].length,
    0,
  );
  const names = namesOf(desk, compared);
  const isTyped = typed.trim().toLocaleLowerCase() === says.discardWord;
  return (
    <Modal title={says.discardTitle}>
      <form
        className="discard-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isTyped) return;
          desk.showDialog(undefined);
          discard(desk, compared);
        }}
      >
        <p>{says.discardWhat(resolutions.length, agreed, names.a, names.b)}</p>
        <HangingLine hanging={hangingOn(workspace, resolutions)} />
        <label htmlFor={id}>{says.discardType(says.discardWord)}</label>
        <input
          id={id}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks for nothing else
          autoFocus
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <div className="discard-do">
          <button type="submit" className="button primary" disabled={!isTyped}>
            {says.discardDo}
          </button>
          <button type="button" className="button" onClick={() => desk.showDialog(undefined)}>
            {says.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
