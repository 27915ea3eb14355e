import { useState } from "react";
import type { LogLine, Returning } from "../../../shared/history/log.ts";
import { bringWorkspaceBack, takeCommitBack } from "../../model/returning.ts";
import { shownList } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** The ways back from a commit, for the person whose computer the workspace is on: what would happen is said first. */
export function ReturnPart({ line: { seq } }: { readonly line: LogLine }) {
  const desk = useDesk();
  const [preview, setPreview] = useState<Returning>();
  const says = words().history.point;
  if (!desk.past.mayReturn) return null;
  const look = async () => {
    const reply = await desk.model.host.call("previewReturn", { before: seq });
    if (reply.ok) setPreview(reply.value);
    else desk.notify(reply.error.message, "error");
  };
  if (!preview)
    return (
      <div className="row">
        <button type="button" className="button small" onClick={() => void look()}>
          {says.returnTo}
        </button>
        <button type="button" className="button small" onClick={() => void takeCommitBack(desk, seq)}>
          {says.takeBack}
        </button>
      </div>
    );
  const { back, changed, gone } = preview;
  const parts = [
    ...(back > 0 ? [says.back(back)] : []),
    ...(changed > 0 ? [says.changed(changed)] : []),
    ...(gone > 0 ? [says.gone(gone)] : []),
  ];
  const isNothing = parts.length === 0;
  return (
    <div className="history-ask" role="group" aria-label={says.step(seq)}>
      <p role="status">{isNothing ? says.nothing : says.preview(shownList(parts))}</p>
      <div className="row">
        {!isNothing && (
          <button
            type="button"
            className="button small primary"
            onClick={() => {
              setPreview(undefined);
              void bringWorkspaceBack(desk, seq);
            }}
          >
            {says.confirm}
          </button>
        )}
        {/* It stands where the button was that has just been pressed, and does no harm. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <button type="button" className="button small" autoFocus onClick={() => setPreview(undefined)}>
          {says.cancel}
        </button>
      </div>
    </div>
  );
}
