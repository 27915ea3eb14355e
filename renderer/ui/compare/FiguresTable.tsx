import type { ReactNode } from "react";
import type { Agreement, Figures, LabelFigures } from "../../../shared/review/agreement.ts";
import type { Figure } from "../../../shared/review/figure.ts";
import type { Compared } from "../../model/comparing.ts";
import { namesOf } from "../../model/runCompare.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { BehindButton } from "./BehindButton.tsx";
import { FigureValue } from "./FigureValue.tsx";

type Props = { readonly figures: Agreement; readonly compared: Compared };

/** Every figure by label and in total, each with the counts and the pairs it was computed from. */
export function FiguresTable({ figures, compared }: Props) {
  const desk = useDesk();
  const said = words();
  const says = said.compare.figures;
  const names = namesOf(desk, compared);
  const columns: readonly Figures[] = [...figures.labels, figures.total];
  const row = (name: string, cell: (of: Figures) => ReactNode) => (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((of, at) => (
        <td key={figures.labels[at]?.label ?? "total"}>{cell(of)}</td>
      ))}
    </tr>
  );
  const pairs = (of: Figures, which: "exact" | "overlap") => (
    <FigureValue figure={of[which].f1}>
      <Pairs of={of} which={which} />
    </FigureValue>
  );
  const nominal = (figure: Figure, { counts }: Figures["sentences"]) => (
    <FigureValue figure={figure}>
      {says.counts(counts.both, counts.onlyA, counts.onlyB, counts.neither)}
    </FigureValue>
  );
  return (
    // What scrolls must be reached by keys, whether or not there is a button in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="figures-scroll" tabIndex={0} role="region" aria-label={says.title}>
      <table className="figures-table" aria-label={says.table}>
        <thead>
          <tr>
            <th scope="col">{says.figure}</th>
            {figures.labels.map(({ label }) => (
              <th scope="col" key={label}>
                {said.labels[label].name}
              </th>
            ))}
            <th scope="col">{says.total}</th>
          </tr>
        </thead>
        <tbody>
          {row(says.marks, (of) => (
            <Marks of={of} names={names} />
          ))}
          {row(says.exact, (of) => pairs(of, "exact"))}
          {row(says.overlap, (of) => pairs(of, "overlap"))}
          {row(says.sentences, (of) => nominal(of.sentences.kappa, of.sentences))}
          {row(says.characters, (of) => nominal(of.characters.kappa, of.characters))}
          {row(says.alpha, (of) => nominal(of.sentences.alpha, of.sentences))}
          {row(says.unitizing, ({ unitizing }) => (
            <FigureValue figure={unitizing.alpha}>
              {says.units(unitizing.unitsA, unitizing.unitsB)}
            </FigureValue>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isOfLabel = (of: Figures): of is LabelFigures => "label" in of;

/** How many each marked; those the other has nothing for are a button that lists them. */
function Marks({
  of,
  names,
}: {
  readonly of: Figures;
  readonly names: { readonly a: string; readonly b: string };
}) {
  const said = words();
  const { a, b } = of.exact;
  const counts = said.compare.figures.countsOfMarks(a, b);
  if (!isOfLabel(of) || of.onlyA.length + of.onlyB.length === 0) return counts;
  const label = said.labels[of.label].name;
  const only = (ids: readonly string[], name: string) =>
    ids.length > 0 && (
      <BehindButton
        name={said.compare.figures.onlyOf(label, said.compare.kinds.only(name))}
        shown={said.compare.showKind(said.compare.kinds.only(name), ids.length)}
        ids={ids}
      />
    );
  return (
    <>
      {counts}
      <small>
        {only(of.onlyA, names.a)} {only(of.onlyB, names.b)}
      </small>
    </>
  );
}

function Pairs({ of, which }: { readonly of: Figures; readonly which: "exact" | "overlap" }) {
  const said = words();
  const says = said.compare.figures;
  const { pairs } = of[which];
  if (!isOfLabel(of) || pairs === 0) return says.pairs(pairs);
  const ids = of.pairs.flatMap(({ a, b, isExact }) => (which === "exact" && !isExact ? [] : [a, b]));
  const name = says.onlyOf(said.labels[of.label].name, says[which]);
  return <BehindButton name={name} shown={says.pairs(pairs)} ids={ids} />;
}
