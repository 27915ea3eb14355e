/** One row of the result: a ratio within one run, and what it is to be. */
export type Result = {
  readonly goal: string;
  /** The most the ratio may be. */
  readonly limit: number;
  readonly measured: number;
  /** Nobody asked for this figure: we set it after measuring, so that it does not get worse unseen. */
  readonly isOwn?: boolean;
  /** Share of a whole rather than a ratio; shown in per cent. */
  readonly isShare?: boolean;
  /** What the two medians were, for people to judge by; machine-dependent. */
  readonly detail: string;
};

/** A goal whose feature does not exist yet. */
export type Skipped = { readonly goal: string; readonly why: string };

export type Row = Result | Skipped;

/** Milliseconds, short. */
export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** The rows as a Markdown table; passes and misses are words, not colours. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) =>
    "why" in row
      ? [row.goal, "–", "–", "skipped", row.why]
      : [
          row.goal,
          `≤ ${shown(row, row.limit)}${row.isOwn ? " (own)" : ""}`,
          shown(row, row.measured),
          row.measured <= row.limit ? "pass" : "MISS",
          row.detail,
        ],
  );
  const head = ["what", "goal", "measured", "", "medians of this run"];
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}

function shown({ isShare }: Result, value: number): string {
  if (isShare) return `${(value * 100).toFixed(1)} %`;
  return value < 0.1 ? value.toFixed(3) : value.toFixed(2);
}
