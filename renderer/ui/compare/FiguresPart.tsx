import { useEffect, useState } from "react";
import type { Agreement } from "../../../shared/review/agreement.ts";
import { afterPaint } from "../../model/afterPaint.ts";
import type { Compared } from "../../model/comparing.ts";
import { type Counted, type FigureScope, computeFigures, countedOf } from "../../model/figures.ts";
import { isPast } from "../../model/comparison.ts";
import { actorOf } from "../../model/runClaims.ts";
import { windowTurns } from "../../model/turns.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { AttributeFigures } from "./AttributeFigures.tsx";
import { FiguresHow } from "./FiguresHow.tsx";
import { FiguresTable } from "./FiguresTable.tsx";

/** How far the two agree, folded; computed when it is unfolded, after the window has drawn. */
export function FiguresPart({ compared }: { readonly compared: Compared }) {
  const [isOpen, setOpen] = useState(false);
  const says = words().compare.figures;
  return (
    <details className="figures" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{says.title}</summary>
      {isOpen && <Figures compared={compared} />}
    </details>
  );
}

/** How long the window must be left in peace before figures are computed anew, in milliseconds. */
const restMs = 150;

function Figures({ compared }: { readonly compared: Compared }) {
  const desk = useDesk();
  const [scope, setScope] = useState<FigureScope>("here");
  const { workspace } = desk.model;
  const says = words().compare.figures;
  const actor = actorOf(desk);
  const all = countedOf(workspace, compared, "all", actor);
  const counted = scope === "all" ? all : countedOf(workspace, compared, "here", actor);
  const { figures, failure } = useFigures(compared, counted);
  return (
    <div className="figures-body">
      {!isPast(compared) && (
        <select
          aria-label={says.scope}
          value={scope}
          onChange={({ target }) => setScope(target.value === "all" ? "all" : "here")}
        >
          <option value="here">{says.here}</option>
          <option value="all">{says.all(all.documents.length)}</option>
        </select>
      )}
      {counted.documents.length === 0 ? (
        <p className="soft">{compared.isWaiting ? words().compare.readingHistory : says.unread}</p>
      ) : figures ? (
        <>
          <FiguresTable figures={figures} compared={compared} />
          <AttributeFigures figures={figures} />
          <FiguresHow figures={figures} counted={counted} compared={compared} />
        </>
      ) : (
        <p className="soft" role="status">
          {failure ?? says.computing}
        </p>
      )}
    </div>
  );
}

type Made = {
  readonly key: string;
  readonly figures?: Agreement;
  readonly failure?: string;
};

/** The figures as of the marks there are; the last ones while others are computed after a change. */
function useFigures(compared: Compared, { documents }: Counted): Omit<Made, "key"> {
  const desk = useDesk();
  const { model } = desk;
  const [made, setMade] = useState<Made | undefined>();
  const day = isPast(compared) ? desk.comparing.date : "";
  const key = [compared.a, compared.b, day, ...documents].join(" ");
  const { items } = compared;
  useEffect(() => {
    let isWanted = true;
    const ids = documents;
    const callOff = afterPaint(restMs, () => {
      if (ids.length === 0) return;
      computeFigures(model, compared, ids, windowTurns, () => isWanted).then(
        (figures) => figures && isWanted && setMade({ key, figures }),
        (error: unknown) =>
          isWanted && setMade({ key, failure: error instanceof Error ? error.message : String(error) }),
      );
    });
    return () => {
      isWanted = false;
      callOff();
    };
    // The items are others when the marks here are; what is marked elsewhere is counted when it is unfolded again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [model, key, items]);
  return made?.key === key ? made : {};
}
