import { words } from "../model/words.ts";

export type InspectorProps = {
  /** Whether it lies over the main part. */
  readonly isOver: boolean;
  /** What makes it wider; inside, so that it belongs to a landmark. */
  readonly border: React.ReactNode;
};

/** The inspector of a place that shows one record in it, from top to bottom. */
export function InspectorPane({
  isOver,
  border,
  children,
}: InspectorProps & { readonly children: React.ReactNode }) {
  return (
    <aside
      id="inspector"
      className={`inspector single${isOver ? " over" : ""}`}
      aria-label={words().frame.inspector}
    >
      <div className="inspector-detail">{children}</div>
      {border}
    </aside>
  );
}
