import { useState } from "react";
import type { Id } from "../../../shared/ids.ts";
import { hasOthers } from "../../model/people.ts";
import { give } from "../../model/runReadings.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { Modal } from "../Modal.tsx";
import { GivenDocuments } from "./GivenDocuments.tsx";
import { Readers } from "./Readers.tsx";

/** Gives documents to people who are to read them on their own: who, and which; the open document is chosen already. */
export function GiveDialog() {
  const desk = useDesk();
  const { workspace } = desk.model;
  const [documents, setDocuments] = useState<ReadonlySet<Id<"document">>>(
    () => new Set(desk.place === "document" && desk.open ? [desk.open.id] : []),
  );
  const [people, setPeople] = useState<ReadonlySet<Id<"author">>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const says = words().readings;
  const chosen = [...documents].filter((id) => workspace.get(id));
  const go = async () => {
    setBusy(true);
    const isGiven = await give(desk, chosen, [...people]);
    setBusy(false);
    if (isGiven) desk.showDialog(undefined);
  };
  return (
    <Modal title={says.giveTitle} isWide>
      <form
        className="stack-y give-reading"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <p>{says.giveWhat}</p>
        {!hasOthers(workspace) && <p className="soft">{says.alone}</p>}
        <div className="give-columns">
          <Readers documents={chosen} chosen={people} onChoose={setPeople} />
          <GivenDocuments chosen={documents} onChoose={setDocuments} />
        </div>
        <div className="row end">
          <button
            type="submit"
            className="button primary"
            disabled={isBusy || chosen.length === 0 || people.size === 0}
          >
            {says.giveGo(chosen.length, people.size)}
          </button>
        </div>
      </form>
    </Modal>
  );
}
