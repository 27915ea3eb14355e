import type { RecordOf } from "../records/index.ts";
import { joined, type Span, trimmed } from "../spans.ts";

type Marked = Pick<RecordOf<"annotation">, "spans">;

/** Which ends somebody may choose of two marks: those of one, all that either covers, or what both do. */
export const endsChoices = ["a", "b", "union", "intersection"] as const;
export type EndsChoice = (typeof endsChoices)[number];

/**
 * The spans of a choice, sorted and disjoint, without white space at their ends; where there is one mark, always its own.
 * Empty where both have nothing in common.
 */
export function endsOf(
  choice: EndsChoice,
  text: string,
  a: Marked | undefined,
  b: Marked | undefined,
): Span[] {
  const [one, other] = [a?.spans ?? b?.spans ?? [], b?.spans ?? a?.spans ?? []];
  switch (choice) {
    case "a":
      return [...one];
    case "b":
      return [...other];
    case "union":
      return joined([...one, ...other]);
    case "intersection":
      return common(joined(one), joined(other)).flatMap((span) => trimmed(text, span) ?? []);
    default:
      return choice satisfies never;
  }
}

/** What two lists of sorted, disjoint spans both cover. */
function common(one: readonly Span[], other: readonly Span[]): Span[] {
  return one.flatMap((a) =>
    other.flatMap((b) => {
      const span = { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
      return span.start < span.end ? [span] : [];
    }),
  );
}
