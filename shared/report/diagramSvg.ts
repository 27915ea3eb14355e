import type { SvgNode } from "../charts/svg.ts";
import type { Words } from "../words/index.ts";
import { type Column, columns, type Diagram, type DiagramNode, nodeHeight } from "./diagram.ts";

/** The colour of each column, a custom property of the theme. */
export const columnColours: Readonly<Record<Column, string>> = {
  sources: "var(--quote)",
  claims: "var(--claim)",
  documents: "var(--ink-soft)",
};

/** The diagram as a drawing for a file. */
export function diagramSvg(diagram: Diagram, words: Words): SvgNode {
  const said = words.report.diagram;
  const { width, height, nodes, links } = diagram;
  const heads = columns.map((column) =>
    element(
      "text",
      { x: headPlace(diagram, column), y: 12, "font-size": 12, "font-weight": 600, fill: "var(--ink-soft)" },
      [said[column]],
    ),
  );
  const lines = links.map(({ path, weight }) =>
    element("path", {
      d: path,
      fill: "none",
      stroke: "var(--border-strong)",
      "stroke-opacity": 0.5,
      "stroke-width": weight,
    }),
  );
  return element(
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": said.title },
    [
      ...heads,
      ...lines,
      ...nodes.map((node) => box(node, said.node(node.name, said.passages(node.passages.length)))),
    ],
  );
}

/** Where the head of a column stands, in CSS pixels. */
export const headPlace = ({ nodes }: Diagram, column: Column): number =>
  nodes.find((node) => node.column === column)?.x ?? 0;

function box({ x, y, width, column, label, isMissing }: DiagramNode, title: string): SvgNode {
  const colour = isMissing ? "var(--danger)" : columnColours[column];
  return element("g", {}, [
    element("title", {}, [title]),
    element("rect", {
      x,
      y,
      width,
      height: nodeHeight,
      rx: 3,
      fill: "var(--page)",
      stroke: "var(--border-strong)",
    }),
    element("rect", { x, y, width: 4, height: nodeHeight, fill: colour }),
    element("text", { x: x + 10, y: y + 15, "font-size": 12, fill: "var(--ink)" }, [label]),
  ]);
}

const element = (
  tag: string,
  attributes: SvgNode["attributes"],
  children: SvgNode["children"] = [],
): SvgNode => ({ tag, attributes, children });
