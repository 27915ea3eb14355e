import { useEffect, useRef } from "react";
import type { RecordOf } from "../../shared/records/index.ts";
import { createTextView } from "../editor/view.ts";
import "../editor/editor.css";
import { picking } from "../model/here.ts";
import { run } from "../model/run.ts";
import { language as spokenLanguage, words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { Here } from "./Here.tsx";

type Props = { readonly document: RecordOf<"document">; readonly text: string };

/** The text itself. React only gives it a place; from then on it follows the desk by itself. */
export function SourceText({ document, text }: Props) {
  const desk = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const { blocks, language } = document;
  useEffect(() => {
    if (!host.current) return;
    const view = createTextView(host.current, {
      text,
      blocks,
      language,
      label: words().text.source,
      marks: desk.annotations,
      spoken: (labels) => labels.map((label) => words().labels[label].name).join(", "),
      onSelection: (selection) => desk.select(selection),
      onPick: picking(desk),
      commandOf: (press) => desk.keys.commandOf(press, "text"),
      onCommand: (command) => void run(desk, command),
    });
    desk.view = view;
    view.setActive(desk.activeId);
    const first = desk.active?.spans[0];
    if (first) {
      view.reveal(first, { place: "centre" });
      view.select(first.start);
    }
    view.focus();
    return () => {
      if (desk.view === view) desk.view = undefined;
      view.destroy();
    };
    // The view follows the annotations through the desk; only another text makes another view.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [desk, text]);
  const spoken = spokenLanguage();
  useEffect(() => desk.view?.setLabel(words().text.source), [desk, spoken]);
  return (
    <div className="source-place">
      <div className="source-text" ref={host} />
      <Here />
    </div>
  );
}
