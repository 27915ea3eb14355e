import { Check, CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { partCommandOf } from "../../../shared/partKeys.ts";
import { quoteOf } from "../../../shared/report/names.ts";
import type { ComparedItem } from "../../../shared/review/compare.ts";
import type { Compared } from "../../model/comparing.ts";
import { kindName } from "../../model/compareTexts.ts";
import { namesOf } from "../../model/runCompare.ts";
import { run } from "../../model/run.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { hasModifier, pageOf, rowAfter } from "../rowKeys.ts";
import { showRow, useRows } from "../useRows.ts";
import { kindIcons } from "./kindIcons.ts";

/** Height of a row in CSS pixels; annotationList.css has it too. */
const rowHeight = 58;

const optionId = (key: string) => `difference-${key.replaceAll(" ", "_")}`;

/** The differences in text order; only those in sight are drawn. Arrows move, Enter opens in the text. */
export function DifferenceList({ compared }: { readonly compared: Compared }) {
  const desk = useDesk();
  const { comparing } = desk;
  const scroller = useRef<HTMLDivElement>(null);
  const { shown, at } = comparing;
  const { first, end } = useRows(scroller, shown.length, rowHeight);
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  if (at >= 0 && (at < first || at >= end)) rows.push(at);
  const current = shown[at];
  useEffect(() => {
    if (at >= 0 && scroller.current) showRow(scroller.current, at, rowHeight);
  }, [at]);
  useEffect(() => {
    const focus = () => scroller.current?.focus();
    comparing.focusList = focus;
    return () => {
      if (comparing.focusList === focus) comparing.focusList = undefined;
    };
  }, [comparing]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (hasModifier(event)) return;
    const to = rowAfter(event.key, at, shown.length, pageOf(scroller.current, rowHeight));
    const command = partCommandOf("differences", event.nativeEvent, desk.keys.mac);
    if (to !== undefined) comparing.go(to);
    else if (!command || !run(desk, command)) return;
    event.preventDefault();
  };
  const names = namesOf(desk, compared);
  return (
    <div className="list-place compare-list">
      <div
        ref={scroller}
        className="list-scroll"
        role="listbox"
        aria-label={words().compare.list}
        aria-describedby={shown.length === 0 && !compared.isComputing ? "no-differences" : undefined}
        tabIndex={0}
        aria-activedescendant={current ? optionId(current.key) : undefined}
        onKeyDown={onKeyDown}
      >
        <div className="list-inner" style={{ height: shown.length * rowHeight }} role="presentation">
          {rows.map((index) => {
            const item = shown[index];
            if (!item) return null;
            const common = { compared, names, index, count: shown.length, isCurrent: index === at };
            const go = () => {
              comparing.go(index);
              scroller.current?.focus();
            };
            return <Option key={item.key} item={item} {...common} onPick={go} />;
          })}
        </div>
      </div>
      {shown.length === 0 && !compared.isComputing && (
        <p id="no-differences" className="soft empty">
          {compared.items.length > compared.counts.same
            ? words().compare.noMatch
            : words().compare.nothingDiffers}
        </p>
      )}
    </div>
  );
}

type OptionProps = {
  readonly compared: Compared;
  readonly item: ComparedItem;
  readonly names: { readonly a: string; readonly b: string };
  readonly index: number;
  readonly count: number;
  readonly isCurrent: boolean;
  onPick(this: void): void;
};

function Option({ compared, item, names, index, count, isCurrent, onPick }: OptionProps) {
  const mark = item.a ?? item.b;
  const state = compared.standings.get(item.key)?.state ?? "open";
  const says = words();
  const letters = [...new Set([item.a?.label, item.b?.label].filter((label) => label !== undefined))];
  return (
    // The listbox has the focus and the keys; its options are pointed to by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={optionId(item.key)}
      role="option"
      aria-selected={isCurrent}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={`option ${state}`}
      style={{ transform: `translateY(${index * rowHeight}px)` }}
      onClick={onPick}
    >
      <span className="compare-letters" aria-hidden>
        {letters.map((label) => (
          <span key={label} className={`letter ${label}`}>
            {says.labels[label].letter}
          </span>
        ))}
      </span>
      <span className="visually-hidden">{letters.map((label) => says.labels[label].name).join(", ")}: </span>
      <span className="option-quote">{mark && quoteOf(mark, 200)}</span>
      <span className="option-source">
        {item.kinds.map((kind) => {
          const Icon = kindIcons[kind];
          return (
            <span key={kind} className="compare-kind">
              <Icon size={13} aria-hidden />
              {kindName(kind, names)}
            </span>
          );
        })}
        {state !== "open" && (
          <span className={`compare-state ${state}`}>
            {state === "decided" ? <Check size={13} aria-hidden /> : <CircleAlert size={13} aria-hidden />}
            {says.compare.states[state]}
          </span>
        )}
      </span>
    </div>
  );
}
