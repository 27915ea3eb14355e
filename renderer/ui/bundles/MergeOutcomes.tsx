import { useEffect, useMemo, useRef } from "react";
import type { MergeOutcome } from "../../../shared/bundle/protocol.ts";
import type { Went } from "../../../shared/bundle/merge.ts";
import { words } from "../../model/words.ts";
import { useRows } from "../useRows.ts";

const rowHeight = 44;
const order: readonly Went[] = ["merged", "taken", "removed", "kept", "left", "same"];
const changing: ReadonlySet<Went> = new Set(["merged", "taken", "removed"]);

type Props = {
  readonly outcomes: readonly MergeOutcome[];
  readonly isChanged: boolean;
  onClose(this: void): void;
};

/** Where every record of both sides went, with the reason where that is not what was chosen. */
export function MergeOutcomes({ outcomes, isChanged, onClose }: Props) {
  const says = words().bundles;
  const close = useRef<HTMLButtonElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => close.current?.focus(), []);
  const sorted = useMemo(() => {
    const told = ({ why }: MergeOutcome) => (why === undefined ? 1 : 0);
    return outcomes.toSorted((a, b) => told(a) - told(b) || order.indexOf(a.went) - order.indexOf(b.went));
  }, [outcomes]);
  const { first, end } = useRows(scroller, sorted.length, rowHeight);
  const taken = outcomes.filter(({ went }) => changing.has(went)).length;
  return (
    <div className="stack-y bundle-merge">
      <p>{isChanged ? says.reportIntro(taken, outcomes.length - taken) : says.mergedNothing}</p>
      <h3>{says.report}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be scrolled by keys too */}
      <div ref={scroller} className="bundle-list" role="region" aria-label={says.report} tabIndex={0}>
        <ul className="list-inner bundle-report" style={{ height: sorted.length * rowHeight }}>
          {sorted.slice(first, end).map(({ id, name, went, why, category }, i) => (
            <li
              key={id}
              className="bundle-row"
              aria-setsize={sorted.length}
              aria-posinset={first + i + 1}
              style={{ transform: `translateY(${(first + i) * rowHeight}px)` }}
            >
              <span className="bundle-name">{name}</span>
              <span className="bundle-line">
                <span className="bundle-category" data-category={category}>
                  {says.went[went]}
                </span>
                {why !== undefined && (
                  <span className="bundle-why" title={why}>
                    {why}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className="row end">
        <button ref={close} type="button" className="button primary" onClick={onClose}>
          {says.close}
        </button>
      </div>
    </div>
  );
}
