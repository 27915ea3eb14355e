import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import "prosemirror-view/style/prosemirror.css";

const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "text*", toDOM: () => ["p", 0] },
    text: {},
  },
});

/** ProseMirror as anyone would begin with it: one flat document, nothing marked. What ours is compared with. */
export function mountPlain(host: HTMLElement, text: string): void {
  const doc = schema.node(
    "doc",
    null,
    text.split("\n").map((line) => schema.node("paragraph", null, line === "" ? [] : schema.text(line))),
  );
  host.classList.add("plain");
  new EditorView(host, { state: EditorState.create({ doc }) });
}
