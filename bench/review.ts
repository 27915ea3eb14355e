import { makeId } from "../shared/ids.ts";
import { type Label, labels } from "../shared/labels.ts";
import type { RecordOf } from "../shared/records/index.ts";
import { agreement } from "../shared/review/agreement.ts";
import { compare } from "../shared/review/compare.ts";
import type { Span } from "../shared/spans.ts";
import { sentencesOf } from "../shared/text/units.ts";
import { generateMarks, generateText, randomFrom } from "./generate.ts";
import type { Row } from "./goals.ts";
import { interleaved, median } from "./measure.ts";
import { ratio } from "./text.ts";

type Annotation = RecordOf<"annotation">;

const rounds = 9;
const size = { count: 10_000, length: 1_000_000 };
const at = "2026-03-04T10:00:00.000Z";
const author = makeId("author", "00000000-0000-4000-8000-000000000000");
const documentId = makeId("document", "00000000-0000-4000-8000-000000000001");

/** The goals of comparing two people: differences and figures are there as soon as one asks. */
export async function reviewRows(say: (line: string) => void): Promise<Row[]> {
  say("Review: making two readings of 1 MB with 10,000 marks each …");
  const text = generateText(size.length);
  const sentences = sentencesOf(text);
  const [a, b] = makeReadings(text);
  const texts = [{ length: text.length, sentences, a, b }];
  const found = await interleaved(rounds, {
    sort: () => timed(() => sorted(a).length + sorted(b).length),
    compare: () => timed(() => compare(a, b)),
    figures: () => timed(() => agreement(texts)),
  });
  const [sort, both] = [median(found.sort), found.compare.map((ms, i) => ms + (found.figures[i] ?? 0))];
  return [
    ratio("Comparing 2 × 10,000 spans, all differences and figures ÷ sorting them", 20, median(both), sort),
    ratio("All differences of 2 × 10,000 spans ÷ sorting them", 10, median(found.compare), sort),
    ratio("All agreement figures of 2 × 10,000 spans ÷ sorting them", 12, median(found.figures), sort),
  ];
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** What every comparison begins with. */
function sorted(list: readonly Annotation[]): Annotation[] {
  return list.toSorted((x, y) => (x.spans[0]?.start ?? 0) - (y.spans[0]?.start ?? 0));
}

/**
 * Two readings of one text in no order: most of what the one marked the other marked alike, some with other ends, under
 * another label, on two spans, stacked or with other attributes, and some each marked alone.
 */
function makeReadings(text: string): [Annotation[], Annotation[]] {
  const random = randomFrom(5);
  const a: Annotation[] = [];
  const b: Annotation[] = [];
  for (const [i, { label, spans }] of generateMarks(text, size.count).entries()) {
    const chance = random();
    const [first] = spans;
    if (!first) continue;
    const source = Math.floor(random() * 200);
    const inTwo = [
      { start: first.start, end: first.start + 4 },
      { start: first.start + 6, end: first.end },
    ];
    const whole = chance < 0.1 ? inTwo : spans;
    if (chance < 0.95) a.push(mark(i, label, whole, source));
    if (chance < 0.7) b.push(mark(size.count + i, label, whole, chance < 0.6 ? source : source + 1));
    else if (chance < 0.85)
      b.push(mark(size.count + i, label, [{ start: first.start + 3, end: first.end + 8 }], source));
    else if (chance < 0.9) b.push(mark(size.count + i, labels[i % labels.length] ?? label, spans, source));
    if (chance > 0.93) b.push(mark(2 * size.count + i, label, spans, source));
  }
  // As an interface has them: out of a file.
  return JSON.parse(JSON.stringify([shuffled(a, random), shuffled(b, random)])) as [
    Annotation[],
    Annotation[],
  ]; // what was just written
}

function mark(n: number, label: Label, spans: readonly Span[], source: number): Annotation {
  const uuid = (of: number) => `00000000-0000-4000-8000-${of.toString(16).padStart(12, "0")}`;
  const attributes = {
    claim: { checkable: true, claimType: "event" },
    statistic: { value: n % 90, unit: "people", measure: "count", period: "2025" },
    quote: { quoteType: n % 3 === 0 ? "indirect" : "direct", cue: "said" },
    "anonymous-source": { mention: "first" },
  } as const;
  const common = {
    kind: "annotation" as const,
    id: makeId("annotation", uuid(n)),
    revision: 1,
    documentId,
    spans: [...spans],
    quotes: spans.map(() => ({ exact: "", prefix: "", suffix: "" })),
    origin: "human" as const,
    sourceId: makeId("source", uuid(source)),
    createdAt: at,
    createdBy: author,
    updatedAt: at,
    updatedBy: author,
  };
  switch (label) {
    case "claim":
      return { ...common, label, attributes: attributes.claim };
    case "statistic":
      return { ...common, label, attributes: attributes.statistic };
    case "quote":
      return { ...common, label, attributes: attributes.quote };
    case "anonymous-source":
      return { ...common, label, attributes: attributes["anonymous-source"] };
    default:
      return label satisfies never;
  }
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((value) => ({ value, key: random() }))
    .sort((x, y) => x.key - y.key)
    .map(({ value }) => value);
}
