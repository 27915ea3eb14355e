import { hangingOn } from "../../../shared/review/withdraw.ts";
import { decidedBy, openAgain } from "../../model/runCompare.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { Modal } from "../Modal.tsx";
import { HangingLine } from "./HangingLine.tsx";

/** Says what people wrote about an agreed mark before that goes because its decision is opened again. */
export function ReopenDialog() {
  const desk = useDesk();
  const says = words().compare;
  const { compared, current } = desk.comparing;
  if (!compared || !current) return null;
  const ids = decidedBy(compared, current);
  return (
    <Modal title={says.steps.reopen}>
      <form
        className="discard-form"
        onSubmit={(event) => {
          event.preventDefault();
          desk.showDialog(undefined);
          openAgain(desk, ids);
        }}
      >
        <HangingLine hanging={hangingOn(desk.model.workspace, ids)} />
        <div className="discard-do">
          <button type="submit" className="button primary">
            {says.reopen}
          </button>
          <button type="button" className="button" onClick={() => desk.showDialog(undefined)}>
            {says.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
