import { useState } from "react";
import { chooseWithheld, withheldOf } from "../../model/protection.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { Modal } from "../Modal.tsx";
import { ProtectionFields } from "../ProtectionFields.tsx";

/** What files made of the report leave out. */
export function WithholdDialog() {
  const desk = useDesk();
  const [wanted, setWanted] = useState(() => withheldOf("report"));
  const says = words().exporting.protection;
  return (
    <Modal title={says.reportTitle}>
      <div className="stack-y">
        <ProtectionFields
          wanted={wanted}
          onChange={(next) => {
            chooseWithheld("report", next);
            setWanted(next);
            desk.changed();
          }}
        />
        <p className="soft note">{says.reportHint}</p>
        <div className="row end">
          <button type="button" className="button primary" onClick={() => desk.showDialog(undefined)}>
            {says.done}
          </button>
        </div>
      </div>
    </Modal>
  );
}
