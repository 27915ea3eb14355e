import type { ReviewTab } from "../../model/reviewing.ts";
import type { InspectorProps } from "../InspectorPane.tsx";
import { CommentDetail } from "../comments/CommentDetail.tsx";
import { CommentsView } from "../comments/CommentsView.tsx";
import { CommitDetail } from "./CommitDetail.tsx";
import { CompareView } from "./CompareView.tsx";
import { HistoryView } from "./HistoryView.tsx";
import { QueueView } from "./QueueView.tsx";
import { ReadingsView } from "./ReadingsView.tsx";

type View = {
  readonly main: React.ComponentType;
  /** What stands in the inspector; without it, there is none. Named in `hasInspector` of place.ts too. */
  readonly detail?: React.ComponentType<InspectorProps>;
};

/** What each tab of the place Review shows below the row of tabs. */
export const reviewViews: Readonly<Record<ReviewTab, View>> = {
  queue: { main: QueueView },
  comments: { main: CommentsView, detail: CommentDetail },
  readings: { main: ReadingsView },
  compare: { main: CompareView },
  history: { main: HistoryView, detail: CommitDetail },
};
