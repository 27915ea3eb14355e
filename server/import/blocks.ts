import type { RecordOf } from "../../shared/records/index.ts";
import { isMarkdown } from "./metadata.ts";

export type Block = RecordOf<"document">["blocks"][number];

/** Most lines that can be told apart; what comes after is shown as plain paragraphs. */
const most = 200_000;

/**
 * The lines of a text that are more than plain paragraphs, ascending. Markdown by its own rules; of other texts only
 * what can be nothing else: a bullet character, the `>` of a quoted message. A hyphen there may open a line of speech.
 */
export function blocksOf(name: string, text: string): Block[] {
  const read = isMarkdown(name) ? markdownReader() : plainBlock;
  const blocks: Block[] = [];
  for (const [line, words] of text.split("\n").entries()) {
    const block = read(words);
    if (block === "heading above") {
      const level = /^\s*=/.test(words) ? 1 : 2;
      blocks.push({ line: line - 1, kind: "heading", level });
    } else if (block) blocks.push({ line, ...block });
    if (blocks.length === most) break;
  }
  return blocks;
}

type Read = Omit<Block, "line"> | undefined;

function plainBlock(line: string): Read {
  if (/^\s*[•‣◦▪●]\s/u.test(line)) return { kind: "list-item" };
  if (/^> ?\S/.test(line)) return { kind: "quotation" };
  return undefined;
}

/** Reads Markdown line by line (CommonMark); remembers code fences, and whether the line before was a paragraph. */
function markdownReader(): (line: string) => Read | "heading above" {
  let fence: string | undefined;
  let afterParagraph = false;
  return (line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
      return undefined;
    }
    const wasParagraph = afterParagraph;
    afterParagraph = false;
    if (mark !== undefined) {
      fence = mark;
      return undefined;
    }
    if (wasParagraph && /^ {0,3}(=+|-+)[ \t]*$/.test(line)) return "heading above";
    if (isRule(line)) return undefined;
    const block = markdownBlock(line);
    afterParagraph = block === undefined && line.trim() !== "";
    return block;
  };
}

/** A rule across the page, which is no list item. One regex for all of it would overflow its stack on a long line. */
function isRule(line: string): boolean {
  if (!/^ {0,3}[-*_]/.test(line)) return false;
  const marks = line.replaceAll(/[ \t]/g, "");
  return marks.length >= 3 && /^(?:-+|\*+|_+)$/.test(marks);
}

function markdownBlock(line: string): Read {
  const heading = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line)?.[1];
  if (heading !== undefined) return { kind: "heading", level: heading.length };
  const item = /^([ \t]*)(?:[-+*]|\d{1,9}[.)])[ \t]+\S/.exec(line)?.[1];
  if (item !== undefined) return { kind: "list-item" };
  if (/^ {0,3}>/.test(line)) return { kind: "quotation" };
  return undefined;
}
