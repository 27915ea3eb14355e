import type { Agreement, LabelFigures } from "../../../shared/review/agreement.ts";
import { comparedFieldName } from "../../model/compareTexts.ts";
import { words } from "../../model/words.ts";
import { BehindButton } from "./BehindButton.tsx";
import { FigureValue } from "./FigureValue.tsx";

/** Agreement in the attributes over the matched pairs, label by label; fields nobody gave are left out. */
export function AttributeFigures({ figures }: { readonly figures: Agreement }) {
  const said = words();
  const says = said.compare.figures;
  const used = figures.labels.filter(({ attributes }) => attributes.some(isGiven));
  if (used.length === 0) return null;
  return (
    <details className="figures-more">
      <summary>{says.attributes}</summary>
      {used.map((of) => (
        <Table key={of.label} of={of} />
      ))}
    </details>
  );
}

const isGiven = ({ both, onlyA, onlyB }: LabelFigures["attributes"][number]) => both + onlyA + onlyB > 0;

function Table({ of }: { readonly of: LabelFigures }) {
  const said = words();
  const says = said.compare.figures;
  const label = said.labels[of.label].name;
  return (
    <table className="figures-table">
      <caption>
        {label}, {says.pairs(of.pairs.length)}
      </caption>
      <thead>
        <tr>
          {[says.field, says.sameGiven, says.sameAny, says.kappa, says.differing].map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.attributes.filter(isGiven).map((each) => {
          const name = comparedFieldName(each.field, of.label);
          return (
            <tr key={each.field}>
              <th scope="row">{name}</th>
              <td>
                <FigureValue figure={each.amongGiven}>{says.sameOf(each.same, each.both)}</FigureValue>
              </td>
              <td>
                <FigureValue figure={each.amongAny}>
                  {says.sameOf(each.same, each.both + each.onlyA + each.onlyB)}
                </FigureValue>
              </td>
              <td>
                {each.kappa ? (
                  <FigureValue figure={each.kappa} />
                ) : (
                  <span className="soft">{says.noKappa}</span>
                )}
              </td>
              <td>
                {each.differing.length > 0 && (
                  <BehindButton
                    name={says.onlyOf(label, name)}
                    shown={says.pairs(each.differing.length)}
                    ids={each.differing.flatMap(({ a, b }) => [a, b])}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
