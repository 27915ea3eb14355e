import { expect, it } from "vitest";
import { computeReport } from "../../../shared/report/compute.ts";
import type { StatisticInput } from "./statistic.ts";
import { makeAnnotation, makeClaim, makeDocument, marked } from "../../support/records.ts";
import { workspaceOf } from "./world.ts";

const { text, spans } = marked("Outside. [Some [six boats] were struck] in March.");
const [mention, figure] = spans as [(typeof spans)[0], (typeof spans)[0]];

/** One claim, mentioned in as many documents as there are statistics; each lies within its mention. */
function conflictsAmong(...figures: readonly (readonly StatisticInput[])[]) {
  const claim = makeClaim();
  const documents = figures.map((_, at) => makeDocument(text, { title: `Text ${at}` }));
  const mentions = documents.map((document) =>
    makeAnnotation(document, text, mention, { claimId: claim.id }),
  );
  const statistics = figures.map((list, at) =>
    list.map((attributes) =>
      makeAnnotation(documents[at] ?? makeDocument(text), text, figure, { label: "statistic", attributes }),
    ),
  );
  const { workspace } = workspaceOf(claim, ...documents, ...mentions, ...statistics.flat());
  const [first] = documents;
  const all = computeReport(workspace, { type: "workspace" }).conflicts;
  // Asked of one document, the others are found all the same.
  if (first) expect(computeReport(workspace, { type: "documents", ids: [first.id] }).conflicts).toEqual(all);
  for (const each of all) expect(each.claimId).toBe(claim.id);
  const place = (id: string) => mentions.findIndex((each) => each.id === id);
  return all.map(({ differs, mentions: apart }) => ({
    differs,
    apart: apart.map(({ id }) => place(id)).toSorted((a, b) => a - b),
  }));
}

it.each<[string, StatisticInput[][], unknown]>([
  [
    "values",
    [[{ value: 6, unit: "boats" }], [{ value: 8, unit: "Boats " }]],
    [{ differs: ["value"], apart: [0, 1] }],
  ],
  [
    "units",
    [[{ value: 6.7, unit: "per cent" }], [{ value: 6.7, unit: "people" }]],
    [{ differs: ["unit"], apart: [0, 1] }],
  ],
  [
    "periods",
    [[{ value: 6, unit: "boats", period: "March" }], [{ value: 6, unit: "boats", period: "April" }]],
    [{ differs: ["period"], apart: [0, 1] }],
  ],
  [
    "values, told by one of three",
    [[{ value: 6 }], [{ value: 6 }], [{ value: 9 }]],
    [{ differs: ["value"], apart: [0, 1, 2] }],
  ],
])(
  "mentions of one claim with different %s are found, in whichever document they are",
  (_, figures, found) => {
    expect(conflictsAmong(...figures)).toEqual(found);
  },
);

it.each<[string, StatisticInput[][]]>([
  ["the same figure", [[{ value: 6, unit: "%" }], [{ value: 6, unit: "percent" }]]],
  ["a bound and a figure within it", [[{ value: 150, qualifier: "more-than" }], [{ value: 157 }]]],
  ["about so many", [[{ value: 100, qualifier: "about" }], [{ value: 104 }]]],
  ["figures of different years", [[{ value: 6.7, period: "2020" }], [{ value: 44.5, period: "2025" }]]],
  [
    "a change and its end",
    [
      [
        { value: 6.7, period: "2020" },
        { value: 44.5, period: "2025" },
      ],
      [{ value: 44.5 }],
    ],
  ],
  ["different things altogether", [[{ value: 6, unit: "boats" }], [{ value: 40, unit: "%" }]]],
  ["a figure without a value", [[{ unit: "boats" }], [{ value: 8, unit: "boats" }]]],
  ["one mention alone", [[{ value: 6 }, { value: 8 }]]],
])("%s is no conflict", (_, figures) => {
  expect(conflictsAmong(...figures)).toEqual([]);
});
