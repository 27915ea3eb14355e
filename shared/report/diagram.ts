import type { Id } from "../ids.ts";
import type { Words } from "../words/index.ts";
import type { Workspace } from "../workspace.ts";
import { type LinkedClaim, type StandIn, supportName } from "./links.ts";
import { fitting } from "./fitting.ts";
import { documentName } from "./names.ts";
import { type Link, ordered } from "./ordering.ts";

export const columns = ["sources", "claims", "documents"] as const;
export type Column = (typeof columns)[number];

/** Most rows of each column; what there is beyond them stands together in a last one. */
export const mostRows: Readonly<Record<Column, number>> = { sources: 18, claims: 24, documents: 14 };

/** A box of the diagram. */
export type DiagramNode = {
  readonly key: string;
  readonly column: Column;
  readonly name: string;
  /** The name as there is room for it. */
  readonly label: string;
  /** Several that there was no room for, together. */
  readonly isOthers: boolean;
  /** What it stands for; empty for the outlet itself and for nobody. */
  readonly ids: readonly Id[];
  /** The passages that run through it. */
  readonly passages: readonly Id<"annotation">[];
  /** How weak a claim's support is shown: a source that is none. */
  readonly isMissing: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

/** A line between two boxes. */
export type DiagramLink = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly passages: readonly Id<"annotation">[];
  /** Of a path of SVG. */
  readonly path: string;
  /** Of the line, CSS pixels. */
  readonly weight: number;
};

export type Diagram = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DiagramNode[];
  readonly links: readonly DiagramLink[];
};

/* In CSS pixels. */
export const nodeHeight = 22;
const rowHeight = 28;
const headHeight = 24;
/** What a box's text has before and behind it, and the size of its letters. */
const aroundText = 16;
const textSize = 12;
const places: Readonly<Record<Column, { readonly x: number; readonly width: number }>> = {
  sources: { x: 0, width: 220 },
  claims: { x: 330, width: 330 },
  documents: { x: 770, width: 230 },
};
export const diagramWidth = 1_000;

type Box = Omit<DiagramNode, "x" | "y" | "width" | "label" | "passages"> & {
  readonly passages: Set<Id<"annotation">>;
};
type Wire = { readonly from: Box; readonly to: Box; readonly passages: Set<Id<"annotation">> };

/**
 * Lays out what rests on what: sources, the claims that rest on them, the documents that make the claims. The heaviest
 * keep a row of their own, the rest of a column stands together, and rows are ordered so that lines cross little. The
 * same claims always give the same drawing.
 * @param claims the heaviest first, as `linksOf` has them
 */
export function diagramOf(workspace: Workspace, claims: readonly LinkedClaim[], words: Words): Diagram {
  const said = words.report.diagram;
  const sources = weigh(claims.map((claim) => claim.sources));
  const documents = weigh(claims.map((claim) => claim.documents));
  const boxes: Readonly<Record<Column, Boxes<string>>> = {
    sources: new Boxes("sources", [...sources.keys()], said.others, (key) => {
      const isStandIn = key === "own" || key === "none";
      const id = key as Id<"source"> | StandIn; // the keys are those of the claims' sources
      const name = supportName(workspace, id, said);
      return { name, ids: isStandIn ? [] : [id as Id<"source">], isMissing: key === "none" };
    }),
    claims: new Boxes(
      "claims",
      claims.map(({ id }) => id),
      said.others,
      (key, at) => ({ name: claims[at]?.name ?? "", ids: [key as Id], isMissing: false }), // ids of claims and passages
    ),
    documents: new Boxes("documents", [...documents.keys()], said.others, (key) => {
      const id = key as Id<"document">; // the keys are those of the claims' documents
      return { name: documentName(workspace, id), ids: [id], isMissing: false };
    }),
  };
  const wires = new Map<string, Wire>();
  for (const claim of claims) {
    const middle = boxes.claims.of(claim.id);
    for (const [id, passages] of claim.sources) wire(wires, boxes.sources.of(id), middle, passages);
    for (const [id, passages] of claim.documents) wire(wires, middle, boxes.documents.of(id), passages);
  }
  return placed([boxes.sources.all, boxes.claims.all, boxes.documents.all], [...wires.values()]);
}

/** Every key with how many passages it has, most first; equal ones as they came. */
function weigh(maps: readonly ReadonlyMap<string, readonly unknown[]>[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const map of maps)
    for (const [key, passages] of map) weights.set(key, (weights.get(key) ?? 0) + passages.length);
  return new Map([...weights].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

/** The boxes of one column: one for each of the first keys, and one for all others. */
class Boxes<K extends string> {
  readonly all: Box[] = [];
  readonly #byKey = new Map<K, Box>();

  constructor(
    column: Column,
    keys: readonly K[],
    others: (rows: number) => string,
    make: (key: K, at: number) => Pick<Box, "name" | "ids" | "isMissing">,
  ) {
    const most = mostRows[column];
    // One that would stand alone as “others” has a row instead.
    const own = keys.length > most + 1 ? keys.slice(0, most) : keys;
    for (const [at, key] of own.entries()) {
      const box = {
        key: `${column} ${key}`,
        column,
        isOthers: false,
        passages: new Set<Id<"annotation">>(),
        ...make(key, at),
      };
      this.all.push(box);
      this.#byKey.set(key, box);
    }
    const rest = keys.slice(own.length);
    if (rest.length === 0) return;
    const ids = rest.flatMap((key, at) => make(key, own.length + at).ids);
    const name = others(rest.length);
    const box: Box = {
      key: `${column} others`,
      column,
      name,
      ids,
      isOthers: true,
      isMissing: false,
      passages: new Set(),
    };
    this.all.push(box);
    for (const key of rest) this.#byKey.set(key, box);
  }

  of(key: K): Box {
    const box = this.#byKey.get(key);
    if (!box) throw new RangeError(`There is no box for ${key}.`);
    return box;
  }
}

function wire(wires: Map<string, Wire>, from: Box, to: Box, passages: readonly Id<"annotation">[]): void {
  const key = `${from.key}|${to.key}`;
  let own = wires.get(key);
  if (!own) wires.set(key, (own = { from, to, passages: new Set() }));
  for (const id of passages) for (const set of [own.passages, from.passages, to.passages]) set.add(id);
}

function placed(boxes: readonly [Box[], Box[], Box[]], wires: readonly Wire[]): Diagram {
  const index = new Map(boxes.flatMap((column) => column.map((box, at) => [box, at] as const)));
  const between = (column: Column): Link[] =>
    wires
      .filter(({ from }) => from.column === column)
      .map(({ from, to }) => ({ from: index.get(from) ?? 0, to: index.get(to) ?? 0 }));
  const [a, b, c] = boxes;
  const pins = boxes.map((column) => column.at(-1)?.isOthers ?? false);
  const orders = ordered(
    [a.length, b.length, c.length],
    [between("sources"), between("claims")],
    [pins[0] ?? false, pins[1] ?? false, pins[2] ?? false],
  );
  const most = Math.max(...boxes.map((column) => column.length));
  const nodes = new Map<Box, DiagramNode>();
  for (const [i, column] of boxes.entries()) {
    const top = headHeight + ((most - column.length) * rowHeight) / 2;
    for (const [at, row] of (orders[i] ?? []).entries()) {
      const box = column[row];
      if (!box) continue;
      const { x, width } = places[box.column];
      const label = fitting(box.name, width - aroundText, textSize);
      nodes.set(box, { ...box, passages: [...box.passages], label, x, width, y: top + at * rowHeight });
    }
  }
  const links = wires.flatMap(({ from, to, passages }): DiagramLink[] => {
    const [start, end] = [nodes.get(from), nodes.get(to)];
    if (!start || !end) return [];
    const weight = Math.min(7, 1 + Math.log2(passages.size));
    const key = `${from.key}|${to.key}`;
    return [{ key, from: from.key, to: to.key, passages: [...passages], path: curve(start, end), weight }];
  });
  return {
    width: diagramWidth,
    height: headHeight + most * rowHeight + 4,
    nodes: [...nodes.values()],
    links,
  };
}

function curve(from: DiagramNode, to: DiagramNode): string {
  const [x1, y1] = [from.x + from.width, from.y + nodeHeight / 2];
  const [x2, y2] = [to.x, to.y + nodeHeight / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1},${y1}C${middle},${y1},${middle},${y2},${x2},${y2}`;
}
