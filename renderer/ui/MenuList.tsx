import { Check } from "lucide-react";
import { Fragment, useEffect, useRef, useState } from "react";
import { type CommandId, type Menu, partsOf } from "../../shared/commands.ts";
import { isAvailable } from "../model/available.ts";
import { isChecked } from "../model/checked.ts";
import { ariaKeys, keysOf } from "../model/shownKeys.ts";
import { Typeahead } from "../model/typeahead.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { hasModifier } from "./rowKeys.ts";

type Props = {
  readonly menu: Menu;
  readonly name: string;
  /** The end that gets the focus; without one the focus stays where it is. */
  readonly at: "first" | "last" | undefined;
  onAct(this: void, id: CommandId): void;
};

/** One open menu of the menu bar: its commands by the table, with their keys; what cannot act now is dimmed. */
export function MenuList({ menu, name, at, onAct }: Props) {
  const desk = useDesk();
  const list = useRef<HTMLDivElement>(null);
  const [typeahead] = useState(() => new Typeahead());
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  useEffect(() => {
    if (at)
      items()
        .at(at === "first" ? 0 : -1)
        ?.focus();
  }, [at]);

  const lettered = ({ key, timeStamp }: React.KeyboardEvent, all: readonly HTMLElement[], here: number) =>
    // The space acts on the item that has the focus, also after a letter.
    key !== " " && typeahead.takes(key, timeStamp)
      ? typeahead.find(
          all.map((item) => item.textContent),
          here,
          key,
          timeStamp,
        )
      : undefined;
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (hasModifier(event)) return;
    const all = items();
    const here = all.findIndex((item) => item === document.activeElement);
    const moves: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 };
    const to = moves[event.key] ?? lettered(event, all, here);
    const target = to === undefined ? undefined : all.at(to % all.length);
    if (!target) return;
    target.focus();
    event.preventDefault();
    event.stopPropagation(); // the bar has other uses for these keys
  };

  const parts = partsOf(menu);
  const first = parts[0]?.[0]?.id;
  return (
    <div ref={list} role="menu" aria-label={name} tabIndex={-1} className="menu-list" onKeyDown={onKeyDown}>
      {parts.map((part, index) => (
        <Fragment key={part[0]?.id}>
          {index > 0 && <hr className="menu-rule" />}
          {part.map(({ id }) => {
            const isOffered = isAvailable(desk, id);
            const keys = keysOf(desk, id);
            const checked = isChecked(id);
            return (
              <button
                type="button"
                key={id}
                role={checked === undefined ? "menuitem" : "menuitemradio"}
                aria-checked={checked}
                className="menu-item"
                tabIndex={id === first ? 0 : -1} // one of them, or nothing could scroll a long menu by keys
                aria-disabled={!isOffered}
                aria-keyshortcuts={ariaKeys(desk, id)}
                onPointerMove={(event) => event.currentTarget.focus()}
                onClick={() => isOffered && onAct(id)}
              >
                <span className="menu-name">
                  {words().commands.names[id]}
                  {checked && <Check size={14} aria-hidden />}
                </span>
                {keys !== "" && <kbd aria-hidden>{keys}</kbd>}
              </button>
            );
          })}
        </Fragment>
      ))}
    </div>
  );
}
