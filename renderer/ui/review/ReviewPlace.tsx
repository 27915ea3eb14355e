import { type ReviewTab, reviewTabs } from "../../model/reviewing.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import type { InspectorProps } from "../InspectorPane.tsx";
import { PaneButton } from "../PaneButton.tsx";
import { TabRow } from "../TabRow.tsx";
import { reviewViews } from "./reviewViews.ts";

/** Where people look at each other's work: a row of tabs, and what each of them shows. */
export function ReviewPlace() {
  const { reviewing } = useDesk();
  const { tab } = reviewing;
  const { main: View } = reviewViews[tab];
  const says = words().review;
  return (
    <main className="review">
      <div className="review-head">
        <PaneButton side="navigation" />
        <h1>{words().frame.review}</h1>
        <TabRow<ReviewTab>
          label={says.tabs}
          tabs={reviewTabs}
          current={tab}
          nameOf={(each) => says.tab[each]}
          panel="review-panel"
          onChoose={(each) => reviewing.show(each)}
        />
      </div>
      <div role="tabpanel" id="review-panel" className="review-panel" aria-labelledby={`tab-${tab}`}>
        <View />
      </div>
    </main>
  );
}

/** The inspector beside the tab that is shown. */
export function ReviewInspector(props: InspectorProps) {
  const { reviewing } = useDesk();
  const { detail: Detail } = reviewViews[reviewing.tab];
  return Detail ? <Detail {...props} /> : null;
}
