import { useEffect, useRef } from "react";
import type { RecordOf } from "../../shared/records/index.ts";
import { createTextView, type TextView } from "../editor/view.ts";
import { select } from "../model/activating.ts";
import type { Desk } from "../model/desk.ts";
import { picking } from "../model/here.ts";
import { arrive } from "../model/opening.ts";
import { run } from "../model/run.ts";
import { language as spokenLanguage, words } from "../model/words.ts";
import { restore } from "../model/runFrame.ts";
import { useDesk } from "./desk.ts";
import { Here } from "./Here.tsx";
import { OverviewStrip } from "./OverviewStrip.tsx";
import { keepUnwalked } from "./unwalked.ts";

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
      onSelection: (selection) => select(desk, selection),
      onPick: picking(desk),
      commandOf: (press) => desk.keys.commandOf(press, "text"),
      onCommand: (command) => void run(desk, command),
      onView: (visible) => desk.see(visible),
    });
    const editable = host.current.querySelector<HTMLElement>("[contenteditable]");
    if (editable) keepUnwalked(editable);
    desk.view = view;
    view.setActive(desk.activeId);
    comeBack(desk, view, text.length);
    view.focus();
    const endFinding = desk.finder.attach({ text, language: language ?? "en", view });
    return () => {
      endFinding();
      if (desk.view === view) desk.view = undefined;
      view.destroy();
    };
    // The view follows the annotations through the desk; only another text makes another view.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [desk, text]);
  // As long as the text is shown, whatever else is: the strip and the keys know its problems too.
  useEffect(() => desk.checks.watch(document.id), [desk, document.id]);
  const spoken = spokenLanguage();
  useEffect(() => desk.view?.setLabel(words().text.source), [desk, spoken]);
  // After the effect above: by now there is a view of this very document.
  useEffect(() => {
    if (desk.view) arrive(desk, desk.view, document.id);
  });
  return (
    <div className="source-frame">
      <div className="source-place">
        <div className="source-text" ref={host} />
        <Here />
      </div>
      <OverviewStrip length={text.length} />
    </div>
  );
}

/** To where one was in this document, unless it was opened at another annotation. */
function comeBack(desk: Desk, view: TextView, length: number): void {
  const place = desk.open && desk.places.of(desk.open.id);
  const first = desk.active?.spans[0];
  if (place && place.active === desk.activeId) {
    view.select(Math.min(place.caret, length));
    restore(desk, Math.min(place.top, length));
  } else if (first) {
    view.reveal(first, { place: "centre" });
    view.select(first.start);
  }
}
