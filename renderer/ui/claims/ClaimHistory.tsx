import { useEffect, useState } from "react";
import type { AnyRecord } from "../../../shared/records/index.ts";
import { evidenceOf } from "../../../shared/sourcing/merging.ts";
import type { History, HistoryEntry } from "../../../shared/history.ts";
import type { Claim } from "../../model/claimActions.ts";
import { changedFields } from "../../model/claimHistory.ts";
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
  const evidence = evidenceOf(model.workspace, claim.id);
  const revisions = [claim, ...evidence].map(({ id, revision }) => `${id} ${revision}`).join();
  useEffect(() => {
    let isWanted = true;
    const ids = revisions.split(",").map((each) => each.split(" ")[0] as AnyRecord["id"]); // as joined above
    void model.host.call("history", { ids: ids.slice(0, 1_000) }).then((reply) => {
      if (isWanted) setAnswer(reply.ok ? { history: reply.value } : { failure: reply.error.message });
    });
    return () => {
      isWanted = false;
    };
  }, [model, revisions]);
  if (!answer) return <p className="soft">{says.loadingHistory}</p>;
  if ("failure" in answer) return <p className="soft">{says.noHistory(answer.failure)}</p>;
  const { entries, since } = answer.history;
  return (
    <>
      {/* The button that was pressed is gone; what it led to takes the focus. */}
      <ol
        className="history"
        tabIndex={-1}
        ref={(element) => {
          if (document.activeElement === document.body) element?.focus();
        }}
      >
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
  const what = record?.kind === "evidence" ? says.historyOf.evidence : says.historyOf.claim;
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

/** That new evidence is on this claim need not be told. */
const shownFields = (entry: HistoryEntry) =>
  changedFields(entry).filter(({ field }) => entry.before !== undefined || field !== "claimId");
