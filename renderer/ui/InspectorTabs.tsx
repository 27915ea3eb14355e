import { inspectorTabs, type InspectorTab } from "../model/checks.ts";
import { isFiltering, noFilter } from "../model/outline.ts";
import { shownNumber } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { AnnotationList } from "./AnnotationList.tsx";
import { ChecksPanel } from "./checks/ChecksPanel.tsx";
import { useDesk } from "./desk.ts";

/** Below the form: the document's annotations, or its sourcing checks. */
export function InspectorTabs() {
  const desk = useDesk();
  const { checks, open, filter } = desk;
  const { tab } = checks;
  const id = open?.id;
  const choose = (to: InspectorTab) => {
    checks.showTab(to);
    document.getElementById(`tab-${to}`)?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const [first, last] = inspectorTabs;
    const to: InspectorTab | undefined = { ArrowLeft: first, ArrowRight: last, Home: first, End: last }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };
  return (
    <div className="inspector-lower">
      <div className="tabs-row">
        <div
          role="tablist"
          aria-label={words().checks.tabs}
          className="tabs"
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {inspectorTabs.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`tab-${each}`}
              className="tab"
              aria-selected={each === tab}
              aria-controls="inspector-list"
              tabIndex={each === tab ? 0 : -1}
              onClick={() => choose(each)}
            >
              {each === "annotations" ? <AnnotationsTab /> : <ChecksTab />}
            </button>
          ))}
        </div>
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
