import { words } from "../../model/words.ts";
import { PaneButton } from "../PaneButton.tsx";

/** Sources of the workspace. */
export function SourcesPlace() {
  return (
    <main className="library">
      <div className="library-head">
        <PaneButton side="navigation" />
        <h1>{words().frame.sources}</h1>
      </div>
    </main>
  );
}
