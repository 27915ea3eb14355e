import { InspectorPane, type InspectorProps } from "../InspectorPane.tsx";

/** The one that is open, in full. */
export function SourceInspector(props: InspectorProps) {
  return <InspectorPane {...props}>{null}</InspectorPane>;
}
