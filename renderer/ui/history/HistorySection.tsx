import { useEffect, useRef, useState } from "react";
import type { Input } from "../../../shared/api.ts";
import type { HistoryEntry } from "../../../shared/history.ts";
import { words } from "../../model/words.ts";
import { Section } from "../claims/Section.tsx";
import { EntryList, type EntryParts } from "./EntryList.tsx";
import { useHistory } from "./useHistory.ts";

type Props = EntryParts & {
  readonly ask: Input<"history">;
  /** With another one the history is read anew. */
  readonly version: number;
  /** Which entries belong to it; all without it. */
  isTold?(this: void, entry: HistoryEntry): boolean;
  /** What else stands below the heading. */
  readonly children?: React.ReactNode;
};

/** The history of a record in the inspector: read from the log when somebody wants to see it. */
export function HistorySection(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const says = words().history;
  return (
    <Section title={says.title}>
      {isOpen ? (
        <Entries {...props} />
      ) : (
        <button type="button" className="button small" onClick={() => setOpen(true)}>
          {says.show}
        </button>
      )}
      {props.children}
    </Section>
  );
}

function Entries({ ask, version, isTold, ...parts }: Props) {
  const says = words().history;
  const answer = useHistory(ask, version);
  const list = useRef<HTMLOListElement>(null);
  const isRead = answer !== undefined && "history" in answer;
  // The button that was pressed is gone; what it led to takes the focus, once.
  useEffect(() => {
    if (isRead && document.activeElement === document.body) list.current?.focus();
  }, [isRead]);
  if (!answer) return <p className="soft">{says.loading}</p>;
  if ("failure" in answer) return <p className="soft">{says.failed(answer.failure)}</p>;
  const { entries, since } = answer.history;
  const told = isTold ? entries.filter(isTold) : entries;
  return (
    <>
      {told.length === 0 && <p className="soft">{says.none}</p>}
      <EntryList entries={told} list={list} {...parts} />
      {since !== undefined && <p className="soft">{says.earlier}</p>}
    </>
  );
}
