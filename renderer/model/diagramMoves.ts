import { columns, type Diagram, type DiagramNode } from "../../shared/report/diagram.ts";

/** The keys of what hangs together with a box: itself, its lines, and what they lead to, on to either side. */
export function near({ links }: Diagram, node: string): ReadonlySet<string> {
  const found = new Set([node]);
  const follow = (at: string, from: "from" | "to", to: "from" | "to") => {
    for (const link of links) {
      if (link[from] !== at) continue;
      found.add(link.key);
      if (found.has(link[to])) continue;
      found.add(link[to]);
      follow(link[to], from, to);
    }
  };
  follow(node, "from", "to");
  follow(node, "to", "from");
  return found;
}

/**
 * Where an arrow key leads from a box: up and down within its column, left and right along its thickest line, Home and End
 * to the ends of the column. Undefined for any other key, and where nothing lies there.
 */
export function boxAfter({ nodes, links }: Diagram, node: DiagramNode, key: string): DiagramNode | undefined {
  const column = nodes.filter((each) => each.column === node.column).toSorted((a, b) => a.y - b.y);
  const at = column.indexOf(node);
  if (key === "ArrowDown" || key === "ArrowUp") return column[at + (key === "ArrowDown" ? 1 : -1)];
  if (key === "Home" || key === "End") return column.at(key === "Home" ? 0 : -1);
  if (key !== "ArrowLeft" && key !== "ArrowRight") return undefined;
  const [own, other] = key === "ArrowRight" ? (["from", "to"] as const) : (["to", "from"] as const);
  if (columns.indexOf(node.column) === (key === "ArrowRight" ? columns.length - 1 : 0)) return undefined;
  const [thickest] = links
    .filter((link) => link[own] === node.key)
    .toSorted((a, b) => b.passages.length - a.passages.length);
  return nodes.find((each) => each.key === thickest?.[other]);
}
