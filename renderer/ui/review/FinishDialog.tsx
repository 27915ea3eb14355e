import { useEffect, useRef } from "react";
import { finish, ownReading } from "../../model/runReadings.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { Modal } from "../Modal.tsx";

/** Asks before a reading is finished, which cannot be taken back: what was hidden is seen then. */
export function FinishDialog() {
  const desk = useDesk();
  const goOn = useRef<HTMLButtonElement>(null);
  const title = desk.document?.title;
  const isGone = title === undefined || !ownReading(desk);
  useEffect(() => goOn.current?.focus(), []);
  useEffect(() => {
    if (isGone) desk.showDialog(undefined); // taken back meanwhile, or the document is gone
  }, [desk, isGone]);
  if (isGone) return null;
  const says = words().readings;
  return (
    <Modal title={says.finishTitle}>
      <div className="stack-y">
        <p>{says.finishWhat(title)}</p>
        <div className="row end">
          <button ref={goOn} type="button" className="button" onClick={() => desk.showDialog(undefined)}>
            {says.goOn}
          </button>
          <button
            type="button"
            className="button primary"
            onClick={() => void finish(desk).then(() => desk.showDialog(undefined))}
          >
            {says.finishGo}
          </button>
        </div>
      </div>
    </Modal>
  );
}
