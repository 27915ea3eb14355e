import { type NodeSpec, Schema } from "prosemirror-model";
import type { BlockKind } from "../../shared/records/document.ts";

/**
 * What a section or a chapter knows: about how many rows it takes on screen, so that the scroll bar is right before it is
 * laid out.
 */
export type StretchAttributes = { readonly rows: number };

/**
 * What a line knows: its block, null for a plain paragraph, whether it is written from right to left, and whether it goes
 * on with the line of the text that the one before it shows.
 */
export type LineAttributes = {
  readonly kind: BlockKind | null;
  readonly level: number | null;
  readonly isRtl: boolean;
  readonly isContinued: boolean;
};

/**
 * A text as ProseMirror holds it: chapters of sections of lines, one `line` per line of the source, empty ones too, and
 * several for one too long to be laid out at once. Sections mean
 * nothing to the reader: the browser skips the layout of those off screen (`content-visibility`), and on single lines
 * that costs more than it saves. Nor do chapters: every frame costs something for each section that may be laid out, and
 * those in a chapter off screen are not even looked at. No marks:
 * annotations are decorations, and the text never changes. Elements are made by hand: ProseMirror's way of describing
 * them in arrays costs a tenth of the time a long text takes to open.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: "chapter+" },
    chapter: stretch("chapter", "section+"),
    section: stretch("section", "line+"),
    line: {
      content: "text*",
      attrs: {
        kind: { default: null },
        level: { default: null },
        isRtl: { default: false },
        isContinued: { default: false },
      },
      selectable: false,
      toDOM: (node) => {
        const attributes = node.attrs as LineAttributes; // as document.ts builds it
        const { kind, isRtl, isContinued } = attributes;
        const isPlain = kind === null && !isRtl && !isContinued;
        const dom = isPlain ? plainLine() : lineElement(attributes);
        return { dom, contentDOM: dom };
      },
    },
    text: {},
  },
});

function stretch(className: string, content: string): NodeSpec {
  return {
    content,
    attrs: { rows: { default: 1 } },
    selectable: false,
    toDOM: (node) => {
      const { rows } = node.attrs as StretchAttributes; // as document.ts builds it
      const dom = document.createElement("div");
      dom.className = className;
      dom.dataset["rows"] = String(rows);
      return { dom, contentDOM: dom };
    },
  };
}

let plain: HTMLElement | undefined;

/** Nearly every line; copying one costs less than making one and giving it its class. */
function plainLine(): HTMLElement {
  plain ??= lineElement({ kind: null, level: null, isRtl: false, isContinued: false });
  return plain.cloneNode() as HTMLElement; // a copy is what its original is
}

function lineElement(attributes: LineAttributes): HTMLElement {
  const dom = document.createElement("p");
  dom.className = lineClass(attributes);
  if (attributes.isRtl) dom.dir = "rtl";
  return dom;
}

function lineClass({ kind, level, isContinued }: LineAttributes): string {
  if (kind === null) return isContinued ? "line continued" : "line";
  const classes = ["line", kind];
  if (level !== null) classes.push(`level-${level}`);
  if (isContinued) classes.push("continued");
  return classes.join(" ");
}
