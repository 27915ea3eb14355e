import { useId, useMemo, useState } from "react";
import { isMergeable } from "../../../shared/bundle/file.ts";
import type { Id } from "../../../shared/ids.ts";
import { withholdingsOfBundle } from "../../model/protection.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { download } from "../download.ts";
import { Modal } from "../Modal.tsx";
import { ProtectionFields } from "../ProtectionFields.tsx";
import { useWithheld } from "../useWithholdings.ts";
import { GivenDocuments } from "../review/GivenDocuments.tsx";

/** Which documents go into a bundle, and whether their imported files do. */
export function ExportBundleDialog() {
  const desk = useDesk();
  const { workspace, host } = desk.model;
  const says = words().bundles;
  const group = useId();
  const isOpen = desk.place === "document" && desk.open !== undefined;
  const [isAll, setAll] = useState(!isOpen);
  const [documents, setDocuments] = useState<ReadonlySet<Id<"document">>>(
    () => new Set(desk.open && isOpen ? [desk.open.id] : []),
  );
  const [originals, setOriginals] = useState(true);
  const [wanted, choose] = useWithheld("bundle");
  const withholdings = useMemo(
    () => withholdingsOfBundle(workspace, isAll ? "all" : [...documents], wanted),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the number stands for all that the workspace holds
    [workspace, workspace.seq, isAll, documents, wanted],
  );
  const isBundle = isMergeable(wanted);
  const [isBusy, setBusy] = useState(false);
  const chosen = [...documents].filter((id) => workspace.get(id));
  const save = async () => {
    setBusy(true);
    desk.model.saveDrafts();
    await desk.model.settled();
    const reply = await host.call("exportBundle", {
      documents: isAll ? "all" : chosen,
      originals,
      withheld: [...wanted],
    });
    setBusy(false);
    if (!reply.ok) return desk.notify(reply.error.message, "error");
    download(reply.value.fileName, reply.value.json, "application/json");
    desk.showDialog(undefined);
    for (const note of reply.value.notes) desk.notify(note, "error");
    desk.notify(says.saved(reply.value.fileName));
  };
  return (
    <Modal title={says.exportTitle}>
      <form
        className="stack-y"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{says.exportIntro}</p>
        <fieldset className="bundle-choices">
          <legend>{says.documents}</legend>
          <label>
            <input type="radio" name={group} checked={isAll} onChange={() => setAll(true)} />
            <span>{says.everything(workspace.count("document"))}</span>
          </label>
          <label>
            <input type="radio" name={group} checked={!isAll} onChange={() => setAll(false)} />
            <span>{says.chosen}</span>
          </label>
        </fieldset>
        {!isAll && <GivenDocuments chosen={documents} onChoose={setDocuments} />}
        <label className="bundle-check">
          <input
            type="checkbox"
            checked={originals}
            onChange={(event) => setOriginals(event.target.checked)}
          />
          <span>{says.originals}</span>
        </label>
        <ProtectionFields wanted={wanted} onChange={choose} withholdings={withholdings} />
        <p role="status" className="note">
          {!isBundle ? says.readingCopy : wanted.size > 0 ? says.onlyComments : undefined}
        </p>
        <div className="row end">
          {!isAll && (
            <span role="status" className="soft">
              {chosen.length === 0 ? says.noneChosen : says.chosenCount(chosen.length)}
            </span>
          )}
          <button
            type="submit"
            className="button primary"
            disabled={isBusy || (!isAll && chosen.length === 0)}
          >
            {isBundle ? says.save : says.saveCopy}
          </button>
        </div>
      </form>
    </Modal>
  );
}
