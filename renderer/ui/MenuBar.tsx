import { useEffect, useRef, useState } from "react";
import { type CommandId, type Menu, menus } from "../../shared/commands.ts";
import { run } from "../model/run.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { focusReturn } from "./focusReturn.ts";
import { MenuList } from "./MenuList.tsx";

/** Which menu is open, and which of its ends has the focus first; none where the pointer opened it. */
type Open = { readonly menu: Menu; readonly at: "first" | "last" | undefined };

/**
 * The menus of the window where no system shows them. Written by hand after the menu bar pattern of the ARIA practices,
 * because the library at hand has menus but no bar: with it, an open menu hides the others from pointer and keyboard.
 */
export function MenuBar() {
  const desk = useDesk();
  const say = words().palette;
  const bar = useRef<HTMLDivElement>(null);
  const back = useRef<(() => void) | undefined>(undefined);
  const [open, setOpen] = useState<Open>();
  const [current, setCurrent] = useState<Menu>("file");
  useEffect(() => {
    if (!open) return;
    const onPointer = (event: PointerEvent) => {
      if (!(event.target instanceof Node && bar.current?.contains(event.target))) setOpen(undefined);
    };
    window.addEventListener("pointerdown", onPointer);
    return () => window.removeEventListener("pointerdown", onPointer);
  }, [open]);

  const button = (menu: Menu) => bar.current?.querySelector<HTMLElement>(`[data-menu="${menu}"]`);
  const go = (menu: Menu) => {
    setCurrent(menu);
    button(menu)?.focus();
    if (open) setOpen({ menu, at: open.at && "first" });
  };
  const close = () => {
    setOpen(undefined);
    button(current)?.focus();
  };
  const act = (id: CommandId) => {
    setOpen(undefined);
    back.current?.(); // first, so that the command finds the focus where the user was
    run(desk, id);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = menus.indexOf(current);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at + menus.length - 1 };
    const ends: Record<string, number> = open?.at ? {} : { Home: 0, End: menus.length - 1 };
    const to = steps[event.key] ?? ends[event.key];
    const next = to === undefined ? undefined : menus[to % menus.length];
    if (next) go(next);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp")
      setOpen({ menu: current, at: event.key === "ArrowDown" ? "first" : "last" });
    else if (event.key === "Escape" && open) close();
    else if (event.key === "Escape") back.current?.();
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={bar}
      role="menubar"
      aria-label={say.menuBar}
      className="menu-bar"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const from = event.relatedTarget;
        if (!bar.current?.contains(from)) back.current = focusReturn(desk, from);
      }}
      onBlur={(event) => {
        if (!bar.current?.contains(event.relatedTarget)) setOpen(undefined);
      }}
    >
      {menus.map((menu) => (
        <div key={menu} role="none" className="menu">
          <button
            type="button"
            role="menuitem"
            className="menu-button"
            data-menu={menu}
            aria-haspopup="menu"
            aria-expanded={open?.menu === menu}
            tabIndex={current === menu ? 0 : -1}
            onFocus={() => setCurrent(menu)}
            onPointerEnter={() => open && open.menu !== menu && go(menu)}
            onClick={(event) => {
              // A key that clicks is a click without a pointer: then the first item gets the focus.
              const at = event.detail === 0 ? "first" : undefined;
              event.currentTarget.focus();
              setOpen(open?.menu === menu ? undefined : { menu, at });
            }}
          >
            {words().commands.menus[menu]}
          </button>
          {open?.menu === menu && (
            <MenuList
              key={`${menu} ${open.at}`}
              menu={menu}
              at={open.at}
              name={words().commands.menus[menu]}
              onAct={act}
            />
          )}
        </div>
      ))}
    </div>
  );
}
