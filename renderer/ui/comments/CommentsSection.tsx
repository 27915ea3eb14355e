import { ArrowLeft } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Id } from "../../../shared/ids.ts";
import { type Comment, commentsOf, isOpen, type Thread, threadsOf } from "../../../shared/review/threads.ts";
import type { Comments } from "../../model/comments.ts";
import type { Marks } from "../../model/readMarks.ts";
import { backToComments, sendComment } from "../../model/runComments.ts";
import { shownNumber } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { NewsLine } from "./NewsLine.tsx";
import { ThreadView } from "./ThreadView.tsx";
import { useHeld } from "./useHeld.ts";
import { WriteBox } from "./WriteBox.tsx";

type Props = {
  /** What the comments are on: a record, and what was merged into it. New ones are on the first. */
  readonly on: readonly [Id, ...Id[]];
};

/** The comments on what the inspector shows, and where one writes another. */
export function CommentsSection({ on }: Props) {
  return <Section key={on[0]} on={on} />;
}

function Section({ on }: Props) {
  const desk = useDesk();
  const { comments } = desk;
  const heading = useId();
  const whole = useRef<HTMLElement>(null);
  const held = useHeld(comments, useComments(comments, on));
  const shown = useMemo(() => threadsOf(held.shown.values()), [held.shown]);
  const open = shown.filter(isOpen);
  const resolved = shown.filter((thread) => !isOpen(thread));
  const says = words().comments;
  useEffect(() => {
    const { wanted } = comments;
    if (!wanted || !("on" in wanted) || !on.includes(wanted.on)) return;
    comments.wanted = undefined;
    const box = whole.current?.querySelector<HTMLElement>(".write-new textarea");
    box?.scrollIntoView({ block: "nearest" });
    box?.focus();
  });
  return (
    <section ref={whole} className="comments detail-section" aria-labelledby={heading}>
      <div className="comments-head">
        <h2 id={heading} className="comments-title" tabIndex={-1}>
          {says.title}
          {open.length > 0 && <span className="soft"> {shownNumber(open.length)}</span>}
        </h2>
        <NewsLine
          news={held.news}
          onApply={() => {
            held.apply();
            // The button goes away; the first of what is new is where it was to lead.
            requestAnimationFrame(() =>
              (
                whole.current?.querySelector<HTMLElement>(".comment.unread") ??
                whole.current?.querySelector<HTMLElement>(".comments-title")
              )?.focus(),
            );
          }}
        />
        {shown.some(({ id }) => id === comments.cameFrom) && (
          <button type="button" className="text-button" onClick={() => backToComments(desk)}>
            <ArrowLeft size={14} aria-hidden />
            {says.back}
          </button>
        )}
      </div>
      {open.length > 0 && (
        <ul className="threads">
          {open.map((thread) => (
            <ThreadView key={thread.id} thread={thread} marks={held.marks} />
          ))}
        </ul>
      )}
      <div className="write-new">
        <WriteBox
          draftKey={`new ${on[0]}`}
          label={says.write}
          action={says.send}
          onSend={(body) => sendComment(desk, on[0], body)}
        />
      </div>
      {resolved.length > 0 && <Resolved threads={resolved} marks={held.marks} />}
    </section>
  );
}

/** The resolved threads, out of the way until they are asked for. */
function Resolved({ threads, marks }: { readonly threads: readonly Thread[]; readonly marks: Marks }) {
  const { wanted } = useDesk().comments;
  const isWanted = wanted && "thread" in wanted && threads.some(({ id }) => id === wanted.thread);
  const [isChosen, setOpen] = useState(false);
  if (isWanted && !isChosen) setOpen(true);
  const isShown = isChosen || isWanted === true;
  return (
    <div className="resolved-ones">
      <button
        type="button"
        className="text-button"
        aria-expanded={isShown}
        onClick={() => setOpen(!isChosen)}
      >
        {words().comments.resolvedOnes(threads.length)}
      </button>
      {isShown && (
        <ul className="threads">
          {threads.map((thread) => (
            <ThreadView key={thread.id} thread={thread} marks={marks} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** All comments on these records; the same array until one of them changes. */
function useComments({ threads }: Comments, on: readonly Id[]): readonly Comment[] {
  return useMemo(
    () => on.flatMap((id) => threads.on(id)).flatMap(commentsOf),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the number stands for all the threads there are
    [threads, threads.version, on.join()],
  );
}
