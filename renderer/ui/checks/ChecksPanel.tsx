import { useEffect, useRef, useState } from "react";
import { checkAnswers } from "../../../shared/records/check.ts";
import { type Id, type Question, questions } from "../../../shared/ids.ts";
import { answer } from "../../model/answering.ts";
import { signoffsOf } from "../../../shared/review/signoff.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { SignoffPart } from "../review/SignoffPart.tsx";
import { CheckItem } from "./CheckItem.tsx";

type Props = { readonly documentId: Id<"document"> };

/**
 * The fourteen questions about one document, with what the program finds and what people answered. Arrows go from one to
 * the next, Enter unfolds it, 1 to 4 answer it. It stands by itself: whoever shows it need not know anything else.
 */
export function ChecksPanel({ documentId }: Props) {
  const desk = useDesk();
  const { checks } = desk;
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<Question>(questions[0]);
  useEffect(() => checks.watch(documentId), [checks, documentId]);
  useEffect(() => {
    const focus = () => list.current?.querySelector<HTMLElement>('.check-head[tabindex="0"]')?.focus();
    checks.focus = focus;
    return () => {
      if (checks.focus === focus) checks.focus = undefined;
    };
  }, [checks]);
  const states = checks.states(documentId);
  const says = words().checks;

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // Back to the text, as from everywhere beside it; a panel that lies over the text goes away instead.
    if (event.key === "Escape" && desk.view && desk.panes.layout(true).inspector.place === "beside") {
      event.preventDefault();
      desk.view.focus();
      return;
    }
    const head = event.target instanceof Element ? event.target.closest(".check-head") : null;
    if (!head) return;
    const at = questions.indexOf(current);
    const to = {
      ArrowDown: Math.min(at + 1, questions.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: questions.length - 1,
    }[event.key];
    const given = /^[1-4]$/.test(event.key) ? checkAnswers[Number(event.key) - 1] : undefined;
    const next = to === undefined ? undefined : questions[to];
    const state = states[at];
    if (next) {
      setCurrent(next);
      list.current?.querySelectorAll<HTMLElement>(".check-head")[to ?? 0]?.focus();
    } else if (given && state) {
      answer(desk, documentId, current, given, checks.basis(state, documentId));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // To sign is the last act; once it is done, it is the first thing to know.
  const isSigned = signoffsOf(desk.model.workspace, documentId).length > 0;
  const answered = states.filter((state) => state.answer !== "open").length;
  return (
    <section className="checks" aria-label={says.title}>
      <p className="checks-progress soft">
        <span>{says.progress(answered, states.length)}</span>
        {!checks.isReady(documentId) && <span>{says.lookingShort}</span>}
      </p>
      {isSigned && <SignoffPart documentId={documentId} />}
      <p className="visually-hidden" id="checks-keys">
        {says.keys}
      </p>
      {/* Keys are those of the buttons in the list. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol ref={list} className="check-list" onKeyDown={onKeyDown}>
        {states.map((state) => (
          <CheckItem
            key={state.question}
            documentId={documentId}
            state={state}
            isCurrent={state.question === current}
            onFocus={setCurrent}
          />
        ))}
      </ol>
      {!isSigned && <SignoffPart documentId={documentId} />}
    </section>
  );
}
