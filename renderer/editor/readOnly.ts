import { type EditorState, Plugin, TextSelection } from "prosemirror-state";
import type { TextMap } from "./positions.ts";

/**
 * A text that can be read, selected and copied with caret and keyboard, and not changed.
 *
 * `editable: false` would be simpler and wrong: without an editable element there is no caret, no selecting by keyboard,
 * and ProseMirror runs no key maps. So it stays editable, and every way to edit is closed: in the browser before it
 * touches the DOM, and in the state for what slips through (input methods cannot be refused; ProseMirror then redraws).
 */
export function readOnly(text: string, map: TextMap): Plugin {
  const refuse = (_view: unknown, event: Event): boolean => {
    event.preventDefault();
    return true;
  };
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
    props: {
      handleDOMEvents: {
        beforeinput: refuse,
        cut: refuse,
        paste: refuse,
        drop: refuse,
        dragstart: refuse,
        copy: (view, event) => {
          const { from, to, empty } = view.state.selection;
          // An empty selection leaves the clipboard as it is.
          if (!empty)
            event.clipboardData?.setData("text/plain", text.slice(map.offset(from), map.offset(to)));
          event.preventDefault();
          return true;
        },
      },
    },
  });
}

/** What tells assistive technology, spelling checkers, translators and screen keyboards that this is not for typing. */
export function readOnlyAttributes(label: string, language: string | undefined): Record<string, string> {
  return {
    role: "textbox",
    tabindex: "0",
    "aria-label": label,
    "aria-multiline": "true",
    "aria-readonly": "true",
    autocapitalize: "off",
    autocorrect: "off",
    inputmode: "none",
    spellcheck: "false",
    translate: "no",
    writingsuggestions: "false",
    ...(language === undefined ? {} : { lang: language }),
  };
}

/** The selection from offset `anchor` to `head`, the end that moves; neither end reaches over a soft break. */
export function selectionBetween(
  state: EditorState,
  map: TextMap,
  anchor: number,
  head: number,
): TextSelection {
  return TextSelection.create(
    state.doc,
    map.position(anchor, anchor > head ? "before" : "after"),
    map.position(head, head > anchor ? "before" : "after"),
  );
}
