import { useState } from "react";
import { useDesk } from "./desk.ts";
import { Modal } from "./Modal.tsx";

/** Says what the export holds before it is written. */
export function ExportDialog() {
  const desk = useDesk();
  const { workspace, host } = desk.model;
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const reply = await host.call("exportWorkspace", {});
    setBusy(false);
    if (!reply.ok) return desk.notify(reply.error.message, "error");
    download(reply.value.fileName, reply.value.json);
    desk.showDialog(undefined);
    for (const note of reply.value.notes) desk.notify(note, "error");
    desk.notify(`The export is ready to be saved as ${reply.value.fileName}.`);
  };
  const counts = (["document", "annotation", "source", "claim", "evidence", "comment", "decision"] as const)
    .map((kind) => ({ kind, count: workspace.count(kind) }))
    .filter(({ count }) => count > 0);
  return (
    <Modal title="Export">
      <div className="stack-y">
        <p>
          Everything in this workspace as one JSON file of Claimdesk, texts and imported files included.
          Offsets are UTF-16 code units. The file can be read back in any workspace.
        </p>
        <table className="counts">
          <tbody>
            {counts.map(({ kind, count }) => (
              <tr key={kind}>
                <th scope="row">{kindNames[kind]}</th>
                <td className="number">{count.toLocaleString()}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {counts.length === 0 && <p className="soft">The workspace is empty.</p>}
        <div className="row end">
          <button type="button" className="button primary" disabled={isBusy} onClick={() => void save()}>
            {isBusy ? "Writing…" : "Export as JSON"}
          </button>
        </div>
      </div>
    </Modal>
  );
}

const kindNames = {
  document: "Documents",
  annotation: "Annotations",
  source: "Sources",
  claim: "Tracked claims",
  evidence: "Pieces of evidence",
  comment: "Comments",
  decision: "Decisions",
} as const;

function download(fileName: string, json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has begun once the click returns; the address is only kept for slow savers.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
