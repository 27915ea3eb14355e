import type { RecordOf } from "../records/index.ts";
import { isSaid } from "./passages.ts";

type Statistic = Extract<RecordOf<"annotation">, { label: "statistic" }>;

/** In what two figures on one claim differ. */
export type Difference = "value" | "unit" | "period";

/** A figure of a statistic as a range that it leaves room for; of an exact one both ends are the same. */
export type Reading = {
  readonly statistic: Statistic;
  readonly low: number;
  readonly high: number;
  /** Empty where it is not said. */
  readonly unit: string;
  readonly period: string;
};

/** “About” leaves room for a twentieth on either side. */
const about = 0.05;

const percent = /^(?:%|per ?cent|percent|por ?ciento)$/u;

/** What a statistic says in numbers; undefined for one without a value. */
export function readStatistic(statistic: Statistic): Reading | undefined {
  const { value, upperValue = value, qualifier, unit = "", period } = statistic.attributes;
  if (value === undefined || upperValue === undefined) return undefined;
  const room = qualifier === "about" ? Math.abs(value) * about : 0;
  const folded = fold(unit);
  return {
    statistic,
    low: qualifier === "up-to" ? -Infinity : Math.min(value, upperValue) - room,
    high:
      qualifier === "at-least" || qualifier === "more-than" ? Infinity : Math.max(value, upperValue) + room,
    unit: percent.test(folded) ? "%" : folded,
    period: isSaid(period) ? fold(period) : "",
  };
}

const fold = (text: string) => text.trim().toLowerCase().replaceAll(/\s+/gu, " ");

/**
 * In what two figures on one claim differ, where they speak of the same thing: the value in one unit and period, the unit of
 * one value, or the period of one value. Undefined where they agree, and where they have too little in common to compare:
 * “6.7 in 2020” and “44.5 in 2025” are a change, not a contradiction. What is not said agrees with anything.
 */
export function differenceOf(a: Reading, b: Reading): Difference | undefined {
  const isUnit = a.unit === b.unit || a.unit === "" || b.unit === "";
  const isPeriod = a.period === b.period || a.period === "" || b.period === "";
  const isValue = a.high >= b.low && b.high >= a.low;
  if (isUnit && isPeriod) return isValue ? undefined : "value";
  const isSameNumber = isValue && Number.isFinite(a.low) && a.low === b.low && a.high === b.high;
  if (!isSameNumber) return undefined;
  return isUnit ? "period" : isPeriod ? "unit" : undefined;
}

/**
 * In what the figures of one mention and those of another differ: only figures count that find no like in the other
 * mention, so that “from 6.7 to 44.5” and “44.5” agree.
 */
export function differencesOf(one: readonly Reading[], other: readonly Reading[]): readonly Difference[] {
  const isAlone = (reading: Reading, others: readonly Reading[]) =>
    !others.some((each) => isLike(reading, each));
  const here = one.filter((reading) => isAlone(reading, other));
  const there = other.filter((reading) => isAlone(reading, one));
  const found = new Set<Difference>();
  for (const a of here)
    for (const b of there) {
      const difference = differenceOf(a, b);
      if (difference) found.add(difference);
    }
  return [...found];
}

function isLike(a: Reading, b: Reading): boolean {
  const isUnit = a.unit === b.unit || a.unit === "" || b.unit === "";
  const isPeriod = a.period === b.period || a.period === "" || b.period === "";
  return isUnit && isPeriod && a.high >= b.low && b.high >= a.low;
}
