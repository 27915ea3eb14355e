import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { comingBack, type ComingBack } from "../../../shared/history/comingBack.ts";
import { aKind } from "../../../shared/naming.ts";
import type { AnyRecord } from "../../../shared/records/index.ts";
import { historyField } from "../../model/historyTexts.ts";
import { bringBackRecords } from "../../model/returning.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

type Props = {
  /** The states to bring back, one of each record. */
  readonly records: readonly AnyRecord[];
  readonly name: string;
};

/**
 * Brings records back to a state they had. What would be lost on the way is said first, and brought back without only if
 * somebody wants that; what cannot come back at all says why.
 */
export function BringBack({ records, name }: Props) {
  const desk = useDesk();
  const [isAsking, setAsking] = useState(false);
  const coming = comingBack(desk.model.workspace, records, desk.model.replica.opened?.actor);
  const says = words().history.back;
  const [only] = coming.hindered;
  if (records.length === 1 && only?.hindrance.why === "same") return null;
  if (coming.drafts.length === 0) return <p className="soft">{reasons(coming)[0]}</p>;
  const bring = () => {
    setAsking(false);
    bringBackRecords(desk, records);
  };
  const missing = reasons(coming);
  if (!isAsking)
    return (
      <button
        type="button"
        className="link-button history-back"
        onClick={() => (missing.length > 0 ? setAsking(true) : bring())}
      >
        <RotateCcw size={12} aria-hidden />
        {name}
      </button>
    );
  return (
    <div className="history-ask" role="group" aria-label={name}>
      {missing.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <div className="row">
        {/* It stands where the button was that has just been pressed. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <button type="button" className="button small" autoFocus onClick={bring}>
          {says.without}
        </button>
        <button type="button" className="button small" onClick={() => setAsking(false)}>
          {says.cancel}
        </button>
      </div>
    </div>
  );
}

/** What stays away, a sentence each. */
function reasons({ drafts, lost, hindered }: ComingBack): readonly string[] {
  const says = words().history.back;
  const [only] = hindered;
  const others = hindered.filter(({ hindrance }) => hindrance.why !== "same").length;
  const cannot =
    drafts.length === 0 && hindered.length === 1 && only
      ? [
          only.hindrance.why === "needs"
            ? says.cannot.needs(aKind(only.hindrance.kind, words()))
            : says.cannot[only.hindrance.why],
        ]
      : others > 0
        ? [says.cannotMany(others)]
        : [];
  const [first, second] = lost;
  const links = !first
    ? []
    : second
      ? [says.lostMany(lost.length)]
      : [says.lost(historyField(first.field, first.kind))];
  return [...cannot, ...links];
}
