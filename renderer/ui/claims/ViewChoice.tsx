import { claimViews } from "../../model/claimsView.ts";
import { run } from "../../model/run.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** Table or board. */
export function ViewChoice() {
  const desk = useDesk();
  const says = words().claims;
  return (
    <div className="segments view-choice" role="group" aria-label={says.view}>
      {claimViews.map((view) => (
        <button
          type="button"
          key={view}
          className="segment"
          aria-pressed={desk.claims.view === view}
          onClick={() => run(desk, `claims.${view}`)}
        >
          {says.views[view]}
        </button>
      ))}
    </div>
  );
}
