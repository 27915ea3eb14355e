import type { Node } from "prosemirror-model";
import { rightToLeftIn } from "./direction.ts";
import type { Block } from "./types.ts";
import { schema } from "./schema.ts";
import type { TextMap } from "./positions.ts";

const { doc, chapter, section, line } = schema.nodes;

/** Characters to a row at the usual measure; only an estimate until the browser has laid the section out. */
const charactersPerRow = 68;

/** The document of a text whose lines `map` knows. `blocks` are ascending by line; those beyond the text are ignored. */
export function documentOf(text: string, blocks: readonly Block[], map: TextMap): Node {
  if (!doc || !chapter || !section || !line) throw new Error("The schema lacks a node type.");
  const readsRightToLeft = rightToLeftIn(text);
  const kinds = new Map(blocks.map((block) => [block.line, block]));
  const chapters: Node[] = [];
  let source = -1; // the line of the text, of which long ones are several lines here
  let isRtl = false;
  for (let number = 0; number < map.chapterCount; number++) {
    const sections: Node[] = [];
    let chapterRows = 0;
    for (let at = map.chapterStart(number); at < map.chapterStart(number + 1); at++) {
      const lines: Node[] = [];
      let rows = 0;
      const end = map.sectionStart(at + 1);
      for (let index = map.sectionStart(at); index < end; index++) {
        const content = text.slice(map.lineStart(index), map.lineEnd(index));
        const isContinued = map.isContinued(index);
        if (!isContinued) {
          source++;
          isRtl = readsRightToLeft(content);
        }
        const block = kinds.get(source);
        const attributes =
          block || isRtl || isContinued
            ? { kind: block?.kind ?? null, level: block?.level ?? null, isRtl, isContinued }
            : null;
        // `create` does not check content against the schema, which 5 MB would feel; this is right by construction.
        lines.push(line.create(attributes, content === "" ? null : schema.text(content)));
        rows += Math.max(1, Math.ceil(content.length / charactersPerRow));
      }
      sections.push(section.create({ rows }, lines));
      chapterRows += rows;
    }
    chapters.push(chapter.create({ rows: chapterRows }, sections));
  }
  return doc.create(null, chapters);
}
