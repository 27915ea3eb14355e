import { Printer } from "lucide-react";
import { missingOutlet, reportScope } from "../../model/runReport.ts";
import { run } from "../../model/run.ts";
import { words } from "../../model/words.ts";
import { ChecksPanel } from "../checks/ChecksPanel.tsx";
import { useDesk } from "../desk.ts";
import { PaneButton } from "../PaneButton.tsx";
import { Diagram } from "./Diagram.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { ReportPrinting } from "./ReportPrinting.tsx";
import { ReportSection } from "./ReportSection.tsx";
import { ScopeChooser } from "./ScopeChooser.tsx";
import { useReport } from "./useReport.ts";

/** The sourcing report: what it is about, what was counted, and what rests on what. */
export function ReportPlace() {
  const desk = useDesk();
  const made = useReport();
  const { view, report, diagram, links } = made;
  const said = words().report;
  const [only, second] = report.documents;
  const gone = missingOutlet(desk);
  const isEmpty = report.annotations === 0 && report.figures.tracked.value === 0;
  return (
    <main className="report">
      <ReportPrinting />
      <div className="report-head">
        <PaneButton side="navigation" />
        <h1>{view.title}</h1>
        <ScopeChooser scope={reportScope(desk)} />
        <span className="report-acts">
          <ExportMenu />
          <button type="button" className="button small" onClick={() => run(desk, "print")}>
            <Printer size={14} aria-hidden />
            {said.place.print}
          </button>
        </span>
      </div>
      {/* What scrolls can have the focus, so that keys scroll it. */}
      <div className="report-scroll" tabIndex={-1}>
        <div className="report-body">
          <p className="report-about">{view.about}</p>
          <p className="soft">{view.counted}</p>
          {gone !== undefined && <p className="report-empty">{said.place.outletGone(gone)}</p>}
          {desk.model.workspace.count("document") === 0 ? (
            <p className="report-empty">{said.place.noDocuments}</p>
          ) : (
            isEmpty && <p className="report-empty">{said.nothing}</p>
          )}
          {view.sections.map((section) => (
            <div key={section.key} className="report-part">
              <ReportSection section={section} />
              {section.key === "claims" && links.length > 0 && <Diagram diagram={diagram} links={links} />}
              {section.key === "review" && only && !second && <ChecksPanel key={only} documentId={only} />}
            </div>
          ))}
        </div>
      </div>
    </main>
  );
}
