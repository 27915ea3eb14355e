import type { Place } from "../model/place.ts";
import { ClaimInspector } from "./claims/ClaimInspector.tsx";
import { ClaimsPlace } from "./claims/ClaimsPlace.tsx";
import { DocumentView } from "./DocumentView.tsx";
import { Inspector } from "./Inspector.tsx";
import type { InspectorProps } from "./InspectorPane.tsx";
import { BehindPanel } from "./report/BehindPanel.tsx";
import { ReportPlace } from "./report/ReportPlace.tsx";
import { ReviewInspector, ReviewPlace } from "./review/ReviewPlace.tsx";
import { SourceInspector } from "./sources/SourceInspector.tsx";
import { SourcesPlace } from "./sources/SourcesPlace.tsx";

type Views = {
  readonly main: React.ComponentType;
  readonly detail?: React.ComponentType<InspectorProps>;
};

/** What stands in the main part and in the inspector of each place that is not there from the start. */
export const placeViews: Readonly<Record<Exclude<Place, "library">, Views>> = {
  document: { main: DocumentView, detail: Inspector },
  claims: { main: ClaimsPlace, detail: ClaimInspector },
  sources: { main: SourcesPlace, detail: SourceInspector },
  report: { main: ReportPlace, detail: BehindPanel },
  review: { main: ReviewPlace, detail: ReviewInspector },
};
