import { useEffect } from "react";
import { isOfTwo, isPast } from "../../model/comparison.ts";
import { readPast } from "../../model/comparePast.ts";
import { words } from "../../model/words.ts";
import { CompareFilters } from "../compare/CompareFilters.tsx";
import { CompareHead } from "../compare/CompareHead.tsx";
import { compareKey } from "../compare/compareKeys.ts";
import { DifferenceDetail } from "../compare/DifferenceDetail.tsx";
import { DifferenceList } from "../compare/DifferenceList.tsx";
import { FiguresPart } from "../compare/FiguresPart.tsx";
import { useDesk } from "../desk.ts";

/** What two people marked in one text, difference by difference, and what is decided about it. */
export function CompareView() {
  const desk = useDesk();
  const { comparing } = desk;
  const { compared, current } = comparing;
  const isOfPast = compared !== undefined && isPast(compared);
  useEffect(() => {
    if (isOfPast && compared?.isWaiting) void readPast(desk, compared.document.id);
  }, [desk, isOfPast, compared?.isWaiting, compared?.document.id, comparing.date]);
  if (!compared) return <p className="soft compare-none">{words().compare.none}</p>;
  return (
    <div className="compare">
      {!isOfTwo(compared.document) && <p className="soft compare-alone">{words().compare.none}</p>}
      <CompareHead compared={compared} />
      <CompareFilters compared={compared} />
      {/* The list has the focus; its keys work from the buttons beside it as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="compare-body"
        aria-busy={compared.isWaiting || compared.isComputing}
        onKeyDown={(event) => compareKey(desk, event)}
      >
        <DifferenceList compared={compared} />
        <div className="compare-side">
          {compared.isComputing && !compared.isWaiting && <p className="soft">{words().compare.comparing}</p>}
          {compared.isWaiting && <p className="soft">{words().compare.readingHistory}</p>}
          {current && <DifferenceDetail key={current.key} compared={compared} item={current} />}
          <FiguresPart key={compared.document.id} compared={compared} />
        </div>
      </div>
    </div>
  );
}
