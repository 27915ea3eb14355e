import { type RefObject, useState } from "react";
import type { HistoryEntry } from "../../../shared/history.ts";
import { changedFields, type FieldChange } from "../../../shared/history/fields.ts";
import { historyField, historyValue, isReadable } from "../../model/historyTexts.ts";
import { shownTime } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorLine } from "../AuthorLine.tsx";
import { useDesk } from "../desk.ts";
import { BringBack } from "./BringBack.tsx";

/** Entries drawn at first, and with each press of “Show more”. */
const step = 40;

/** How the entries of a history are drawn. */
export type EntryParts = {
  /** What an entry is about, where that is not always the same. */
  titleOf?(this: void, entry: HistoryEntry): string;
  /** The fields of an entry that are told; all that people read without it. */
  fieldsOf?(this: void, entry: HistoryEntry): readonly FieldChange[];
  /**
   * Which state an entry offers to bring back: the one it led to, as in the history of a record; the one before, as where one
   * looks at what a commit did.
   */
  readonly offers?: "after" | "before";
  /** Whether entries say who did it and when; not where all are of one commit. */
  readonly isSigned?: boolean;
};

type Props = EntryParts & {
  readonly entries: readonly HistoryEntry[];
  readonly list?: RefObject<HTMLOListElement | null>;
};

/** What happened, entry by entry; a few dozen of them at first. */
export function EntryList({ entries, list, ...parts }: Props) {
  const [shown, setShown] = useState(step);
  const more = Math.min(step, entries.length - shown);
  return (
    <>
      <ol className="history" tabIndex={-1} ref={list} aria-label={words().history.title}>
        {entries.slice(0, shown).map((entry) => (
          <Entry key={`${entry.seq} ${(entry.after ?? entry.before)?.id}`} entry={entry} {...parts} />
        ))}
      </ol>
      {more > 0 && (
        <button type="button" className="button small" onClick={() => setShown(shown + step)}>
          {words().history.more(more)}
        </button>
      )}
    </>
  );
}

function Entry({
  entry,
  titleOf,
  fieldsOf = readable,
  offers,
  isSigned = true,
}: EntryParts & { readonly entry: HistoryEntry }) {
  const { history, forms } = words();
  const act = entry.before ? (entry.after ? "changed" : "removed") : "created";
  const title = titleOf?.(entry);
  const offered = offers === "before" || !entry.after ? entry.before : entry.after;
  const name =
    entry.after === undefined
      ? history.back.deleted
      : offers === "before"
        ? history.back.before
        : history.back.state;
  return (
    <li>
      {isSigned && (
        <span className="soft">
          <AuthorLine id={entry.by} say={(name) => forms.by(name, shownTime(entry.at))} />
        </span>
      )}
      <p>{headOf(title, act)}</p>
      {entry.after && <Fields entry={entry} changes={fieldsOf(entry)} />}
      {offers && offered && <BringBack records={[offered]} name={name} />}
    </li>
  );
}

/** A change of a record needs no word where its name stands there; that it came or went does. */
function headOf(title: string | undefined, act: "created" | "changed" | "removed"): string {
  const says = words().history;
  if (title === undefined) return says.acts[act];
  return act === "changed" ? title : says.actOn(title, says.acts[act]);
}

function Fields({
  entry,
  changes,
}: {
  readonly entry: HistoryEntry;
  readonly changes: readonly FieldChange[];
}) {
  const { workspace } = useDesk().model;
  if (changes.length === 0) return null;
  return (
    <ul>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {historyField(field, (entry.after ?? entry.before)?.kind)}:{" "}
          {entry.before && <del>{historyValue(workspace, field, before)}</del>}
          {entry.before && ` ${words().history.to} `}
          <ins>{historyValue(workspace, field, after)}</ins>
        </li>
      ))}
    </ul>
  );
}

function readable(entry: HistoryEntry): readonly FieldChange[] {
  const record = entry.after ?? entry.before;
  if (!record) return [];
  const changes = changedFields(entry).filter(({ field }) => isReadable(record, field));
  // Where the words changed, their place did too: it says nothing more.
  const hasQuotes = changes.some(({ field }) => field === "quotes");
  return hasQuotes ? changes.filter(({ field }) => field !== "spans") : changes;
}
