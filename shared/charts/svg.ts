/** An element of a drawing: the same tree becomes React elements in the window and text in a file. Attributes are SVG's own. */
export type SvgNode = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
};

/** The only elements that drawings of ours are made of: nothing that loads, links or runs. */
export const svgTags: ReadonlySet<string> = new Set([
  "svg",
  "g",
  "path",
  "rect",
  "circle",
  "line",
  "polyline",
  "text",
  "tspan",
  "title",
  "desc",
  "defs",
  "clipPath",
]);

/** The only attributes of them. */
export const svgAttributes: ReadonlySet<string> = new Set([
  "width",
  "height",
  "viewBox",
  "x",
  "y",
  "x1",
  "y1",
  "x2",
  "y2",
  "dx",
  "dy",
  "r",
  "cx",
  "cy",
  "rx",
  "ry",
  "d",
  "points",
  "transform",
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "opacity",
  "text-anchor",
  "dominant-baseline",
  "font-size",
  "font-weight",
  "font-family",
  "clip-path",
  "id",
  "class",
  "role",
  "aria-label",
]);

/** The text of a drawing. Whatever is no element or attribute of ours is left out; text is escaped. */
export function svgText(node: SvgNode): string {
  if (!svgTags.has(node.tag)) return "";
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => svgAttributes.has(name))
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const xmlns = node.tag === "svg" ? ' xmlns="http://www.w3.org/2000/svg"' : "";
  const children = node.children.map((child) =>
    typeof child === "string" ? escaped(child) : svgText(child),
  );
  return `<${node.tag}${xmlns}${attributes.join("")}>${children.join("")}</${node.tag}>`;
}

/** Text as it stands in markup, between tags or in a quoted attribute. Characters that XML has no place for become blanks. */
export function escaped(text: string): string {
  return text
    .replaceAll(controls, " ")
    .replaceAll(/[\ud800-\udfff]/gu, "\ufffd") // halves of characters
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** What cannot stand in XML, not even escaped. */
// oxlint-disable-next-line no-control-regex -- they are what it is about
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
