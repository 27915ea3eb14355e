import { createTextAnnotator } from "@recogito/text-annotator";
import "@recogito/text-annotator/text-annotator.css";
import { lastAtOrBefore, lineStarts } from "../../shared/text/lines.ts";
import type { GeneratedMark } from "../generate.ts";

/** Where an offset lies in the page; the places of all lines are known, so nothing is searched. */
type Place = { readonly node: Node; readonly offset: number };

/** Whether its highlights are there; it draws them some time after it was given annotations. */
export function isRecogitoDrawn(host: HTMLElement): boolean {
  return CSS.highlights.size > 0 || host.querySelector(".r6o-annotation") !== null;
}

/**
 * The nearest product at its best: one plain paragraph a line (it measures every annotation, so sections that the browser
 * may skip make it forty times slower), ranges made beforehand so that it need not search for them, and no
 * annotating by hand.
 */
export function mountRecogito(
  host: HTMLElement,
  text: string,
  marks: readonly GeneratedMark[],
  renderer: "SPANS" | "CSS_HIGHLIGHTS",
): void {
  const content = document.createElement("div");
  content.className = "recogito";
  const starts = lineStarts(text);
  const nodes: Text[] = [];
  for (const line of text.split("\n")) {
    const paragraph = document.createElement("p");
    const node = document.createTextNode(line);
    nodes.push(node);
    paragraph.append(node);
    content.append(paragraph);
  }
  const scroller = document.createElement("div");
  scroller.className = "recogito-scroller";
  scroller.append(content);
  host.append(scroller);
  const place = (offset: number): Place => {
    const line = Math.max(0, lastAtOrBefore(starts, offset));
    const node = nodes[line] ?? content;
    return { node, offset: Math.min(offset - (starts[line] ?? 0), node.textContent?.length ?? 0) };
  };
  const annotator = createTextAnnotator(content, { renderer, annotatingEnabled: false });
  annotator.setAnnotations(
    marks.map(({ id, spans }) => ({
      id,
      bodies: [],
      target: {
        annotation: id,
        selector: spans.map(({ start, end }) => {
          const range = document.createRange();
          const [from, to] = [place(start), place(end)];
          range.setStart(from.node, from.offset);
          range.setEnd(to.node, to.offset);
          return { quote: text.slice(start, end), start, end, range };
        }),
      },
    })),
  );
}
