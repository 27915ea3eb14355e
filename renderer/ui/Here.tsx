import { useEffect, useLayoutEffect, useRef } from "react";
import { Button, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { canonicalSource } from "../../shared/sourcing/merging.ts";
import { type Annotation, describe, sourceName } from "../model/actions.ts";
import { showHere, touching } from "../model/here.ts";
import { ariaKeys } from "../model/shownKeys.ts";
import { words } from "../model/words.ts";
import { AuthorChip } from "./AuthorChip.tsx";
import { useDesk } from "./desk.ts";

/** Between the text and the chip, CSS pixels. */
const gap = 6;

/** Where several annotations lie over the caret: a quiet count beside their row, and the menu that offers them all. */
export function Here() {
  const desk = useDesk();
  const { here } = desk;
  const items = here ? touching(desk, here.offset) : [];
  if (!here || items.length < 2) return null;
  return <HereAt key={here.offset} offset={here.offset} isOpen={here.isOpen} items={items} />;
}

type Props = { readonly offset: number; readonly isOpen: boolean; readonly items: readonly Annotation[] };

function HereAt({ offset, isOpen, items }: Props) {
  const desk = useDesk();
  const place = useRef<HTMLSpanElement>(null);
  const chip = useRef<HTMLButtonElement>(null);
  useFollowing(offset, place, chip);
  const say = words().text.here;
  const close = () => showHere(desk, { offset, isOpen: false });
  useEffect(() => {
    if (!isOpen) return;
    // To the text, however the menu was opened; a frame later, since the popover first gives the focus back itself.
    return () => void requestAnimationFrame(() => desk.view?.focus());
  }, [desk, isOpen]);
  return (
    <>
      <span className="here-place" ref={place} aria-hidden />
      <Button
        ref={chip}
        className="here-chip"
        aria-haspopup="listbox"
        aria-label={say.chipName(items.length)}
        aria-keyshortcuts={ariaKeys(desk, "annotation.here")}
        onPress={() => showHere(desk, { offset, isOpen: true })}
      >
        {say.chip(items.length)}
      </Button>
      <Popover
        className="popover here-menu"
        triggerRef={place}
        placement="bottom start"
        isOpen={isOpen}
        onOpenChange={(open) => !open && close()}
        aria-label={say.menu}
      >
        <ListBox
          aria-label={say.menu}
          className="choices"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that was asked for takes the keyboard
          autoFocus="first"
          items={items}
          onAction={(id) => {
            const chosen = items.find((item) => item.id === id);
            if (!chosen) return;
            desk.activate(chosen.id);
            desk.announce(describe(chosen));
            close();
          }}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={describe(item)} className="choice here-choice">
              <HereChoice item={item} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </>
  );
}

function HereChoice({ item }: { readonly item: Annotation }) {
  const desk = useDesk();
  const source = item.sourceId && canonicalSource(desk.model.workspace, item.sourceId);
  return (
    <>
      <span className={`letter ${item.label}`} aria-hidden>
        {words().labels[item.label].letter}
      </span>
      <span className="here-label">{words().labels[item.label].name}</span>
      <span className="here-quote">{item.quotes.map(({ exact }) => exact).join(" … ")}</span>
      <AuthorChip id={item.createdBy} />
      <span className="soft here-source">{source ? sourceName(source) : words().text.here.noSource}</span>
    </>
  );
}

/** Keeps the menu's place at the caret and the chip beside its row while the text scrolls or is laid out anew. */
function useFollowing(
  offset: number,
  place: React.RefObject<HTMLElement | null>,
  chip: React.RefObject<HTMLElement | null>,
): void {
  const desk = useDesk();
  useLayoutEffect(() => {
    const { view } = desk;
    const text = place.current?.parentElement;
    const scroller = text?.querySelector(".text-view");
    const column = text?.querySelector(".ProseMirror");
    if (!view || !text || !scroller || !column) return;
    const follow = () => {
      const box = text.getBoundingClientRect();
      const { x, top, bottom } = view.placeOf(offset);
      const isInSight = bottom > box.top && top < box.bottom;
      const height = `${bottom - top}px`;
      const put = (element: HTMLElement | null, left: number) => {
        if (!element) return;
        element.style.transform = `translate(${left}px, ${top - box.top}px)`;
        element.style.blockSize = height;
        element.hidden = !isInSight;
      };
      put(place.current, x - box.left);
      // Beside the column, where no letter is; where the window leaves no room there, as far out as it can be.
      const width = chip.current?.offsetWidth ?? 0;
      const beside =
        column.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(column).paddingRight);
      const most = scroller.getBoundingClientRect().left + scroller.clientWidth - width;
      put(chip.current, Math.min(beside + gap, most) - box.left);
    };
    follow();
    const resized = new ResizeObserver(follow);
    resized.observe(text);
    resized.observe(column); // larger text, longer lines
    scroller.addEventListener("scroll", follow, { passive: true });
    return () => {
      resized.disconnect();
      scroller.removeEventListener("scroll", follow);
    };
  }, [desk, offset, place, chip]);
}
