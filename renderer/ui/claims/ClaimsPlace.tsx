import { words } from "../../model/words.ts";
import { PaneButton } from "../PaneButton.tsx";

/** Claims of the workspace. */
export function ClaimsPlace() {
  return (
    <main className="library">
      <div className="library-head">
        <PaneButton side="navigation" />
        <h1>{words().frame.claims}</h1>
      </div>
    </main>
  );
}
