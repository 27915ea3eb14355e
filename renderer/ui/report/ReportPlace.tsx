import { words } from "../../model/words.ts";
import { PaneButton } from "../PaneButton.tsx";

/** Report of the workspace. */
export function ReportPlace() {
  return (
    <main className="library">
      <div className="library-head">
        <PaneButton side="navigation" />
        <h1>{words().frame.report}</h1>
      </div>
    </main>
  );
}
