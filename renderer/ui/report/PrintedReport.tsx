import { diagramSvg } from "../../../shared/report/diagramSvg.ts";
import { shownTime } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { ReportSection } from "./ReportSection.tsx";
import { Svg } from "./Svg.tsx";
import { useReport } from "./useReport.ts";

/** The report on paper: the same tables and drawings, without anything to press. */
export function PrintedReport({ at }: { readonly at: Date }) {
  const { view, diagram, links } = useReport();
  const said = words().report;
  return (
    <div className="print-view print-report">
      <div className="print-head">
        <h1>{view.title}</h1>
        <p className="report-about">{view.about}</p>
        <p className="print-soft">
          {view.counted} {words().print.made(shownTime(at.toISOString()))}
        </p>
      </div>
      {view.sections.map((section) => (
        <div key={section.key}>
          <ReportSection section={section} isPrinted />
          {section.key === "claims" && links.length > 0 && (
            <section className="report-section">
              <h2>{said.diagram.title}</h2>
              <p className="print-soft">{said.diagram.note}</p>
              <div className="print-diagram">
                <Svg node={diagramSvg(diagram, words())} />
              </div>
            </section>
          )}
        </div>
      ))}
    </div>
  );
}
