import { StickyNote } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import type { CommandId } from "../../shared/commands.ts";
import { actsIn } from "../../shared/partKeys.ts";
import { reviewState } from "../../shared/review/decisions.ts";
import { canonicalSource } from "../../shared/sourcing/merging.ts";
import { type Annotation, sourceName } from "../model/actions.ts";
import type { Desk } from "../model/desk.ts";
import { isFiltering } from "../model/outline.ts";
import { noneShown } from "../model/people.ts";
import { run } from "../model/run.ts";
import { labelKeys } from "../model/shownKeys.ts";
import { words } from "../model/words.ts";
import { AuthorChip } from "./AuthorChip.tsx";
import { CommentCount } from "./comments/CommentCount.tsx";
import { useDesk } from "./desk.ts";
import { clickInList, pressInList } from "./listKeys.ts";
import { pageOf } from "./rowKeys.ts";
import { StateSign } from "./review/StateSign.tsx";
import { showRow, useRows } from "./useRows.ts";

const rowHeight = 58;

/** A listbox whose active option is the active annotation, and whose selected options are the chosen ones. */
export function AnnotationOptions({ items }: { readonly items: readonly Annotation[] }) {
  const desk = useDesk();
  const scroller = useRef<HTMLDivElement>(null);
  const activeAt = useMemo(() => items.findIndex(({ id }) => id === desk.activeId), [items, desk.activeId]);
  const { first, end } = useRows(scroller, items.length, rowHeight);
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
  // The active one is pointed to wherever the list was scrolled.
  if (activeAt >= 0 && (activeAt < first || activeAt >= end)) rows.push(activeAt);
  useEffect(() => {
    if (activeAt >= 0 && scroller.current) showRow(scroller.current, activeAt, rowHeight);
  }, [activeAt]);
  useEffect(() => {
    const focus = () => scroller.current?.focus();
    desk.focusList = focus;
    return () => {
      if (desk.focusList === focus) desk.focusList = undefined;
    };
  }, [desk]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const page = pageOf(scroller.current, rowHeight);
    if (!pressInList(desk, event, page)) {
      const isPlainEnter = event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.altKey;
      const command = isPlainEnter ? "annotation.edit" : listCommand(desk, event);
      if (!command || !desk.active) return;
      // Meant is what the list shows, not what is selected in the text.
      desk.selection = { start: desk.selection.start, end: desk.selection.start };
      run(desk, command);
    }
    event.preventDefault();
  };

  const isEmpty = items.length === 0;
  return (
    <div className="list-place">
      <div
        ref={scroller}
        className="list-scroll"
        role="listbox"
        aria-label={words().text.annotations}
        aria-multiselectable
        aria-describedby={isEmpty ? "no-annotations" : undefined}
        tabIndex={0}
        aria-activedescendant={activeAt >= 0 ? `option-${items[activeAt]?.id}` : undefined}
        onKeyDown={onKeyDown}
      >
        {/* The height comes from the number of rows; only those in sight are there. */}
        <div className="list-inner" style={{ height: items.length * rowHeight }} role="presentation">
          {rows.map((index) => {
            const item = items[index];
            return item && <Option key={item.id} item={item} index={index} count={items.length} />;
          })}
        </div>
      </div>
      {isEmpty && <EmptyList />}
    </div>
  );
}

/** The keys of the text that act on what is chosen from the list as well. */
function listCommand(desk: Desk, event: React.KeyboardEvent): CommandId | undefined {
  const command = desk.keys.commandOf(event.nativeEvent, "text");
  return command !== undefined && actsIn("annotations", command) ? command : undefined;
}

/** Beside the listbox, which may hold nothing but options. */
function EmptyList() {
  const desk = useDesk();
  const hasAny = desk.annotations.length > 0;
  const keys = labelKeys(desk, { withNouns: true });
  const { model, filter } = desk;
  const sentence = hasAny
    ? noneShown(model.workspace, filter, isFiltering, words().text.noMatch)
    : words().text.none(keys);
  return (
    <p id="no-annotations" className="soft empty">
      {sentence}
    </p>
  );
}

type OptionProps = {
  readonly item: Annotation;
  readonly index: number;
  readonly count: number;
};

function Option({ item, index, count }: OptionProps) {
  const desk = useDesk();
  const source = item.sourceId && canonicalSource(desk.model.workspace, item.sourceId);
  const review = reviewState(desk.model.workspace, item);
  const isActive = desk.activeId === item.id;
  const isChosen = desk.chosen.size > 0 ? desk.chosen.has(item.id) : isActive;
  return (
    // The listbox has the focus and the keys; its options are pointed to by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={`option-${item.id}`}
      role="option"
      aria-selected={isChosen}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={isActive ? "option active" : "option"}
      style={{ transform: `translateY(${index * rowHeight}px)` }}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()} // else the browser selects the rows' text
      onClick={(event) => {
        clickInList(desk, item.id, event);
        desk.focusList?.();
      }}
    >
      <span className={`letter ${item.label}`} aria-hidden>
        {words().labels[item.label].letter}
      </span>
      <span className="visually-hidden">{words().labels[item.label].name}: </span>
      <span className="option-quote">{item.quotes.map(({ exact }) => exact).join(" … ")}</span>
      <span className={source || isOwnVoice(item) ? "option-source" : "option-source missing"}>
        <span className="option-name">
          {source
            ? sourceName(source)
            : isOwnVoice(item)
              ? words().text.outletItself
              : words().forms.roles[item.label].missing}
        </span>
        {item.note && <StickyNote size={12} aria-label={words().text.hasNote} />}
        {review !== "unreviewed" && <StateSign state={review} />}
        <CommentCount on={item.id} />
        <AuthorChip id={item.createdBy} />
      </span>
    </div>
  );
}

/** A claim in the outlet's own voice rests on the outlet; no source is missing. */
function isOwnVoice(item: Annotation): boolean {
  return item.label === "claim" && item.attributes.ownVoice === true;
}
