import { useRef } from "react";
import { splitRange } from "../model/panes.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { AnnotationForm } from "./AnnotationForm.tsx";
import { ChosenForm } from "./ChosenForm.tsx";
import { DocumentDetails } from "./DocumentDetails.tsx";
import type { InspectorProps } from "./InspectorPane.tsx";
import { InspectorTabs } from "./InspectorTabs.tsx";
import { Separator } from "./Separator.tsx";

/** How far an arrow key moves the border between form and list, in per cent. */
const stepPercent = 5;

/** What is active and its attributes above, all annotations of the document below. */
export function Inspector({ isOver, border }: InspectorProps) {
  const { active, document, isMany, panes } = useDesk();
  const pane = useRef<HTMLElement>(null);
  const says = words().frame;
  return (
    <aside
      id="inspector"
      ref={pane}
      className={isOver ? "inspector over" : "inspector"}
      aria-label={says.inspector}
    >
      <div className="inspector-detail" id="inspector-detail">
        {isMany ? (
          <ChosenForm />
        ) : active ? (
          <AnnotationForm key={active.id} annotation={active} />
        ) : (
          document && <DocumentDetails document={document} />
        )}
      </div>
      <Separator
        name={says.panes.split}
        controls="inspector-detail"
        orientation="horizontal"
        value={panes.split}
        min={splitRange.min}
        max={splitRange.max}
        step={stepPercent}
        text={says.panes.percent}
        unitsPerPixel={() => 100 / Math.max(1, pane.current?.clientHeight ?? 1)}
        onPreview={(share) => pane.current?.style.setProperty("--split", `${share}%`)}
        onSettle={(share) => {
          pane.current?.style.removeProperty("--split");
          panes.split = share ?? splitRange.usual;
        }}
      />
      <InspectorTabs />
      {border}
    </aside>
  );
}
