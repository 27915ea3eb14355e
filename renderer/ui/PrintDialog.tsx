import { useSyncExternalStore } from "react";
import { shownPercent } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { Modal } from "./Modal.tsx";

/** How far the pages of a long document are; closing it gives them up. */
export function PrintDialog() {
  const desk = useDesk();
  const { printing: job } = desk;
  useSyncExternalStore(job.subscribe, () => job.version);
  const say = words().print;
  const { shown, total } = job;
  const percent = say.prepared(shownPercent(total === 0 ? 0 : shown / total));
  return (
    <Modal title={say.preparing}>
      <div className="printing">
        <div className="printing-state">
          <progress max={Math.max(1, total)} value={shown} aria-label={say.preparing} />
          <span className="soft">{percent}</span>
        </div>
        <p>{say.dialogIsSlow}</p>
        <div className="row end">
          <button type="button" className="button" onClick={() => desk.showDialog(undefined)}>
            {say.cancel}
          </button>
        </div>
      </div>
    </Modal>
  );
}
