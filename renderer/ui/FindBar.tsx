import { CaseSensitive, ChevronDown, ChevronUp, type LucideIcon, WholeWord, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { ToggleButton, Tooltip, TooltipTrigger } from "react-aria-components";
import { longestQuery } from "../../shared/text/find.ts";
import { amount, matchCount } from "../model/amounts.ts";
import { run } from "../model/run.ts";
import { keysOf } from "../model/shownKeys.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { IconButton } from "./IconButton.tsx";

/** Finding in the open text: what is sought, how many there are, and the way from one to the next. */
export function FindBar() {
  const desk = useDesk();
  const { finder } = desk;
  const { query } = finder;
  const field = useRef<HTMLInputElement>(null);
  const say = words().search;
  useEffect(() => {
    if (!finder.wantsFocus) return;
    finder.wantsFocus = false;
    field.current?.focus();
    field.current?.select();
  });
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Escape") finder.close();
    else if (event.key === "Enter" && event.target === field.current && !event.nativeEvent.isComposing)
      run(desk, event.shiftKey ? "find.previous" : "find.next");
    else return;
    event.preventDefault();
  };
  const hasMatches = finder.found.spans.length > 0;
  return (
    <div role="search" className="find-bar" aria-label={say.findInText} onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="search"
        className={hasMatches || query.text === "" || finder.isBusy ? "find-field" : "find-field none"}
        aria-label={say.findInText}
        placeholder={say.findInText}
        maxLength={longestQuery}
        spellCheck={false}
        value={query.text}
        onChange={(event) => finder.setQuery({ text: event.target.value })}
      />
      <Toggle
        icon={CaseSensitive}
        name={say.matchCase}
        isOn={query.matchCase}
        onChange={(matchCase) => finder.setQuery({ matchCase })}
      />
      <Toggle
        icon={WholeWord}
        name={say.wholeWord}
        isOn={query.wholeWord}
        onChange={(wholeWord) => finder.setQuery({ wholeWord })}
      />
      <Count />
      <IconButton
        icon={ChevronUp}
        name={say.previous}
        keys={keysOf(desk, "find.previous")}
        isDisabled={!hasMatches}
        onPress={() => run(desk, "find.previous")}
      />
      <IconButton
        icon={ChevronDown}
        name={say.next}
        keys={keysOf(desk, "find.next")}
        isDisabled={!hasMatches}
        onPress={() => run(desk, "find.next")}
      />
      <span className="spring" />
      <button
        type="button"
        className="button small"
        disabled={!hasMatches}
        onClick={() => run(desk, "find.annotateAll")}
      >
        {say.annotateAllButton}
      </button>
      <IconButton icon={X} name={say.closeBar} onPress={() => finder.close()} />
    </div>
  );
}

/** `3 of 17`, read out whenever it changes. */
function Count() {
  const { finder } = useDesk();
  const { found, current, query, isBusy } = finder;
  const say = words().search;
  const all = found.spans.length;
  let text = "";
  if (isBusy) text = say.counting;
  else if (query.text !== "" && all === 0) text = say.noMatch;
  else if (all > 0)
    text =
      current === undefined
        ? matchCount(all, found.hasMore)
        : say.place(current + 1, amount(all, found.hasMore));
  return (
    <span role="status" className={all === 0 ? "find-count none" : "find-count"}>
      {text}
    </span>
  );
}

type ToggleProps = {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly isOn: boolean;
  onChange(this: void, isOn: boolean): void;
};

function Toggle({ icon: Icon, name, isOn, onChange }: ToggleProps) {
  return (
    <TooltipTrigger delay={500}>
      <ToggleButton
        className="icon-button find-toggle"
        aria-label={name}
        isSelected={isOn}
        onChange={onChange}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </ToggleButton>
      <Tooltip className="tooltip" offset={6}>
        {name}
      </Tooltip>
    </TooltipTrigger>
  );
}
