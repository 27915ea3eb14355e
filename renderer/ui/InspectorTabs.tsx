import { inspectorTabs, type InspectorTab } from "../model/checks.ts";
import { isFiltering, noFilter } from "../model/outline.ts";
import { shownNumber } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { AnnotationList } from "./AnnotationList.tsx";
import { ChecksPanel } from "./checks/ChecksPanel.tsx";
import { useDesk } from "./desk.ts";
import { TabRow } from "./TabRow.tsx";

/** Below the form: the document's annotations, or its sourcing checks. */
export function InspectorTabs() {
  const desk = useDesk();
  const { checks, open, filter } = desk;
  const { tab } = checks;
  const id = open?.id;
  return (
    <div className="inspector-lower">
      <div className="tabs-row">
        <TabRow<InspectorTab>
          label={words().checks.tabs}
          tabs={inspectorTabs}
          current={tab}
          nameOf={(each) => (each === "annotations" ? <AnnotationsTab /> : <ChecksTab />)}
          panel="inspector-list"
          onChoose={(each) => checks.showTab(each)}
        />
        {tab === "annotations" && isFiltering(filter) && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              desk.setFilter(noFilter);
              desk.focusList?.(); // this button goes away
            }}
          >
            {words().text.showAll}
          </button>
        )}
      </div>
      <div role="tabpanel" id="inspector-list" className="tab-panel" aria-labelledby={`tab-${tab}`}>
        {tab === "annotations" ? <AnnotationList /> : id && <ChecksPanel key={id} documentId={id} />}
      </div>
    </div>
  );
}

function AnnotationsTab() {
  const { shown, annotations, filter } = useDesk();
  return (
    <>
      {words().text.annotations}{" "}
      <span className="soft" data-testid="annotation-count">
        {isFiltering(filter)
          ? words().text.shownOf(shown.length, annotations.length)
          : shownNumber(annotations.length)}
      </span>
    </>
  );
}

/** With the number of problems that are still to be looked at. */
function ChecksTab() {
  const { checks, open } = useDesk();
  const problems = (open && checks.problems(open.id)?.length) ?? 0;
  return (
    <>
      {words().checks.tab}{" "}
      {problems > 0 && (
        <span className="check-count" title={words().checks.open(problems)}>
          {shownNumber(problems)}
        </span>
      )}
    </>
  );
}
