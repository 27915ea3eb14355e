import { X } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Id } from "../../../shared/ids.ts";
import { behindOf, type Entry, entryOf, inTextOrder, openEntry } from "../../model/behind.ts";
import { words } from "../../model/words.ts";
import { AuthorChip } from "../AuthorChip.tsx";
import { useDesk } from "../desk.ts";
import { IconButton } from "../IconButton.tsx";
import { InspectorPane, type InspectorProps } from "../InspectorPane.tsx";
import { rowAfter } from "../rowKeys.ts";
import { useReport } from "./useReport.ts";

/** Entries that are listed at first, and with each wish for more. */
const page = 100;

/** What is behind the number that was chosen; each entry opens where it is read. */
export function BehindPanel(props: InspectorProps) {
  const desk = useDesk();
  const made = useReport();
  const { behind: key } = desk.reporting;
  const behind = key === undefined ? undefined : behindOf(made, key);
  const said = words().report.place;
  return (
    <InspectorPane {...props}>
      {behind && key !== undefined ? (
        <List key={key} numberId={key} title={behind.title} ids={behind.ids} />
      ) : (
        <p className="soft">{key === undefined ? said.chooseNumber : said.none}</p>
      )}
    </InspectorPane>
  );
}

type Props = { readonly numberId: string; readonly title: string; readonly ids: readonly Id[] };

function List({ numberId, title, ids }: Props) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const said = words().report.place;
  const [most, setMost] = useState(page);
  const head = useRef<HTMLHeadingElement>(null);
  const sorted = useMemo(() => inTextOrder(workspace, ids), [workspace, ids]);
  useEffect(() => head.current?.focus(), []);
  const close = () => {
    desk.reporting.list(undefined);
    document.getElementById(`number-${numberId}`)?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") close();
    else {
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(".behind-entry")];
      const at = rows.findIndex((row) => row === document.activeElement);
      const to = rowAfter(event.key, at, rows.length, 8);
      if (to === undefined) return;
      rows[to]?.focus();
    }
    event.preventDefault();
  };
  const left = sorted.length - most;
  return (
    <section className="behind" aria-labelledby="behind-title" onKeyDown={onKeyDown}>
      <div className="behind-head">
        <h2 id="behind-title" ref={head} tabIndex={-1}>
          {said.behind(title, ids.length)}
        </h2>
        <IconButton icon={X} name={said.close} onPress={close} />
      </div>
      <ul>
        {sorted.slice(0, most).map((id) => (
          <li key={id}>
            <Row entry={entryOf(workspace, id)} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="button small" onClick={() => setMost(most + page)}>
          {said.showMore(Math.min(page, left))}
        </button>
      )}
    </section>
  );
}

function Row({ entry: { id, text, place, why, label } }: { readonly entry: Entry }) {
  const desk = useDesk();
  return (
    <button type="button" className="behind-entry" onClick={() => openEntry(desk, id)}>
      {label && (
        <>
          <span className={`letter ${label}`} aria-hidden>
            {words().labels[label].letter}
          </span>
          <span className="visually-hidden">{words().labels[label].name}: </span>
        </>
      )}
      <span className="behind-text">{text}</span>
      {label && <AuthorChip id={desk.model.workspace.get(id)?.createdBy} />}
      <span className="behind-place">{[why, place].filter((part) => part !== "").join(" · ")}</span>
    </button>
  );
}
