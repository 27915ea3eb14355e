import { useState } from "react";
import { shownNumber } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { download } from "./download.ts";
import { Modal } from "./Modal.tsx";
import { ProtectionFields } from "./ProtectionFields.tsx";
import { useWithheld, useWithholdings } from "./useWithholdings.ts";

/** Says what the export holds before it is written. */
export function ExportDialog() {
  const desk = useDesk();
  const { workspace, host } = desk.model;
  const [isBusy, setBusy] = useState(false);
  const [wanted, choose] = useWithheld("export");
  const withholdings = useWithholdings(wanted);
  const save = async () => {
    setBusy(true);
    const reply = await host.call("exportWorkspace", { withheld: [...wanted] });
    setBusy(false);
    if (!reply.ok) return desk.notify(reply.error.message, "error");
    download(reply.value.fileName, reply.value.json, "application/json");
    desk.showDialog(undefined);
    for (const note of reply.value.notes) desk.notify(note, "error");
    desk.notify(words().exporting.ready(reply.value.fileName));
  };
  const counts = (
    [
      "document",
      "annotation",
      "source",
      "claim",
      "evidence",
      "check",
      "comment",
      "decision",
      "reading",
      "resolution",
      "signoff",
    ] as const
  )
    .map((kind) => ({ kind, count: workspace.count(kind) }))
    .filter(({ count }) => count > 0);
  return (
    <Modal title={words().exporting.title}>
      <div className="stack-y">
        <p>{words().exporting.what}</p>
        <table className="counts">
          <tbody>
            {counts.map(({ kind, count }) => (
              <tr key={kind}>
                <th scope="row">{words().exporting.kinds[kind]}</th>
                <td className="number">{shownNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {counts.length === 0 && <p className="soft">{words().exporting.empty}</p>}
        <ProtectionFields wanted={wanted} onChange={choose} withholdings={withholdings} />
        <div className="row end">
          <button type="button" className="button primary" disabled={isBusy} onClick={() => void save()}>
            {isBusy ? words().exporting.writing : words().exporting.export}
          </button>
        </div>
      </div>
    </Modal>
  );
}
