import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../../shared/checks/finding.ts";
import type { Id } from "../../../shared/ids.ts";
import type { Span } from "../../../shared/spans.ts";
import { openFinding } from "../../model/runChecks.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

type Props = { readonly documentId: Id<"document">; readonly findings: readonly Finding[] };

/** So many are drawn at first, and so many more with each press of the button below them. */
const portion = 50;
/** So many places of one finding are drawn at first; a button opens the others. */
const mostPlaces = 5;
/** So much of the words is shown, in UTF-16 code units. */
const mostShown = 90;

/** What was found for a question: the reason, and the words in the text it is about, which lead there. */
export function FindingList({ documentId, findings }: Props) {
  const { checks } = useDesk();
  const [limit, setLimit] = useState(portion);
  const current = findings.findIndex(({ key }) => key === checks.currentKey(documentId));
  const drawn = findings.slice(0, Math.max(limit, current + 1));
  const hidden = findings.length - drawn.length;
  return (
    <>
      <ul className="finding-list">
        {drawn.map((finding, at) => (
          <Item key={finding.key} documentId={documentId} finding={finding} isCurrent={at === current} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="link-button" onClick={() => setLimit(drawn.length + portion)}>
          {words().checks.more(Math.min(hidden, portion))}
        </button>
      )}
    </>
  );
}

type ItemProps = {
  readonly documentId: Id<"document">;
  readonly finding: Finding;
  readonly isCurrent: boolean;
};

function Item({ documentId, finding, isCurrent }: ItemProps) {
  const desk = useDesk();
  const item = useRef<HTMLLIElement>(null);
  const [areAllShown, setAllShown] = useState(false);
  const places = areAllShown ? finding.spans : finding.spans.slice(0, mostPlaces);
  const hidden = finding.spans.length - places.length;
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li
      ref={item}
      className={finding.weight === "note" ? "finding is-note" : "finding"}
      aria-current={isCurrent ? "true" : undefined}
    >
      <p>{finding.say(words())}</p>
      {places.map((span) => {
        const quote = excerpt(desk.checks.textOf(documentId), span);
        return (
          <button
            key={`${span.start}-${span.end}`}
            type="button"
            className="finding-place"
            aria-label={words().checks.goTo(quote)}
            onClick={() => openFinding(desk, documentId, finding, span)}
          >
            {quote}
          </button>
        );
      })}
      {hidden > 0 && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setAllShown(true);
            // The button goes away with what it hid, so that the first of those has the focus.
            requestAnimationFrame(() =>
              item.current?.querySelectorAll<HTMLElement>(".finding-place")[mostPlaces]?.focus(),
            );
          }}
        >
          {words().checks.more(hidden)}
        </button>
      )}
    </li>
  );
}

/** The words of a span on one line, shortened. */
function excerpt(text: string, { start, end }: Span): string {
  const words = text.slice(start, Math.min(end, start + mostShown)).replaceAll(/\s+/g, " ");
  return end - start > mostShown ? `${words.replace(/\s?\S*$/u, "")} …` : words;
}
