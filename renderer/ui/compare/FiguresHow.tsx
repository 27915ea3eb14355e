import { documentName } from "../../../shared/report/names.ts";
import type { Agreement } from "../../../shared/review/agreement.ts";
import { changedAfterFinishing } from "../../model/afterFinishing.ts";
import type { Compared } from "../../model/comparing.ts";
import type { Counted } from "../../model/figures.ts";
import { namesOf } from "../../model/runCompare.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** Documents that are named one by one. */
const mostNamed = 12;

type Props = { readonly figures: Agreement; readonly counted: Counted; readonly compared: Compared };

/** What was counted, what was left out, and what missing means. */
export function FiguresHow({ figures, counted, compared }: Props) {
  const desk = useDesk();
  const said = words();
  const says = said.compare.figures;
  const { documents, excluded } = counted;
  const called = namesOf(desk, compared);
  const names = excluded.slice(0, mostNamed).map((id) => documentName(desk.model.workspace, id));
  const left = excluded.length > mostNamed ? [...names, "…"] : names;
  return (
    <section className="figures-how" aria-labelledby="figures-how">
      <h3 id="figures-how">{says.how}</h3>
      <ul>
        <li>{says.texts(figures.texts)}</li>
        {excluded.length > 0 && <li>{says.excluded(left.join("; "))}</li>}
        {figures.unused.length > 0 && (
          <li>{says.unused(figures.unused.map((label) => said.labels[label].name).join(", "))}</li>
        )}
        {figures.total.joined > 0 && <li>{says.joined(figures.total.joined)}</li>}
        {(["a", "b"] as const).map((which) => {
          const changed = changedAfterFinishing(desk.model.workspace, compared, documents, which);
          return changed > 0 && <li key={which}>{says.changedAfter(called[which], changed)}</li>;
        })}
        <li>{says.howPairs}</li>
        <li>{says.howMissing}</li>
        <li>{says.howTotal}</li>
      </ul>
    </section>
  );
}
