import type { Id } from "../../../shared/ids.ts";
import { sideName } from "../../model/compareTexts.ts";
import type { Annotation } from "../../model/actions.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** On an agreed annotation: whose marks it was agreed from, and how; it leads back to the comparison. */
export function Provenance({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const resolution = annotation.resolutionId && workspace.get(annotation.resolutionId);
  if (!resolution) return null;
  const says = words().compare;
  const [a, b] = resolution.between;
  const names = { a: sideName(workspace, a), b: sideName(workspace, b) };
  const authors = new Set<Id>(resolution.of.map(({ by }) => by));
  const from =
    authors.has(a) && authors.has(b)
      ? says.from.two(names)
      : says.from.one(authors.has(b) ? names.b : names.a);
  const show = () => {
    desk.comparing.choose({ documentId: annotation.documentId, a, b });
    desk.comparing.goTo(resolution.of.map(({ id }) => id));
    desk.reviewing.show("compare");
    desk.show("review");
    requestAnimationFrame(() => desk.comparing.focusList?.());
  };
  return (
    <p className="provenance soft">
      {says.provenance(from, says.fromOutcomes[resolution.outcome](names))}{" "}
      <button type="button" className="link-button" onClick={show}>
        {says.toComparison}
      </button>
    </p>
  );
}
