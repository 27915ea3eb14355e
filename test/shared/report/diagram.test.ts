import fc from "fast-check";
import { expect, it } from "vitest";
import { computeReport } from "../../../shared/report/compute.ts";
import { diagramOf, mostRows } from "../../../shared/report/diagram.ts";
import { linksOf } from "../../../shared/report/links.ts";
import { crossings, ordered } from "../../../shared/report/ordering.ts";
import { wordsIn } from "../../../shared/words/catalogue.ts";
import { makeAnnotation, makeClaim, makeDocument, makeSource, marked } from "../../support/records.ts";
import { workspaceOf } from "./world.ts";

const { text, spans } = marked("[Six boats] were struck.");
const [span] = spans as [(typeof spans)[0]];

/** A workspace of so many tracked claims, each resting on two of thirty sources and made in one of forty documents. */
function many(claims: number) {
  const documents = Array.from({ length: 40 }, (_, i) => makeDocument(text, { title: `Text ${i}` }));
  const sources = Array.from({ length: 30 }, (_, i) => makeSource({ name: `Source ${i}` }));
  const tracked = Array.from({ length: claims }, (_, i) => makeClaim({ statement: `Statement ${i}` }));
  const mentions = tracked.map(({ id: claimId }, i) =>
    makeAnnotation(documents[(i * 7) % 40] ?? makeDocument(text), text, span, {
      claimId,
      restsOn: [sources[i % 30], sources[(i * 11 + 3) % 30]].flatMap((source) => source?.id ?? []),
    }),
  );
  return workspaceOf(...documents, ...sources, ...tracked, ...mentions).workspace;
}

it("two hundred claims keep to rows that can be read, and nothing is lost in the groups", () => {
  const workspace = many(200);
  const links = linksOf(workspace, { type: "workspace" });
  const diagram = diagramOf(workspace, links, wordsIn("en"));
  for (const column of ["sources", "claims", "documents"] as const) {
    const nodes = diagram.nodes.filter((node) => node.column === column);
    expect(nodes.length).toBe(mostRows[column] + 1);
    const last = nodes.toSorted((a, b) => a.y - b.y).at(-1);
    expect(last?.isOthers).toBe(true);
    const passages = new Set(nodes.flatMap((node) => node.passages));
    expect(passages.size).toBe(computeReport(workspace, { type: "workspace" }).figures.claims.value);
    for (const [i, node] of nodes.toSorted((a, b) => a.y - b.y).entries())
      expect(node.y).toBeGreaterThan(nodes.toSorted((a, b) => a.y - b.y)[i - 1]?.y ?? -1);
  }
  expect(diagram.nodes.find(({ key }) => key === "claims others")?.name).toBe("and 176 others");
});

it("the same claims give the same drawing", () => {
  const workspace = many(60);
  const draw = () => diagramOf(workspace, linksOf(workspace, { type: "workspace" }), wordsIn("en"));
  expect(draw()).toEqual(draw());
});

it("a claim that nobody tracks stands for itself, and rests on nobody where none is named", () => {
  const document = makeDocument(text);
  const claim = makeAnnotation(document, text, span);
  const own = makeAnnotation(document, text, span, { attributes: { ownVoice: true } });
  const { workspace } = workspaceOf(document, claim, own);
  const diagram = diagramOf(workspace, linksOf(workspace, { type: "workspace" }), wordsIn("en"));
  const names = diagram.nodes.filter(({ column }) => column === "sources").map(({ name }) => name);
  expect(names.toSorted()).toEqual(["Nobody named", "The outlet itself"]);
  expect(diagram.nodes.filter(({ column }) => column === "claims").map(({ ids }) => ids)).toHaveLength(2);
});

const linkList = fc.array(fc.record({ from: fc.nat(7), to: fc.nat(7) }), { maxLength: 30 });

it("crossings are what counting every pair gives", () => {
  fc.assert(
    fc.property(linkList, (links) => {
      const order = [3, 1, 4, 0, 5, 7, 2, 6];
      const place = (row: number) => order.indexOf(row);
      let count = 0;
      for (const [i, one] of links.entries())
        for (const other of links.slice(i + 1))
          if ((place(one.from) - place(other.from)) * (place(one.to) - place(other.to)) < 0) count++;
      expect(crossings(order, order, links)).toBe(count);
    }),
  );
});

it("ordering loses no row, never adds crossings, and keeps what is pinned last", () => {
  fc.assert(
    fc.property(linkList, linkList, (left, right) => {
      const rows = [0, 1, 2, 3, 4, 5, 6, 7];
      const [a, b, c] = ordered([8, 8, 8], [left, right], [true, true, false]);
      for (const column of [a, b, c]) expect(column.toSorted((x, y) => x - y)).toEqual(rows);
      expect([a.at(-1), b.at(-1)]).toEqual([7, 7]);
      expect(crossings(a, b, left) + crossings(b, c, right)).toBeLessThanOrEqual(
        crossings(rows, rows, left) + crossings(rows, rows, right),
      );
    }),
  );
});

it("lines that need not cross do not", () => {
  const links = [0, 1, 2, 3].map((from) => ({ from, to: 3 - from }));
  const [a, b] = ordered([4, 4, 0], [links, []]);
  expect(crossings(a, b, links)).toBe(0);
});
