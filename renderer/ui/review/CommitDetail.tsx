import type { HistoryEntry } from "../../../shared/history.ts";
import { isRestorePoint, type LogLine } from "../../../shared/history/log.ts";
import { recordTitle } from "../../model/historyTexts.ts";
import { lineSentence } from "../../model/logTexts.ts";
import { shownTime } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { BringBack } from "../history/BringBack.tsx";
import { EntryList } from "../history/EntryList.tsx";
import { useHistory } from "../history/useHistory.ts";
import { InspectorPane, type InspectorProps } from "../InspectorPane.tsx";
import { ReturnPart } from "./ReturnPart.tsx";

/** The commit that is chosen in the log: each of its records field by field, and the ways back. */
export function CommitDetail(props: InspectorProps) {
  const { past } = useDesk();
  const { line } = past;
  return (
    <InspectorPane {...props}>
      {line ? <Detail key={line.id} line={line} /> : <p className="soft">{words().history.log.choose}</p>}
    </InspectorPane>
  );
}

function Detail({ line }: { readonly line: LogLine }) {
  const { workspace } = useDesk().model;
  const { history } = words();
  const sentence = lineSentence(workspace, line);
  return (
    <section
      className="log-detail"
      aria-label={history.log.number(line.seq)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        document.querySelector<HTMLElement>('main [role="grid"]')?.focus();
      }}
    >
      <h2>{sentence}</h2>
      <p className="soft">
        {words().forms.by(history.log.number(line.seq), line.at === "" ? "–" : shownTime(line.at))}
      </p>
      {isRestorePoint(line) && <p>{history.point.hint}</p>}
      {!line.isBreak && <ReturnPart line={line} />}
      {!line.isBreak && <Records seq={line.seq} />}
    </section>
  );
}

function Records({ seq }: { readonly seq: number }) {
  const { workspace } = useDesk().model;
  const { history } = words();
  const answer = useHistory({ commit: seq }, 0);
  if (!answer) return <p className="soft">{history.loading}</p>;
  if ("failure" in answer) return <p className="soft">{history.failed(answer.failure)}</p>;
  const { entries, more } = answer.history;
  const gone = entries.flatMap(({ before, after }) => (before && !after ? [before] : []));
  const title = ({ before, after }: HistoryEntry) => {
    const record = after ?? before;
    return record ? recordTitle(workspace, record) : "";
  };
  return (
    <>
      {gone.length > 1 && more === undefined && (
        <BringBack records={gone} name={history.back.all(gone.length)} />
      )}
      <EntryList entries={entries} titleOf={title} offers="before" isSigned={false} />
      {more !== undefined && <p className="soft">{history.notShown(more)}</p>}
    </>
  );
}
