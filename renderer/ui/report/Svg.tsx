import { createElement } from "react";
import { type SvgNode, svgAttributes, svgTags } from "../../../shared/charts/svg.ts";

/** A drawing as elements of the page: no markup is read, and only elements and attributes of drawings come in. */
export function Svg({ node }: { readonly node: SvgNode }): React.ReactNode {
  if (!svgTags.has(node.tag)) return null;
  const properties = Object.fromEntries(
    Object.entries(node.attributes)
      .filter(([name]) => svgAttributes.has(name))
      .map(([name, value]) => [propertyOf(name), value]),
  );
  return createElement(
    node.tag,
    properties,
    ...node.children.map((child, at) => (typeof child === "string" ? child : <Svg key={at} node={child} />)),
  );
}

/** `text-anchor` is `textAnchor` to React; what begins with `aria-` keeps its name. */
function propertyOf(attribute: string): string {
  if (attribute === "class") return "className";
  if (attribute.startsWith("aria-")) return attribute;
  return attribute.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
