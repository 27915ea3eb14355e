import { Fragment, useMemo } from "react";
import type { ComparedItem } from "../../../shared/review/compare.ts";
import { contextRuns } from "../../../shared/review/contextRuns.ts";
import { words } from "../../model/words.ts";
import { SideBadge } from "./SideBadge.tsx";

type Props = {
  readonly text: string;
  readonly item: ComparedItem;
  readonly names: { readonly a: string; readonly b: string };
  readonly language: string;
};

/** What both marked, between the sentences around it: A's with a line above, B's with a dashed one below. */
export function DifferenceText({ text, item, names, language }: Props) {
  const runs = useMemo(() => contextRuns(text, item, language), [text, item, language]);
  const says = words().compare;
  return (
    <figure className="difference-figure" aria-label={says.inText}>
      <p className="difference-text" lang={language}>
        {runs.map((run) => (
          <Fragment key={run.start}>
            {run.inA || run.inB ? (
              <span className={`marked ${run.inA ? "in-a" : ""} ${run.inB ? "in-b" : ""}`}>
                {run.beginsA && <SideBadge side="a" />}
                {run.beginsB && <SideBadge side="b" />}
                {run.text}
              </span>
            ) : (
              run.text
            )}
          </Fragment>
        ))}
      </p>
      <figcaption className="soft">{says.legend(names)}</figcaption>
    </figure>
  );
}
