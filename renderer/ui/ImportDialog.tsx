import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { TextPreview } from "../../shared/api.ts";
import { encodingNames } from "../../shared/records/document.ts";
import type { Incoming, Pasted } from "../model/importing.ts";
import { ImportQueue } from "../model/importQueue.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { ImportForm } from "./ImportForm.tsx";
import { Modal } from "./Modal.tsx";

/** Choosing, pasting or dropping texts, seeing what they are, and taking them in one by one or all at once. */
export function ImportDialog() {
  const desk = useDesk();
  const { files, model } = desk;
  const [queue] = useState(() => new ImportQueue(model));
  const items = useSyncExternalStore(queue.subscribe, () => queue.items);
  const taken = useRef<readonly File[]>([]);
  useEffect(() => {
    // Files dropped while the dialog is open join the others; the same ones are not added twice.
    if (taken.current === files) return;
    taken.current = files;
    queue.add(files);
  }, [queue, files]);

  const isSingle = items.length === 1;
  const waiting = items.filter((item) => item.state === "text" || item.state === "workspace");
  const current = waiting[0];
  const isBusy = items.some((item) => item.state === "reading" || item.state === "importing");

  /** A single text opens at once: that is what it was imported for. */
  const finish = async (done: Incoming | undefined) => {
    if (!isSingle || done?.state !== "done" || !done.documentId) return;
    const id = done.documentId;
    // The host's answer may be here before the commit itself.
    await model.replica.until(() => model.workspace.get(id) !== undefined);
    desk.showDialog(undefined);
    desk.notify(words().importing.imported(model.workspace.get(id)?.title ?? ""));
    await desk.openDocument(id);
  };

  return (
    <Modal title={words().importing.title} isWide>
      {items.length === 0 && <Choose onFiles={(chosen) => queue.add(chosen)} />}
      {items.length > 0 && !(isSingle && current) && <Progress items={items} />}
      {current?.state === "text" && (
        <ImportForm
          key={`${current.key} ${current.preview.encoding}`}
          name={current.name}
          preview={current.preview}
          onEncoding={(encoding) => void queue.decode(current.key, encoding)}
          onImport={(fields) => void queue.take(current.key, fields).then(finish)}
          onSkip={isSingle ? undefined : () => queue.skip(current.key)}
        />
      )}
      {current?.state === "workspace" && (
        <div>
          <p>
            <strong>{current.name}</strong> {words().importing.workspace}
          </p>
          <div className="row end">
            {!isSingle && (
              <button type="button" className="button" onClick={() => queue.skip(current.key)}>
                {words().importing.skip}
              </button>
            )}
            <button type="button" className="button primary" onClick={() => void queue.take(current.key)}>
              {words().importing.import}
            </button>
          </div>
        </div>
      )}
      {waiting.length > 1 && (
        <div className="row end">
          <button type="button" className="button" onClick={() => void queue.takeAll()}>
            {words().importing.importAll}
          </button>
        </div>
      )}
      {items.length > 0 && !current && !isBusy && (
        <div className="row end">
          <button type="button" className="button" onClick={() => queue.clear()}>
            {words().importing.importMore}
          </button>
          <button type="button" className="button primary" onClick={() => desk.showDialog(undefined)}>
            {words().importing.close}
          </button>
        </div>
      )}
    </Modal>
  );
}

function Choose({ onFiles }: { onFiles(this: void, files: readonly (File | Pasted)[]): void }) {
  const [pasted, setPasted] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="stack-y">
      <p>{words().importing.choose}</p>
      <input
        ref={picker}
        type="file"
        multiple
        accept=".txt,.md,.json,text/plain,text/markdown,application/json"
        className="visually-hidden"
        aria-label={words().importing.filesToImport}
        tabIndex={-1}
        onChange={(event) => onFiles([...(event.target.files ?? [])])}
      />
      <div className="row">
        <button type="button" className="button primary" onClick={() => picker.current?.click()}>
          {words().importing.chooseFiles}
        </button>
      </div>
      <label className="field">
        <span>{words().importing.paste}</span>
        <textarea rows={8} value={pasted} onChange={(event) => setPasted(event.target.value)} />
      </label>
      <div className="row end">
        <button
          type="button"
          className="button"
          disabled={pasted.trim() === ""}
          onClick={() => onFiles([{ name: words().importing.pastedName, text: pasted }])}
        >
          {words().importing.usePasted}
        </button>
      </div>
    </div>
  );
}

/** What somebody who imports many at once should know of each. */
function remarks({ duplicateOf, certainty, encoding }: TextPreview): string {
  const out = [];
  if (duplicateOf) out.push(words().importing.twinRemark(duplicateOf.title));
  if (certainty === "assumed") out.push(words().importing.assumedRemark(encodingNames[encoding]));
  return out.length > 0 ? `; ${out.join("; ")}` : "";
}

/** What is shown while there is nothing else to say of a file. */
const stateWords = {
  reading: "reading",
  importing: "importing",
  text: "waiting",
  workspace: "waiting",
} as const;

function Progress({ items }: { readonly items: readonly Incoming[] }) {
  return (
    <ul className="progress" aria-label={words().importing.files}>
      {items.map((item) => (
        <li key={item.key} className={item.state}>
          <span role={item.state === "failed" ? "alert" : undefined}>
            <strong>{item.name}</strong>:{" "}
            {"message" in item ? item.message : words().importing[stateWords[item.state]]}
            {item.state === "text" && remarks(item.preview)}
          </span>
          {item.state === "done" && item.details && item.details.length > 0 && (
            <ul className="details">
              {item.details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
