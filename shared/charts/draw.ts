import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { barOption } from "../report/charts.ts";
import { type SvgNode, svgAttributes, svgTags } from "./svg.ts";

use([BarChart, GridComponent, SVGRenderer]);

/**
 * Draws a chart without a page, the same in a window and in the host. ECharts makes a tree of elements in the mode that it
 * has for servers; that tree is taken instead of its text, which our content security policy lets no page read as markup,
 * and instead of its live renderer, which empties elements by writing markup.
 * @param width and height in CSS pixels
 * @throws Error where this version of ECharts makes no such tree
 */
export function drawChart(option: ReturnType<typeof barOption>, width: number, height: number): SvgNode {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(option);
    const { painter } = chart.getZr();
    if (!("renderToVNode" in painter) || typeof painter.renderToVNode !== "function")
      throw new Error("ECharts draws no tree of SVG elements.");
    const tree: unknown = painter.renderToVNode({
      animation: false,
      willUpdate: false,
      compress: true,
      useViewBox: true,
    });
    const node = nodeOf(tree);
    if (!node) throw new Error("ECharts drew nothing.");
    return node;
  } finally {
    chart.dispose();
  }
}

/** A foreign element as one of ours; undefined for one that no drawing of ours has. */
function nodeOf(from: unknown): SvgNode | undefined {
  if (typeof from !== "object" || from === null || !("tag" in from)) return undefined;
  const { tag } = from;
  if (typeof tag !== "string" || !svgTags.has(tag)) return undefined;
  const attributes: Record<string, string | number> = {};
  const given = "attrs" in from && typeof from.attrs === "object" && from.attrs !== null ? from.attrs : {};
  for (const [name, value] of Object.entries(given))
    if (typeof value !== "string" && typeof value !== "number") continue;
    else if (name === "style") Object.assign(attributes, fontOf(String(value)));
    else if (svgAttributes.has(name) && name !== "class") attributes[name] = value;
  const below =
    "children" in from && Array.isArray(from.children)
      ? from.children.flatMap((each) => nodeOf(each) ?? [])
      : [];
  const text = "text" in from && typeof from.text === "string" ? [from.text] : [];
  return { tag, attributes, children: [...text, ...below] };
}

/** `font-size:12px;font-family:inherit;` as attributes: inline styles are what our policy refuses. */
function fontOf(style: string): Record<string, string> {
  const pairs = style.split(";").map((each) => each.split(":").map((part) => part.trim()));
  return Object.fromEntries(
    pairs.flatMap(([name = "", value = ""]) =>
      ["font-size", "font-weight", "font-family"].includes(name) && value !== "inherit"
        ? [[name, value]]
        : [],
    ),
  );
}
