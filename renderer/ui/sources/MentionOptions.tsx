import { Check } from "lucide-react";
import { useId, useRef, useState } from "react";
import { openAt } from "../../model/opening.ts";
import type { Mention, MentionGroup } from "../../model/sourceMentions.ts";
import { words } from "../../model/words.ts";
import { AuthorChip } from "../AuthorChip.tsx";
import { useDesk } from "../desk.ts";
import { hasModifier, rowAfter } from "../rowKeys.ts";

/** Mentions drawn at once, and added when more are asked for. */
const batch = 100;

type Props = {
  readonly groups: readonly MentionGroup[];
  isChosen(this: void, mention: Mention): boolean;
  nameOf(this: void, mention: Mention): string;
  onToggle(this: void, mention: Mention): void;
};

/** The mentions as a listbox in groups: arrows go through them, Enter opens one in its text, Space chooses it. */
export function MentionOptions({ groups, isChosen, nameOf, onToggle }: Props) {
  const desk = useDesk();
  const own = useId();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState(batch);
  const all = groups.flatMap(({ mentions }) => mentions);
  const drawn = all.slice(0, shown);
  const say = words().sources.mentions;
  const open = ({ annotation: { id, documentId } }: Mention) =>
    openAt(desk, { documentId, annotationId: id });
  const go = (to: number) => {
    setAt(to);
    requestAnimationFrame(() =>
      list.current?.querySelector(".current")?.scrollIntoView({ block: "nearest" }),
    );
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (hasModifier(event)) return;
    const to = rowAfter(event.key, at, drawn.length, 8);
    const mention = drawn[at];
    if (to !== undefined) go(to);
    else if (event.key === "Enter" && mention) open(mention);
    else if (event.key === " " && mention) onToggle(mention);
    else return;
    event.preventDefault();
  };
  let before = 0;
  return (
    <>
      <div
        ref={list}
        role="listbox"
        aria-multiselectable
        aria-label={say.title}
        aria-describedby={`${own}-help`}
        aria-activedescendant={drawn[at] && `${own}-${at}`}
        className="mention-list"
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {groups.map(({ document, mentions }) => {
          const first = before;
          before += mentions.length;
          if (first >= shown) return null;
          return (
            // A group of options, which no element stands for.
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            <div key={document.id} role="group" aria-label={document.title} className="mention-group">
              <div className="mention-document" aria-hidden title={document.title}>
                <span>{document.title}</span>
                <span className="soft">{document.outlet}</span>
              </div>
              {mentions.slice(0, shown - first).map((mention, index) => {
                const row = first + index;
                return (
                  // The list has the focus and the keys; the options are pointed to.
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                  <div
                    key={mention.annotation.id}
                    id={`${own}-${row}`}
                    role="option"
                    aria-selected={isChosen(mention)}
                    aria-label={nameOf(mention)}
                    className={`mention${row === at ? " current" : ""}`}
                    onClick={() => {
                      setAt(row);
                      open(mention);
                    }}
                  >
                    <MentionRow
                      mention={mention}
                      isChosen={isChosen(mention)}
                      onToggle={() => onToggle(mention)}
                    />
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
      <p id={`${own}-help`} className="visually-hidden">
        {say.help}
      </p>
      {all.length > shown && (
        <button type="button" className="link-button" onClick={() => setShown(shown + batch)}>
          {say.more(Math.min(batch, all.length - shown))}
        </button>
      )}
    </>
  );
}

type RowProps = { readonly mention: Mention; readonly isChosen: boolean; onToggle(this: void): void };

function MentionRow({ mention, isChosen, onToggle }: RowProps) {
  const { annotation, roles, isSole } = mention;
  const say = words().sources.mentions;
  return (
    <>
      {/* Its role is the option's selection; the box is only its picture. */}
      <span
        className="mention-target"
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      >
        <span className={`mention-box${isChosen ? " on" : ""}`}>
          {isChosen && <Check size={12} strokeWidth={3} />}
        </span>
      </span>
      <span className={`letter ${annotation.label}`} aria-hidden>
        {words().labels[annotation.label].letter}
      </span>
      <span className="mention-words">
        <span className="mention-quote">{annotation.quotes.map(({ exact }) => exact).join(" … ")}</span>
        <span className="soft mention-role">
          {roles.map((role) => say.roles[role]).join(", ")}
          {isSole && <span className="mention-sole">{say.sole}</span>}
        </span>
      </span>
      <AuthorChip id={annotation.createdBy} />
    </>
  );
}
