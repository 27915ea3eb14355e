import { useEffect, useRef, useState } from "react";
import type { Encoding } from "../../shared/records/document.ts";
import {
  importText,
  importWorkspace,
  type Incoming,
  preview,
  proposedFields,
  stage,
  type TextFields,
} from "../model/importing.ts";
import { useDesk } from "./desk.ts";
import { ImportForm } from "./ImportForm.tsx";
import { Modal } from "./Modal.tsx";

/** Choosing, pasting or dropping texts, seeing what they are, and taking them in one by one or all at once. */
export function ImportDialog() {
  const desk = useDesk();
  const { host } = desk.model;
  const [items, setItems] = useState<readonly Incoming[]>([]);
  const nextKey = useRef(1);
  const isSingle = items.length === 1;

  const put = (item: Incoming) =>
    setItems((now) => now.map((other) => (other.key === item.key ? item : other)));
  const add = (files: readonly (File | { name: string; text: string })[]) => {
    for (const file of files) {
      const key = nextKey.current++;
      setItems((now) => [...now, { key, name: file.name, state: "reading" }]);
      void stage(host, key, file).then(put);
    }
  };
  const taken = useRef<readonly File[]>([]);
  useEffect(() => {
    if (taken.current === desk.files) return;
    taken.current = desk.files;
    add(desk.files);
  });

  const take = async (item: Incoming, fields?: TextFields) => {
    if (item.state === "text") {
      const done = await importText(host, item, fields ?? proposedFields(item.preview));
      put(done);
      return done;
    }
    if (item.state === "workspace") {
      const done = await importWorkspace(host, item);
      put(done);
      return done;
    }
    return item;
  };
  const finish = async (done: Incoming) => {
    if (done.state !== "done" || !done.documentId) return;
    const id = done.documentId;
    // The host's answer may be here before the commit itself.
    await desk.model.until(() => desk.model.workspace.get(id) !== undefined);
    desk.showDialog(undefined);
    desk.notify(`“${desk.model.workspace.get(id)?.title}” was imported.`);
    await desk.openDocument(id);
  };
  const takeOne = async (item: Incoming, fields: TextFields) => {
    const done = await take(item, fields);
    if (isSingle) await finish(done);
  };
  const takeAll = async () => {
    for (const item of items) await take(item);
  };

  const waiting = items.filter((item) => item.state === "text" || item.state === "workspace");
  const current = waiting[0];
  return (
    <Modal title="Import" isWide>
      {items.length === 0 && <Choose onFiles={add} />}
      {!isSingle && items.length > 0 && <Progress items={items} />}
      {isSingle && (items[0]?.state === "failed" || items[0]?.state === "done") && <Result item={items[0]} />}
      {isSingle && items[0]?.state === "reading" && <p className="soft">Reading {items[0].name}…</p>}
      {current?.state === "text" && (
        <ImportForm
          key={`${current.key} ${current.preview.encoding}`}
          name={current.name}
          preview={current.preview}
          onEncoding={(encoding: Encoding) =>
            void preview(host, current.key, current.name, current.fileId, encoding).then(put)
          }
          onImport={(fields) => void takeOne(current, fields)}
          onSkip={
            isSingle
              ? undefined
              : () => put({ key: current.key, name: current.name, state: "done", message: "Skipped." })
          }
        />
      )}
      {current?.state === "workspace" && (
        <div>
          <p>
            <strong>{current.name}</strong> will be read as an export of Claimdesk: its documents,
            annotations, sources and claims are added to this workspace. What is here already is not changed.
          </p>
          <div className="row end">
            <button type="button" className="button primary" onClick={() => void take(current)}>
              Import
            </button>
          </div>
        </div>
      )}
      {waiting.length > 1 && (
        <div className="row end">
          <button type="button" className="button" onClick={() => void takeAll()}>
            Import all {waiting.length} as proposed
          </button>
        </div>
      )}
      {items.length > 0 && !current && items.every((item) => item.state !== "reading") && (
        <div className="row end">
          <button type="button" className="button" onClick={() => setItems([])}>
            Import more
          </button>
          <button type="button" className="button primary" onClick={() => desk.showDialog(undefined)}>
            Close
          </button>
        </div>
      )}
    </Modal>
  );
}

function Choose({
  onFiles,
}: {
  onFiles(this: void, files: readonly (File | { name: string; text: string })[]): void;
}) {
  const [pasted, setPasted] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="stack-y">
      <p>
        Choose text files (.txt, .md) or an export of Claimdesk (.json), drop them anywhere in the window, or
        paste a text. The text is kept exactly as it is.
      </p>
      <input
        ref={picker}
        type="file"
        multiple
        accept=".txt,.md,.json,text/plain,text/markdown,application/json"
        className="visually-hidden"
        aria-label="Files to import"
        tabIndex={-1}
        onChange={(event) => onFiles([...(event.target.files ?? [])])}
      />
      <div className="row">
        <button type="button" className="button primary" onClick={() => picker.current?.click()}>
          Choose files…
        </button>
      </div>
      <label className="field">
        <span>Or paste a text</span>
        <textarea rows={8} value={pasted} onChange={(event) => setPasted(event.target.value)} />
      </label>
      <div className="row end">
        <button
          type="button"
          className="button"
          disabled={pasted.trim() === ""}
          onClick={() => onFiles([{ name: "Pasted text.txt", text: pasted }])}
        >
          Use the pasted text
        </button>
      </div>
    </div>
  );
}

const stateWords = {
  reading: "Reading…",
  text: "Waiting",
  workspace: "Waiting",
  done: "",
  failed: "",
} as const;

function Progress({ items }: { readonly items: readonly Incoming[] }) {
  return (
    <ul className="progress" aria-label="Files">
      {items.map((item) => (
        <li key={item.key} className={item.state}>
          <strong>{item.name}</strong> {"message" in item ? item.message : stateWords[item.state]}
        </li>
      ))}
    </ul>
  );
}

function Result({ item }: { readonly item: Extract<Incoming, { message: string }> }) {
  return (
    <p
      role={item.state === "failed" ? "alert" : "status"}
      className={item.state === "failed" ? "problem" : ""}
    >
      <strong>{item.name}</strong>: {item.message}
    </p>
  );
}
