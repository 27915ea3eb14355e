import type { ReactNode } from "react";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { Modal } from "./Modal.tsx";
import { ProtectionFields } from "./ProtectionFields.tsx";
import { useLogWithholdings, useWithheld, useWithholdings } from "./useWithholdings.ts";

/** What files made of the report leave out. */
export function WithholdDialog() {
  const [wanted, choose] = useWithheld("report");
  const { reportTitle, reportHint } = words().exporting.protection;
  return (
    <Frame title={reportTitle} hint={reportHint}>
      <ProtectionFields wanted={wanted} onChange={choose} withholdings={useWithholdings(wanted)} />
    </Frame>
  );
}

/** What the audit log leaves out. */
export function WithholdLogDialog() {
  const [wanted, choose] = useWithheld("log");
  const { logTitle, logHint } = words().exporting.protection;
  return (
    <Frame title={logTitle} hint={logHint}>
      <ProtectionFields wanted={wanted} onChange={choose} withholdings={useLogWithholdings(wanted)} />
    </Frame>
  );
}

type FrameProps = { readonly title: string; readonly hint: string; readonly children: ReactNode };

function Frame({ title, hint, children }: FrameProps) {
  const desk = useDesk();
  return (
    <Modal title={title}>
      <div className="stack-y">
        {children}
        <p className="soft note">{hint}</p>
        <div className="row end">
          <button type="button" className="button primary" onClick={() => desk.showDialog(undefined)}>
            {words().exporting.protection.done}
          </button>
        </div>
      </div>
    </Modal>
  );
}
