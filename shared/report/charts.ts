import { claimStatuses, verdicts } from "../records/claim.ts";
import { attributions } from "../sourcing/rests.ts";
import { type FigureKey, sourceTypes } from "./figures.ts";
import { oneLine, sourceName } from "./names.ts";
import type { Context } from "./table.ts";

/** The charts of a report. Each has its numbers in a table beside it. */
export const chartKeys = ["attribution", "types", "sides", "busiest", "status", "verdict"] as const;
export type ChartKey = (typeof chartKeys)[number];

/** One bar: what it is called, how long it is, and its colour, a custom property of the theme. */
export type Bar = { readonly name: string; readonly value: number; readonly colour: string };
export type Bars = readonly Bar[];

/** Most bars of a chart, and longest name beside one, in UTF-16 code units. */
const mostBars = 10;
const longestName = 30;

const ink = "var(--ink-soft)";
const accent = "var(--accent)";
/** What is weak stands out; the words say it too. */
const colours: Readonly<Record<string, string>> = {
  "claims.named": "var(--good)",
  "claims.anonymous": "var(--anonymous-source)",
  "claims.unnamed": "var(--warning)",
  "claims.own": ink,
  "claims.none": "var(--danger)",
  "sources.anonymous": "var(--anonymous-source)",
  "sources.unnamed-person": "var(--warning)",
  "sources.unnamed-group": "var(--warning)",
  "sources.vague": "var(--danger)",
  "sources.own-observation": ink,
  "status.done": "var(--good)",
  "verdict.none-yet": ink,
  "verdict.supported": "var(--good)",
  "verdict.refuted": "var(--danger)",
  "verdict.conflicting": "var(--warning)",
  "verdict.not-enough-evidence": "var(--warning)",
};

/** The bars of a chart, in the order of its table. Types of sources that there are none of are left out. */
export function barsOf(key: ChartKey, context: Context): Bars {
  return makers[key](context).slice(0, mostBars);
}

const makers: { readonly [C in ChartKey]: (context: Context) => Bars } = {
  attribution: (context) => figureBars(context, keyed("claims", attributions)),
  types: (context) => figureBars(context, keyed("sources", sourceTypes)).filter(({ value }) => value > 0),
  sides: ({ report, words }) =>
    report.sides.map(({ side, mentions }) => ({
      name: shortName(side ?? words.report.noSide),
      value: mentions.length,
      colour: side === undefined ? ink : accent,
    })),
  busiest: ({ workspace, report }) =>
    report.sources.map(({ id, type, mentions }) => ({
      name: shortName(sourceName(workspace, id)),
      value: mentions.length,
      colour: colours[`sources.${type}`] ?? accent,
    })),
  status: (context) => figureBars(context, keyed("status", claimStatuses)),
  verdict: (context) => figureBars(context, keyed("verdict", verdicts)),
};

const keyed = <P extends string, K extends string>(prefix: P, keys: readonly K[]) =>
  keys.map((key): `${P}.${K}` => `${prefix}.${key}`);

function figureBars({ report, words }: Context, keys: readonly FigureKey[]): Bar[] {
  return keys.map((key) => ({
    name: shortName(words.report.figures[key]),
    value: report.figures[key].value,
    colour: colours[key] ?? accent,
  }));
}

const shortName = (name: string) => oneLine(name, longestName);

/** Width of every chart, and height of one with so many bars, in CSS pixels; it may be drawn smaller. */
export const chartWidth = 440;
export const chartHeight = (bars: number): number => bars * 26 + 8;

/**
 * What the plotting library (ECharts) draws of bars: names on the left, a bar from zero, its number at the end. Colours are
 * custom properties, which the page or file fills in; nothing moves, and nothing answers to the pointer.
 */
export function barOption(bars: Bars, number: (value: number) => string) {
  return {
    animation: false,
    grid: { left: 190, right: 56, top: 4, bottom: 4 },
    xAxis: { type: "value", show: false, min: 0, max: Math.max(1, ...bars.map(({ value }) => value)) },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { show: true, lineStyle: { color: "var(--border-strong)", width: 1 } },
      axisLabel: { color: "var(--ink)", fontSize: 12, fontFamily: "inherit", interval: 0 },
    },
    series: [
      {
        type: "bar",
        silent: true,
        barWidth: 14,
        emphasis: { disabled: true },
        data: bars.map(({ value, colour }) => ({
          value,
          itemStyle: { color: colour },
          label: {
            show: true,
            position: "right",
            formatter: number(value),
            color: "var(--ink)",
            fontSize: 12,
            fontFamily: "inherit",
            textBorderColor: "transparent",
            textBorderWidth: 0,
          },
        })),
      },
    ],
  } as const;
}
