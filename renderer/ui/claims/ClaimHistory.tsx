import { useEffect, useRef, useState } from "react";
import { mergedIds } from "../../../shared/sourcing/merging.ts";
import { type History, type HistoryEntry, mostHistories } from "../../../shared/history.ts";
import type { Claim } from "../../model/claimActions.ts";
import { changedFields } from "../../../shared/history/fields.ts";
import { historyField, historyValue } from "../../model/historyTexts.ts";
import { shownTime } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { Section } from "./Section.tsx";

/** What happened to a claim and its evidence, field by field, by whom and when; read from the log when it is asked for. */
export function ClaimHistory({ claim }: { readonly claim: Claim }) {
  const [isOpen, setOpen] = useState(false);
  const says = words().claims;
  return (
    <Section title={says.history}>
      {isOpen ? (
        <Entries claim={claim} />
      ) : (
        <button type="button" className="button small" onClick={() => setOpen(true)}>
          {says.showHistory}
        </button>
      )}
    </Section>
  );
}

type Answer = { readonly history: History } | { readonly failure: string } | undefined;

function Entries({ claim }: { readonly claim: Claim }) {
  const desk = useDesk();
  const { model } = desk;
  const says = words().claims;
  const [answer, setAnswer] = useState<Answer>();
  const { workspace } = model;
  const ids = mergedIds(workspace, claim.id).join();
  useEffect(() => {
    let isWanted = true;
    const of = ids.split(",") as Claim["id"][]; // as joined above
    void model.host.call("history", { of: of.slice(0, mostHistories) }).then((reply) => {
      if (isWanted) setAnswer(reply.ok ? { history: reply.value } : { failure: reply.error.message });
    });
    return () => {
      isWanted = false;
    };
  }, [model, ids, workspace.seq]); // any commit may have had to do with the claim, also what is gone of it
  const list = useRef<HTMLOListElement>(null);
  const isRead = answer !== undefined && "history" in answer;
  // The button that was pressed is gone; what it led to takes the focus, once.
  useEffect(() => {
    if (isRead && document.activeElement === document.body) list.current?.focus();
  }, [isRead]);
  if (!answer) return <p className="soft">{says.loadingHistory}</p>;
  if ("failure" in answer) return <p className="soft">{says.noHistory(answer.failure)}</p>;
  const { since } = answer.history;
  // Of a mention only that it became one, or ceased to be, belongs here.
  const entries = answer.history.entries.filter(
    (entry) => !isAnnotation(entry) || claimOf(entry.before) !== claimOf(entry.after),
  );
  return (
    <>
      <ol className="history" tabIndex={-1} ref={list}>
        {entries.map((entry) => (
          <Entry key={`${entry.seq} ${entry.after?.id ?? entry.before?.id}`} entry={entry} />
        ))}
      </ol>
      {since !== undefined && <p className="soft">{says.earlier}</p>}
    </>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { workspace } = useDesk().model;
  const says = words().claims;
  const record = entry.after ?? entry.before;
  const of = says.historyOf;
  const what =
    record?.kind === "evidence" ? of.evidence : record?.kind === "annotation" ? of.mention : of.claim;
  const author = entry.by && workspace.get(entry.by)?.name;
  const who = author ?? words().forms.someone;
  return (
    <li>
      <span className="soft">{words().forms.by(who, shownTime(entry.at))}</span>
      <p>
        {what}
        {!entry.before && `: ${says.historyCreated}`}
        {!entry.after && `: ${says.historyDeleted}`}
      </p>
      {entry.after && (
        <ul>
          {shownFields(entry).map(({ field, before, after }) => (
            <li key={field}>
              {historyField(field)}: {entry.before && <del>{historyValue(workspace, field, before)}</del>}
              {entry.before && " → "}
              <ins>{historyValue(workspace, field, after)}</ins>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** That new evidence is on this claim need not be told; of a mention, nothing else does. */
const shownFields = (entry: HistoryEntry) =>
  changedFields(entry).filter(({ field }) =>
    isAnnotation(entry) ? field === "claimId" : entry.before !== undefined || field !== "claimId",
  );

const isAnnotation = ({ before, after }: HistoryEntry) => (after ?? before)?.kind === "annotation";

const claimOf = (record: HistoryEntry["after"]) =>
  record?.kind === "annotation" ? record.claimId : undefined;
