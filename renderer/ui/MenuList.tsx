import { Fragment, useEffect, useRef } from "react";
import { type CommandId, type Menu, partsOf } from "../../shared/commands.ts";
import { isAvailable } from "../model/available.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { ariaKeys, keysOf } from "../model/shownKeys.ts";

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
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useEffect(() => {
    if (at)
      items()
        .at(at === "first" ? 0 : -1)
        ?.focus();
  }, [at]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = items();
    const here = all.findIndex((item) => item === document.activeElement);
    const moves: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 };
    const to = moves[event.key];
    const target = to === undefined ? startingWith(event.key, all, here) : all.at(to % all.length);
    if (!target) return;
    target.focus();
    event.preventDefault();
    event.stopPropagation(); // the bar has other uses for these keys
  };

  return (
    <div ref={list} role="menu" aria-label={name} tabIndex={-1} className="menu-list" onKeyDown={onKeyDown}>
      {partsOf(menu).map((part, index) => (
        <Fragment key={part[0]?.id}>
          {index > 0 && <hr className="menu-rule" />}
          {part.map(({ id }) => {
            const isOffered = isAvailable(desk, id);
            const keys = keysOf(desk, id);
            return (
              <button
                type="button"
                key={id}
                role="menuitem"
                className="menu-item"
                tabIndex={-1}
                aria-disabled={!isOffered}
                aria-keyshortcuts={ariaKeys(desk, id)}
                onPointerMove={(event) => event.currentTarget.focus()}
                onClick={() => isOffered && onAct(id)}
              >
                {words().commands.names[id]}
                {keys !== "" && <kbd aria-hidden>{keys}</kbd>}
              </button>
            );
          })}
        </Fragment>
      ))}
    </div>
  );
}

/** The next item after number `here` whose name begins with this letter. */
function startingWith(letter: string, items: readonly HTMLElement[], here: number): HTMLElement | undefined {
  if (letter.length !== 1 || letter === " ") return undefined;
  return [...items.slice(here + 1), ...items.slice(0, here + 1)].find((item) =>
    item.textContent.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()),
  );
}
