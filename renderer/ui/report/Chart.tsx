import { useMemo } from "react";
import { type Bars, barOption, chartHeight, chartWidth } from "../../../shared/report/charts.ts";
import { shownNumber } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { usePart } from "../part.ts";
import { chartPart } from "../parts.ts";
import { Svg } from "./Svg.tsx";

type Props = { readonly title: string; readonly bars: Bars };

/** Bars for what stands in the table beside them; nothing until the library that draws them is there. */
export function Chart({ title, bars }: Props) {
  const part = usePart(chartPart);
  const drawing = useMemo(() => {
    if (part.state !== "there") return undefined;
    return part.value(barOption(bars, shownNumber), chartWidth, chartHeight(bars.length));
  }, [part, bars]);
  const said = words().report.place;
  const rows = bars.map(({ name, value }) => said.bar(name, shownNumber(value))).join("; ");
  // Its room is kept, so that nothing jumps when it comes.
  return (
    <div
      className="report-chart"
      role="img"
      aria-label={said.chart(title, rows)}
      style={{ aspectRatio: `${chartWidth} / ${chartHeight(bars.length)}` }}
    >
      {drawing && <Svg node={drawing} />}
    </div>
  );
}
