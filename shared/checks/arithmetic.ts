/** A figure as printed: its value, and half a unit of its last printed place, which is all that is known of the rest. */
export type Printed = { readonly value: number; readonly half: number };

/** What lies between two figures. Numbers are rounded to what the figures as printed can carry. */
export type Arithmetic = {
  readonly from: number;
  readonly to: number;
  /** `to - from`, to as many decimals as the figures have. */
  readonly absolute: number;
  /** In per cent of `from`, with its sign; undefined from zero or below. */
  readonly relative: number | undefined;
  /** `to / from`; undefined where it says nothing: from zero or below, or less than double. */
  readonly times: number | undefined;
};

/** A change that a text states. */
export type StatedChange = {
  readonly kind: "percent" | "points" | "times";
  readonly value: number;
  readonly half: number;
  /** Which way it went by the text; 0 where that is not said. */
  readonly direction: -1 | 0 | 1;
  readonly qualifier: "exact" | "about" | "at-least" | "more-than" | "up-to";
  /** As printed. */
  readonly text: string;
};

/** The change between two figures, for people to read. */
export function changeBetween(from: Printed, to: Printed): Arithmetic {
  const ratio = from.value > 0 && to.value >= 0 ? to.value / from.value : undefined;
  const relative = ratio === undefined ? undefined : (ratio - 1) * 100;
  return {
    from: from.value,
    to: to.value,
    absolute: rounded(to.value - from.value, Math.max(decimalsOf(from), decimalsOf(to))),
    relative: relative === undefined ? undefined : rounded(relative, Math.abs(relative) < 100 ? 1 : 0),
    times: ratio === undefined || ratio < 2 ? undefined : rounded(ratio, ratio < 100 ? 1 : 0),
  };
}

/** How many decimals a figure was printed with. */
const decimalsOf = ({ half }: Printed) =>
  half <= 0 || half >= 0.5 ? 0 : Math.min(9, Math.max(0, Math.round(-Math.log10(half * 2))));

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

/** A closed interval. */
type Range = readonly [low: number, high: number];

/** “About” and “nearly” may be off by so much of what is stated. */
const loosely = 0.1;

/**
 * Whether a stated change can be right for two figures: whether any two numbers that would be printed like them have a
 * change that would be stated like this. In doubt it is right.
 */
export function agrees(from: Printed, to: Printed, stated: StatedChange): boolean {
  const { kind, direction } = stated;
  const isUp = to.value > from.value;
  if (direction !== 0 && to.value !== from.value && (direction === 1) !== isUp) return false;
  if (kind === "points") return meets(magnitude(differences(from, to)), stated);
  const ratios = ratiosOf(from, to);
  if (!ratios) return true; // from zero there is no share to compare
  if (kind === "percent") return meets(magnitude([(ratios[0] - 1) * 100, (ratios[1] - 1) * 100]), stated);
  const [low, high] = isUp ? ratios : ([1 / ratios[1], 1 / ratios[0]] as const);
  // “Three times more” is three times as much to most writers, and four times to some.
  return meets([low, high], stated) || meets([low - 1, high - 1], stated);
}

const ends = ({ value, half }: Printed): Range => [value - half, value + half];

function differences(from: Printed, to: Printed): Range {
  const [fromLow, fromHigh] = ends(from);
  const [toLow, toHigh] = ends(to);
  return [toLow - fromHigh, toHigh - fromLow];
}

function ratiosOf(from: Printed, to: Printed): Range | undefined {
  const [fromLow, fromHigh] = ends(from);
  const [toLow, toHigh] = ends(to);
  if (fromLow <= 0 || toLow < 0 || toHigh <= 0) return undefined;
  return [toLow / fromHigh, toHigh / fromLow];
}

function magnitude([low, high]: Range): Range {
  if (low >= 0) return [low, high];
  return high <= 0 ? [-high, -low] : [0, Math.max(-low, high)];
}

/** Room for the traces of binary fractions. */
const slack = 1e-9;

function meets([low, high]: Range, { value, half, qualifier }: StatedChange): boolean {
  if (qualifier === "at-least" || qualifier === "more-than") return high >= value - slack;
  if (qualifier === "up-to") return low <= value + half + slack;
  const room = qualifier === "about" ? Math.max(half, value * loosely) : half;
  return low <= value + room + slack && high >= value - room - slack;
}

/**
 * The sum of shares that are printed as parts of one whole, where it is more than a hundred by more than rounding
 * allows; else undefined.
 */
export function overHundred(parts: readonly Printed[]): number | undefined {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const room = parts.reduce((total, { half }) => total + half, 0);
  const decimals = Math.max(0, ...parts.map(decimalsOf));
  return sum - room > 100 + slack ? rounded(sum, decimals) : undefined;
}
